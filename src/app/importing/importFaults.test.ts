/**
 * What is left when an import is killed, when several run at once, when the disk fills, and when the folder cannot be written: the old
 * version or the new one, whole, and a log that verifies. CRASH_POINTS sets how many times it is killed (default 20).
 */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyLog } from '../../audit/verifyLog.ts';
import { testCaller } from '../../domain/fixtures/testCaller.ts';
import { addDays, instantOf, localDate } from '../../kit/localDate.ts';
import { ended, runChild, startChild } from '../../store/fixtures/runChild.ts';
import { tickingClock } from '../../store/fixtures/storeSamples.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { lineSource, lines, linesFile } from './fixtures/lineSource.ts';
import { importList } from './importList.ts';

const root = mkdtempSync(join(tmpdir(), 'portcullis-import-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));
const importForever = new URL('./fixtures/importForever.ts', import.meta.url);
const open = (path: string): Promise<Store> =>
  openStore({ address: { kind: 'sqlite', path }, clock: () => instantOf(Date.now()) });

/** Every stored version is whole, the log verifies and tells of exactly these versions, nothing in the file is damaged. */
async function expectSound(store: Store): Promise<readonly string[]> {
  const versions = await store.lists.versionsOf('lines');
  for (const { version, known, raw } of versions) {
    const members = await store.lists.membersOf('lines', version);
    expect(members).toHaveLength(known);
    for (const digest of raw) expect(await store.rawObjects.get(digest as never)).toBeDefined();
  }
  const told: string[] = [];
  for await (const { event } of store.audit.entries()) told.push(event.subject);
  expect(told).toHaveLength(versions.length);
  expect([...told].sort()).toEqual(versions.map(({ list, version }) => `${list}@${version}`).sort());
  expect(await verifyLog(store.audit.entries(), await store.audit.head())).toMatchObject({ holds: true });
  expect(await store.check()).toEqual([]);
  return versions.map(({ version }) => version);
}

/** Starts importing, kills the process at some moment after it is ready, and answers the versions it had acknowledged. */
async function importUntilKilled(path: string, firstDay: string, afterMs: number): Promise<readonly string[]> {
  const child = startChild(importForever, [path, firstDay]);
  const end = ended(child);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  const { output, status, errors } = await end;
  expect([status, errors]).toEqual([null, '']);
  // The last line counts only if all of it was written.
  return output
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('imported'))
    .map((line) => line.split(' ')[1] ?? '');
}

describe('an import that is killed', () => {
  const points = Number(process.env.CRASH_POINTS ?? 20);
  it(`leaves the old version or the whole new one, at ${points} random points`, {
    timeout: 60_000 + points * 5000,
  }, async () => {
    const path = join(root, 'killed', 'store.sqlite');
    let acknowledged = 0;
    let stored: readonly string[] = [];
    for (let point = 0; point < points; point += 1) {
      const firstDay = addDays(localDate('1990-01-01'), point * 100);
      const versions = await importUntilKilled(path, firstDay, Math.random() * 300);
      acknowledged += versions.length;
      const store = await open(path);
      const now = await expectSound(store);
      // INVARIANT: what was acknowledged is there; at most the one that was running is there beside it.
      expect(now).toEqual(expect.arrayContaining([...stored, ...versions]));
      expect(now.length - stored.length - versions.length).toBeLessThanOrEqual(1);
      stored = now;
      await store.close();
    }
    expect(acknowledged).toBeGreaterThan(0);
    const { output, status } = await runChild(importForever, [path, '2024-01-01', '1']);
    expect([status, output.includes('imported')]).toEqual([0, true]);
    const store = await open(path);
    expect(await expectSound(store)).toHaveLength(stored.length + 1);
    await store.close();
  });
});

describe('a first start that is killed', () => {
  it('leaves nothing that the next start cannot use', async () => {
    for (let point = 0; point < 6; point += 1) {
      const path = join(root, `first-${point}`, 'store.sqlite');
      const child = startChild(importForever, [path, '2024-01-01']);
      const end = ended(child);
      await new Promise((resolve) => setTimeout(resolve, 150 + point * 50));
      child.kill('SIGKILL');
      await end;
      const store = await open(path);
      await expectSound(store);
      await store.close();
    }
  });
});

describe('two processes that import at once', () => {
  it('both succeed, one after the other, into one history', async () => {
    const path = join(root, 'both', 'store.sqlite');
    const results = await Promise.all(
      ['2024-01-01', '2024-06-01'].map((day) => runChild(importForever, [path, day, '8', '500'])),
    );
    expect(results.map(({ status, errors }) => [status, errors])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const store = await open(path);
    expect(await expectSound(store)).toHaveLength(16);
    await store.close();
  });

  it('make one version of the same file', async () => {
    const path = join(root, 'same', 'store.sqlite');
    const results = await Promise.all([1, 2].map(() => runChild(importForever, [path, '2024-01-01', '3', '500'])));
    const states = results.flatMap(({ output }) => output.split('\n').map((line) => line.split(' ')[0]));
    expect(states.filter((state) => state === 'imported')).toHaveLength(3);
    expect(states.filter((state) => state === 'unchanged')).toHaveLength(3);
    const store = await open(path);
    expect(await expectSound(store)).toHaveLength(3);
    await store.close();
  });
});

describe('a folder that cannot be written', () => {
  it('refuses an import before anything is read', async () => {
    const path = join(root, 'readonly', 'store.sqlite');
    await (await open(path)).close();
    const store = await openStore({ address: { kind: 'sqlite', path }, readOnly: true, clock: tickingClock() });
    const file = {
      name: 'f',
      size: 0,
      open: () => {
        throw new Error('read');
      },
    };
    const request = { source: lineSource(), files: [file] };
    await expect(importList({ store, caller: testCaller() }, request)).rejects.toMatchObject({
      detail: { code: 'STORE_READ_ONLY' },
    });
    await store.close();
  });
});

function tinyDisk(): string | null {
  const folder = join(root, 'disk');
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status === 0 ? folder : null;
}
const disk = tinyDisk();
afterAll(() => {
  if (disk !== null) spawnSync('umount', [disk]);
});

describe('a disk that fills during an import', () => {
  it.skipIf(disk === null)(
    '(needs a mountable tmpfs) leaves the old version in force, and the next import that fits succeeds',
    async () => {
      const store = await open(join(disk ?? '', 'store.sqlite'));
      const take = (day: string, count: number, remarks: string) =>
        importList(
          { store, caller: testCaller() },
          { source: lineSource(), files: [linesFile(day, lines(count, 0, remarks))] },
        );
      const good = await take('2024-01-01', 1000, 'small');
      await expect(take('2024-02-01', 20_000, 'large '.repeat(20))).rejects.toMatchObject({
        detail: { code: 'STORE_FULL' },
      });
      expect(await expectSound(store)).toEqual([good.version]);
      await take('2024-03-01', 1001, 'small');
      expect(await expectSound(store)).toHaveLength(2);
      await store.close();
    },
  );
});
