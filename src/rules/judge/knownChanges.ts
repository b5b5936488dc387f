/** Which known change of law, or of a row that a party may be, comes next after a day? */
import { type DateBound, earliestOf, latestOf } from '../../domain/dateBound.ts';
import type { ChangeSay } from '../../domain/verdict/say.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { Facts } from '../book/facts.ts';
import type { RegimeSource, RuleBookSource } from '../law/ruleBookSource.ts';

type ChangeOfLaw = Exclude<ChangeSay, { code: 'rowBegins' | 'rowEnds' }>;

interface KnownChange {
  readonly on: LocalDate;
  readonly what: ChangeSay;
  readonly regime: string;
}

const remembered = new WeakMap<RuleBookSource, readonly KnownChange[]>();

function knownChanges(source: RuleBookSource): readonly KnownChange[] {
  let changes = remembered.get(source);
  if (!changes) {
    changes = source.regimes.flatMap(changesOf).sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
    remembered.set(source, changes);
  }
  return changes;
}

function changesOf(source: RegimeSource): readonly KnownChange[] {
  const regime = source.regime.key;
  const changes: KnownChange[] = [];
  const add = (bound: DateBound | undefined, what: ChangeOfLaw) => {
    if (bound === undefined) return;
    const [first, last] = [earliestOf(bound), latestOf(bound)];
    if (first === last) changes.push({ on: first, what, regime });
    else for (const on of [first, last]) changes.push({ on, what: { ...what, between: [first, last] }, regime });
  };
  for (const { id: rule, versions } of source.rules) {
    for (const [version, { validFrom }] of versions.entries()) add(validFrom, { code: 'versionBegins', rule, version });
    add(versions.at(-1)?.validTo, { code: 'ruleEnds', rule });
  }
  for (const { id: group, history } of source.groups)
    for (const { country, member, validFrom } of history)
      add(validFrom, { code: member ? 'memberEnters' : 'memberLeaves', group, country });
  for (const { key: list, entries } of source.controlLists)
    for (const { code: entry, validFrom, validTo } of entries) {
      add(validFrom, { code: 'entryBegins', list, entry });
      add(validTo, { code: 'entryEnds', list, entry });
    }
  return changes;
}

/** The next day on which law, or a listing that was looked at, is known to change; null: none is known. */
export function nextChange(
  source: RuleBookSource,
  { validAt, parties }: Pick<Facts, 'validAt' | 'parties'>,
  regimes: readonly { readonly regime: string }[],
): Verdict['nextChange'] {
  const change = nextOfLaw(source, validAt, regimes);
  let next: Verdict['nextChange'] = change ? { on: change.on, what: change.what } : null;
  for (const { hits } of parties)
    for (const { validFrom, validTo, name, programme } of hits)
      for (const [on, code] of [
        [validFrom, 'rowBegins'],
        [validTo, 'rowEnds'],
      ] as const)
        if (on !== null && on > validAt && (next === null || on < next.on))
          next = { on, what: { code, name, programme } };
  return next;
}

/** The first change after the day in one of the regimes. */
function nextOfLaw(
  source: RuleBookSource,
  date: LocalDate,
  regimes: readonly { readonly regime: string }[],
): KnownChange | undefined {
  const changes = knownChanges(source);
  for (let index = firstAfter(changes, date); index < changes.length; index += 1) {
    const change = changes[index];
    if (change && regimes.some(({ regime }) => regime === change.regime)) return change;
  }
  return undefined;
}

function firstAfter(changes: readonly KnownChange[], date: LocalDate): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changes[middle];
    if (change && change.on <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}
