import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLog } from '../../audit/verifyLog.ts';
import { testCaller } from '../../domain/fixtures/testCaller.ts';
import { importAccountSchema } from '../../domain/list.ts';
import { sha256 } from '../../kit/sha256.ts';
import { tickingClock } from '../../store/fixtures/storeSamples.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { lineSource, lines, linesFile, linesText, textFile } from './fixtures/lineSource.ts';
import { type ImportContext, type ImportRequest, importList } from './importList.ts';

let store: Store;
let context: ImportContext;
beforeEach(async () => {
  const clock = tickingClock();
  store = await openStore({ address: { kind: 'memory' }, clock });
  context = { store, caller: testCaller({ actor: 'ann' }) };
});
afterEach(() => store.close());

const source = lineSource();
const take = (file: ReturnType<typeof textFile>, more: Partial<ImportRequest> = {}) =>
  importList(context, { source, files: [file], ...more });
const versionDays = async () => (await store.lists.versionsOf('lines')).map(({ publishedOn }) => publishedOn);
const events = async () => {
  const all = [];
  for await (const { event } of store.audit.entries()) all.push(event);
  return all;
};
const refusedWith = (code: string) => ({ detail: { code } });

describe('importList', () => {
  it('takes a file in: version, account, bytes and audit event', async () => {
    const file = linesFile('2024-01-01', lines(20));
    const account = await take(file);
    expect(account).toMatchObject({
      list: 'lines',
      state: 'imported',
      publishedOn: '2024-01-01',
      listings: 20,
      used: { line: 20 },
      programmes: { 'made-up': 20 },
      issues: [],
    });
    expect(importAccountSchema.safeParse(account).success).toBe(true);
    const [version] = await store.lists.versionsOf('lines');
    expect(version).toMatchObject({
      version: account.version,
      size: 20,
      known: 20,
      effective: '2024-01-01',
      coverage: 'full',
      basis: 'publication',
    });
    const text = linesText('2024-01-01', lines(20));
    expect(version?.raw).toEqual([sha256(text)]);
    expect(Buffer.from((await store.rawObjects.get(sha256(text))) ?? []).toString()).toBe(text);
    expect(await store.lists.accountOf('lines', account.version)).toEqual(account);
    expect(await events()).toMatchObject([
      {
        type: 'listImported',
        actor: 'ann',
        subject: `lines@${account.version}`,
        facts: { listings: 20, added: 20, removed: 0, forced: false },
      },
    ]);
    expect((await verifyLog(store.audit.entries(), await store.audit.head())).holds).toBe(true);
  });

  it('writes nothing when the same bytes come again', async () => {
    const first = await take(linesFile('2024-01-01', lines(20)));
    const before = [await store.changes(), await store.audit.head()];
    const again = await take(linesFile('2024-01-01', lines(20)));
    expect(again).toEqual({ ...first, state: 'unchanged' });
    expect([await store.changes(), await store.audit.head()]).toEqual(before);
  });

  it('writes nothing when the bytes in force are published again on a later day', async () => {
    const undated = textFile(linesText('', lines(20)));
    await take(undated, { publishedOn: '2024-01-01' });
    expect(await take(undated, { publishedOn: '2024-01-02' })).toMatchObject({
      state: 'unchanged',
      publishedOn: '2024-01-01',
    });
    expect(await versionDays()).toEqual(['2024-01-01']);
  });

  it('learns that bytes it knows were published earlier, or again after others', async () => {
    const [old, other] = [textFile(linesText('', lines(20))), textFile(linesText('', lines(21)))];
    await take(old, { publishedOn: '2024-01-10' });
    expect(await take(old, { publishedOn: '2024-01-05' })).toMatchObject({ state: 'imported' });
    await take(other, { publishedOn: '2024-01-20' });
    expect(await take(old, { publishedOn: '2024-01-30' })).toMatchObject({ state: 'imported' });
    expect(await versionDays()).toEqual(['2024-01-05', '2024-01-10', '2024-01-20', '2024-01-30']);
  });

  it('gives an older file its place in history', async () => {
    await take(linesFile('2024-03-01', lines(20)));
    await take(linesFile('2024-01-01', lines(18)));
    expect(await versionDays()).toEqual(['2024-01-01', '2024-03-01']);
  });

  it('answers the same whatever order the files were loaded in', async () => {
    const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'];
    const file = (day: string) => linesFile(day, lines(20 + days.indexOf(day), 0, day));
    const loaded = async (order: readonly string[]) => {
      const clock = tickingClock();
      const own = await openStore({ address: { kind: 'memory' }, clock });
      for (const day of order) await importList({ ...context, store: own }, { source, files: [file(day)] });
      const versions = await own.lists.versionsOf('lines');
      const members = await Promise.all(versions.map(({ version }) => own.lists.membersOf('lines', version)));
      await own.close();
      return { versions: versions.map(({ recordedAt: _at, ...version }) => version), members };
    };
    const expected = await loaded(days);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(days, { minLength: days.length }), async (order) => {
        expect(await loaded(order)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['cut off', 'SOURCE_TRUNCATED', linesText('2024-02-01', lines(30)).slice(0, 200)],
    ['of another kind', 'SOURCE_FORMAT', '<xml/>'],
    ['at odds with its own count', 'SOURCE_COUNT', linesText('2024-02-01', lines(20), 21)],
    ['undated', 'SOURCE_DATE_MISSING', linesText('', lines(20))],
    ['with one key for two parties', 'SOURCE_FORMAT', linesText('2024-02-01', ['1|A', '1|B'])],
  ])('refuses a file that is %s and changes nothing', async (_what, code, text) => {
    const good = await take(linesFile('2024-01-01', lines(20)));
    const before = [await store.changes(), await store.audit.head()];
    await expect(take(textFile(text))).rejects.toMatchObject(refusedWith(code));
    expect([await store.changes(), await store.audit.head()]).toEqual(before);
    expect((await store.lists.versionsOf('lines')).map(({ version }) => version)).toEqual([good.version]);
    expect(await store.rawObjects.has(sha256(text))).toBe(false);
  });

  it('refuses a day that is none, and an unknown source', async () => {
    await expect(take(linesFile('2024-01-01', lines(1)), { publishedOn: '2024-02-30' })).rejects.toMatchObject(
      refusedWith('DATE_INVALID'),
    );
    await expect(importList(context, { source: 'no-such', files: [] })).rejects.toMatchObject(
      refusedWith('SOURCE_UNKNOWN'),
    );
  });

  it('refuses a record that makes no listing, naming it', async () => {
    const broken = {
      ...source,
      read: async function* () {
        yield { id: 'lines:7', list: 'lines', sourceId: '7', type: 'ship', name: 'A' } as never;
        return { publishedOn: null, statedSize: null, coverage: 'full' as const, notes: [] };
      },
    };
    await expect(importList(context, { source: broken, files: [] })).rejects.toMatchObject({
      detail: { code: 'SOURCE_FORMAT', where: 'lines:7 /type' },
    });
  });

  it('counts a record that stands twice once, and says so', async () => {
    const account = await take(linesFile('2024-01-01', ['1|A', '2|B', '1|A'], 2));
    expect(account).toMatchObject({ listings: 2, issues: [{ code: 'RECORD_TWICE', where: 'lines:1', count: 1 }] });
  });

  it('says when the given day differs from that of the file', async () => {
    const account = await take(linesFile('2024-01-01', lines(1)), { publishedOn: '2024-01-05' });
    expect(account).toMatchObject({ publishedOn: '2024-01-05', issues: [{ code: 'PUBLISHED_DIFFERS' }] });
  });

  describe('a file whose counts halve', () => {
    beforeEach(() => take(linesFile('2024-01-01', lines(100))));
    const half = linesFile('2024-02-01', lines(50));

    it('is held: the good version stays in force, the bytes and the reason are kept', async () => {
      const account = await take(half);
      expect(account).toMatchObject({ state: 'held', held: { before: 100, after: 50 } });
      expect(account.held?.reason).toContain('50.0 % fewer');
      expect(importAccountSchema.safeParse(account).success).toBe(true);
      expect(await versionDays()).toEqual(['2024-01-01']);
      expect(await store.rawObjects.has(sha256(linesText('2024-02-01', lines(50))))).toBe(true);
      expect((await events()).at(-1)).toMatchObject({
        type: 'listImportHeld',
        facts: { heldBecause: account.held?.reason },
      });
    });

    it('held again writes nothing', async () => {
      await take(half);
      const before = [await store.changes(), await store.audit.head()];
      expect(await take(half)).toMatchObject({ state: 'held' });
      expect([await store.changes(), await store.audit.head()]).toEqual(before);
    });

    it('goes through by force, which is logged with the reason', async () => {
      await take(half);
      expect(await take(half, { force: true })).toMatchObject({ state: 'imported', listings: 50 });
      expect(await versionDays()).toEqual(['2024-01-01', '2024-02-01']);
      expect((await events()).at(-1)).toMatchObject({ type: 'listImported', facts: { forced: true, removed: 50 } });
      expect((await events()).at(-1)).toMatchObject({ facts: { heldBecause: expect.stringContaining('fewer') } });
    });

    it('is judged against the version before it by day, not by loading', async () => {
      await take(linesFile('2024-03-01', lines(45)), { force: true });
      expect(await take(half)).toMatchObject({ state: 'held' });
      expect(await take(linesFile('2024-04-01', lines(45)))).toMatchObject({ state: 'imported' });
    });
  });

  it('holds a file that swaps every party for another', async () => {
    await take(linesFile('2024-01-01', lines(100)));
    expect(await take(linesFile('2024-01-08', lines(100, 500)))).toMatchObject({ state: 'held' });
  });

  it('reads known bytes again by force and keeps the version when nothing differs', async () => {
    const first = await take(linesFile('2024-01-01', lines(20)));
    expect(await take(linesFile('2024-01-01', lines(20)), { force: true })).toEqual({ ...first, state: 'unchanged' });
    const renamed = {
      ...source,
      read: async function* (...given: Parameters<typeof source.read>) {
        const reading = source.read(...given);
        for (;;) {
          const next = await reading.next();
          if (next.done) return next.value;
          yield { ...next.value, titles: ['read better'] };
        }
      },
    };
    const better = await importList(context, {
      source: renamed,
      files: [linesFile('2024-01-01', lines(20))],
      force: true,
    });
    expect(better).toMatchObject({ state: 'imported' });
    expect((await store.lists.versionsOf('lines')).map(({ version }) => version)).toEqual([
      first.version,
      better.version,
    ]);
  });

  it('lets two imports of the same file at once make one version', async () => {
    const accounts = await Promise.all([
      take(linesFile('2024-01-01', lines(20))),
      take(linesFile('2024-01-01', lines(20))),
    ]);
    expect(accounts.map(({ state }) => state).sort()).toEqual(['imported', 'unchanged']);
    expect(await versionDays()).toEqual(['2024-01-01']);
    expect(await events()).toHaveLength(1);
  });

  it('notices a large file that changes while it is read', async () => {
    const big = `published 2024-01-01\n${'1|A|x\n'.repeat(5_000_000)}end 1\n`;
    let opened = 0;
    const chunks = async function* () {
      opened += 1;
      const bytes = Buffer.from(opened === 1 ? big : big.replace('A', 'B'));
      for (let start = 0; start < bytes.length; start += 1 << 20) yield bytes.subarray(start, start + (1 << 20));
    };
    const counting = {
      ...source,
      read: async function* (files: Parameters<typeof source.read>[0]) {
        for (const file of files) for await (const _ of file.open());
        yield* [];
        return { publishedOn: null, statedSize: null, coverage: 'full' as const, notes: [] };
      },
    };
    const file = { name: 'big.txt', size: big.length, open: chunks };
    await expect(
      importList(context, { source: counting, files: [file], publishedOn: '2024-01-01' }),
    ).rejects.toMatchObject({
      detail: { code: 'SOURCE_FORMAT', what: 'the file changed while it was read' },
    });
  });

  it('keeps a large file as a stream and gives it back', async () => {
    const text = linesText('2024-01-01', lines(600, 0, 'x'.repeat(50_000)));
    expect(text.length).toBeGreaterThan(24 * 1024 * 1024);
    await take(textFile(text));
    expect(sha256((await store.rawObjects.get(sha256(text))) ?? '')).toBe(sha256(text));
    expect(await store.rawObjects.describe(sha256(text))).toMatchObject({ codec: 'zstd', size: text.length });
  });

  it('tells how far it has come', async () => {
    const seen: number[] = [];
    await take(linesFile('2024-01-01', lines(2500)), { onProgress: ({ records }) => seen.push(records) });
    expect(seen).toEqual([0, 1000, 2000, 2500]);
  });

  it('packs a daily file against the one before it', async () => {
    const day = (index: number) => linesText(`2024-01-0${index}`, lines(2000, index, 'the same remarks on every line'));
    for (const index of [1, 2, 3]) await take(textFile(day(index)));
    expect(await store.rawObjects.describe(sha256(day(3)))).toMatchObject({
      codec: 'zstd-dictionary',
      base: sha256(day(1)),
    });
  });
});
