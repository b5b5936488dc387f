/**
 * Migration 2: who owns whom. A file of links, or one link given by hand, is a version of its source. Versions are only ever
 * added, and each keeps its own links, so what was known on a day stays known.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

export async function migration002(database: Kysely<Tables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('ownership_version')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('version', 'text', (column) => column.notNull().unique())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('published_on', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('raw', 'text', (column) => column.references('raw_object.sha256'))
    .addColumn('links', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('ownership_link')
    .addColumn('version_id', 'integer', (column) => column.notNull().references('ownership_version.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('owner_key', 'text', (column) => column.notNull())
    .addColumn('owned_key', 'text', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ownership_link_key', ['version_id', 'position'])
    .execute();
  await schema.createIndex('ownership_link_owned').on('ownership_link').column('owned_key').execute();
  await schema.createIndex('ownership_link_owner').on('ownership_link').column('owner_key').execute();
}
