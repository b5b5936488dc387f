/** WorkThread: one worker thread and the task that it works on. A task that nobody waits for any more ends the thread: it cannot be asked to stop. */
import type { Worker } from 'node:worker_threads';
import type { HeavyTask } from '../app/work/workTask.ts';
import { PortcullisError } from '../kit/errors.ts';
import { errorOf, type WorkReply } from './workMessages.ts';

export type WorkAnswer = Uint8Array<ArrayBuffer>;

interface Open {
  readonly resolve: (answer: WorkAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export class WorkThread {
  private readonly worker: Worker;
  private open: Open | null = null;
  private failure = 'it ended without a word';

  /** `onEnd`: it is no more. */
  constructor(worker: Worker, onEnd: (thread: WorkThread) => void) {
    this.worker = worker;
    worker.on('message', (reply: WorkReply) => this.take(reply));
    worker.on('error', (error) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
    worker.on('messageerror', () => void worker.terminate());
    worker.on('exit', () => {
      this.settle(({ reject }) => reject(threadFailed('a work thread ended before its answer', this.failure)));
      onEnd(this);
    });
    worker.unref();
  }

  get isFree(): boolean {
    return this.open === null;
  }

  /** While a task is open the process does not end. */
  give(task: HeavyTask): Promise<WorkAnswer> {
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.open = { resolve, reject };
      this.worker.postMessage(task);
    });
  }

  /** Whoever waits is rejected with the reason; resolves when the thread is gone. */
  async end(reason: unknown): Promise<void> {
    this.settle(({ reject }) => reject(reason));
    await this.worker.terminate();
  }

  private take(reply: WorkReply): void {
    this.settle(({ resolve, reject }) => {
      if ('answer' in reply) resolve(reply.answer);
      else reject(errorOf(reply));
    });
  }

  private settle(how: (open: Open) => void): void {
    const { open } = this;
    this.open = null;
    this.worker.unref();
    if (open) how(open);
  }
}

export const threadFailed = (what: string, got?: string): PortcullisError =>
  new PortcullisError({
    code: 'THREAD_FAILED',
    what,
    ...(got === undefined ? {} : { got }),
    hint: 'ask again; a smaller question needs less memory',
  });
