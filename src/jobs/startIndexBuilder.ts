/**
 * startIndexBuilder: an edge or an embedding program passes it to openPortcullis, so that names are indexed in other threads and requests are
 * answered meanwhile.
 */
import type { StartIndexBuilder } from '../app/models/names/buildSegment.ts';
import { IndexThreads, startIndexWorker } from './indexThreads.ts';

/** @example openPortcullis({ dataDir: 'data', startIndexBuilder }) */
export const startIndexBuilder: StartIndexBuilder = (storePath) => new IndexThreads(startIndexWorker(storePath));
