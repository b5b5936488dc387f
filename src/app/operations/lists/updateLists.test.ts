import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UpdateProgress } from '../../../contract/answers/progress.ts';
import { testCaller } from '../../../domain/fixtures/testCaller.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { type Instant, instantOf } from '../../../kit/localDate.ts';
import {
  good,
  type LocalMirror,
  quickTools,
  startLocalMirror,
  status,
  truncated,
  versioned,
} from '../../../sources/download/testing/localMirror.ts';
import { openStore } from '../../../store/openStore.ts';
import type { Store } from '../../../store/store.ts';
import type { UpdateContext } from '../../importing/updateContext.ts';
import { updateLists } from './updateLists.ts';

const person = (reference: string, name: string): string =>
  `<INDIVIDUAL><DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>` +
  `<REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>2015-07-01</LISTED_ON></INDIVIDUAL>`;
const unList = (day: string, people: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS>` +
  `${Array.from({ length: people }, (_, index) => person(`QDi.${900 + index}`, `NAME ${index}`)).join('')}</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>`;
const SDN = '1,"FIRST PERSON","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1a';
const ALT = '1,1,"aka","FIRST ALIAS",-0- \r\n\x1a';
const ADD = '1,1,-0- ,-0- ,-0- ,-0- \r\n\x1a';
const COMMENTS = '1,"A remark that did not fit."\r\n\x1a';

let now: Instant;
let store: Store;
let folder: string;
let mirror: LocalMirror;
let context: UpdateContext;
beforeEach(async () => {
  now = instantOf(Date.parse('2026-03-01T12:00:00Z'));
  folder = await mkdtemp(join(tmpdir(), 'update-'));
  store = await openStore({ address: { kind: 'memory' }, clock: () => now });
  mirror = await startLocalMirror();
  const caller = {
    ...testCaller(),
    get at() {
      return now;
    },
  };
  context = { store, caller, downloads: join(folder, 'downloads'), tools: quickTools() };
});
afterEach(async () => {
  await mirror.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const UN = '/un-sc/consolidated.xml';
const update = (source: string, more: { force?: boolean; publishedOn?: string } = {}) =>
  updateLists(context, { sources: [source], from: mirror.address, ...more });
const first = async (work: ReturnType<typeof updateLists>) => {
  const [source] = (await work).sources;
  if (!source) throw new Error('no source in the answer');
  return source;
};

describe('an update', () => {
  test('takes in what is new, and asks the next time whether it changed', async () => {
    mirror.answer(UN, versioned('"1"', unList('2026-02-01', 20)));
    expect(await first(update('un-sc'))).toMatchObject({
      state: 'imported',
      publishedOn: '2026-02-01',
      account: { listings: 20 },
    });
    const again = await first(update('un-sc'));
    expect(again).toMatchObject({ state: 'unchanged', publishedOn: '2026-02-01', account: null });
    expect(mirror.headers()['if-none-match']).toBe('"1"');
    expect(await store.lists.checks()).toMatchObject([{ list: 'un-sc', checkedOn: '2026-03-01', how: 'fetched' }]);
    now = instantOf(Date.parse('2026-03-02T12:00:00Z'));
    await update('un-sc');
    expect((await store.lists.checks()).map(({ checkedOn }) => checkedOn)).toEqual(['2026-03-01', '2026-03-02']);
    mirror.answer(UN, versioned('"2"', unList('2026-02-20', 21)));
    expect(await first(update('un-sc'))).toMatchObject({ state: 'imported', publishedOn: '2026-02-20' });
    expect(await store.lists.versionsOf('un-sc')).toHaveLength(2);
  });

  test('does not believe "not modified" when the bytes are no longer held', async () => {
    mirror.answer(UN, versioned('"1"', unList('2026-02-01', 20)));
    await update('un-sc');
    await store.close();
    store = await openStore({ address: { kind: 'memory' }, clock: () => now });
    context = { ...context, store };
    expect(await first(update('un-sc'))).toMatchObject({ state: 'imported' });
  });

  test('knows the same bytes without any help of the server', async () => {
    mirror.answer(UN, good(unList('2026-02-01', 20)));
    await update('un-sc');
    expect(await first(update('un-sc'))).toMatchObject({ state: 'unchanged', account: { state: 'unchanged' } });
    expect(await store.lists.versionsOf('un-sc')).toHaveLength(1);
  });

  test('is held when too much vanished, seen again the next time, and let through by force', async () => {
    mirror.answer(UN, versioned('"1"', unList('2026-02-01', 40)));
    await update('un-sc');
    mirror.answer(UN, versioned('"2"', unList('2026-02-02', 10)));
    expect(await first(update('un-sc'))).toMatchObject({ state: 'held', publishedOn: '2026-02-01' });
    expect(await first(update('un-sc'))).toMatchObject({ state: 'held' });
    expect(await first(update('un-sc', { force: true }))).toMatchObject({
      state: 'imported',
      publishedOn: '2026-02-02',
    });
    expect(await first(update('un-sc'))).toMatchObject({ state: 'unchanged', account: null });
  });

  test('refuses a page of the web, other XML and a far too large file that come as success', async () => {
    mirror.answer(UN, good(unList('2026-02-01', 20)));
    await update('un-sc');
    for (const [answer, detail] of [
      [
        good('<!DOCTYPE html><html><body>Maintenance</body></html>'),
        { code: 'DOWNLOAD_OTHER_FILE', got: 'a web page' },
      ],
      [good('<?xml version="1.0"?><Error/>'), { code: 'DOWNLOAD_OTHER_FILE', got: 'other XML' }],
      [good('x'.repeat(65 * 1024 ** 2)), { code: 'DOWNLOAD_TOO_LARGE' }],
    ] as const) {
      mirror.answer(UN, answer);
      await expect(update('un-sc')).rejects.toMatchObject({ detail });
    }
    expect((await store.lists.versionsOf('un-sc')).map(({ publishedOn }) => publishedOn)).toEqual(['2026-02-01']);
  });

  test('leaves the good version in force when the file is cut off or a page of errors', async () => {
    mirror.answer(UN, good(unList('2026-02-01', 20)));
    await update('un-sc');
    for (const [answer, code] of [
      [truncated(unList('2026-02-02', 20)), 'DOWNLOAD_TRUNCATED'],
      [good(unList('2026-02-02', 20).slice(0, 900)), 'SOURCE_TRUNCATED'],
      [good('<!doctype html><title>Sorry</title>'), 'DOWNLOAD_OTHER_FILE'],
      [status(500), 'DOWNLOAD_FAILED'],
    ] as const) {
      mirror.answer(UN, answer);
      const error = await update('un-sc').catch((thrown: PortcullisError) => thrown);
      if (!(error instanceof PortcullisError)) throw new Error('was not refused');
      expect(error.detail.code).toMatch(code);
    }
    expect((await store.lists.versionsOf('un-sc')).map(({ publishedOn }) => publishedOn)).toEqual(['2026-02-01']);
  });

  test('goes on with the other lists when one fails, and leaves nothing lying about', async () => {
    mirror.answer(UN, good(unList('2026-02-01', 20)));
    const { sources } = await updateLists(context, {
      sources: ['us-csl', 'un-sc', 'surveillance-vendors'],
      from: mirror.address,
    });
    expect(sources.map(({ list, state }) => [list, state])).toEqual([
      ['us-csl', 'failed'],
      ['un-sc', 'imported'],
      ['surveillance-vendors', 'skipped'],
    ]);
    expect(sources[0]?.error).toMatchObject({ code: 'DOWNLOAD_FAILED', got: 'HTTP 404' });
    expect(await readdir(join(folder, 'downloads'))).toEqual([]);
  });

  test('tells how far it has come', async () => {
    mirror.answer(UN, good(unList('2026-02-01', 20)));
    const seen: UpdateProgress[] = [];
    await updateLists(context, {
      sources: ['un-sc'],
      from: mirror.address,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.some((progress) => 'received' in progress && progress.received === progress.total)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ list: 'un-sc', records: 20 });
  });

  test('refuses a data folder that cannot be written before it asks anybody', async () => {
    context = { ...context, store: { ...store, readOnly: true } };
    await expect(update('un-sc')).rejects.toMatchObject({ detail: { code: 'STORE_READ_ONLY' } });
    expect(mirror.asked).toEqual([]);
  });

  test('refuses an unknown source and a day for several lists before it asks anybody', async () => {
    const both = { sources: ['un-sc', 'us-csl'], from: mirror.address, publishedOn: '2026-01-01' };
    await expect(updateLists(context, both)).rejects.toMatchObject({ detail: { code: 'INPUT_INVALID' } });
    await expect(update('no-such-list')).rejects.toMatchObject({ detail: { code: 'SOURCE_UNKNOWN' } });
    expect(mirror.asked).toEqual([]);
  });
});

describe('files that do not say when they were published', () => {
  const serve = (sdn: string, modified?: string): void => {
    const headers: Record<string, string> = modified ? { 'last-modified': modified } : {};
    mirror.answer('/us-ofac-sdn/sdn.csv', versioned(`"${sdn.length}"`, sdn, headers));
    mirror.answer('/us-ofac-sdn/alt.csv', versioned('"alt"', ALT));
    mirror.answer('/us-ofac-sdn/add.csv', versioned('"add"', ADD));
    mirror.answer('/us-ofac-sdn/sdn_comments.csv', versioned('"comments"', COMMENTS));
  };
  const TWO = SDN.replace('\x1a', `${SDN.replaceAll('1,"FIRST', '2,"SECOND').replace('\x1a', '')}\x1a`);

  test('are dated by what their server says, and changed files are joined with those that did not change', async () => {
    serve(SDN, 'Tue, 10 Feb 2026 08:00:00 GMT');
    expect(await first(update('us-ofac-sdn'))).toMatchObject({ state: 'imported', publishedOn: '2026-02-10' });
    serve(TWO, 'Wed, 11 Feb 2026 08:00:00 GMT');
    const second = await first(update('us-ofac-sdn'));
    expect(second).toMatchObject({ state: 'imported', publishedOn: '2026-02-11', account: { listings: 2 } });
    expect(second.files.map(({ name, state }) => [name, state])).toEqual([
      ['sdn.csv', 'downloaded'],
      ['alt.csv', 'notModified'],
      ['add.csv', 'notModified'],
      ['sdn_comments.csv', 'notModified'],
    ]);
  });

  test('are dated by the day of fetching when the server says nothing', async () => {
    serve(SDN);
    expect(await first(update('us-ofac-sdn'))).toMatchObject({ publishedOn: '2026-03-01' });
  });

  test('make a new version when the publisher goes back to earlier bytes', async () => {
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, index) => SDN.replace('1,', `${index + 1},`).replace('\x1a', ''))
        .join('')
        .concat('\x1a');
    for (const [count, modified] of [
      [40, 'Tue, 10 Feb 2026 08:00:00 GMT'],
      [41, 'Wed, 11 Feb 2026 08:00:00 GMT'],
      [40, 'Thu, 12 Feb 2026 08:00:00 GMT'],
    ] as const) {
      serve(rows(count), modified);
      expect(await first(update('us-ofac-sdn'))).toMatchObject({ state: 'imported' });
    }
    expect((await store.lists.versionsOf('us-ofac-sdn')).map(({ publishedOn, known }) => [publishedOn, known])).toEqual(
      [
        ['2026-02-10', 40],
        ['2026-02-11', 41],
        ['2026-02-12', 40],
      ],
    );
  });
});

describe('a mirror folder', () => {
  test('holds one folder per list, packed or not', async () => {
    await mkdir(join(folder, 'mirror', 'un-sc'), { recursive: true });
    await writeFile(join(folder, 'mirror', 'un-sc', 'consolidated.xml.gz'), gzipSync(unList('2026-02-01', 20)));
    const { sources, from } = await updateLists(context, { sources: [], from: join(folder, 'mirror') });
    expect(from).toBe(join(folder, 'mirror'));
    expect(sources.filter(({ state }) => state !== 'skipped')).toMatchObject([{ list: 'un-sc', state: 'imported' }]);
  });

  test('that has nothing, or is not there, is refused', async () => {
    await mkdir(join(folder, 'empty'));
    await expect(updateLists(context, { sources: [], from: join(folder, 'empty') })).rejects.toMatchObject({
      detail: { code: 'FILE_NOT_FOUND' },
    });
    await expect(updateLists(context, { sources: ['un-sc'], from: join(folder, 'gone') })).rejects.toMatchObject({
      detail: { code: 'FILE_NOT_FOUND' },
    });
    await expect(updateLists(context, { sources: [], from: 'ftp://example.org/' })).rejects.toMatchObject({
      detail: { code: 'INPUT_INVALID' },
    });
  });
});

test('a packed file stands in where the mirror has no plain one', async () => {
  mirror.answer(`${UN}.gz`, good(gzipSync(unList('2026-02-01', 20))));
  expect(await first(update('un-sc'))).toMatchObject({ state: 'imported', files: [{ name: 'consolidated.xml' }] });
});

test('what is remembered of downloads holds nothing but what the server said and a digest', async () => {
  mirror.answer(UN, versioned('"1"', unList('2026-02-01', 20)));
  await update('un-sc');
  const remembered = JSON.parse(await readFile(join(folder, 'downloads', 'un-sc.json'), 'utf8'));
  expect(remembered.files).toEqual([
    {
      url: `${mirror.address}un-sc/consolidated.xml`,
      file: 'consolidated.xml',
      etag: '"1"',
      sha256: expect.any(String),
      takenAt: now,
    },
  ]);
});
