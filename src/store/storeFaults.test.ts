/** What the store does when folder, disk, file or another process stands in its way. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyLog } from '../audit/verifyLog.ts';
import { listing, version } from '../lists/fixtures/arbitraryLists.ts';
import { runChild } from './fixtures/runChild.ts';
import { putVersion, tickingClock, writeTo } from './fixtures/storeSamples.ts';
import { openStore } from './openStore.ts';
import { encodeRawObject } from './raw/rawCodec.ts';
import type { Store } from './store.ts';

const root = mkdtempSync(join(tmpdir(), 'portcullis-faults-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));
const readStore = new URL('./fixtures/readStore.ts', import.meta.url);
const appendEvents = new URL('./fixtures/appendEvents.ts', import.meta.url);

let count = 0;
function freshPath(): string {
  const folder = join(root, `${count++}`);
  mkdirSync(folder);
  return join(folder, 'store.sqlite');
}
const open = (path: string, options: { readOnly?: boolean; busyTimeoutMs?: number } = {}): Promise<Store> =>
  openStore({ address: { kind: 'sqlite', path }, clock: tickingClock(), ...options });
async function storeWithList(path: string, members = 3): Promise<Store> {
  const store = await open(path);
  const rows = Array.from({ length: members }, (_, key) => listing(String(key), { remarks: 'r'.repeat(200) }));
  await writeTo(store, (unit) => putVersion(unit, version('v', '2024-01-01'), rows));
  return store;
}
/** Runs work while nobody but root may write to the folder. */
async function whileReadOnly<T>(path: string, work: () => Promise<T>): Promise<T> {
  const folder = join(path, '..');
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  try {
    return await work();
  } finally {
    chmodSync(folder, 0o755);
    for (const file of files) if (existsSync(file)) chmodSync(file, 0o644);
  }
}
const readAsOrdinaryUser = async (path: string): Promise<unknown> => {
  const { output, errors } = await runChild(readStore, [path], { ordinaryUser: true });
  if (errors !== '') throw new Error(errors);
  return JSON.parse(output);
};
const answered = { readOnly: true, members: 3, write: 'STORE_READ_ONLY' };

describe('a folder that cannot be written', () => {
  it('is read, leaves no trace there, and refuses to write', async () => {
    const path = freshPath();
    await (await storeWithList(path)).close();
    const before = readdirSync(join(path, '..'));
    expect(await whileReadOnly(path, () => readAsOrdinaryUser(path))).toEqual(answered);
    expect(readdirSync(join(path, '..'))).toEqual(before);
  });

  it('is read beside a process that writes to it', async () => {
    const path = freshPath();
    const writing = await storeWithList(path);
    expect(await whileReadOnly(path, () => readAsOrdinaryUser(path))).toEqual(answered);
    await writing.close();
  });

  it.each([
    ['log', ['', '-wal']],
    ['log and shared memory', ['', '-wal', '-shm']],
  ])('is read with the %s that a killed process left behind', async (_what, ends) => {
    const [path, left] = [freshPath(), freshPath()];
    const writing = await storeWithList(path);
    for (const end of ends) copyFileSync(`${path}${end}`, `${left}${end}`);
    await writing.close();
    expect(statSync(`${left}-wal`).size).toBeGreaterThan(0);
    const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('portcullis-read-'));
    expect(await whileReadOnly(left, () => readAsOrdinaryUser(left))).toEqual(answered);
    expect(temporary()).toEqual([]);
  });

  it('without a store says so', async () => {
    const path = freshPath();
    expect(await whileReadOnly(path, () => readAsOrdinaryUser(path))).toEqual({ open: 'STORE_READ_ONLY' });
  });

  it('is what readOnly asks for', async () => {
    const path = freshPath();
    await (await storeWithList(path)).close();
    const store = await open(path, { readOnly: true });
    expect(store.readOnly).toBe(true);
    expect(await store.lists.membersOf('l', 'v')).toHaveLength(3);
    await expect(writeTo(store, async () => 1)).rejects.toMatchObject({ detail: { code: 'STORE_READ_ONLY' } });
    await store.close();
  });
});

describe('a store of another time', () => {
  it('written by a newer Portcullis is left alone', async () => {
    const path = freshPath();
    await (await storeWithList(path)).close();
    const database = new Database(path);
    database.exec("insert into schema_migration values (99, 'later', '2030-01-01T00:00:00.000Z')");
    database.close();
    for (const readOnly of [false, true])
      await expect(open(path, { readOnly })).rejects.toMatchObject({ detail: { code: 'STORE_VERSION', got: '99' } });
  });
});

