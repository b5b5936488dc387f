/** Entry of a search thread: answers batches over shared memory until it is ended. */
import { parentPort } from 'node:worker_threads';
import { BatchAnswerer } from '../app/models/names/searchBatch.ts';
import type { BatchMessage, ThreadReply } from './threadMessages.ts';

const port = parentPort;
if (!port) throw new Error('searchWorker.ts runs as a worker thread');

const answerer = new BatchAnswerer();
const reply = (message: ThreadReply): void => port.postMessage(message);

port.on('message', ({ batch, cancelled }: BatchMessage) => {
  reply({ answers: answerer.answer(batch, () => Atomics.load(cancelled, 0) !== 0) ?? null });
});
reply({ ready: true });
