/**
 * startWorkThreads: an edge or an embedding program passes it to openPortcullis, so that heavy operations are answered by threads of their own.
 * No thread is started before the first of them.
 */
import { Worker } from 'node:worker_threads';
import type { StartWorkThreads } from '../app/work/workTask.ts';
import { workWorkerFile } from './workerFile.ts';
import { WorkThreadPool } from './workThreadPool.ts';

/** @example openPortcullis({ dataDir: 'data', startWorkThreads }) */
export const startWorkThreads: StartWorkThreads = (opening) =>
  new WorkThreadPool(() => new Worker(workWorkerFile(), { workerData: opening }));
