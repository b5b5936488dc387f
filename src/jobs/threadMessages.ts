/**
 * Which messages do the search threads and the main thread exchange? Large data lies in shared memory, and messages hold handles
 * to it.
 */
import type { SearchAnswer, SearchBatch } from '../app/models/names/searchBatch.ts';

export interface BatchMessage {
  readonly batch: SearchBatch;
  /** One word of shared memory: not 0 when nobody waits for the answer any more. */
  readonly cancelled: Int32Array;
}

/** `ready`: the thread has loaded. `answers`: of the first batch not yet answered; null when that was cancelled before its end. */
export type ThreadReply = { readonly ready: true } | { readonly answers: readonly SearchAnswer[] | null };
