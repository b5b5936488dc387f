/**
 * Moment: everything that the answer of one request rests on, of one instant: lists, names, ownership, resolutions and rule book. A request takes one
 * at its start and passes it on. It never changes, so nothing that is stored meanwhile can slip into an answer in progress.
 */
import { type Instant, instantOf } from '../../../kit/localDate.ts';
import type { RuleBook } from '../../../rules/index.ts';
import type { MatchingModel } from '../../../screening/index.ts';
import type { ListLibrary } from '../lists/listLibrary.ts';
import type { NameIndex } from '../names/nameIndex.ts';
import type { OwnershipRecord } from '../ownership/ownershipRecord.ts';
import type { Resolutions } from '../resolutions/resolutions.ts';

export interface Moment {
  /** The lists whose names can be searched. INVARIANT: `names` covers exactly their contents. */
  readonly lists: ListLibrary;
  readonly names: NameIndex;
  readonly ownership: OwnershipRecord;
  readonly resolutions: Resolutions;
  readonly ruleBook: RuleBook;
  readonly model: MatchingModel;
  /** When the earliest of the versions was recorded that are stored and cannot be searched yet; null: none waits. */
  readonly waiting: Instant | null;
}

/**
 * Up to when this Moment knows everything: now or, while a version waits, the instant before it was recorded. What cannot be searched is not
 * known.
 */
export function knowsUpTo({ waiting }: Pick<Moment, 'waiting'>, now: Instant): Instant {
  if (waiting === null || now < waiting) return now;
  return instantOf(Date.parse(waiting) - 1);
}

/** Whether it can tell what was known at this instant. */
export const knows = ({ waiting }: Pick<Moment, 'waiting'>, knownAt: Instant): boolean =>
  waiting === null || knownAt < waiting;

/** The earliest recording among versions of `stored` that `searched` lacks. */
export function earliestWaiting(stored: ListLibrary, searched: ListLibrary): Instant | null {
  if (stored === searched) return null;
  const all = [...stored.snapshot.versions.values()].flat();
  const waiting = all.filter(({ list, version }) => !searched.holds(list, version));
  return waiting.map(({ recordedAt }) => recordedAt).sort()[0] ?? null;
}
