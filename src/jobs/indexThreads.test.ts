import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis } from '../app/compose/openPortcullis.ts';
import { buildFromStore } from '../app/models/names/buildFromStore.ts';
import type { SegmentRequest } from '../app/models/names/buildSegment.ts';
import { DEFAULT_MODEL } from '../screening/index.ts';
import { IndexThreads, startIndexWorker } from './indexThreads.ts';
import { startIndexBuilder } from './startIndexBuilder.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'portcullis-index-threads-'));
const storePath = join(dataDir, 'portcullis.db');
const folder = join(dataDir, 'own-index');
beforeAll(async () => (await openPortcullis({ dataDir, actor: 'test' })).close());
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const request = (more: Partial<SegmentRequest> = {}): SegmentRequest => ({
  after: 0,
  upTo: 100_000,
  model: DEFAULT_MODEL.name,
  file: null,
  ...more,
});
const bytesOf = ({ bytes }: { readonly bytes: SharedArrayBuffer }): Buffer => Buffer.from(new Uint8Array(bytes));

describe('an index thread', () => {
  it('builds what this thread would, of the contents asked for', async () => {
    const threads = new IndexThreads(startIndexWorker(storePath));
    for (const asked of [request(), request({ after: 5, upTo: 20 })]) {
      const here = await buildFromStore(storePath, asked);
      expect(bytesOf(await threads.build(asked)).equals(bytesOf(here))).toBe(true);
    }
    await threads.close();
  });

  it('keeps the whole as a file, and builds a damaged one anew and says so', async () => {
    const threads = new IndexThreads(startIndexWorker(storePath));
    const file = { folder, name: 'whole', writable: true };
    const first = await threads.build(request({ file }));
    const [entry = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, entry));
    const again = await threads.build(request({ file }));
    expect([first.damage, again.damage]).toEqual([[], []]);
    whole.fill(0, Math.floor(whole.length / 2));
    writeFileSync(join(folder, entry), whole);
    const rebuilt = await threads.build(request({ file }));
    expect(rebuilt.damage).toEqual([expect.stringContaining('was damaged')]);
    for (const built of [again, rebuilt]) expect(bytesOf(built).equals(bytesOf(first))).toBe(true);
    expect((await threads.build(request({ file }))).damage).toEqual([]);
    await threads.close();
  });

  it('that ends, cannot read the store, or is closed gives no answer but an error', async () => {
    const ending = new IndexThreads(() => new Worker(new URL('./fixtures/endingIndexWorker.ts', import.meta.url)));
    await expect(ending.build(request())).rejects.toThrow('it ended with status 3');
    const lost = new IndexThreads(startIndexWorker(join(dataDir, 'nowhere.db')));
    await expect(lost.build(request())).rejects.toThrow();
    const closed = new IndexThreads(startIndexWorker(storePath));
    const building = closed.build(request());
    await closed.close();
    await expect(building).rejects.toThrow('before its answer');
  });
});

it('a program that passes startIndexBuilder searches what another process has imported', async () => {
  const csv = join(dataDir, 'rows.csv');
  const rows = Array.from({ length: 1500 }, (_, k) => `${k},Quandorf ${k} Trading`);
  writeFileSync(csv, `ID,Name\n${rows.join('\n')}\n`);
  const [portcullis, other] = [
    await openPortcullis({ dataDir, actor: 'test', startIndexBuilder, importsWait: false }),
    await openPortcullis({ dataDir, actor: 'another' }),
  ];
  await portcullis.screen('Somebody Else');
  const account = await other.importList('custom', [csv], { list: 'my-list', publishedOn: '2026-01-01' });
  expect(account.searchable).toBe(true);
  const mine = async () => (await portcullis.lists()).find(({ list }) => list === 'my-list')?.versions[0];
  expect((await mine())?.searchable).toBe(false);
  const waiting = await portcullis.screen('Quandorf 7 Trading');
  expect(waiting.matches.filter(({ listing }) => listing.list === 'my-list')).toEqual([]);
  const later = { knownAt: '2099-01-01' };
  expect((await portcullis.screen('Quandorf 7 Trading', later)).matches[0]?.listing.list).toBe('my-list');
  expect((await mine())?.searchable).toBe(true);
  writeFileSync(csv, `ID,Name\n${rows.map((row) => row.replace('Trading', 'Lines')).join('\n')}\n`);
  const own = await portcullis.importList('custom', [csv], { list: 'my-other', publishedOn: '2026-01-01' });
  expect(own).toMatchObject({ state: 'imported', searchable: false });
  expect((await portcullis.screen('Quandorf 7 Lines', later)).matches[0]?.listing.list).toBe('my-other');
  const again = await portcullis.importList('custom', [csv], { list: 'my-other', publishedOn: '2026-01-01' });
  expect(again).toMatchObject({ state: 'unchanged', searchable: true });
  expect(portcullis.warnings).toEqual([]);
  await Promise.all([portcullis.close(), other.close()]);
});
