/** What does an error of SQLite or of the file system mean to the reader? One coded error for each cause that is not a bug. */
import { PortcullisError, systemCode } from '../../../kit/errors.ts';
import { busyError, corruptError, fullError, readOnlyError } from '../../storeErrors.ts';

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
