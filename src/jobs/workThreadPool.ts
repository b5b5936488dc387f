/**
 * WorkThreadPool: gives heavy operations to a few threads, one each, and lets the others wait in turn. INVARIANT: every accepted task is
 * answered or rejected. Threads start when they are needed and end when they have had nothing to do for a while, which gives back their memory.
 */
import type { Worker } from 'node:worker_threads';
import type { HeavyTask, WorkThreads } from '../app/work/workTask.ts';
import { PortcullisError } from '../kit/errors.ts';
import { threadFailed, type WorkAnswer, WorkThread } from './workThread.ts';

interface PoolLimits {
  /** Two, so that a short question need not wait for a long one. */
  readonly threads: number;
  /** Tasks that may wait; each holds its body. */
  readonly waiting: number;
  /** After so long without a task the threads end. */
  readonly idleMs: number;
}
const LIMITS: PoolLimits = { threads: 2, waiting: 16, idleMs: 60_000 };

interface Job {
  readonly task: HeavyTask;
  readonly resolve: (answer: WorkAnswer) => void;
  readonly reject: (reason: unknown) => void;
  /** Where it is worked on; null: it waits. */
  thread: WorkThread | null;
}

export class WorkThreadPool implements WorkThreads {
  private readonly start: () => Worker;
  private readonly limits: PoolLimits;
  private readonly threads = new Set<WorkThread>();
  private readonly ending = new Set<Promise<void>>();
  private queue: Job[] = [];
  private idle: NodeJS.Timeout | undefined;
  /** Why nothing is taken any more. */
  private over: PortcullisError | null = null;

  /** `start` gives a new thread that speaks as workWorker.ts does. */
  constructor(start: () => Worker, limits: Partial<PoolLimits> = {}) {
    this.start = start;
    this.limits = { ...LIMITS, ...limits };
  }

  async answer(task: HeavyTask, signal?: AbortSignal): Promise<WorkAnswer> {
    signal?.throwIfAborted();
    if (this.over) throw this.over;
    if (this.queue.length >= this.limits.waiting) throw queueFull(this.limits.waiting);
    const { promise, resolve, reject } = Promise.withResolvers<WorkAnswer>();
    const job: Job = { task, resolve, reject, thread: null };
    const cancel = (): void => this.cancel(job, signal?.reason);
    signal?.addEventListener('abort', cancel, { once: true });
    this.queue.push(job);
    this.step();
    return promise.finally(() => signal?.removeEventListener('abort', cancel));
  }

  async close(): Promise<void> {
    this.over ??= threadFailed('the work threads are closed');
    clearTimeout(this.idle);
    for (const { reject } of this.queue.splice(0)) reject(this.over);
    for (const thread of this.threads) this.end(thread, this.over);
    await Promise.all(this.ending);
  }

  /** Hands out what waits, as long as a thread is free. */
  private step(): void {
    clearTimeout(this.idle);
    for (;;) {
      const thread = this.queue.length > 0 ? this.freeThread() : null;
      const job = thread ? this.queue.shift() : undefined;
      if (!thread || !job) break;
      job.thread = thread;
      thread
        .give(job.task)
        .then(job.resolve, job.reject)
        .finally(() => this.step());
    }
    if ([...this.threads].every(({ isFree }) => isFree)) this.endWhenIdle();
  }

  private freeThread(): WorkThread | null {
    const free = [...this.threads].find(({ isFree }) => isFree);
    if (free || this.threads.size >= this.limits.threads) return free ?? null;
    const added = new WorkThread(this.start(), (thread) => this.threads.delete(thread));
    this.threads.add(added);
    return added;
  }

  /** A thread in the middle of its work hears nothing, so it is ended; the next task starts another. */
  private cancel(job: Job, reason: unknown): void {
    if (job.thread) this.end(job.thread, reason);
    this.queue = this.queue.filter((waiting) => waiting !== job);
    job.reject(reason);
  }

  private end(thread: WorkThread, reason: unknown): void {
    this.threads.delete(thread);
    const gone = thread.end(reason).finally(() => this.ending.delete(gone));
    this.ending.add(gone);
  }

  private endWhenIdle(): void {
    this.idle = setTimeout(() => {
      for (const thread of this.threads) this.end(thread, null);
    }, this.limits.idleMs).unref();
  }
}

const queueFull = (waiting: number): PortcullisError =>
  new PortcullisError({
    code: 'WORK_QUEUE_FULL',
    what: 'too many large questions wait already',
    expected: `at most ${waiting}`,
    hint: 'ask again when earlier ones are answered',
  });
