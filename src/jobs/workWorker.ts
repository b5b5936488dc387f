/**
 * Entry of a work thread: opens the data folder for itself when the first task comes, and answers one task after the other until it is
 * ended. It only reads: heavy operations are queries.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { answerAsJsonWith } from '../app/compose/answerAsJson.ts';
import { openPortcullis } from '../app/compose/openPortcullis.ts';
import type { Portcullis } from '../app/compose/portcullis.ts';
import type { HeavyTask, Opening } from '../app/work/workTask.ts';
import { OPERATIONS } from '../contract/operations/index.ts';
import { startSearchThreads } from './startSearchThreads.ts';
import { toldFailure, type WorkReply } from './workMessages.ts';

const port = parentPort;
if (!port) throw new Error('workWorker.ts runs as a worker thread');

let opened: Portcullis | null = null;

/** A folder that cannot be opened now is tried again for the next task. */
async function openedFolder(): Promise<Portcullis> {
  opened ??= await openPortcullis({ ...(workerData as Opening), startSearchThreads });
  return opened;
}

async function replyTo({ operation: name, caller, input, body }: HeavyTask): Promise<WorkReply> {
  try {
    const operation = OPERATIONS.find((known) => known.name === name);
    if (!operation) throw new Error(`there is no operation ${name}`);
    const { perform } = (await openedFolder()).as(caller);
    return { answer: await answerAsJsonWith(perform)(operation, input, body) };
  } catch (error) {
    return toldFailure(error);
  }
}

port.on('message', async (task: HeavyTask) => {
  const reply = await replyTo(task);
  // A large answer changes hands; it is not copied.
  port.postMessage(reply, 'answer' in reply ? [reply.answer.buffer] : []);
});
