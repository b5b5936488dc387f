/**
 * Entry of the process of an import: opens the data folder, does the operation that it is sent, tells progress, and ends with the answer or
 * the error. It ends at once when the process that started it is gone; the store is then as it was.
 */
import { constants, setPriority } from 'node:os';
import { openPortcullis } from '../app/compose/openPortcullis.ts';
import { OPERATIONS } from '../contract/operations/index.ts';
import type { ImportOrder, ImportReply } from './importMessages.ts';
import { toldFailure } from './workMessages.ts';

process.on('disconnect', () => process.exit(1));
process.once('message', async (order: ImportOrder) => {
  yieldToOthers();
  const reply = await replyTo(order);
  tell(reply, () => process.exit(0));
});

const tell = (reply: ImportReply, onSent?: () => void): void => {
  process.send?.(reply, undefined, undefined, onSent);
};

/** Questions are answered beside the import, so it takes the processors that they leave. */
function yieldToOthers(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The system does not allow it: the import then shares the processors evenly.
  }
}

async function replyTo({ opening, task }: ImportOrder): Promise<ImportReply> {
  try {
    const operation = OPERATIONS.find(({ name }) => name === task.operation);
    if (!operation) throw new Error(`there is no operation ${task.operation}`);
    const portcullis = await openPortcullis(opening);
    try {
      const watch = { onProgress: (progress: unknown) => tell({ progress }) };
      return { answer: await portcullis.as(task.caller).perform(operation, task.input, watch) };
    } finally {
      await portcullis.close();
    }
  } catch (error) {
    return toldFailure(error);
  }
}
