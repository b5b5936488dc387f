/**
 * SearchBatch: many queries to one state of the name index, as plain data over shared memory, so that a thread can answer them
 * as this one would. src/jobs runs the threads; this file defines the question and the answer.
 */
import type { ScreeningQuery } from '../../../domain/screening.ts';
import { type ErrorDetail, PortcullisError } from '../../../kit/errors.ts';
import { openIndex, type ScreeningIndex, type SegmentHit, searchSegments } from '../../../screening/index.ts';

/** One state of the name index as bytes: threads open them in place and copy nothing. */
export interface SharedNames {
  /** Tells states apart: an equal generation is the same state. */
  readonly generation: number;
  readonly segments: readonly SharedArrayBuffer[];
}

export interface SearchBatch {
  readonly names: SharedNames;
  /** One mask over shared memory for each segment: 0 hides the listing. */
  readonly masks: readonly Uint8Array[];
  readonly limit: number;
  readonly threshold: number;
  /** As SearchOptions says. */
  readonly equalNames?: boolean;
  readonly queries: readonly ScreeningQuery[];
}

/** What became of one query: its hits, a refusal (a name with nothing to compare), or a bug with what is known of it. */
export type SearchAnswer =
  | { readonly hits: readonly SegmentHit[] }
  | { readonly refused: ErrorDetail }
  | { readonly bug: string };

/** Threads that answer batches. */
export interface SearchThreads {
  /** Batches that keep every thread busy; a caller who has this many open waits for one before it sends the next. */
  readonly capacity: number;
  /**
   * Answers in the order of the queries. A query that ends its thread is refused with THREAD_FAILED, the others of its batch are
   * answered. Rejects with the signal's reason, or THREAD_FAILED when no thread can be started or the threads are closed.
   */
  readonly search: (batch: SearchBatch, signal?: AbortSignal) => Promise<readonly SearchAnswer[]>;
  /** Lets open batches end, then the threads. */
  readonly close: () => Promise<void>;
}

/** Starts that many threads; given by the edges, since the app must not know where the worker file lies. */
export type StartSearchThreads = (count: number) => SearchThreads;

/** Answers one query as a batch does. */
export function answerQuery(
  segments: readonly { readonly index: ScreeningIndex; readonly accept: Uint8Array }[],
  query: ScreeningQuery,
  options: Pick<SearchBatch, 'limit' | 'threshold' | 'equalNames'>,
): SearchAnswer {
  try {
    return { hits: searchSegments(segments, query, options) };
  } catch (error) {
    if (error instanceof PortcullisError) return { refused: error.detail };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What a thread does: keeps the state it was last asked about open and answers batches over it, one query after the other. */
export class BatchAnswerer {
  private generation = -1;
  private segments: readonly ScreeningIndex[] = [];

  /** Undefined when `isCancelled` said so between two queries. */
  answer(batch: SearchBatch, isCancelled: () => boolean): readonly SearchAnswer[] | undefined {
    const fault = this.open(batch.names);
    if (fault) return batch.queries.map(() => fault);
    const segments = this.segments.map((index, position) => ({
      index,
      accept: batch.masks[position] ?? new Uint8Array(index.size),
    }));
    const answers: SearchAnswer[] = [];
    for (const query of batch.queries) {
      if (isCancelled()) return undefined;
      answers.push(answerQuery(segments, query, batch));
    }
    return answers;
  }

  private open(names: SharedNames): SearchAnswer | undefined {
    if (names.generation === this.generation) return undefined;
    const opened = names.segments.map((bytes) => openIndex(bytes)).filter((index) => index !== undefined);
    if (opened.length < names.segments.length) return { bug: 'the shared bytes are no index of this version' };
    this.segments = opened;
    this.generation = names.generation;
    return undefined;
  }
}

/** The hits of an answer; throws the refusal it holds, or a plain Error for a bug. */
export function hitsOf(answer: SearchAnswer): readonly SegmentHit[] {
  if ('hits' in answer) return answer.hits;
  if ('refused' in answer) throw new PortcullisError(answer.refused);
  throw new Error(answer.bug);
}
