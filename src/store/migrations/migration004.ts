/**
 * Migration 4: which names are similar, computed once and kept. The rows are derived from the contents, so they can be computed
 * again. There is one row for each name, and one that says up to which content, and by which reading of names, all names were
 * compared.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

export async function migration004({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('name_likeness')
    .addColumn('name_key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('hits', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('name_likeness_state')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('up_to', 'integer', (column) => column.notNull())
    .execute();
}
