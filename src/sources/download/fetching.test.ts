/** Every source says where its files come from, and knows them when it sees them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSourceFile, sourceFileOf } from '../formats/openFile.ts';
import type { SourceFile } from '../reading/source.ts';
import { SOURCES } from '../registry.ts';
import { buildXlsx } from '../testing/buildXlsx.ts';
import { fileOf, fixture } from '../testing/fixture.ts';
import { looksRight } from './fetching.ts';
import { officialPolicy } from './hostPolicy.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const fetchings = await Promise.all(
  SOURCES.map(async ({ definition, fetching }) => ({ key: definition.key, fetching: await fetching() })),
);
const fetched = fetchings.flatMap(({ key, fetching }) => ('byHand' in fetching ? [] : [{ key, fetching }]));
const files = fetched.flatMap(({ key, fetching }) => fetching.files.map((file) => ({ key, ...file })));

/** OFAC's two lists come in the same format. */
const family = (key: string): string => key.replace(/^us-ofac-.*/, 'us-ofac');
const fixturesOf = (key: string): readonly SourceFile[] =>
  key === 'au-dfat'
    ? [sourceFileOf('regulation8_consolidated.xlsx', buildXlsx([['Reference'], ['1']]))]
    : existsSync(`${folder}${key}/fixtures`)
      ? readdirSync(`${folder}${key}/fixtures`).map((name) => fixture(`${key}/fixtures/${name}`))
      : [];

describe('where files come from', () => {
  it('is said by every source: addresses, or why a person has to bring them', () => {
    for (const { key, fetching } of fetchings) {
      if ('byHand' in fetching)
        expect(fetching.byHand, key).toMatch(/^[a-z].*use "lists import"$|takes "lists import"$/);
      else expect(fetching.files.length, key).toBeGreaterThan(0);
    }
    expect(fetched.map(({ key }) => key)).toEqual([
      'au-dfat',
      'ca-sema',
      'ch-seco',
      'eu-fsf',
      'gb-uksl',
      'un-sc',
      'us-bis-dpl',
      'us-csl',
      'us-ofac-nonsdn',
      'us-ofac-sdn',
    ]);
  });

  it.each(files)('is an address over TLS of an official host: $key $file', ({ url }) => {
    const { protocol, hostname } = new URL(url);
    expect(protocol).toBe('https:');
    expect(hostname).toMatch(/\.(gov|gov\.au|gov\.uk|gc\.ca|admin\.ch|europa\.eu|un\.org)$|\.treas\.gov$/);
  });

  it('names each file of a source once, and leaves room for it to grow', () => {
    for (const { fetching } of fetched) {
      const names = fetching.files.map(({ file }) => file);
      expect(new Set(names).size).toBe(names.length);
      expect(fetching.maxBytes).toBeGreaterThanOrEqual(16 * 1024 ** 2);
      expect(() =>
        officialPolicy(
          fetching.files.map(({ url }) => url),
          fetching.redirectHosts ?? [],
        ),
      ).not.toThrow();
    }
  });
});

describe('an answer is recognised', () => {
  it.each(files)('$key $file: by its own beginning and by no other', async ({ key, file, looks }) => {
    const own = await Promise.all(fixturesOf(key).map((candidate) => looksRight(candidate, looks)));
    if (!(key === 'us-ofac-nonsdn' && file !== 'cons_prim.csv')) expect(own, file).toContain(true);
    for (const other of SOURCES.map(({ definition }) => definition.key)) {
      if (family(other) === family(key)) continue;
      for (const candidate of fixturesOf(other))
        expect(await looksRight(candidate, looks), `${other}/${candidate.name}`).toBe(false);
    }
  });

  it.each(files)('$key $file: never a page of the web, nothing, or an error in JSON or XML', async ({ looks }) => {
    for (const text of [
      '<!DOCTYPE html><html><body>Maintenance</body></html>',
      '',
      '\ufeff',
      '{"error":"not found"}',
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
      'Service unavailable, please try again',
    ])
      expect(await looksRight(fileOf('answer', text), looks), text).toBe(false);
  });

  it('whatever its encoding, prefix, comments and order of columns', async () => {
    const looksOf = (key: string) => files.find((file) => file.key === key)?.looks ?? { like: '', fits: () => false };
    const utf16 = new Uint8Array(Buffer.from('\ufeff<?xml version="1.0"?><!-- x --><a:export xmlns:a="y">', 'utf16le'));
    expect(await looksRight(sourceFileOf('f', utf16), looksOf('eu-fsf'))).toBe(true);
    expect(await looksRight(fileOf('f', '<exports>'), looksOf('eu-fsf'))).toBe(false);
    const table = 'FR_Citation\t"Effective_Date"\tName\tX\r\n1\t2\t3\t4';
    expect(await looksRight(fileOf('f', table), looksOf('us-bis-dpl'))).toBe(true);
  });

  it('tells the tables of one set apart, so that one is not taken for another', async () => {
    const { fetching } = fetched.find(({ key }) => key === 'us-ofac-sdn') ?? {};
    const names = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'];
    const files = fetching && 'files' in fetching ? fetching.files : [];
    expect(files.map(({ file }) => file)).toEqual(names);
    for (const { file, looks } of files)
      for (const name of names)
        expect(await looksRight(fixture(`us-ofac-sdn/fixtures/${name}`), looks), `${name} as ${file}`).toBe(
          name === file,
        );
  });
});

const shared = join(process.env.PORTCULLIS_SHARED ?? '../shared', 'data');
const REAL = {
  'un-sc': ['un/consolidated_2026-02-27.xml.gz'],
  'eu-fsf': ['eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz', 'samples/eu_fsf_1_1_sample.xml'],
  'gb-uksl': [
    'uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz',
    'samples/uk_sanctions_list_xml_sample_2026-09-02.xml',
  ],
  'ca-sema': ['canada/sema-lmes_2025-05.xml.gz'],
  'ch-seco': ['samples/seco_whole-list_sample_2026-08-27.xml'],
  'au-dfat': ['australia/regulation8_consolidated_2024-12.xlsx.gz'],
  'us-bis-dpl': ['bis-dpl/dpl_2019-07.txt', 'bis-dpl/dpl_2022-09.txt'],
  'us-csl': ['us-csl/consolidated_2026-07-31.reserialised.json.gz'],
  'us-ofac-sdn': ['sdn.csv.gz', 'alt.csv.gz', 'add.csv.gz', 'sdn_comments.csv'].map(
    (name) => `ofac-sdn/2021-07_full-set/${name}`,
  ),
  'us-ofac-nonsdn': ['prim', 'alt', 'add', 'comments'].map((part) => `ofac-nonsdn/2025-12/cons_${part}.csv`),
} as const;

describe.skipIf(!existsSync(shared))(`the publishers' own files (skipped without ${shared})`, () => {
  it.each(Object.entries(REAL))('%s are recognised', async (key, paths) => {
    const looks = files.filter((file) => file.key === key);
    for (const [index, path] of paths.entries()) {
      const { looks: look } = looks[key.startsWith('us-ofac') ? index : 0] ?? {};
      expect(look && (await looksRight(await openSourceFile(join(shared, path)), look)), path).toBe(true);
    }
  });
});
