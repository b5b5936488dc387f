/** Is every alteration of a bound row found, whichever table, column and way? The rows are altered in the database itself. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCaller } from '../../domain/fixtures/testCaller.ts';
import type { Screening } from '../../domain/screening.ts';
import { type Instant, localDate } from '../../kit/localDate.ts';
import { seal } from '../../kit/sealed.ts';
import { sha256 } from '../../kit/sha256.ts';
import { listing, version } from '../../lists/fixtures/arbitraryLists.ts';
import { storedAnswer } from '../fixtures/storedAnswers.ts';
import { account, putVersion, tickingClock, writeTo } from '../fixtures/storeSamples.ts';
import { openStore } from '../openStore.ts';
import type { Tables } from '../schema/tables.ts';
import type { ChangeUnit, Store } from '../store.ts';
import { BOUND_TABLES, type BoundTable, boundTableForm } from './boundTables.ts';
import { type RowsReport, rowsFoundBy } from './verifyRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = '2026-11-24T00:00:00.000Z' as Instant;
const original = join(folder, 'original.sqlite');
const open = (path: string): Promise<Store> => openStore({ address: { kind: 'sqlite', path }, clock: tickingClock() });

const link = {
  owner: 'A',
  owned: 'B',
  share: '60',
  kind: 'equity' as const,
  control: false,
  jointWith: [],
  validFrom: null,
  validTo: null,
  source: null,
};
const ownership = (name: string, links: number) => ({
  version: name,
  source: name,
  publishedOn: localDate('2024-01-01'),
  recordedAt: at,
  raw: null,
  links,
});
const decision = {
  customer: 'c1',
  listingId: 'l:a',
  listingDigest: 'd1',
  customerDigest: 'k1',
  resolution: { outcome: 'undecided', by: 'ann', at, why: 'seen' },
  expiresOn: localDate('2027-01-01'),
} as const;

/** Something in every bound table, some of it alone in its event and some of it one of many. */
async function fillEveryTable(unit: ChangeUnit): Promise<void> {
  await unit.determinations.save(storedAnswer(), { id: 'alone', at, actor: 'ann' });
  await unit.screenings.save(seal({ decision: 'clear' } as Screening), { at, actor: 'ann', customer: 'c1' });
  await unit.matchResolutions.add(decision);
  await unit.ownership.putVersion(ownership('one', 1), [{ ownerKey: 'a', ownedKey: 'b', link }]);
  await unit.ruleBooks.put('book', '{}', at);
  await putVersion(unit, version('v', '2024-01-01'), [listing('1')]);
  await unit.lists.putHeldImport({
    list: 'l',
    tenant: 'main',
    publishedOn: localDate('2024-02-01'),
    recordedAt: at,
    reason: 'fewer',
    files: [{ name: 'f', sha256: sha256('f') }],
    account: account(version('w', '2024-02-01'), 1),
  });
  await unit.lists.putCheck({ list: 'l', checkedOn: localDate('2024-02-02'), recordedAt: at, how: 'fetched' });
}

const ROWS = 20;
beforeAll(async () => {
  const store = await open(original);
  await writeTo(store, fillEveryTable);
  await writeTo(store, async (unit) => {
    for (let row = 0; row < ROWS; row += 1)
      await unit.determinations.save(storedAnswer(), { id: `many ${row}`, at, actor: 'ann' });
  });
  await writeTo(store, (unit) =>
    unit.ownership.putVersion(
      ownership('many', ROWS),
      Array.from({ length: ROWS }, (_, row) => ({ ownerKey: `o${row}`, ownedKey: 'b', link })),
    ),
  );
  await writeTo(store, (unit) => unit.determinations.save(storedAnswer(), { id: 'alone', at, actor: 'bob' }), {
    caller: testCaller({ tenant: 'north' }),
  });
  await store.close();
});

