/**
 * Which messages do threads and the main thread exchange? Large data lies in shared memory, and messages hold handles
 * to it.
 */
import type { BuiltSegment, SegmentRequest } from '../app/models/names/buildSegment.ts';
import type { SearchAnswer, SearchBatch } from '../app/models/names/searchBatch.ts';

export interface BatchMessage {
  readonly batch: SearchBatch;
  /** One word of shared memory: not 0 when nobody waits for the answer any more. */
  readonly cancelled: Int32Array;
}

/** `ready`: the thread has loaded. `answers`: of the first batch not yet answered; null when that was cancelled before its end. */
export type ThreadReply = { readonly ready: true } | { readonly answers: readonly SearchAnswer[] | null };

/** What an index thread is started with. */
export interface IndexJob {
  readonly storePath: string;
  readonly request: SegmentRequest;
}

/** Its one message. */
export type IndexReply = { readonly built: BuiltSegment } | { readonly failed: string };
