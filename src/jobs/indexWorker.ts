/** Entry of a thread that builds one segment of the name index and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildFromStore } from '../app/models/names/buildFromStore.ts';
import type { IndexJob, IndexReply } from './threadMessages.ts';

const port = parentPort;
if (!port) throw new Error('indexWorker.ts runs as a worker thread');

const { storePath, request } = workerData as IndexJob;
const reply = (message: IndexReply): void => port.postMessage(message);

try {
  reply({ built: await buildFromStore(storePath, request) });
} catch (error) {
  reply({ failed: error instanceof Error ? error.message : String(error) });
}
