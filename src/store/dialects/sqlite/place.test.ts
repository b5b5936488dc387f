/** A change is not acknowledged once its database is no longer where it was opened. */
import { cpSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tickingClock, writeTo } from '../../fixtures/storeSamples.ts';
import { openStore } from '../../openStore.ts';
import type { Store } from '../../store.ts';

let root = '';
let store: Store;
const folder = () => join(root, 'data');
const open = () =>
  openStore({ address: { kind: 'sqlite', path: join(folder(), 'store.sqlite') }, clock: tickingClock() });
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'portcullis-place-'));
  store = await open();
  await put('before');
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const put = (name: string) => writeTo(store, (unit) => unit.ruleBooks.put(name, '{}', unit.recordedAt));
const gone = { detail: { code: 'STORE_GONE' } };

describe('a data folder that changes under an open store', () => {
  it('and is deleted: nothing is acknowledged any more', async () => {
    rmSync(folder(), { recursive: true });
    await expect(put('lost')).rejects.toMatchObject(gone);
    await expect(put('lost too')).rejects.toMatchObject(gone);
    await expect(store.keep((unit) => unit.nameLikeness.begin('r'))).rejects.toMatchObject(gone);
  });

  it('and is deleted while a change runs: that change is not acknowledged', async () => {
    const change = writeTo(store, async (unit) => {
      rmSync(folder(), { recursive: true });
      return unit.ruleBooks.put('lost', '{}', unit.recordedAt);
    });
    await expect(change).rejects.toMatchObject(gone);
  });

  it('and is replaced by a copy: nothing is acknowledged any more', async () => {
    renameSync(folder(), join(root, 'away'));
    cpSync(join(root, 'away'), folder(), { recursive: true });
    await expect(put('lost')).rejects.toMatchObject(gone);
  });

  it("and gets another database beside our log: the log is left empty, so that it cannot be taken for that one's", async () => {
    const path = join(folder(), 'store.sqlite');
    const other = join(root, 'other.sqlite');
    await (await openStore({ address: { kind: 'sqlite', path: other }, clock: tickingClock() })).close();
    renameSync(path, join(root, 'old.sqlite'));
    renameSync(other, path);
    await expect(put('lost')).rejects.toMatchObject(gone);
    expect(statSync(`${path}-wal`).size).toBe(0);
    const old = await openStore({ address: { kind: 'sqlite', path: join(root, 'old.sqlite') }, clock: tickingClock() });
    expect(await old.ruleBooks.has('before')).toBe(true);
    await old.close();
    const now = await open();
    expect([await now.ruleBooks.has('before'), await now.check()]).toEqual([false, []]);
    await now.close();
  });

  it('and loses its write-ahead log: nothing is acknowledged any more', async () => {
    rmSync(join(folder(), 'store.sqlite-wal'));
    await expect(put('lost')).rejects.toMatchObject(gone);
  });

  it('and is moved away and back: goes on, since the file is the same', async () => {
    renameSync(folder(), join(root, 'away'));
    await expect(put('lost')).rejects.toMatchObject(gone);
    renameSync(join(root, 'away'), folder());
    await put('found again');
    expect(await store.ruleBooks.has('found again')).toBe(true);
  });
});
