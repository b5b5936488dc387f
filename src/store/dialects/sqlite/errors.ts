/** What does an error of SQLite or of the file system mean to the reader? One coded error for each cause that is not a bug. */
import { PortcullisError, systemCode } from '../../../kit/errors.ts';

const startsWith = (code: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => code.startsWith(prefix));

/** A quota or a disk that fills while SQLite grows its shared memory shows as an I/O error of writing. */
const NOT_WRITTEN = [
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_TRUNCATE',
  'SQLITE_IOERR_SHMSIZE',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
];
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ'];

/** The error to throw in place of `error`: coded where environment or file is to blame, itself where it is a bug. */
export function storeError(error: unknown, where: string): unknown {
  if (error instanceof PortcullisError) return error;
  const code = systemCode(error);
  if (code === undefined) return error;
  if (startsWith(code, ['SQLITE_BUSY', 'SQLITE_LOCKED'])) return busyError(where, error);
  if (startsWith(code, NOT_WRITTEN)) return fullError(where, error);
  if (startsWith(code, DAMAGED)) return corruptError(where, 'the database is damaged', error);
  if (startsWith(code, ['SQLITE_READONLY', 'EROFS', 'EACCES', 'EPERM'])) return readOnlyError(where, error);
  return error;
}

function busyError(where: string, cause?: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_BUSY',
      what: 'another process is writing to the store',
      where,
      hint: 'nothing was changed; try again when the other command is done',
    },
    { cause },
  );
}

function fullError(where: string, cause: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_FULL',
      what: 'the store could not be written: the disk is full, over its quota, or failing',
      where,
      hint: 'nothing was changed; free space on that disk and try again',
    },
    { cause },
  );
}

export function corruptError(where: string, what: string, cause?: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_CORRUPT',
      what,
      where,
      hint: 'restore the file from a backup, or move it away to start anew and import the lists again',
    },
    { cause },
  );
}

export function readOnlyError(where: string, cause?: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_READ_ONLY',
      what: 'the data folder cannot be written',
      where,
      hint: 'give write permission, or name another data folder with --data-dir',
    },
    { cause },
  );
}

/** The path leads through a file, or names one: no folder can be made there. */
export function noFolderError(where: string, cause: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_FOLDER',
      what: 'the data folder cannot be made',
      where,
      expected: 'a path to a folder, every part of it a folder',
      hint: 'name another data folder with --data-dir',
    },
    { cause },
  );
}
