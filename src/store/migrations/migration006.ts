/**
 * Migration 6: when each published list was last checked with its publisher. A check that finds nothing new changes no version, so it has a row of
 * its own: one for each list and day, since the age of a list is told in days.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

export async function migration006({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('list_check')
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('checked_on', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('how', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('list_check_key', ['checked_on', 'list'])
    .execute();
}
