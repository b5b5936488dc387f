/**
 * IndexThreads: builds segments of the name index in threads, one for each segment. A thread ends with its answer, so what it needed is given back;
 * a delta never waits for a merge.
 */
import { Worker } from 'node:worker_threads';
import type { BuiltSegment, IndexBuilder, SegmentRequest } from '../app/models/names/buildSegment.ts';
import type { IndexJob, IndexReply } from './threadMessages.ts';
import { indexWorkerFile } from './workerFile.ts';

export class IndexThreads implements IndexBuilder {
  private readonly start: (request: SegmentRequest) => Worker;
  private readonly threads = new Set<Worker>();

  /** `start` gives a thread that does this job as indexWorker.ts does. */
  constructor(start: (request: SegmentRequest) => Worker) {
    this.start = start;
  }

  build(request: SegmentRequest): Promise<BuiltSegment> {
    return new Promise((resolve, reject) => {
      const worker = this.start(request);
      this.threads.add(worker);
      worker.on('message', (reply: IndexReply) => {
        if ('built' in reply) resolve(reply.built);
        else reject(new Error(reply.failed));
      });
      worker.on('error', reject);
      worker.on('exit', (status) => {
        this.threads.delete(worker);
        reject(new Error(`it ended with status ${status} before its answer`));
      });
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }
}

/** A thread that reads this database file for itself. */
export const startIndexWorker =
  (storePath: string) =>
  (request: SegmentRequest): Worker => {
    const job: IndexJob = { storePath, request };
    return new Worker(indexWorkerFile(), { workerData: job });
  };
