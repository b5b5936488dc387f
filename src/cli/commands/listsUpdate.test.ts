import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../runCli.ts';

const person = (number: number): string =>
  `<INDIVIDUAL><DATAID>${number}</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>NAME ${number}</FIRST_NAME>` +
  `<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.${900 + number}</REFERENCE_NUMBER><LISTED_ON>2015-07-01</LISTED_ON></INDIVIDUAL>`;
const unList = (day: string, people: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS>` +
  `${Array.from({ length: people }, (_, index) => person(index)).join('')}</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-update-'));
  await mkdir(join(folder, 'mirror', 'un-sc'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (content: string): Promise<void> => writeFile(join(folder, 'mirror', 'un-sc', 'consolidated.xml'), content);

async function run(args: readonly string[], isTty = false) {
  const written = { out: '', err: '' };
  const write = (to: 'out' | 'err') => (text: string) => {
    written[to] += text;
  };
  const status = await runCli([...args, '--data-dir', join(folder, 'data')], {
    out: write('out'),
    err: write('err'),
    isTty,
  });
  return { status, ...written };
}
const update = (...more: string[]) => run(['lists', 'update', '--from', join(folder, 'mirror'), ...more]);

describe('lists update', () => {
  test('tells each list in a line, says nothing of progress in a pipe, and is unchanged the second time', async () => {
    await put(unList('2026-02-01', 30));
    const first = await update();
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toContain('un-sc: imported, published 2026-02-01, 30 listings');
    expect((await update()).out).toContain('un-sc: unchanged, published 2026-02-01');
  });

  test('shows progress on a terminal only', async () => {
    await put(unList('2026-02-01', 30));
    const { err, out } = await run(['lists', 'update', 'un-sc', '--from', join(folder, 'mirror')], true);
    expect(err).toContain('un-sc: ');
    expect(err.endsWith('\u001b[2K')).toBe(true);
    expect(out).not.toContain('\u001b');
  });

  test('links the names of what came, unless told not to', async () => {
    await put(unList('2026-02-01', 30));
    await update('--no-link');
    expect((await run(['lists', 'link'])).out).toMatch(/^\d+ names of all lists linked/);
    await put(unList('2026-02-02', 31));
    await update();
    expect((await run(['lists', 'link'])).out).toContain('every name was linked already');
  });

  test('ends with 4 while a list is held, and with 0 once it is forced', async () => {
    await put(unList('2026-02-01', 40));
    await update();
    await put(unList('2026-02-02', 5));
    const held = await update('--json');
    expect(held.status).toBe(4);
    const { schema, sources } = JSON.parse(held.out);
    expect(schema).toBe('portcullis/1');
    expect(sources.find(({ list }: { list: string }) => list === 'un-sc')).toMatchObject({
      state: 'held',
      publishedOn: '2026-02-01',
      account: { held: { before: 40, after: 5 } },
    });
    expect((await update('un-sc', '--force')).status).toBe(0);
  });

  test('ends with 3 when one of several lists failed, and with 1 and its code when it was the only one asked for', async () => {
    await put('<html>maintenance</html>');
    const several = await update();
    expect(several).toMatchObject({ status: 3 });
    expect(several.out).toMatch(/un-sc: FAILED, SOURCE_/);
    const one = await update('un-sc', '--json');
    expect(one).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(one.err).error.code).toMatch(/^SOURCE_/);
  });

  test('takes the mirror from the environment', async () => {
    await put(unList('2026-02-01', 3));
    process.env.PORTCULLIS_MIRROR = join(folder, 'mirror');
    try {
      expect((await run(['lists', 'update', 'un-sc'])).out).toContain('un-sc: imported');
    } finally {
      delete process.env.PORTCULLIS_MIRROR;
    }
  });
});

describe('lists import', () => {
  const file = (): string => join(folder, 'mirror', 'un-sc', 'consolidated.xml');

  test('shows progress on a terminal, and leaves its line empty behind', async () => {
    await put(unList('2026-02-01', 30));
    const { status, err, out } = await run(['lists', 'import', 'un-sc', file()], true);
    expect(status).toBe(0);
    expect(err).toMatch(/un-sc: \d+ records read/);
    expect(err.endsWith('\u001b[2K')).toBe(true);
    expect(out).not.toContain('\u001b');
  });

  test('says nothing of progress in a pipe or beside JSON, and clears its line before an error', async () => {
    await put(unList('2026-02-01', 30));
    expect(await run(['lists', 'import', 'un-sc', file()])).toMatchObject({ status: 0, err: '' });
    expect(await run(['lists', 'import', 'un-sc', file(), '--json'], true)).toMatchObject({ status: 0, err: '' });
    await put('<html>maintenance</html>');
    const { status, err, out } = await run(['lists', 'import', 'un-sc', file()], true);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('\u001b[2Kerror SOURCE_');
  });
});

describe('lists timeline and dossier', () => {
  test('answer about a party on a day, as text and as JSON', async () => {
    await put(unList('2026-02-01', 3));
    await update();
    const text = await run(['lists', 'timeline', 'un-sc:QDi.901', '--date', '2026-03-01']);
    expect(text.status).toBe(0);
    expect(text.out).toContain('LISTED  un-sc:QDi.901  NAME 1');
    const json = await run(['lists', 'timeline', 'un-sc:QDi.901', '--date', '2026-03-01', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 'portcullis/1',
      foundBy: 'listing',
      parties: [{ name: 'NAME 1' }],
    });
    const nobody = await run(['lists', 'timeline', 'Zzyzx Qwrtpl', '--json']);
    expect(nobody).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(nobody.err).error.code).toBe('PARTY_UNKNOWN');
  });

  test('show, list and settle', async () => {
    const shown = await run(['dossier', 'show', 'NSO Group', '--date', '2021-11-26']);
    expect(shown.out).toContain('to Caa2 from B3');
    expect(shown.out).toContain('10 later events are left out');
    expect(JSON.parse((await run(['dossier', 'list', '--json'])).out).dossiers).toHaveLength(7);
    const [a, b] = ['surveillance-vendors:nso', 'surveillance-vendors:candiru'];
    const settled = await run(['dossier', 'settle', a, b, '--as', 'different', '--why', 'two companies', '--json']);
    expect(JSON.parse(settled.out)).toMatchObject({ outcome: 'different', resolution: { why: 'two companies' } });
    expect(await run(['dossier', 'settle', a, b, '--as', 'perhaps', '--why', 'x'])).toMatchObject({
      status: 2,
      out: '',
    });
    expect(await run(['dossier', 'settle', a, 'x:1', '--as', 'same', '--why', 'x'])).toMatchObject({
      status: 1,
      out: '',
    });
    expect(await run(['audit', 'verify'])).toMatchObject({ status: 0 });
  });
});
