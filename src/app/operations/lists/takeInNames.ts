/** After an import: the names of what was stored are indexed, and the import is acknowledged before or after that. */
import type { ServedCall } from '../../requests/implement.ts';

/** Where imports wait, the index file is written too, so that the next process finds it. */
export async function takeInNames({ moments, importsWait }: ServedCall): Promise<void> {
  if (importsWait) await moments.caughtUp();
  else moments.nudge();
}
