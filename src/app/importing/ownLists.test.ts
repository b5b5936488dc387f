/** Lists of the user's own, through the whole program: each with its own history, name and age. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '../../kit/localDate.ts';
import { buildXlsx } from '../../sources/testing/buildXlsx.ts';
import { openPortcullis } from '../compose/openPortcullis.ts';
import type { Portcullis } from '../compose/portcullis.ts';

let folder = '';
let portcullis: Portcullis;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const summaryOf = async (list: string) => (await portcullis.lists()).find((summary) => summary.list === list);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-lists-'));
  portcullis = await openPortcullis({
    dataDir: ':memory:',
    clock: () => instantOf(Date.parse('2026-03-01T12:00:00Z')),
    actor: 'test',
  });
});
afterEach(async () => {
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("lists of the user's own", () => {
  test('stand side by side, each with its versions, from CSV and XLSX', async () => {
    const rows = [
      ['ID', 'Name', 'Country'],
      ['1', 'Ann Lee', 'IT'],
    ];
    const csv = file('a.csv', rows.map((row) => row.join(',')).join('\n'));
    const xlsx = file('b.xlsx', buildXlsx([...rows, ['2', 'Bob Ray', 'FR']]));
    const watch = { list: 'my-watchlist' } as const;
    await portcullis.importList('custom', [csv], { ...watch, publishedOn: '2026-01-01' });
    await portcullis.importList('custom', [xlsx], { ...watch, publishedOn: '2026-02-01' });
    await portcullis.importList('custom', [csv], { list: 'my-partners', publishedOn: '2026-02-10' });
    expect((await summaryOf('my-watchlist'))?.versions.map(({ publishedOn, size }) => [publishedOn, size])).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 2],
    ]);
    expect((await summaryOf('my-partners'))?.versions).toHaveLength(1);
    expect(await summaryOf('custom')).toMatchObject({ versions: [] });
    expect((await portcullis.diffList('my-watchlist')).added.map(({ name }) => name)).toEqual(['Bob Ray']);
    const { matches } = await portcullis.screen({ name: 'Ann Lee' });
    expect(matches.map(({ listing: { id, programs } }) => [id, programs]).sort()).toEqual([
      ['my-partners:1', ['my-partners']],
      ['my-watchlist:1', ['my-watchlist']],
    ]);
    expect((await portcullis.screen({ name: 'Ann Lee' }, { lists: ['my-partners'] })).matches).toHaveLength(1);
  });

  test('are called and age as their mapping says', async () => {
    const csv = file('a.csv', 'Customer\nAnn Lee\n');
    const mapping = file(
      'm.yml',
      'list: my-banned\ntitle: Banned customers\nstaleAfterDays: 10\ncolumns: { name: Customer }\n',
    );
    await portcullis.importList('custom', [csv, mapping], { publishedOn: '2026-02-01' });
    expect(await summaryOf('my-banned')).toMatchObject({ title: 'Banned customers', stale: true, ageDays: 28 });
    expect(await portcullis.showList('my-banned')).toMatchObject({ title: 'Banned customers', size: 1 });
    await portcullis.importList('custom', [csv], { list: 'my-plain', publishedOn: '2026-02-01' });
    expect(await summaryOf('my-plain')).toMatchObject({ title: 'my-plain', stale: false });
  });

  test('are refused under ids that are none, and an unknown one is no list', async () => {
    const csv = file('a.csv', 'Name\nAnn Lee\n');
    const code = (work: Promise<unknown>) => expect(work).rejects;
    await code(portcullis.importList('custom', [csv], { list: 'Watch List' })).toMatchObject({
      detail: { code: 'LIST_ID_INVALID', where: '--list' },
    });
    await code(portcullis.importList('un-sc', [csv], { list: 'my-list' })).toMatchObject({
      detail: { code: 'LIST_ID_INVALID' },
    });
    await code(portcullis.showList('my-unknown')).toMatchObject({ detail: { code: 'LIST_UNKNOWN' } });
  });
});
