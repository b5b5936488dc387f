/**
 * Is the database file still the one that was opened? A process goes on writing to a file that was deleted or replaced under it, and what it
 * writes there is lost. A commit is acknowledged only after this was asked.
 */
import { statSync } from 'node:fs';
import { goneError } from '../../storeErrors.ts';

/** The question, for the file that lies there now. The answer throws STORE_GONE once another file, or none, does. */
export function placeOf(path: string): () => void {
  const opened = fileAt(path);
  return () => {
    if (opened === null || fileAt(path) !== opened) throw goneError(path);
  };
}

/** What tells a file from every other; null: there is none. */
function fileAt(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : null;
}
