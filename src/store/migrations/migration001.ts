/**
 * Migration 1: the first schema. Versions of lists are rows that are only ever added; what a list held on a day is computed from
 * them, so no interval is ever updated in place.
 */
import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Dialect } from '../schema/dialect.ts';
import type { Tables } from '../schema/tables.ts';
import type { MigrationContext } from './migrationContext.ts';

type Text<C extends string> = CreateTableBuilder<string, C>;

/** Adds text columns; those in `nullable` may be null. */
function text<C extends string>(table: Text<C>, columns: readonly string[], nullable: readonly string[] = []): Text<C> {
  const required = columns.reduce((built, name) => built.addColumn(name, 'text', (column) => column.notNull()), table);
  return nullable.reduce((built, name) => built.addColumn(name, 'text'), required);
}

export async function migration001(database: Kysely<Tables>, { dialect }: MigrationContext): Promise<void> {
  await createSourceTables(database, dialect);
  await createListTables(database);
  await createAnswerTables(database, dialect);
  await createAuditTables(database);
}

async function createSourceTables(database: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('counter')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('raw_object')
    .addColumn('sha256', 'text', (column) => column.primaryKey().notNull())
    .addColumn('codec', 'text', (column) => column.notNull())
    .addColumn('base', 'text', (column) => column.references('raw_object.sha256'))
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('bytes', dialect.bytes, (column) => column.notNull())
    .execute();
  await schema.createIndex('raw_object_base').on('raw_object').column('base').execute();
}

async function createListTables(database: Kysely<Tables>): Promise<void> {
  const { schema } = database;
  const versions = schema
    .createTable('list_version')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('base_id', 'integer', (column) => column.references('list_version.id'))
    .addColumn('depth', 'integer', (column) => column.notNull());
  await text(versions, ['list', 'version', 'published_on', 'recorded_at', 'json', 'account'])
    .addUniqueConstraint('list_version_name', ['list', 'version'] as never[])
    .execute();
  await schema
    .createTable('list_version_file')
    .addColumn('version_id', 'integer', (column) => column.notNull().references('list_version.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull().references('raw_object.sha256'))
    .addPrimaryKeyConstraint('list_version_file_key', ['version_id', 'position'])
    .execute();
  await text(
    schema.createTable('listing_content').addColumn('id', 'integer', (column) => column.primaryKey().notNull()),
    ['digest', 'listing_id', 'json'],
  )
    .addUniqueConstraint('listing_content_digest', ['digest'] as never[])
    .execute();
  await schema.createIndex('listing_content_listing').on('listing_content').column('listing_id').execute();
  await schema
    .createTable('version_member')
    .addColumn('version_id', 'integer', (column) => column.notNull().references('list_version.id'))
    .addColumn('content_id', 'integer', (column) => column.notNull().references('listing_content.id'))
    .addColumn('op', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('version_member_key', ['version_id', 'content_id'])
    .execute();
  await schema.createIndex('version_member_content').on('version_member').column('content_id').execute();
  await text(schema.createTable('held_import'), [
    'list',
    'files_digest',
    'published_on',
    'recorded_at',
    'reason',
    'files',
    'account',
  ])
    .addPrimaryKeyConstraint('held_import_key', ['list', 'files_digest', 'published_on'] as never[])
    .execute();
}

async function createAnswerTables(database: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = database;
  const keyed = (name: keyof Tables, key: string) =>
    schema.createTable(name).addColumn(key, 'text', (column) => column.primaryKey().notNull());
  await text(keyed('determination', 'id'), ['saved_at', 'actor', 'outcome'], ['json']).execute();
  await schema.createIndex('determination_saved').on('determination').columns(['saved_at', 'id']).execute();
  await text(keyed('rule_book', 'digest'), ['stored_at'])
    .addColumn('bytes', dialect.bytes, (column) => column.notNull())
    .execute();
  await text(keyed('screening', 'id'), ['saved_at', 'actor'], ['customer', 'json']).execute();
  await schema.createIndex('screening_customer').on('screening').columns(['customer', 'saved_at']).execute();
  await text(
    schema.createTable('match_resolution').addColumn('id', 'integer', (column) => column.primaryKey().notNull()),
    ['customer', 'listing_id', 'listing_digest', 'customer_digest', 'decided_at', 'json'],
    ['expires_on'],
  ).execute();
  await schema
    .createIndex('match_resolution_pair')
    .on('match_resolution')
    .columns(['customer', 'listing_id'])
    .execute();
}

async function createAuditTables(database: Kysely<Tables>): Promise<void> {
  const { schema } = database;
  const numbered = (name: keyof Tables, key: string) =>
    schema.createTable(name).addColumn(key, 'integer', (column) => column.primaryKey().notNull());
  await text(numbered('audit_event', 'sequence'), ['subject', 'leaf_hash', 'json']).execute();
  await schema.createIndex('audit_event_subject').on('audit_event').columns(['subject', 'sequence']).execute();
  await text(numbered('audit_payload', 'sequence'), ['salt', 'json']).execute();
  await text(
    numbered('audit_head', 'id').addColumn('size', 'integer', (column) => column.notNull()),
    ['root', 'frontier'],
  ).execute();
  await text(numbered('audit_checkpoint', 'size'), ['signed_at', 'note']).execute();
}