describe('a damaged file', () => {
  it('that is no database is refused', async () => {
    const path = freshPath();
    writeFileSync(path, randomBytes(8192));
    await expect(open(path)).rejects.toMatchObject({ detail: { code: 'STORE_CORRUPT', where: path } });
    await expect(open(path, { readOnly: true })).rejects.toMatchObject({ detail: { code: 'STORE_CORRUPT' } });
  });

  it('with overwritten pages is reported when they are read, and by the check', async () => {
    const path = freshPath();
    await (await storeWithList(path, 2000)).close();
    const file = openSync(path, 'r+');
    for (let page = 30; page < statSync(path).size / 4096; page += 1)
      writeSync(file, randomBytes(4096), 0, 4096, page * 4096);
    const store = await open(path);
    expect((await store.check()).length).toBeGreaterThan(0);
    await expect(store.lists.membersOf('l', 'v')).rejects.toMatchObject({ detail: { code: 'STORE_CORRUPT' } });
    await store.close();
  });

  it('with one altered content is found by the check', async () => {
    const path = freshPath();
    await (await storeWithList(path)).close();
    const database = new Database(path);
    database.exec(`update listing_content set json = replace(json, 'Party 1', 'Party X') where listing_id = 'l:1'`);
    database.close();
    const store = await open(path);
    expect(await store.check()).toEqual(['the stored content of l:1 does not have its digest']);
    await store.close();
  });
});

describe('another process', () => {
  it('that holds the lock for long is waited for, then named', async () => {
    const path = freshPath();
    const store = await open(path, { busyTimeoutMs: 60 });
    const other = new Database(path);
    other.exec('begin immediate');
    const work = () => writeTo(store, (unit) => unit.ruleBooks.put('a', '{}', tickingClock()()));
    const started = performance.now();
    await expect(work()).rejects.toMatchObject({ detail: { code: 'STORE_BUSY' } });
    expect(performance.now() - started).toBeGreaterThanOrEqual(60);
    expect(await store.ruleBooks.has('a')).toBe(false);
    other.exec('commit');
    expect(await work()).toMatchObject({ table: 'rule_book', key: 'a' });
    other.close();
    await store.close();
  });

  it('is noticed through the data version', async () => {
    const path = freshPath();
    const [store, other] = [await open(path), await open(path)];
    const before = (await store.changes()).lists;
    await writeTo(other, (unit) => putVersion(unit, version('v', '2024-01-01'), [listing('a')]));
    expect((await store.changes()).lists).toBeGreaterThan(before);
    expect(await store.lists.allLists()).toEqual(['l']);
    await other.close();
    await store.close();
  });

  it('may start for the first time at the same moment, and all may write at once', async () => {
    const path = freshPath();
    const children = await Promise.all(
      ['a', 'b', 'c', 'd'].map((actor) => runChild(appendEvents, [path, '25', actor])),
    );
    expect(children.map(({ status, errors }) => [status, errors])).toEqual(children.map(() => [0, '']));
    const store = await open(path);
    const result = await verifyLog(store.audit.entries(), await store.audit.head());
    expect(result).toMatchObject({ holds: true, size: 100 });
    await store.close();
  });
});

/** A disk of two megabytes, or null where this machine does not let us have one. */
function tinyDisk(): string | null {
  const folder = join(root, 'disk');
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0 ? folder : null;
}
const disk = tinyDisk();
afterAll(() => {
  if (disk !== null) spawnSync('umount', [disk]);
});

describe('a full disk', () => {
  beforeEach(() => {
    if (disk === null) return;
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  });

  it.skipIf(disk === null)(
    '(needs a mountable tmpfs) stores nothing of the unit, serves what was there, and goes on when there is space',
    async () => {
      const path = join(disk ?? '', 'store.sqlite');
      const store = await storeWithList(path);
      const big = encodeRawObject(randomBytes(4_000_000));
      const failing = writeTo(store, async (unit) => {
        await unit.ruleBooks.put('a', '{}', tickingClock()());
        await unit.rawObjects.put(big);
      });
      await expect(failing).rejects.toMatchObject({ detail: { code: 'STORE_FULL' } });
      expect(await store.ruleBooks.has('a')).toBe(false);
      expect(await store.lists.membersOf('l', 'v')).toHaveLength(3);
      await writeTo(store, (unit) => unit.ruleBooks.put('b', '{}', tickingClock()()));
      expect(await store.check()).toEqual([]);
      await store.close();
    },
  );

  it.skipIf(disk === null)('(needs a mountable tmpfs) lets no unit go on piecemeal after it struck', async () => {
    const store = await open(join(disk ?? '', 'piecemeal', 'store.sqlite'));
    const rough = writeTo(store, async (unit) => {
      await unit.ruleBooks.put('a', '{}', tickingClock()());
      for (let row = 0; row < 400; row += 1) {
        const object = encodeRawObject(randomBytes(20_000));
        await unit.rawObjects.put(object).catch(() => undefined);
      }
      await unit.ruleBooks.put('b', '{}', tickingClock()());
    });
    await expect(rough).rejects.toThrow();
    expect([await store.ruleBooks.has('a'), await store.ruleBooks.has('b')]).toEqual([false, false]);
    await store.close();
  });

  it.skipIf(disk === null)('(needs a mountable tmpfs) is named when a store cannot even be made', async () => {
    const filler = openSync(join(disk ?? '', 'filler'), 'w');
    try {
      for (;;) writeSync(filler, randomBytes(4096));
    } catch {
      closeSync(filler);
    }
    await expect(open(join(disk ?? '', 'new', 'store.sqlite'))).rejects.toMatchObject({
      detail: { code: 'STORE_FULL' },
    });
  });
});
