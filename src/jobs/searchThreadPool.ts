/**
 * SearchThreadPool: shares batches among a fixed number of threads. INVARIANT: every accepted batch is answered or rejected. A
 * thread that ends is replaced, and its batch is repeated query by query, so that only a query that ends threads is refused.
 */
import { Worker } from 'node:worker_threads';
import type { SearchAnswer, SearchBatch, SearchThreads } from '../app/models/names/searchBatch.ts';
import { type ErrorDetail, PortcullisError } from '../kit/errors.ts';
import { type SearchTask, SearchThread } from './searchThread.ts';
import { searchWorkerFile } from './workerFile.ts';

/** Batches a caller should keep open for each thread: two that it has, one that waits. */
const BATCHES_A_THREAD = 3;
/** Threads that may end one after the other before one has loaded: then none will. */
const MOST_FALSE_STARTS = 3;

export class SearchThreadPool implements SearchThreads {
  readonly capacity: number;
  private readonly start: () => Worker;
  private readonly threads = new Set<SearchThread>();
  private queue: SearchTask[] = [];
  private falseStarts = 0;
  /** Why nothing is taken any more. */
  private over: PortcullisError | null = null;
  private onIdle: () => void = () => {};

  /** `start` gives a new thread that speaks as searchWorker.ts does. */
  constructor(count: number, start: () => Worker = startSearchWorker) {
    this.capacity = count * BATCHES_A_THREAD;
    this.start = start;
    for (let k = 0; k < count; k += 1) this.addThread();
    this.step();
  }

  search(batch: SearchBatch, signal?: AbortSignal): Promise<readonly SearchAnswer[]> {
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const cancel = (): void => {
        Atomics.store(cancelled, 0, 1);
        this.queue = this.queue.filter((task) => task.cancelled !== cancelled);
        reject(signal?.reason);
        this.step();
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.ask(batch, cancelled, 0)
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener('abort', cancel));
    });
  }

  async close(): Promise<void> {
    this.over ??= failed('the search threads are closed');
    if (!this.isIdle) await new Promise<void>((resolve) => (this.onIdle = resolve));
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  private ask(batch: SearchBatch, cancelled: Int32Array, failures: number): Promise<readonly SearchAnswer[]> {
    return new Promise((resolve, reject) => {
      // Queries of a batch that was taken are still asked while the threads close.
      if (this.over && failures === 0) throw this.over;
      this.queue.push({ batch, cancelled, failures, resolve, reject });
      this.step();
    });
  }

  private addThread(): void {
    this.threads.add(
      new SearchThread(this.start(), {
        onFree: () => {
          this.falseStarts = 0;
          this.step();
        },
        onEnd: (thread, tasks, why) => this.replace(thread, tasks, why),
      }),
    );
  }

  private get isIdle(): boolean {
    return this.queue.length === 0 && [...this.threads].every((thread) => thread.isIdle);
  }

  /** Hands out what waits; lets the process end while nothing is open. */
  private step(): void {
    for (const thread of this.threads) {
      while (thread.isFree) {
        const task = this.queue.shift();
        if (!task) break;
        thread.give(task);
      }
    }
    const { isIdle } = this;
    for (const thread of this.threads) thread.hold(!isIdle);
    if (isIdle) this.onIdle();
  }

  private replace(thread: SearchThread, [current, ...others]: readonly SearchTask[], why: string): void {
    this.threads.delete(thread);
    this.queue.unshift(...others);
    if (current && Atomics.load(current.cancelled, 0) === 0) this.askAgain(current, why);
    if (!thread.isReady) this.falseStarts += 1;
    if (this.falseStarts >= MOST_FALSE_STARTS) this.giveUp(why);
    else if (!this.over || !this.isIdle) this.addThread();
    this.step();
  }

  private askAgain(task: SearchTask, why: string): void {
    const { batch, cancelled, failures, resolve, reject } = task;
    if (failures > 0) resolve([{ refused: threadFailed('a query ended the thread that searched for it, twice', why) }]);
    else
      Promise.all(batch.queries.map((query) => this.ask({ ...batch, queries: [query] }, cancelled, failures + 1))).then(
        (answers) => resolve(answers.flat()),
        reject,
      );
  }

  /** No thread loads: what waits is rejected, and what comes. */
  private giveUp(why: string): void {
    this.over = failed('no search thread can be started', why);
    for (const { reject } of this.queue.splice(0)) reject(this.over);
  }
}

const startSearchWorker = (): Worker => new Worker(searchWorkerFile());

const threadFailed = (what: string, got?: string): ErrorDetail => ({
  code: 'THREAD_FAILED',
  what,
  ...(got === undefined ? {} : { got }),
  hint: 'ask again, or with --threads 1 to search without threads',
});
const failed = (what: string, got?: string): PortcullisError => new PortcullisError(threadFailed(what, got));
