import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tickingClock } from '../fixtures/storeSamples.ts';
import { openStore } from '../openStore.ts';
import { BOUND_TABLES, boundTableForm } from './boundTables.ts';

/** What needs no event of its own, and why. */
const UNBOUND = {
  log: ['audit_event', 'audit_head', 'audit_payload', 'audit_checkpoint'],
  /** Of a list: a version's name is the digest of its members, a content's key the digest of what it says, and files are named by theirs. */
  byDigest: ['listing_content', 'version_member', 'list_version_file'],
  /** Written with each new content, from what it says. */
  ofContents: ['listing_reference', 'listing_number'],
  /** Can be computed again: `keep` writes it, and no answer changes without it. */
  derived: ['name_likeness', 'name_likeness_state'],
  bookkeeping: ['counter', 'schema_migration'],
};
/** Columns that say where a row stands, and not what it says. */
const PLACES = ['salt', 'event', 'leaf', 'base_id', 'depth'];

describe('tables whose rows are bound to the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-tables-'));
  let database: Database.Database;
  beforeAll(async () => {
    const path = join(folder, 'store.sqlite');
    await (await openStore({ address: { kind: 'sqlite', path }, clock: tickingClock() })).close();
    database = new Database(path, { readonly: true });
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const namesOf = (statement: string): readonly unknown[] => database.prepare(statement).pluck().all();

  it('are all that are not the log itself, named by a digest, derived, or bookkeeping', () => {
    const tables = namesOf("select name from sqlite_master where type = 'table' order by name");
    expect(tables).toEqual([...BOUND_TABLES, ...Object.values(UNBOUND).flat()].sort());
  });

  it.each(BOUND_TABLES.map((table) => [table]))('%s: the digest covers every column that says something', (table) => {
    const { says, holds } = boundTableForm(table);
    const columns = namesOf(`select name from pragma_table_info('${table}')`);
    expect([...says, ...holds].sort()).toEqual(columns.filter((name) => !PLACES.includes(String(name))).sort());
  });
});
