import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listing, version } from '../../lists/fixtures/arbitraryLists.ts';
import { putVersion, tickingClock, writeTo } from '../fixtures/storeSamples.ts';
import { openStore } from '../openStore.ts';
import type { Store } from '../store.ts';
import { NEWEST_SCHEMA } from './migrate.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portcullis-migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'store.sqlite');
const open = (): Promise<Store> => openStore({ address: { kind: 'sqlite', path: path() }, clock: tickingClock() });

/** What the tables that migration 5 changes were before it. */
const BEFORE_BINDING = [
  ...['determination', 'screening', 'ownership_link'].map((table) => `drop index ${table}_event`),
  ...['match_resolution.tenant', 'match_resolution.salt', 'ownership_version.tenant', 'ownership_version.salt'],
  ...[
    'ownership_link.salt',
    'ownership_link.event',
    'ownership_link.leaf',
    'list_version.tenant',
    'held_import.tenant',
  ],
  'drop table determination',
  'drop table screening',
  'create table determination (id text primary key not null, saved_at text not null, actor text not null, outcome text not null, json text)',
  'create table screening (id text primary key not null, saved_at text not null, actor text not null, customer text, json text)',
].map((step) => step.replace(/^(\w+)\.(\w+)$/, 'alter table $1 drop column $2'));

/** Puts the store back to what an older Portcullis left. */
function goBackTo(schema: number, drop: readonly string[]): void {
  const database = new Database(path());
  if (schema < 6) database.exec('drop table list_check');
  for (const table of drop) database.exec(`drop table ${table}`);
  if (schema < 5) for (const statement of BEFORE_BINDING) database.exec(statement);
  database.prepare('delete from schema_migration where version > ?').run(schema);
  database.close();
}

describe('a store of an older Portcullis', () => {
  it('of schema 2 gets the ties of all listings it holds, those of superseded contents too', async () => {
    const before = await open();
    const members = [
      listing('a', { sameAs: ['m:1'], identifiers: [{ kind: 'imo', value: '9 074 729' }] }),
      ...Array.from({ length: 2500 }, (_, index) => listing(`n${index}`, { sameAs: [`m:${index + 2}`] })),
    ];
    await writeTo(before, async (unit) => {
      await putVersion(unit, version('v1', '2024-01-01'), members);
      await putVersion(unit, version('v2', '2024-02-01'), [listing('a')]);
    });
    const references = await before.lists.references();
    await before.close();
    goBackTo(2, ['listing_reference', 'listing_number', 'name_likeness', 'name_likeness_state']);

    const after = await open();
    expect(references).toHaveLength(2501);
    expect(await after.lists.references()).toEqual(references);
    expect(await after.lists.bearersOf(['imo 9074729'])).toEqual(['l:a']);
    expect(await after.check()).toEqual([]);
    await after.close();
  });

  it('is brought up to date once', async () => {
    await (await open()).close();
    await (await open()).close();
    const database = new Database(path(), { readonly: true });
    const applied = database.prepare('select version from schema_migration order by version').pluck().all();
    database.close();
    expect(applied).toEqual(Array.from({ length: NEWEST_SCHEMA }, (_, index) => index + 1));
  });
});
