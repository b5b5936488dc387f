/**
 * startSearchThreads: an edge or an embedding program passes it to openPortcullis, so that threads share large screening jobs.
 * The pool is created when a job first needs it.
 */
import type { StartSearchThreads } from '../app/models/names/searchBatch.ts';
import { SearchThreadPool } from './searchThreadPool.ts';

/** @example openPortcullis({ dataDir: 'data', startSearchThreads }) */
export const startSearchThreads: StartSearchThreads = (count) => new SearchThreadPool(count);
