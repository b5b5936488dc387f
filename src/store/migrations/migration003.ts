/**
 * Migration 3: what ties listings whatever their names are, in tables of their own: publishers' references and identifying
 * numbers. They are filled from the stored contents, and then with each new content.
 */
import type { Kysely } from 'kysely';
import { putTies } from '../lists/listingTies.ts';
import type { Tables } from '../schema/tables.ts';

const PAGE = 2000;

export async function migration003(database: Kysely<Tables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('listing_reference')
    .addColumn('from_id', 'text', (column) => column.notNull())
    .addColumn('to_key', 'text', (column) => column.notNull())
    .addColumn('to_text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('listing_reference_key', ['from_id', 'to_key'])
    .execute();
  await schema
    .createTable('listing_number')
    .addColumn('number_key', 'text', (column) => column.notNull())
    .addColumn('listing_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('listing_number_key', ['number_key', 'listing_id'])
    .execute();
  await fill(database);
}

async function fill(database: Kysely<Tables>): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await database
      .selectFrom('listing_content')
      .select(['id', 'json'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    await putTies(database, rows);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}
