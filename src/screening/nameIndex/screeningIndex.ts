/**
 * screeningIndex: the types of an index over names and of a search in it. The data behind an index are private to this room. The same type
 * holds the lists, a delta of new names, or a portfolio of customers.
 */
import type { Explanation, ScreeningQuery } from '../../domain/screening.ts';

/** An index over the names of listings. Immutable; safe to share between threads. */
export interface ScreeningIndex {
  /** Number of listings; ordinals run from 0 to size - 1 in the order in which they were given. */
  readonly size: number;
  /** Number of distinct name records. */
  readonly names: number;
  /** Name of the version of the model that it was built for, and whose scores a search of it gives. */
  readonly model: string;
  /** Content address: digest over the keys and records, the normaliser and the model. Equal content, equal digest. */
  readonly digest: string;
  /** The caller's key of a listing: `options.keys[ordinal]` of the build, by default the listing's id. */
  keyOf(ordinal: number): string;
}

export interface SearchOptions {
  /** The most hits to return. */
  readonly limit: number;
  /** The lowest score to return, 0..1. */
  readonly threshold: number;
  /**
   * A listing whose primary name or strong alias equals the name asked for, but for script, case and legal form, or that has a number of the query,
   * gets at least the review threshold, whatever its country and kind. Default: false, the score as the model gives it.
   */
  readonly equalNames?: boolean;
  /** One byte per listing ordinal: 0 hides the listing. Applied before ranking: as-of, list and programme filters. */
  readonly accept?: Uint8Array;
}

export interface SearchHit {
  readonly ordinal: number;
  /** 0..1, rounded to 1e-4. */
  readonly score: number;
  readonly explanation: Explanation;
}

/** A hit of a search in several indexes (the large one and its delta), with the index in which it was found. */
export interface SegmentHit extends SearchHit {
  readonly segment: number;
}

export interface SearchSegment {
  readonly index: ScreeningIndex;
  readonly accept?: Uint8Array;
}

export type { Explanation, ScreeningQuery };
