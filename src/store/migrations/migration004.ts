/**
 * Migration 4: which names are like which, worked out once and kept. Made from the contents, so losing it loses nothing; one row for each
 * name, and one for how far and in which reading of names all of them were held against the contents.
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
