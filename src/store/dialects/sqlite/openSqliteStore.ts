/**
 * The embedded store: one SQLite file, one connection that writes changes, and one that reads beside it. In memory one connection does both,
 * and reads wait for the running change.
 */
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { PortcullisError } from '../../../kit/errors.ts';
import { ChangeScope } from '../../changeScope.ts';
import { makeStore } from '../../makeStore.ts';
import { migrate, NEWEST_SCHEMA, requireReadable, schemaVersion } from '../../migrations/migrate.ts';
import { type Dialect, SQLITE_FILE, SQLITE_MEMORY } from '../../schema/dialect.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Store, StoreOptions } from '../../store.ts';
import { SqliteDriver, type SqliteDriverOptions, waitingForOthers } from './driver.ts';
import { sqliteFaults } from './faults.ts';
import { WriteLock } from './lock.ts';
import { canWrite, type OpenDatabase, openForReading, openForWriting, openReadOnly } from './open.ts';
import { placeOf } from './place.ts';

const BUSY_TIMEOUT_MS = 5000;

/** What SQLite calls a database that lives in memory only. */
const IN_MEMORY = ':memory:';

export async function openSqliteStore(options: StoreOptions): Promise<Store> {
  const { address } = options;
  const [path, dialect] = address.kind === 'memory' ? [IN_MEMORY, SQLITE_MEMORY] : [address.path, SQLITE_FILE];
  if (options.readOnly === true || !canWrite(path)) return openReadOnlyStore(path, options);
  const busyTimeoutMs = options.busyTimeoutMs ?? BUSY_TIMEOUT_MS;
  const writing = await waitingForOthers(() => openForWriting(path), busyTimeoutMs);
  const [lock, scope] = [new WriteLock(), new ChangeScope()];
  const settings = { scope, busyTimeoutMs, where: path };
  const writer = connect({ ...settings, database: writing.database, lock });
  try {
    await bringUpToDate(writer, path, dialect, options);
    const reading = dialect.readsBesideWriter ? openForReading(path) : null;
    const reader = reading ? connect({ ...settings, database: reading.database, lock: null }) : writer;
    const close = async () => {
      if (reading) await reader.destroy();
      await writer.destroy();
    };
    const requirePlace = dialect.isFile ? placeOf(path, writing.database) : () => {};
    return makeStore({ reader, writer, scope, requirePlace, check: () => sqliteFaults(reader), close }, options);
  } catch (error) {
    writing.close();
    throw error;
  }
}

async function openReadOnlyStore(path: string, options: StoreOptions): Promise<Store> {
  const opened: OpenDatabase = openReadOnly(path);
  const scope = new ChangeScope();
  const reader = connect({ database: opened.database, lock: null, scope, busyTimeoutMs: 0, where: path });
  try {
    const version = await versionOf(reader);
    requireReadable(version, path);
    if (version < NEWEST_SCHEMA) throw tooOldError(path);
    const check = () => sqliteFaults(reader);
    return makeStore(
      { reader, writer: null, scope, requirePlace: () => {}, check, close: async () => opened.close() },
      options,
    );
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
async function bringUpToDate(
  writer: Kysely<Tables>,
  path: string,
  dialect: Dialect,
  { clock }: StoreOptions,
): Promise<void> {
  const version = await versionOf(writer);
  requireReadable(version, path);
  if (version === NEWEST_SCHEMA) return;
  await writer.transaction().execute(async (transaction) => {
    const from = await versionOf(transaction);
    requireReadable(from, path);
    await migrate(transaction, from, { dialect, now: clock() });
  });
}
