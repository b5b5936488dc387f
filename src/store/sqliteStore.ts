/**
 * The embedded store: one SQLite file, one connection that writes in units of work, and one that reads beside it. In memory one
 * connection does both, and reads wait for the running unit.
 */
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { PortcullisError } from '../kit/errors.ts';
import { SqliteDriver, type SqliteDriverOptions, waitingForOthers } from './dialects/sqlite/driver.ts';
import { readOnlyError } from './dialects/sqlite/errors.ts';
import { WriteLock } from './dialects/sqlite/lock.ts';
import { canWrite, type OpenDatabase, openForReading, openForWriting, openReadOnly } from './dialects/sqlite/open.ts';
import { UnitScope } from './dialects/sqlite/unitScope.ts';
import { migrate, NEWEST_SCHEMA, requireReadable, schemaVersion } from './migrations/migrate.ts';
import { readRepositories, unitRepositories } from './repositories.ts';
import { counterValue } from './schema/counters.ts';
import type { Tables } from './schema/tables.ts';
import { sqliteFaults } from './sqliteFaults.ts';
import type { Store, StoreOptions, UnitOfWork } from './store.ts';

const BUSY_TIMEOUT_MS = 5000;

export async function openSqliteStore(options: StoreOptions): Promise<Store> {
  const { path } = options;
  if (options.readOnly === true || !canWrite(path)) return openReadOnlyStore(path);
  const busyTimeoutMs = options.busyTimeoutMs ?? BUSY_TIMEOUT_MS;
  const writing = await waitingForOthers(() => openForWriting(path), busyTimeoutMs);
  const [lock, scope] = [new WriteLock(), new UnitScope()];
  const settings = { scope, busyTimeoutMs, where: path };
  const writer = connect({ ...settings, database: writing.database, lock });
  try {
    await bringUpToDate(writer, options);
    const reading = path === ':memory:' ? null : openForReading(path);
    const reader = reading ? connect({ ...settings, database: reading.database, lock: null }) : writer;
    const close = async () => {
      if (reading) await reader.destroy();
      await writer.destroy();
    };
    return makeStore({ reader, writer, close, where: path, scope });
  } catch (error) {
    writing.close();
    throw error;
  }
}

async function openReadOnlyStore(path: string): Promise<Store> {
  const opened: OpenDatabase = openReadOnly(path);
  const scope = new UnitScope();
  const reader = connect({ database: opened.database, lock: null, scope, busyTimeoutMs: 0, where: path });
  try {
    const version = await versionOf(reader);
    requireReadable(version, path);
    if (version < NEWEST_SCHEMA) throw tooOldError(path);
    return makeStore({ reader, writer: null, close: async () => opened.close(), where: path, scope });
  } catch (error) {
    opened.close();
    throw error;
  }
}

const tooOldError = (path: string): PortcullisError =>
  new PortcullisError({
    code: 'STORE_READ_ONLY',
    what: 'the store was written by an older Portcullis and has to be brought up to date, which needs write permission',
    where: path,
    hint: 'run any command once as a user who may write to the data folder',
  });

function connect(options: SqliteDriverOptions): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new OwnLockAdapter(),
      createDriver: () => new SqliteDriver(options),
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** Kysely would queue every use of a single connection by itself, before the driver could refuse one that waits for itself. */
class OwnLockAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

const hasTable =
  (database: Kysely<Tables>) =>
  async (name: string): Promise<boolean> => {
    const found = await sql`select name from sqlite_master where type = 'table' and name = ${name}`.execute(database);
    return found.rows.length > 0;
  };
const versionOf = (database: Kysely<Tables>): Promise<number> => schemaVersion(database, hasTable(database));

/** First start and migrations: looked at without a lock, looked at again and done under it. */
async function bringUpToDate(writer: Kysely<Tables>, { path, clock }: StoreOptions): Promise<void> {
  const version = await versionOf(writer);
  requireReadable(version, path);
  if (version === NEWEST_SCHEMA) return;
  await writer.transaction().execute(async (transaction) => {
    const from = await versionOf(transaction);
    requireReadable(from, path);
    await migrate(transaction, from, { dialect: { bytes: 'blob' }, now: clock() });
  });
}

interface Connections {
  readonly reader: Kysely<Tables>;
  /** null: the store is read-only. */
  readonly writer: Kysely<Tables> | null;
  readonly close: () => Promise<void>;
  readonly where: string;
  readonly scope: UnitScope;
}

function makeStore({ reader, writer, close, where, scope }: Connections): Store {
  return {
    ...readRepositories(reader),
    readOnly: writer === null,
    dataVersion: () => counterValue(reader, 'listChanges'),
    check: () => sqliteFaults(reader),
    close,
    unitOfWork: async <T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> => {
      if (writer === null) throw readOnlyError(where);
      return writer.transaction().execute((transaction) => scope.run(() => work(unitRepositories(transaction))));
    },
  };
}
