/** Which known change of law comes next after a day, for the regimes of an answer? */
import { type DateBound, earliestOf, latestOf } from '../../domain/dateBound.ts';
import type { EnforcementState } from '../../domain/evidence.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { RegimeSource, RuleBookSource } from '../law/ruleBookSource.ts';

export interface KnownChange {
  readonly on: LocalDate;
  readonly what: string;
  readonly regime: string;
}

/** How a wording stands when it begins; nothing is said of the usual state. */
const STATE_WORDS: Readonly<Record<EnforcementState, string>> = {
  inForce: '',
  suspended: ', suspended',
  announced: ', announced only',
  notEnforced: ', not enforced',
  enjoined: ', stopped by a court',
};

const remembered = new WeakMap<RuleBookSource, readonly KnownChange[]>();

export function knownChanges(source: RuleBookSource): readonly KnownChange[] {
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
  const add = (bound: DateBound | undefined, what: string) => {
    if (bound === undefined) return;
    const days = new Set([earliestOf(bound), latestOf(bound)]);
    for (const on of days)
      changes.push({
        on,
        what: days.size > 1 ? `${what} (between ${earliestOf(bound)} and ${latestOf(bound)})` : what,
        regime,
      });
  };
  for (const rule of source.rules)
    for (const [index, version] of rule.versions.entries()) {
      const scheduled = version.validFrom !== undefined && latestOf(version.validFrom) > rule.checkedOn;
      add(
        version.validFrom,
        `${rule.title}: ${scheduled ? 'a change is scheduled' : 'another wording begins'}${STATE_WORDS[version.evidence.state]}`,
      );
      if (index === rule.versions.length - 1) add(version.validTo, `${rule.title}: ends`);
    }
  for (const group of source.groups)
    for (const { country, member, validFrom } of group.history)
      add(validFrom, `${group.title} (${group.label}): ${country} ${member ? 'enters' : 'leaves'}`);
  for (const list of source.controlLists)
    for (const entry of list.entries) {
      add(entry.validFrom, `${entry.code} becomes an entry of ${list.key}`);
      add(entry.validTo, `${entry.code} leaves ${list.key}`);
    }
  return changes;
}

/** The first change after the day in one of the regimes. */
export function nextChange(
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
