/**
 * AskOptions: what may a caller give beside the question? The day and knowledge time, whether to save, and how much to return.
 * A member of a question's options that is undefined counts as absent, so that a caller can pass on what it may not have.
 */
import type { ImportProgress, Trace } from '../../contract/index.ts';

export type { BatchLine } from '../../contract/index.ts';

/** As of when something is asked. */
export interface AskOptions {
  /** A UTC instant, or a bare date, which means its end in UTC; absent: now or, while a version waits for its index, the instant before it. */
  readonly knownAt?: string | undefined;
  /** public: what was published by then (default). installation: what was recorded here by then. */
  readonly knownBasis?: 'public' | 'installation' | undefined;
}

export interface DetermineOptions extends AskOptions {
  /** Keep it with its digests and an audit event (default true; of a batch false). */
  readonly save?: boolean | undefined;
  /** How much of the reasons the answer carries (default full). */
  readonly trace?: Trace | undefined;
  /** Of a batch: ends it between two lines, and the reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

export interface ScreenOptions extends AskOptions {
  /** Only these lists. */
  readonly lists?: readonly string[] | undefined;
  /** At most so many matches (default 10). */
  readonly limit?: number | undefined;
  /** Version of the matching model (`portcullis-1`, `ofac`); absent: the default. An index for another one is built on demand. */
  readonly model?: string | undefined;
  /** In place of the model's `review` threshold, 0..1. */
  readonly threshold?: number | undefined;
  /** Day on which listings must hold; absent: today. */
  readonly date?: string | undefined;
  /** Keep it with an audit event (default false). */
  readonly save?: boolean | undefined;
}

export interface ScreenManyOptions extends ScreenOptions {
  /** Threads that search, once the job is large; default: one less than there are cores. One: no thread is started. */
  readonly threads?: number | undefined;
  /** Ends the job: what is still open is dropped and the reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** A file given to an import: a path on disk. */
export interface ImportOptions {
  /** With the source `custom`: which of the user's own lists, such as my-watchlist. */
  readonly list?: string | undefined;
  readonly publishedOn?: string | undefined;
  /** Let a version through that the guards would hold; logged. */
  readonly force?: boolean | undefined;
  /** Told at the start, every so many records, and when everything is read. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface TimelineOptions extends AskOptions {
  /** Day asked about; absent: today. What happened after it is left out. */
  readonly date?: string | undefined;
}
