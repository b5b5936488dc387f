/**
 * Do replay and the audit log tell when something in a saved store was altered behind the program? Copies of the first fixture store are
 * asked, each after one change; the newest store where an answer must replay as the same.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import { cameOutTheSame, databaseOf, expectedOf, NEWEST_STORE, unpackStore } from './support/fixtureStores.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

/** Its tables are known for ever, since it is never rewritten. */
const NAME = 'db9bd63';
const folder = mkdtempSync(join(tmpdir(), 'portcullis-altered-store-'));
beforeAll(() => {
  for (const name of [NAME, NEWEST_STORE]) unpackStore(name, join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const idOf = (asked: string, store = NAME): string => {
  const found = expectedOf(store).determinations.find(({ name }) => name === asked);
  if (!found) throw new Error(`no answer is named "${asked}"`);
  return found.id;
};

const openAltered = (statement: string, ...values: readonly string[]): Promise<Portcullis> =>
  openCopy(NAME, statement, ...values);

/** A copy of a store after one statement, which must reach exactly one row. */
async function openCopy(store: string, statement: string, ...values: readonly string[]): Promise<Portcullis> {
  const dataDir = mkdtempSync(join(folder, 'altered-'));
  copyFileSync(databaseOf(join(folder, store)), databaseOf(dataDir));
  const database = new Database(databaseOf(dataDir));
  const { changes } = database.prepare(statement).run(...values);
  database.close();
  expect(changes).toBe(1);
  return openTestPortcullis(dataDir);
}

describe('a store that was altered behind the program', () => {
  it('an altered answer is not replayed as the same', async () => {
    const id = idOf('a denied person');
    const portcullis = await openAltered(
      `update determination set json = replace(json, '"outcome":"prohibited"', '"outcome":"allowed"') where id = ?`,
      id,
    );
    const replay = await portcullis.replay(id);
    expect(cameOutTheSame(replay)).toBe(false);
    expect(replay.where).toContain('/outcome');
    await portcullis.close();
  });

  it('an answer is not replayed as the same when a row of a list was altered under it', async () => {
    const portcullis = await openCopy(
      NEWEST_STORE,
      `update listing_content set json = replace(json, 'Quartz Viper', 'Plain Sparrow') where listing_id = ?`,
      'us-csl:DPL:d1',
    );
    expect(cameOutTheSame(await portcullis.replay(idOf('a denied person', NEWEST_STORE)))).toBe(false);
    expect(cameOutTheSame(await portcullis.replay(idOf('optics to Brazil under GBS', NEWEST_STORE)))).toBe(true);
    await portcullis.close();
  });

  it('an altered answer from before rows were bound does not have the digest of its event', async () => {
    const id = idOf('a denied person');
    const portcullis = await openAltered(
      `update determination set json = replace(json, '"outcome":"prohibited"', '"outcome":"allowed"') where id = ?`,
      id,
    );
    const { ok, rows } = await portcullis.verifyAudit();
    expect(ok).toBe(false);
    expect(rows.faults.map(({ says }) => says)).toEqual([
      `the row ${id} of determination does not have the digest of its event`,
    ]);
    await portcullis.close();
  });

  it('an altered payload of an event of then is not the one committed to', async () => {
    const portcullis = await openAltered(
      'update audit_payload set json = ? where sequence = (select min(sequence) from audit_payload)',
      '{}',
    );
    const { ok, steps } = await portcullis.verifyAudit();
    expect(ok).toBe(false);
    expect(steps.filter((step) => !step.ok).map(({ step }) => step)).toEqual(['payloads']);
    await portcullis.close();
  });

  it('an altered event breaks the audit log where it stands', async () => {
    const portcullis = await openAltered(
      `update audit_event set json = replace(json, '"outcome":"prohibited"', '"outcome":"allowed"') where subject = ?`,
      idOf('a denied person'),
    );
    const { ok, brokenAt } = await portcullis.verifyAudit();
    expect(ok).toBe(false);
    expect(brokenAt).toBeGreaterThan(0);
    expect(await portcullis.doctor()).toMatchObject({ healthy: false });
    await portcullis.close();
  });
});
