/**
 * Is anything lost that was acknowledged when a process is killed without warning? Few kills here; `npm run faults` makes a hundred.
 * FAULT_SEED draws other moments.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { expectedOf, unpackStore } from '../support/fixtureStores.ts';
import { diceOf } from './dice.ts';
import { dataDirOf, type Kill, type KillPlan, killAgain } from './killAgain.ts';

/** Processes wait for one another, and longer where other work runs beside them. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const root = mkdtempSync(join(tmpdir(), 'portcullis-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const dice = diceOf(Number(process.env.FAULT_SEED ?? '12'));

async function kills(plan: Omit<KillPlan, 'dice'>): Promise<readonly Kill[]> {
  const done: Kill[] = [];
  for await (const kill of killAgain({ ...plan, dice })) done.push(kill);
  return done;
}
const faultsOf = (done: readonly Kill[]): readonly string[] =>
  done.flatMap(({ run, afterMs, faults }) => faults.map((fault) => `${run}, killed after ${afterMs} ms: ${fault}`));

it('a kill under saves and imports loses nothing that was acknowledged', async () => {
  const folder = join(root, 'load');
  const early = await kills({ folder, from: 'open', kills: 3, latestMs: 1200 });
  const done = await kills({ folder, from: 'determination', kills: 4, latestMs: 500 });
  expect(faultsOf([...early, ...done])).toEqual([]);
  expect(done.at(-1)?.acknowledged.determination).toBeGreaterThan(0);
});

it.each([1, 2])('a kill during the first opening of a folder leaves one that opens (moment %i)', async (moment) => {
  const plan = { folder: join(root, `first-${moment}`), from: 'opening', kills: 1, latestMs: 300 } as const;
  expect(faultsOf(await kills(plan))).toEqual([]);
});

it.each([1, 2])('a kill while an older store is opened loses none of its answers (moment %i)', async (moment) => {
  const folder = join(root, `older-${moment}`);
  unpackStore('db9bd63', dataDirOf(folder));
  const held = expectedOf('db9bd63').determinations.map(({ id }) => ({ kind: 'determination', id }) as const);
  const done = await kills({ folder, from: 'opening', kills: 1, latestMs: 300, held });
  expect(faultsOf(done)).toEqual([]);
});
