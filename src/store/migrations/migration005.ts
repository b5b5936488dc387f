/**
 * Migration 5: rows are bound to the audit log, and user data belongs to a tenant. Rows that are there keep what they say; they are from
 * before binding, and how many there are of each table is the first event of the new form. An answer's id may now stand once for each
 * tenant, so its table is made anew and the rows are moved as they are.
 */
import { type Kysely, sql } from 'kysely';
import { recordBindingBegun } from '../binding/bindingBegun.ts';
import type { Tables } from '../schema/tables.ts';
import type { MigrationContext } from './migrationContext.ts';

export async function migration005(database: Kysely<Tables>, { now }: MigrationContext): Promise<void> {
  const rowsBefore = await countRows(database);
  await remake(database, 'determination', 'saved_at, actor, outcome, json', ['outcome text not null', 'json text']);
  await remake(database, 'screening', 'saved_at, actor, customer, json', ['customer text', 'json text']);
  await sql`create index determination_saved on determination (saved_at, id)`.execute(database);
  await sql`create index screening_customer on screening (customer, saved_at)`.execute(database);
  await addColumns(database, 'match_resolution', ["tenant text not null default 'main'", 'salt text']);
  await addColumns(database, 'ownership_version', ["tenant text not null default 'main'", 'salt text']);
  await addColumns(database, 'ownership_link', ['salt text', 'event integer', 'leaf integer']);
  await addColumns(database, 'list_version', ['tenant text']);
  await addColumns(database, 'held_import', ['tenant text']);
  for (const table of ['list_version', 'held_import'])
    await sql`update ${sql.table(table)} set tenant = 'main' where list = 'custom' or list like 'my-%'`.execute(
      database,
    );
  for (const table of ['determination', 'screening', 'ownership_link'])
    await sql`create index ${sql.ref(`${table}_event`)} on ${sql.table(table)} (event, leaf) where event is not null`.execute(
      database,
    );
  await recordBindingBegun(database, rowsBefore, now);
}

/** Tables whose rows are bound from here on. */
const BOUND_HERE = [
  'determination',
  'screening',
  'match_resolution',
  'ownership_version',
  'ownership_link',
  'list_version',
  'held_import',
  'rule_book',
  'raw_object',
] as const;

async function countRows(database: Kysely<Tables>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of BOUND_HERE) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database);
    counts[table] = Number(rows[0]?.count ?? 0);
  }
  return counts;
}

/** The same rows under a key of tenant and id. */
async function remake(
  database: Kysely<Tables>,
  table: 'determination' | 'screening',
  moved: string,
  columns: readonly string[],
): Promise<void> {
  const fresh = `${table}_by_tenant`;
  const all = [
    "tenant text not null default 'main'",
    'id text not null',
    'saved_at text not null',
    'actor text not null',
    ...columns,
    'salt text',
    'event integer',
    'leaf integer',
    'primary key (tenant, id)',
  ];
  await sql`create table ${sql.table(fresh)} (${sql.raw(all.join(', '))})`.execute(database);
  await sql`insert into ${sql.table(fresh)} (tenant, id, ${sql.raw(moved)}) select 'main', id, ${sql.raw(moved)} from ${sql.table(table)}`.execute(
    database,
  );
  await sql`drop table ${sql.table(table)}`.execute(database);
  await sql`alter table ${sql.table(fresh)} rename to ${sql.ref(table)}`.execute(database);
}

async function addColumns(database: Kysely<Tables>, table: string, columns: readonly string[]): Promise<void> {
  for (const column of columns)
    await sql`alter table ${sql.table(table)} add column ${sql.raw(column)}`.execute(database);
}