let count = 0;
async function reportAfter(...statements: readonly string[]): Promise<RowsReport> {
  const path = join(folder, `${count++}.sqlite`);
  copyFileSync(original, path);
  const database = new Database(path);
  database.pragma('foreign_keys = OFF');
  for (const statement of statements) expect(database.prepare(statement).run().changes, statement).toBeGreaterThan(0);
  database.close();
  const store = await open(path);
  try {
    return await store.verifyRows();
  } finally {
    await store.close();
    rmSync(path);
  }
}

const columns = BOUND_TABLES.flatMap((table) => {
  const { says, holds } = boundTableForm(table);
  return [...says, ...holds].map((column) => ({ table, column }));
});

describe('rows that events name', () => {
  it('are sound, all of them, while nobody has altered one', async () => {
    expect(await reportAfter()).toEqual({ sound: 2 * ROWS + 12, beforeBinding: {}, checkedByDigest: 0, faults: [] });
  });

  it.each(columns)('$table with another $column is found', async ({ table, column }) => {
    const value = column === 'bytes' ? "x'00'" : `'another'`;
    const number = ['id', 'size', 'links', 'position', 'version_id'].includes(column) && table !== 'determination';
    const isKeyOfText = table === 'screening' || table === 'determination';
    const changed = number && !isKeyOfText ? '987' : value;
    const one = `rowid = (select min(rowid) from ${table})`;
    expect((await reportAfter(`update ${table} set ${column} = ${changed} where ${one}`)).faults).not.toEqual([]);
  });

  it.each(BOUND_TABLES.map((table) => ({ table })))('a removed row of $table is found', async ({ table }) => {
    const { faults } = await reportAfter(`delete from ${table} where rowid = (select max(rowid) from ${table})`);
    expect(faults).not.toEqual([]);
  });

  it.each(['determination', 'screening'])('a row of %s that nobody recorded is found', async (table) => {
    const fields = table === 'determination' ? 'outcome' : 'customer';
    const insert = `insert into ${table} (tenant, id, saved_at, actor, ${fields}, json) values ('main', 'forged', '${at}', 'ann', 'allowed', '{}')`;
    expect((await reportAfter(insert)).faults).toEqual([
      { event: null, says: `1 rows of ${table} are named by no event` },
    ]);
  });

  it('a row that was moved into the place of another is found', async () => {
    const swap = [0, 1].map(
      (leaf) => `update determination set leaf = ${90 + leaf} where event > 0 and leaf = ${leaf}`,
    );
    const back = [0, 1].map((leaf) => `update determination set leaf = ${1 - leaf} where leaf = ${90 + leaf}`);
    expect((await reportAfter(...swap, ...back)).faults).toMatchObject([{ event: 1 }]);
  });

  it('content whose salt was taken away is not called sound', async () => {
    expect(
      (await reportAfter("update determination set salt = null where id = 'alone' and tenant = 'main'")).faults,
    ).toEqual([{ event: 0, says: 'the row alone of determination does not say what it said' }]);
  });

  it('the same words under another salt have another digest, so that a guess confirms nothing', async () => {
    const store = await open(join(folder, 'guess.sqlite'));
    const digestOf = (tenant: string) =>
      writeTo(
        store,
        async (unit) => (await unit.determinations.save(storedAnswer(), { id: 'a', at, actor: 'ann' }))?.digest,
        {
          caller: testCaller({ tenant }),
        },
      );
    expect(await digestOf('north')).not.toBe(await digestOf('south'));
    await store.close();
  });
});

describe('the rows that an event names', () => {
  // These have few rows: one for each version of a list, and one for each import that waits for a human's word.
  const SMALL: readonly BoundTable[] = ['list_version', 'held_import', 'list_check'];

  it.each(BOUND_TABLES.filter((table) => !SMALL.includes(table)))(
    'are found in %s without reading it whole',
    (table) => {
      const database = new Database(original, { readonly: true });
      const compiler = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
      const { sql, parameters } = rowsFoundBy(table, 'main', ['1', '2']).compile(compiler);
      const plan = database.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters);
      database.close();
      expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH /)]);
    },
  );
});
