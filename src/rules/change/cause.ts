/** Cause: one difference between two sets of facts, or between the law of their days, and what an answer may owe to it. */
import type { LocalDate } from '../../kit/localDate.ts';
import type { LawChange } from './lawDiff.ts';

export type Standing = 'absent' | 'true' | 'false' | 'unknown' | 'open';

/** `of`: rule id, `<list>:<code>`, label of a group, key of the list that has a chart. */
export interface KnownPart {
  readonly part: 'rule' | 'entry' | 'group' | 'chart';
  readonly of: string;
  readonly title: string;
}

interface CauseBase {
  /** Stable within one comparison, e.g. `listing us-csl:12 us-bis-entity-list`. */
  readonly id: string;
  /** One sentence for a reader. */
  readonly says: string;
}

export type Cause = CauseBase &
  (
    | { readonly kind: 'law'; readonly change: LawChange }
    /** Law that is known in this form from a day between the two. */
    | {
        readonly kind: 'knowledge';
        readonly regime: string;
        readonly knownFrom: LocalDate;
        readonly parts: readonly KnownPart[];
      }
    /** A territory that follows another country's row from a day between the two. */
    | { readonly kind: 'treatment'; readonly regime: string; readonly country: string; readonly on: LocalDate }
    /** A row of a list: in force (true), not (false), an open match, or not among the hits (absent). */
    | {
        readonly kind: 'listing';
        readonly party: string;
        readonly programme: string;
        readonly listing: string;
        readonly before: Standing;
        readonly after: Standing;
      }
    | {
        readonly kind: 'membership';
        readonly list: string;
        readonly country: string;
        readonly before: string;
        readonly after: string;
      }
    | { readonly kind: 'coverage'; readonly programme: string; readonly before: string; readonly after: string }
    | { readonly kind: 'ownership'; readonly party: string; readonly programme: string }
    /** A field of the transaction or a fact by its key. */
    | { readonly kind: 'fact'; readonly key: string; readonly before: unknown; readonly after: unknown }
  );
