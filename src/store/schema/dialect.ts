/** Dialect: what differs between databases, as flags that the store asks in place of the database's name. Each has its reason. */
import type { ColumnDataType } from 'kysely';

export interface Dialect {
  /** Type of a column of bytes. */
  readonly bytes: ColumnDataType;
  /** Whether others can read while a change is being written. A SQLite database in memory has one connection for both, so reads wait. */
  readonly readsBesideWriter: boolean;
  /** Whether the database is a file that somebody may delete or replace under a running process, which then writes where nobody looks. */
  readonly isFile: boolean;
}

export const SQLITE_FILE: Dialect = { bytes: 'blob', readsBesideWriter: true, isFile: true };
export const SQLITE_MEMORY: Dialect = { bytes: 'blob', readsBesideWriter: false, isFile: false };
