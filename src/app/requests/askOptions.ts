/**
 * AskOptions: what may a caller give beside the question? The day and knowledge time, whether to save, and how much to return.
 */
import type { ImportProgress } from '../importing/stageImport.ts';

/** As of when something is asked. */
export interface AskOptions {
  /** A UTC instant, or a bare date, which means its end in UTC; absent: now. */
  readonly knownAt?: string;
  /** public: what was published by then (default). installation: what was recorded here by then. */
  readonly knownBasis?: 'public' | 'installation';
}

export interface DetermineOptions extends AskOptions {
  /** Keep it with its digests and an audit event (default true). */
  readonly save?: boolean;
}

export interface ScreenOptions extends AskOptions {
  /** Only these lists. */
  readonly lists?: readonly string[];
  /** At most so many matches (default 10). */
  readonly limit?: number;
  /** In place of the model's `review` threshold, 0..1. */
  readonly threshold?: number;
  /** Day on which listings must hold; absent: today. */
  readonly date?: string;
  /** Keep it with an audit event (default false). */
  readonly save?: boolean;
}

export interface ScreenManyOptions extends ScreenOptions {
  /** Threads that search, once the job is large; default: one less than there are cores. One: no thread is started. */
  readonly threads?: number;
  /** Ends the job: what is still open is dropped and the reason is thrown. */
  readonly signal?: AbortSignal;
}

/** A file given to an import: a path on disk. */
export interface ImportOptions {
  /** With the source `custom`: which of the user's own lists, such as my-watchlist. */
  readonly list?: string;
  readonly publishedOn?: string;
  /** Let a version through that the guards would hold; logged. */
  readonly force?: boolean;
  /** Told at the start, every so many records, and when everything is read. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface TimelineOptions extends AskOptions {
  /** Day asked about; absent: today. What happened after it is left out. */
  readonly date?: string;
}

/** One line of a batch: the answer, or what is wrong with the line. */
export type BatchLine<T> =
  | { readonly line: number; readonly answer: T }
  | { readonly line: number; readonly id: string | null; readonly error: unknown };
