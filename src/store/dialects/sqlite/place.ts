/**
 * Is the database still the one that was opened? A process goes on writing to files that were deleted or replaced under it, and what it
 * writes there is lost. A commit is acknowledged only after this was asked of the database file and of its write-ahead log.
 */
import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { goneError } from '../../storeErrors.ts';

/** The question, for the files that lie there now. The answer throws STORE_GONE once another file, or none, lies in place of one. */
export function placeOf(path: string, database: Database.Database): () => void {
  const log = `${path}-wal`;
  const opened = fileAt(path);
  let openedLog = fileAt(log);
  let isLeft = false;
  return () => {
    openedLog ??= fileAt(log);
    const [isThere, hasLog] = [opened !== null && fileAt(path) === opened, fileAt(log) === openedLog];
    if (isThere && hasLog) return;
    if (!isLeft && !isThere && hasLog) emptyLog(database);
    isLeft = true;
    throw goneError(path);
  };
}

/**
 * Another database lies beside our log and would take it for its own. What the log holds is moved into the file that it belongs to, wherever
 * that is now, and the log is cut to nothing.
 */
function emptyLog(database: Database.Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The files may be in any state; the caller is told that they are gone all the same.
  }
}

/** What tells a file from every other; null: there is none. */
function fileAt(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : null;
}
