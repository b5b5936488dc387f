/**
 * Which schema does a database have, and how does it get the newest? Migrations are numbered, run once, and run under the write lock,
 * so that two processes that start together cannot both migrate.
 */
import { type Kysely, sql } from 'kysely';
import { PortcullisError } from '../../kit/errors.ts';
import type { Tables } from '../schema/tables.ts';
import { migration001 } from './migration001.ts';
import { migration002 } from './migration002.ts';
import { migration003 } from './migration003.ts';
import { migration004 } from './migration004.ts';
import { migration005 } from './migration005.ts';
import { migration006 } from './migration006.ts';
import type { MigrationContext } from './migrationContext.ts';

interface Migration {
  readonly name: string;
  readonly up: (database: Kysely<Tables>, context: MigrationContext) => Promise<void>;
}

/** In order; the first is version 1. Never changed once released, only added to. */
const MIGRATIONS: readonly Migration[] = [
  { name: 'first schema', up: migration001 },
  { name: 'ownership links', up: migration002 },
  { name: 'ties between listings', up: migration003 },
  { name: 'names that are alike', up: migration004 },
  { name: 'rows bound to the log, tenants', up: migration005 },
  { name: 'checks of lists with their publishers', up: migration006 },
];

export const NEWEST_SCHEMA = MIGRATIONS.length;

/** Version of the schema; 0 for an empty database. `hasTable` asks the database's own catalogue. */
export async function schemaVersion(
  database: Kysely<Tables>,
  hasTable: (name: string) => Promise<boolean>,
): Promise<number> {
  if (!(await hasTable('schema_migration'))) return 0;
  const row = await database
    .selectFrom('schema_migration')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** Throws STORE_VERSION when a newer Portcullis wrote the store. */
export function requireReadable(version: number, where: string): void {
  if (version <= NEWEST_SCHEMA) return;
  throw new PortcullisError({
    code: 'STORE_VERSION',
    what: 'the store was written by a newer Portcullis',
    where,
    expected: `schema version ${NEWEST_SCHEMA} or older`,
    got: String(version),
    hint: 'use that newer Portcullis, or name another data folder with --data-dir',
  });
}

/** Runs what is missing. Must be called inside a transaction that holds the write lock, with the version read inside it. */
export async function migrate(database: Kysely<Tables>, from: number, context: MigrationContext): Promise<void> {
  if (from === 0) {
    await sql`create table schema_migration (version integer primary key not null, name text not null, applied_at text not null)`.execute(
      database,
    );
  }
  for (const [index, { name, up }] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version <= from) continue;
    await up(database, context);
    await database.insertInto('schema_migration').values({ version, name, applied_at: context.now }).execute();
  }
}
