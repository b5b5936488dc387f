import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../runCli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-ownership-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const written = { out: '', err: '' };
  const write = (to: 'out' | 'err') => (text: string) => {
    written[to] += text;
  };
  const status = await runCli(['ownership', ...args, '--data-dir', join(folder, 'data')], {
    out: write('out'),
    err: write('err'),
    isTty: false,
  });
  return { status, ...written };
}

async function table(...rows: string[]): Promise<string> {
  const path = join(folder, 'register.csv');
  await writeFile(path, ['owner,owned,share,kind,control,valid_from,valid_to,source', ...rows].join('\n'));
  return path;
}

describe('ownership import', () => {
  test('tells what it took in, and that the same file changes nothing', async () => {
    const path = await table('NSO Group,Westbank Labs,60,equity,,,,Register of 2024', 'Clean Co,Westbank Labs,40,,,,,');
    const first = await run('import', path, '--published', '2021-01-01');
    expect(first).toMatchObject({ status: 0, err: '', out: 'register.csv: imported, of 2021-01-01, 2 links\n' });
    expect((await run('import', path)).out).toContain('register.csv: unchanged');
  });

  test('refuses a bad row with its place, all rows told, stdout empty', async () => {
    const refused = await run('import', await table('A,B,sixty,,,,,'), '--json');
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(refused.err).error).toMatchObject({
      code: 'OWNERSHIP_SHARE_INVALID',
      where: 'register.csv:2',
      got: 'sixty',
    });
    const text = await run('import', await table('A,B,sixty,,,,,', 'A,B,60,gold,,,,'));
    expect(text.err).toContain('also      OWNERSHIP_KIND_UNKNOWN at register.csv:3');
    expect((await run('import', join(folder, 'none.csv'), '--json')).status).toBe(1);
    expect((await run('import')).status).toBe(2);
  });
});

describe('ownership show', () => {
  test('shows owners, what nobody holds, and who is listed above', async () => {
    await run(
      'import',
      await table(
        'NSO Group,Westbank Labs,60,equity,yes,2019-01-01,,Register',
        'Old Owner,Westbank Labs,5,,,,2020-01-01,',
      ),
      '--published',
      '2019-01-01',
    );
    const shown = await run('show', 'westbank labs', '--date', '2021-11-26');
    expect(shown).toMatchObject({ status: 0, err: '' });
    expect(shown.out).toContain('Westbank Labs on 2021-11-26');
    expect(shown.out).toContain('NSO Group: 60 % equity and control, 2019-01-01 to ...  (Register)');
    expect(shown.out).toContain('Old Owner: 5 % equity, ... to 2020-01-01, does not hold on the day');
    expect(shown.out).toContain('40 % is held by nobody on record');
    expect(shown.out).toMatch(/LISTED {2}NSO Group {2}us-bis-entity-list/);
    expect(shown.out).toContain(
      'No listed owner is recorded above Westbank Labs. Not every listed party of us-ofac-sdn is known.',
    );
    const json = JSON.parse((await run('show', 'Westbank Labs', '--date', '2021-11-26', '--json')).out);
    expect(json).toMatchObject({ schema: 'portcullis/1', party: 'Westbank Labs', unaccounted: '40' });
    expect(json.listed[0]).toMatchObject({ party: 'NSO Group', certainty: 'proven' });
  });

  test('knows no party that nobody recorded an owner of', async () => {
    const unknown = await run('show', 'Nobody', '--json');
    expect(unknown).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(unknown.err).error).toMatchObject({ code: 'PARTY_UNKNOWN', where: 'Nobody' });
    expect(JSON.parse((await run('show', 'Nobody', '--date', '2021-02-30', '--json')).err).error.code).toBe(
      'DATE_INVALID',
    );
  });
});

describe('owners said to be complete', () => {
  test('are told by the record, from a table and by hand, and only while the shares bear it', async () => {
    const path = join(folder, 'whole.csv');
    await writeFile(
      path,
      ['owner,owned,share,owners_complete,valid_to', 'NSO Group,Minor,49.7,yes,', 'Ann,Minor,50.1,,2022-01-01'].join(
        '\n',
      ),
    );
    await run('import', path, '--published', '2019-01-01');
    const on = async (party: string, date: string) =>
      JSON.parse((await run('show', party, '--date', date, '--json')).out);
    expect(await on('Minor', '2021-11-26')).toMatchObject({ ownersComplete: true });
    expect((await run('show', 'Minor', '--date', '2021-11-26')).out).toContain(
      'these are all its owners, by the record',
    );
    // Ann has left and nobody is named for her half.
    expect(await on('Minor', '2022-01-01')).toMatchObject({ ownersComplete: false, unaccounted: '50.3' });
    await run('add', 'Ben', 'Solo', '--share', '100', '--owners-complete', '--published', '2019-01-01');
    await run('add', 'Ben', 'Half', '--share', '50', '--owners-complete', '--published', '2019-01-01');
    expect(await on('Solo', '2021-11-26')).toMatchObject({ ownersComplete: true });
    expect(await on('Half', '2021-11-26')).toMatchObject({ ownersComplete: false });
    expect((await run('check', '--date', '2021-11-26')).out).toMatch(/OWNERSHIP_NOT_COMPLETE: .*less: "Half"/);
  });
});

describe('dossier show', () => {
  test('joins the owners on record', async () => {
    await run(
      'add',
      'Example Holdings',
      'NSO Group',
      '--share',
      '70',
      '--from',
      '2019-02-14',
      '--published',
      '2019-03-01',
    );
    const written: string[] = [];
    const out = (text: string): number => written.push(text);
    await runCli(['dossier', 'show', 'NSO Group', '--date', '2021-11-26', '--data-dir', join(folder, 'data')], {
      out,
      isTty: false,
    });
    expect(written.join('')).toContain('owners on record');
    expect(written.join('')).toContain('Example Holdings: 70 % equity, 2019-02-14 to ...');
  });
});

describe('ownership add and check', () => {
  test('adds a link, and finds what is odd', async () => {
    const added = await run(
      'add',
      'A',
      'B',
      '--share',
      '>50-75',
      '--joint-with',
      'C',
      '--source',
      'letter',
      '--published',
      '2021-01-01',
    );
    expect(added.out).toBe('A in B: added, known from 2021-01-01\n');
    await run('add', 'B', 'A', '--share', '1', '--published', '2021-01-01');
    await run('add', 'D', 'B', '--share', '60', '--published', '2021-01-01');
    const check = await run('check');
    expect(check.out).toContain('3 links between 4 parties');
    expect(check.out).toContain('OWNERSHIP_CIRCLE: these own one another in a circle: A, B');
    expect(check.out).toContain('OWNERSHIP_OVER_100');
    const json = JSON.parse(
      (await run('add', 'A', 'B', '--share', '>50-75', '--joint-with', 'C', '--source', 'letter', '--json')).out,
    );
    expect(json).toMatchObject({
      state: 'unchanged',
      link: { share: { from: '50', to: '75', fromOpen: true }, jointWith: ['C'] },
    });
    expect(await run('add', 'A', 'B', '--kind', 'gold', '--json')).toMatchObject({ status: 1, out: '' });
    expect((await run('add', 'A')).status).toBe(2);
  });
});
