/** SearchThread: one worker thread and the batches that were sent to it. It works on the first of them. */
import type { Worker } from 'node:worker_threads';
import type { SearchAnswer, SearchBatch } from '../app/models/names/searchBatch.ts';
import type { BatchMessage, ThreadReply } from './threadMessages.ts';

export interface SearchTask {
  readonly batch: SearchBatch;
  /** One word of shared memory; not 0: nobody waits any more. */
  readonly cancelled: Int32Array;
  /** Threads that ended at it so far. */
  readonly failures: number;
  readonly resolve: (answers: readonly SearchAnswer[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Two, so that a thread need not wait for its next batch while an answer travels. */
const DEPTH = 2;

export interface ThreadEvents {
  /** It can take a batch: it has loaded, or has answered one. */
  readonly onFree: () => void;
  /** It is no more; `tasks` were not answered, and it was at the first. */
  readonly onEnd: (thread: SearchThread, tasks: readonly SearchTask[], why: string) => void;
}

export class SearchThread {
  private readonly worker: Worker;
  private readonly tasks: SearchTask[] = [];
  private failure = 'it ended without a word';
  private isEnding = false;
  isReady = false;

  constructor(worker: Worker, { onFree, onEnd }: ThreadEvents) {
    this.worker = worker;
    worker.on('message', (reply: ThreadReply) => {
      this.take(reply);
      onFree();
    });
    worker.on('error', (error) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
    worker.on('messageerror', () => void worker.terminate());
    worker.on('exit', () => onEnd(this, this.tasks.splice(0), this.failure));
  }

  get isFree(): boolean {
    return this.isReady && this.tasks.length < DEPTH;
  }

  get isIdle(): boolean {
    return this.tasks.length === 0;
  }

  give(task: SearchTask): void {
    this.tasks.push(task);
    const message: BatchMessage = { batch: task.batch, cancelled: task.cancelled };
    this.worker.postMessage(message);
  }

  /** While `yes` the process does not end before the thread does. */
  hold(yes: boolean): void {
    if (this.isEnding) return;
    if (yes) this.worker.ref();
    else this.worker.unref();
  }

  /** Holds the process until the thread is gone. */
  async end(): Promise<void> {
    this.hold(true);
    this.isEnding = true;
    await this.worker.terminate();
  }

  /** INVARIANT: a thread answers in the order in which it was asked. */
  private take(reply: ThreadReply): void {
    if ('ready' in reply) {
      this.isReady = true;
      return;
    }
    const task = this.tasks.shift();
    if (reply.answers) task?.resolve(reply.answers);
  }
}
