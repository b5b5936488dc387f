/** Judged: what judging one rule yields, with what the combination of findings needs to know; `findingOf` gives the part a verdict shows. */
import type { Destination } from '../../domain/determination.ts';
import type { Conflict } from '../../domain/evidence.ts';
import type { ReviewPolicyName } from '../../domain/list.ts';
import type { FindingSay } from '../../domain/verdict/say.ts';
import type { VerdictFinding } from '../../domain/verdict/verdict.ts';
import type { DayRule } from '../book/dayTypes.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';

export interface Judged {
  /** `us-ear-control-list:NS` for rows; the rule id otherwise. */
  readonly id: string;
  readonly rule: DayRule;
  /** Place among the rule's versions. */
  readonly version: number;
  readonly result: VerdictFinding['result'];
  readonly says: FindingSay[];
  readonly missing: string[];
  readonly reviewPolicy: ReviewPolicyName | null;
  /** The control-list row that it rests on, or the entry. */
  readonly row: NonNullable<VerdictFinding['row']> | null;
  /** Places of the rows it quotes. */
  readonly listings: number[];
  /** Conflicts that the facts brought. */
  readonly conflicts: readonly Conflict[];
  readonly overcomeBy: string[];
  /** Days by which a list is too old in which it found nothing; 0: none is. */
  readonly staleBy: number;
  /** It does not apply, but that rests on evidence too weak to allow anything. */
  readonly restsOnWeak: boolean;
  /** The red flag it leaves, if any. */
  readonly redFlag: FindingSay[] | null;
  /** For which destination it was found; null: for `to`. */
  readonly destination: Destination | null;
  /** Keys of what stays open although the finding does not depend on it. */
  readonly toFileWith: readonly string[];
  /** Exceptions it takes away when it applies. */
  readonly bars: 'all' | readonly string[];
}

type Needed = Pick<Judged, 'rule' | 'version' | 'result' | 'says'>;

/** Of what only some rules have: shared, since nothing is ever added to them. */
const NO_KEYS: string[] = [];
const NO_ROWS: number[] = [];
const NO_CONFLICTS: readonly Conflict[] = [];

/** A judgement with the usual values for what only some rules have. Member by member: a spread costs more than all the rest. */
export const judged = (
  { rule, version, result, says }: Needed,
  more: Partial<Omit<Judged, keyof Needed>> = {},
): Judged => ({
  id: more.id ?? rule.id,
  rule,
  version,
  result,
  says,
  missing: more.missing ?? NO_KEYS,
  reviewPolicy: more.reviewPolicy ?? null,
  row: more.row ?? null,
  listings: more.listings ?? NO_ROWS,
  conflicts: more.conflicts ?? NO_CONFLICTS,
  overcomeBy: more.overcomeBy ?? NO_KEYS,
  staleBy: more.staleBy ?? 0,
  restsOnWeak: more.restsOnWeak ?? false,
  redFlag: more.redFlag ?? null,
  destination: more.destination ?? null,
  toFileWith: more.toFileWith ?? NO_KEYS,
  bars: more.bars ?? NO_KEYS,
});

const SEVERITY: Record<Judged['result'], number> = { doesNotApply: 0, undetermined: 1, applies: 2 };

/** Two judgements of one rule, the more serious first; of equals, `a`. */
export const bySeverity = (a: Judged, b: Judged): readonly [Judged, Judged] =>
  SEVERITY[b.result] > SEVERITY[a.result] ? [b, a] : [a, b];

/** The finding of a rule by rows that some reason or other asks for a licence, whichever paragraph the item is of. */
export const anyReason = (rule: string): string => `${rule}:any`;

/** The version that the judgement rests on. */
export const versionOf = ({ rule, version }: Pick<Judged, 'rule' | 'version'>): RuleVersion | undefined =>
  rule.rule.versions[version];

/** The part that a verdict shows; what is empty is left out. Most findings lack something and have no more than that. */
export function findingOf(one: Judged): VerdictFinding {
  const { id: rule, version, result, says, missing } = one;
  const finding: VerdictFinding =
    missing.length > 0 ? { rule, version, result, says, missing } : { rule, version, result, says };
  if (one.reviewPolicy !== null) finding.reviewPolicy = one.reviewPolicy;
  if (one.row !== null) finding.row = one.row;
  if (one.listings.length > 0) finding.listings = one.listings;
  if (one.conflicts.length > 0) finding.conflicts = [...one.conflicts];
  if (one.staleBy > 0 && one.result === 'doesNotApply') finding.staleBy = one.staleBy;
  if (one.overcomeBy.length > 0) finding.overcomeBy = one.overcomeBy;
  if (one.toFileWith.length > 0) finding.toFileWith = [...one.toFileWith];
  if (one.destination !== null) finding.destination = one.destination;
  return finding;
}
