/** A data folder with its first determination, which also stores the rule book, with an event of its own. */
import { openPortcullis } from '../../src/portcullis.ts';
import { laterClock } from './laterClock.ts';
import { transactionOf } from './workload.ts';

/** Answers the number of events that the audit log has then. */
export async function prepareFolder(dataDir: string): Promise<number> {
  const portcullis = await openPortcullis({ dataDir, clock: laterClock, actor: 'first' });
  try {
    await portcullis.determine(transactionOf('Harbour Optics'));
    return (await portcullis.verifyAudit()).events;
  } finally {
    await portcullis.close();
  }
}
