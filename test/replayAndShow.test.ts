/** What is kept of an answer can be shown and replayed; what is missing or was altered is told, and nothing of today stands in for it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis } from '../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import { storedDeterminationSchema } from '../src/domain/verdict/storedDetermination.ts';
import { databaseOf, expectedOf, NEWEST_STORE, unpackStore } from './support/fixtureStores.ts';
import { openTestPortcullis, TEST_NOW } from './support/openTestPortcullis.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TRANSACTION = {
  from: 'US',
  to: 'AE',
  items: [{ classifications: [{ code: '4D004' }], origin: 'US' }],
  parties: [{ name: 'NSO Group', role: 'endUser' as const, country: 'IL' }],
  date: '2026-10-01',
};
const DATABASE = join(folder, 'data');

function alter(dataDir: string, statement: string, ...values: readonly string[]): void {
  const database = new Database(databaseOf(dataDir));
  database.pragma('foreign_keys = OFF');
  expect(database.prepare(statement).run(...values).changes).toBe(1);
  database.close();
}

let portcullis: Portcullis;
beforeAll(async () => {
  portcullis = await openTestPortcullis(DATABASE);
});
afterAll(() => portcullis.close());

describe('an answer that is kept', () => {
  it('is kept once, with what was found and no sentence', async () => {
    const first = await portcullis.determine(TRANSACTION);
    const events = (await portcullis.verifyAudit()).events;
    const again = await portcullis.determine(TRANSACTION);
    expect([first.saved, again.saved, again.id]).toEqual(['stored', 'alreadyStored', first.id]);
    expect((await portcullis.verifyAudit()).events).toBe(events);
    const database = new Database(databaseOf(DATABASE), { readonly: true });
    const json = String(database.prepare('select json from determination where id = ?').pluck().get(first.id));
    database.close();
    expect(storedDeterminationSchema.parse(JSON.parse(json)).form).toBe(2);
    for (const { says } of first.regimes.flatMap(({ findings }) => findings)) expect(json).not.toContain(says);
    expect(json).not.toContain(first.text.split('\n')[0]);
  });

  it('is shown as it was told, and replays as the same', async () => {
    const answer = await portcullis.determine(TRANSACTION);
    const shown = await portcullis.showDetermination(answer.id);
    const { screenings: _screenings, coverage: _coverage, saved: _saved, ...told } = answer;
    expect(shown).toMatchObject({ form: 2, words: 'asThen', missing: [], actor: 'test' });
    expect(shown.determination).toMatchObject(told);
    expect(shown.determination?.screenings[0]).toMatchObject({
      name: 'NSO Group',
      matches: answer.screenings[0]?.matches.map(({ listing: { id }, score }) => ({ listing: id, score })),
    });
    expect(await portcullis.replay(answer.id)).toMatchObject({ result: 'same', where: [], missing: [], now: null });
  });

  it('says when its words are others today, and when something else is found', async () => {
    const { id } = await portcullis.determine({ ...TRANSACTION, date: '2026-10-02' });
    alter(
      DATABASE,
      `update determination set json = replace(json, '"language":"en"', '"language":"xx"') where id = ?`,
      id,
    );
    expect((await portcullis.replay(id)).result).toBe('wording');
    alter(
      DATABASE,
      `update determination set json = replace(json, '"outcome":"licenceRequired"', '"outcome":"allowed"') where id = ?`,
      id,
    );
    const replay = await portcullis.replay(id);
    expect(replay).toMatchObject({ result: 'differs', now: { outcome: 'licenceRequired' } });
    expect(replay.where).toContain('/verdict/outcome');
  });

  it('says the same of an edition whose sentences stand in another order', async () => {
    const { id } = await portcullis.determine({ ...TRANSACTION, date: '2026-10-12' });
    alter(
      DATABASE,
      `update determination set json = replace(json, '"language":"en","version":1', '"language":"en","version":0') where id = ?`,
      id,
    );
    expect(await portcullis.replay(id)).toMatchObject({ result: 'wording', where: ['/text'] });
    expect(await portcullis.showDetermination(id)).toMatchObject({ words: 'ofToday' });
  });

  it('is not stored anew when another answer has its id', async () => {
    const { id } = await portcullis.determine({ ...TRANSACTION, date: '2026-10-03' });
    alter(
      DATABASE,
      `update determination set json = replace(json, '"outcome":"licenceRequired"', '"outcome":"allowed"') where id = ?`,
      id,
    );
    await expect(portcullis.determine({ ...TRANSACTION, date: '2026-10-03' })).rejects.toMatchObject({
      code: 'DETERMINATION_CONFLICT',
    });
  });

  it.each(['DETERMINATION_UNKNOWN'])('of another id is not there (%s)', async (code) => {
    await expect(portcullis.showDetermination('nothing')).rejects.toMatchObject({ code });
    await expect(portcullis.replay('nothing')).rejects.toMatchObject({ code });
  });
});

describe('an answer whose ground is gone', () => {
  it('is replayed with the rule book of then while another is in use, and not at all without it', async () => {
    const [dataDir, lawDir] = [join(folder, 'no-book'), join(folder, 'law')];
    unpackStore(NEWEST_STORE, dataDir);
    cpSync('law', lawDir, { recursive: true });
    const file = join(lawDir, 'us-ear', 'regime.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: /m, 'title: Another '));
    const resultsOf = async (): Promise<ReadonlySet<string>> => {
      const open = await openPortcullis({ dataDir, lawDir, clock: () => TEST_NOW, actor: 'test' });
      const results = new Set<string>();
      for (const { id } of expectedOf(NEWEST_STORE).determinations) {
        const { result, missing, now } = await open.replay(id);
        results.add(result);
        if (result === 'groundMissing') expect([missing.length, now]).toEqual([1, null]);
      }
      await open.close();
      return results;
    };
    expect([...(await resultsOf())]).toEqual(['same']);
    const database = new Database(databaseOf(dataDir));
    expect(database.prepare('delete from rule_book').run().changes).toBeGreaterThan(0);
    database.close();
    expect([...(await resultsOf())]).toEqual(['groundMissing']);
  });

  it('of form 2 is told to be missing its rule book, its lists or its model', async () => {
    const dataDir = join(folder, 'gone');
    const open = await openTestPortcullis(dataDir);
    const { id } = await open.determine(TRANSACTION);
    const without = async (from: string, to: string) => {
      alter(dataDir, `update determination set json = replace(json, ?, ?) where id = '${id}'`, from, to);
      const { result, missing } = await open.replay(id);
      alter(dataDir, `update determination set json = replace(json, ?, ?) where id = '${id}'`, to, from);
      return [result, missing.length];
    };
    expect(await without('"ruleBook":"', '"ruleBook":"00')).toEqual(['groundMissing', 1]);
    expect(await without('"surveillance-vendors":"', '"surveillance-vendors":"00')).toEqual(['groundMissing', 1]);
    expect(await without('"name":"portcullis-1"', '"name":"portcullis-0"')).toEqual(['groundMissing', 1]);
    expect((await open.replay(id)).result).toBe('same');
    await open.close();
  });
});
