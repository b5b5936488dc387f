/**
 * How is the database file opened? For writing with WAL and full synchronisation; in a folder that cannot be written, read-only and
 * without leaving a trace there.
 */
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { systemCode } from '../../../kit/errors.ts';
import { noFolderError, readOnlyError } from '../../storeErrors.ts';
import { storeError } from './errors.ts';

export interface OpenDatabase {
  readonly database: Database.Database;
  readonly close: () => void;
}

/** Reads wait so long for another process that recovers or resets the write-ahead log; they never wait for writers. */
const READ_TIMEOUT_MS = 5000;

const isAllowed = (path: string, mode: number): boolean => {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
};

/** Whether database file and folder can be written; the folder is made when missing. */
export function canWrite(path: string): boolean {
  if (path === ':memory:') return true;
  const folder = dirname(path);
  if (!existsSync(folder) && !madeFolder(folder)) return false;
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  return isAllowed(folder, constants.W_OK | constants.X_OK) && files.every((file) => isAllowed(file, constants.W_OK));
}

function madeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return false;
    throw ['ENOTDIR', 'EEXIST', 'ENAMETOOLONG'].includes(code)
      ? noFolderError(folder, error)
      : storeError(error, folder);
  }
}

/** A connection that may write. Throws STORE_CORRUPT, STORE_FULL, STORE_BUSY, STORE_READ_ONLY. */
export function openForWriting(path: string): OpenDatabase {
  return guarded(path, () => {
    const database = new Database(path, { timeout: READ_TIMEOUT_MS });
    try {
      for (const setting of WRITE_SETTINGS) database.pragma(setting);
    } catch (error) {
      database.close();
      throw error;
    }
    return { database, close: () => database.close() };
  });
}

const WRITE_SETTINGS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'journal_size_limit = 16777216',
  // From here on the driver waits for the lock itself, without blocking the event loop.
  'busy_timeout = 0',
];

/** A second connection of a process that also writes. */
export function openForReading(path: string): OpenDatabase {
  return guarded(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true, timeout: READ_TIMEOUT_MS });
    return { database, close: () => database.close() };
  });
}

/** The store as it stands in a folder that cannot be written. Throws STORE_READ_ONLY when there is no store to read. */
export function openReadOnly(path: string): OpenDatabase {
  if (!existsSync(path)) throw readOnlyError(path);
  return guarded(path, () => openInPlace(path) ?? openCopy(path));
}

/**
 * SQLite can read a write-ahead log in place only while a writer keeps its shared memory there. Undefined when it cannot.
 */
function openInPlace(path: string): OpenDatabase | undefined {
  if (!existsSync(`${path}-shm`)) return undefined;
  const opened = new Database(path, { readonly: true, fileMustExist: true, timeout: READ_TIMEOUT_MS });
  try {
    opened.prepare('select count(*) from sqlite_master').get();
    return { database: opened, close: () => opened.close() };
  } catch (error) {
    opened.close();
    if (systemCode(error)?.startsWith('SQLITE_CORRUPT')) throw error;
    return undefined;
  }
}

/** Nobody writes to the file, so a copy is the store: in memory, or beside its log in a temporary folder of our own. */
function openCopy(path: string): OpenDatabase {
  const log = `${path}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) {
    const database = new Database(withoutWalMark(readFileSync(path)));
    return { database, close: () => database.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-read-'));
  const copy = join(folder, basename(path));
  copyFileSync(path, copy);
  copyFileSync(log, `${copy}-wal`);
  const database = new Database(copy, { timeout: READ_TIMEOUT_MS });
  return {
    database,
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** File format: bytes 18 and 19 say 2 for a write-ahead log, which a database in memory cannot have; 1 says none. */
function withoutWalMark(file: Buffer): Buffer {
  if (file.length >= 100 && file[18] === 2) file.writeUInt16BE(0x0101, 18);
  return file;
}

function guarded(path: string, open: () => OpenDatabase): OpenDatabase {
  try {
    return open();
  } catch (error) {
    throw storeError(error, path);
  }
}
