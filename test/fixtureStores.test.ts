/**
 * Do the stores that earlier programs have saved stay readable, replayable and verifiable? Each store in test/fixtures/stores is unpacked,
 * opened by the program of today, and asked for everything that it is known to hold.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyStoredLog } from '../src/app/audit/verifyStoredLog.ts';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import { determinationSchema } from '../src/domain/determination.ts';
import { screeningSchema } from '../src/domain/screening.ts';
import { isForm2, storedDeterminationSchema } from '../src/domain/verdict/storedDetermination.ts';
import { openStore } from '../src/store/openStore.ts';
import type { Store } from '../src/store/store.ts';
import {
  cameOutTheSame,
  databaseOf,
  expectedOf,
  fixtureStores,
  NEWEST_STORE,
  storedAnswers,
  storedScreening,
  unpackStore,
  wasKept,
} from './support/fixtureStores.ts';
import { openTestPortcullis, TEST_NOW } from './support/openTestPortcullis.ts';

/** Stores of programs whose events named no rows. */
const BEFORE_BINDING = ['db9bd63'];
const keptSchema = z.union([storedDeterminationSchema, determinationSchema]);
const folder = mkdtempSync(join(tmpdir(), 'portcullis-fixture-stores-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the first store holds 50 answers, of every outcome', () => {
  const { determinations, outcomes } = expectedOf('db9bd63');
  expect(determinations).toHaveLength(50);
  expect(Object.keys(outcomes).sort()).toEqual(['allowed', 'licenceRequired', 'prohibited', 'unknown']);
});

describe.each(fixtureStores())('the store of %s', (name) => {
  const expected = expectedOf(name);
  const dataDir = join(folder, name);
  let portcullis: Portcullis;
  let store: Store;
  beforeAll(async () => {
    unpackStore(name, dataDir);
    portcullis = await openTestPortcullis(dataDir);
    store = await openStore({
      address: { kind: 'sqlite', path: databaseOf(dataDir) },
      readOnly: true,
      clock: () => TEST_NOW,
    });
  });
  afterAll(async () => {
    await store?.close();
    await portcullis?.close();
  });

  it('has every answer that was saved, with its outcome and that of each regime', async () => {
    const read = storedAnswers(dataDir).map(({ id, outcome, content }) => {
      const kept = keptSchema.parse(content);
      const { regimes } = isForm2(kept) ? kept.verdict : kept;
      return { id, outcome, regimes: Object.fromEntries(regimes.map((one) => [one.regime, one.outcome])) };
    });
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(read).toEqual(expected.determinations.map(({ name: _name, ...one }) => one).sort(byId));
  });

  it('has answers that can be shown in words', async () => {
    for (const { id } of storedAnswers(dataDir)) {
      const { determination, missing } = await portcullis.showDetermination(id);
      expect([determination?.text ?? '', missing]).not.toEqual(['', []]);
      expect(missing).toEqual([]);
    }
  });

  it('replays every answer as the same, or says that the engine is another, and never makes a yes of what was none', async () => {
    const comesOut = name === NEWEST_STORE ? cameOutTheSame : wasKept;
    const moved: object[] = [];
    for (const { id, name: asked, outcome } of expected.determinations) {
      const replay = await portcullis.replay(id);
      const isNewYes = replay.now?.outcome === 'allowed' && outcome !== 'allowed';
      if (!comesOut(replay) || isNewYes) moved.push({ asked, outcome, result: replay.result, where: replay.where });
    }
    expect(moved).toEqual([]);
  });

  it('has an audit log that verifies and begins with the events of then', async () => {
    const { events, rootHash } = expected.audit;
    expect(await portcullis.verifyAudit()).toMatchObject({ ok: true });
    const then = { origin: name, size: events, root: rootHash };
    expect((await verifyStoredLog(store, [then])).steps.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('counts the rows from before events named rows, and calls none of them sound for that', async () => {
    const { ok, rows } = await portcullis.verifyAudit();
    expect([ok, rows.faults]).toEqual([true, []]);
    const kept = { determination: expected.determinations.length, screening: expected.screenings.length };
    if (BEFORE_BINDING.includes(name)) {
      expect(rows.beforeBinding).toMatchObject(kept);
      // Of answers that were saved one by one an event of then gives the digest.
      expect(rows.checkedByDigest).toBeGreaterThan(0);
    } else {
      expect([rows.beforeBinding, rows.checkedByDigest]).toEqual([{}, 0]);
      expect(rows.sound).toBeGreaterThanOrEqual(kept.determination + kept.screening);
    }
  });

  it('contents the doctor', async () => {
    const { healthy, checks } = await portcullis.doctor();
    expect(checks.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(healthy).toBe(true);
  });

  it('has every screening that was saved', () => {
    for (const { id, name: asked, decision, matches } of expected.screenings) {
      const screening = screeningSchema.parse(storedScreening(dataDir, id));
      expect(screening.query.name).toBe(asked);
      expect(screening.decision).toBe(decision);
      expect(screening.matches.map(({ listing }) => listing.id)).toEqual(matches);
    }
  });

  it('has every version of its lists, and what people settled', async () => {
    const lists = new Map((await portcullis.lists()).map(({ list, versions }) => [list, versions]));
    for (const [list, days] of Object.entries(expected.lists))
      expect(lists.get(list)?.map(({ publishedOn }) => publishedOn)).toEqual(expect.arrayContaining([...days]));
    for (const pair of expected.settled) {
      const { parties } = await portcullis.timeline(pair[0]);
      const settled = parties.flatMap(({ links }) => links).filter(({ basis }) => basis === 'settled');
      expect(settled.map(({ a, b }) => [a, b].sort())).toContainEqual([...pair].sort());
    }
  });
});
