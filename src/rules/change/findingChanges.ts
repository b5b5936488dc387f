/** Findings and exceptions of two answers, side by side: which changed, how, and which causes their rules look at. */
import type { ExceptionResult, Finding } from '../../domain/determination.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import type { RulesAnswer } from '../prose/rulesAnswer.ts';
import type { Cause, KnownPart } from './cause.ts';
import { type Reads, readsOf } from './readsOf.ts';

export interface FindingState {
  readonly result: Finding['result'] | ExceptionResult['result'];
  readonly says: string;
  readonly reviewPolicy: Finding['reviewPolicy'];
  readonly missing: readonly string[];
  readonly citations: readonly string[];
}

export interface FindingChange {
  readonly regime: string;
  /** Rule id, `<rule>:<reason>`, or the framing `<regime>-nexus` and `<regime>-allowed`. */
  readonly rule: string;
  readonly kind: Finding['kind'];
  /** Null: the regime did not reach the transaction, or the rule was not looked at. */
  readonly before: FindingState | null;
  readonly after: FindingState | null;
  /** Ids of causes. Empty: no cause that this comparison sees. */
  readonly because: readonly string[];
}

interface Placed {
  readonly regime: string;
  readonly kind: Finding['kind'];
  readonly state: FindingState;
}

export function findingChanges(
  book: RuleBook,
  earlier: RulesAnswer,
  later: RulesAnswer,
  causes: readonly Cause[],
  entryPlaces: Place['entryPlaces'],
): readonly FindingChange[] {
  const [old, young] = [placed(earlier), placed(later)];
  const changes = [...new Set([...old.keys(), ...young.keys()])].flatMap((rule): FindingChange[] => {
    const [before, after] = [old.get(rule), young.get(rule)];
    const either = after ?? before;
    if (!either || !differs(before?.state, after?.state)) return [];
    const reads = readsOf(book, rule);
    const { regime, kind } = either;
    const because = causes
      .filter((cause) => touches(cause, rule, { regime, reads, entryPlaces }, book))
      .map(({ id }) => id);
    return [{ regime, rule, kind, before: before?.state ?? null, after: after?.state ?? null, because }];
  });
  return withInherited(changes, book);
}

function placed(answer: RulesAnswer): ReadonlyMap<string, Placed> {
  const all = new Map<string, Placed>();
  for (const { regime, findings, exceptions } of answer.regimes) {
    for (const finding of findings) all.set(finding.rule, { regime, kind: finding.kind, state: stateOf(finding) });
    for (const one of exceptions) all.set(one.rule, { regime, kind: 'exception', state: stateOfException(one) });
  }
  return all;
}

const cite = ({ citations }: Pick<Finding, 'citations'>): readonly string[] =>
  citations.map(({ instrument, provision }) => (provision ? `${instrument} ${provision}` : instrument));

const stateOf = (finding: Finding): FindingState => ({
  result: finding.result,
  says: finding.says,
  reviewPolicy: finding.reviewPolicy,
  missing: finding.missing,
  citations: cite(finding),
});

const stateOfException = (one: ExceptionResult): FindingState => ({
  result: one.result,
  says: one.why,
  reviewPolicy: null,
  missing: [],
  citations: cite(one),
});

interface Place {
  readonly regime: string;
  readonly reads: Reads;
  /** Places that the entries of the item name, by control list. */
  readonly entryPlaces: ReadonlyMap<string, ReadonlySet<string>>;
}

const QUIET: readonly string[] = ['doesNotApply', 'notAvailable'];

/** Wording with the day in it is no change, and neither is a rule that bites on neither day. */
function differs(before: FindingState | undefined, after: FindingState | undefined): boolean {
  const [old, young] = [before, after].map((state) => (state && !QUIET.includes(state.result) ? essence(state) : null));
  return old !== young;
}

const essence = ({ result, reviewPolicy, missing, citations }: FindingState): string =>
  canonicalJson({
    result,
    reviewPolicy,
    missing: [...missing].sort(),
    citations: result === 'applies' ? citations : [],
  });

function touches(cause: Cause, ruleId: string, place: Place, book: RuleBook): boolean {
  const { regime, reads } = place;
  const rule = ruleId.split(':')[0] ?? ruleId;
  switch (cause.kind) {
    case 'law': {
      const { kind, id, regime: ofRegime } = cause.change;
      if (kind === 'rule') return id === rule;
      if (kind === 'group') return ofRegime === regime && readsPlace(place, id.slice(0, id.lastIndexOf(' ')));
      return book.controlLists.some((list) => list.regime === ofRegime && reads.controlLists.has(list.key));
    }
    case 'knowledge':
      return cause.parts.some((part) => readsKnown(part, rule, cause.regime === regime, place));
    case 'treatment':
      return cause.regime === regime && (reads.places.size > 0 || reads.controlLists.size > 0);
    case 'listing':
    case 'coverage':
    case 'ownership':
      return reads.programmes.has(cause.programme);
    case 'membership':
      return reads.countryLists.has(cause.list);
    case 'fact':
      return (
        reads.facts.has(cause.key) ||
        reads.fields.has(cause.key) ||
        (reads.programmes.size > 0 && isPartyField(cause.key))
      );
  }
}

/** Named by the rule, or by the entry of the item where the rule goes by entries. */
const readsPlace = ({ reads, entryPlaces }: Place, label: string): boolean =>
  reads.places.has(label) || [...reads.controlLists].some((list) => entryPlaces.get(list)?.has(label));

function readsKnown({ part, of }: KnownPart, ruleId: string, sameRegime: boolean, place: Place): boolean {
  if (part === 'rule') return of === ruleId;
  if (part === 'entry') return place.reads.controlLists.has(of.slice(0, of.indexOf(':')));
  if (part === 'chart') return place.reads.rows && place.reads.controlLists.has(of);
  return sameRegime && readsPlace(place, of);
}

const isPartyField = (key: string): boolean => key === 'parties' || key === 'partiesComplete';

/**
 * What a regime's nexus owes its change to, all its findings do. What stands between a regime and `allowed` is shown only while nothing
 * worse is found, so it comes and goes with the other findings; an exception comes and goes with what it overcomes and what bars it.
 */
function withInherited(changes: readonly FindingChange[], book: RuleBook): readonly FindingChange[] {
  return changes.map((one) => {
    const sources = changes.filter((other) => other.regime === one.regime && leads(other, one, book));
    const inherited = sources.flatMap(({ because }) => because);
    return inherited.length === 0 ? one : { ...one, because: [...new Set([...one.because, ...inherited])] };
  });
}

/** What the other findings make come and go. */
const FRAMES = ['-allowed', '-destination'] as const;

function leads(other: FindingChange, one: FindingChange, book: RuleBook): boolean {
  if (other.rule === `${one.regime}-nexus` || FRAMES.some((frame) => one.rule === `${one.regime}${frame}`)) return true;
  if (one.kind !== 'exception') return false;
  const overcomes = book.rule(one.rule)?.versions.flatMap((version) => version.overcomes ?? []) ?? [];
  const bars = book.rule(other.rule)?.versions.flatMap((version) => version.barsExceptions ?? []) ?? [];
  const named = overcomes.some((target) => other.rule === target || other.rule.startsWith(`${target}:`));
  return named || bars.includes('all') || bars.includes(one.rule);
}
