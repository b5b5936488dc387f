/**
 * The publishers' real files, where they are at hand: every file is read, no field is left unexplained, and the counts are those known
 * of each file. Skipped with a word when the folder is missing; it is no part of the package.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listingSchema } from '../domain/list.ts';
import { canonicalJson } from '../kit/canonicalJson.ts';
import { openSourceFile } from './formats/openFile.ts';
import { type ReadVersion, readSource } from './readSource.ts';
import { sourceByKey } from './registry.ts';

const shared = process.env.PORTCULLIS_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const data = `${shared}/data`;
const isThere = existsSync(`${data}/un`);
if (!isThere) console.warn(`skipped: the real files are not at ${data} (set PORTCULLIS_SHARED)`);

async function read(key: string, ...names: readonly string[]): Promise<ReadVersion> {
  const files = await Promise.all(names.map((name) => openSourceFile(`${data}/${name}`)));
  return readSource(await sourceByKey(key).load(), files);
}

const programmesOf = ({ listings }: ReadVersion): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const programme of listings.flatMap(({ programs }) => programs))
    counts[programme] = (counts[programme] ?? 0) + 1;
  return counts;
};

function diff(before: ReadVersion, after: ReadVersion): { added: number; removed: number; changed: number } {
  const [old, now] = [before, after].map(
    ({ listings }) => new Map(listings.map((listing) => [listing.id, canonicalJson(listing)])),
  );
  if (!old || !now) throw new Error('two versions');
  const kept = [...now.keys()].filter((id) => old.has(id));
  return {
    added: now.size - kept.length,
    removed: old.size - kept.length,
    changed: kept.filter((id) => old.get(id) !== now.get(id)).length,
  };
}

/** Source, files, what must come out. */
const FILES: readonly (readonly [string, readonly string[], number, Record<string, number>])[] = [
  [
    'us-ofac-sdn',
    ['sdn', 'alt', 'add']
      .map((part) => `ofac-sdn/2021-07_full-set/${part}.csv.gz`)
      .concat('ofac-sdn/2021-07_full-set/sdn_comments.csv'),
    8976,
    { 'main: row': 8976, 'alt: row': 11910, 'add: row': 13837, 'comments: row': 5, 'main: closing 0x1A line': 1 },
  ],
  ['us-ofac-sdn', ['ofac-sdn/sdn_2024-04-26.csv.gz'], 14668, { 'main: row': 14668, 'main: closing 0x1A line': 1 }],
  ['us-ofac-sdn', ['ofac-sdn/sdn_2024-05-03.csv.gz'], 14965, { 'main: row': 14965 }],
  ['us-ofac-sdn', ['samples/ofac_sdn_xml_sample.xml'], 8, { sdnEntry: 8 }],
  ['us-ofac-sdn', ['samples/ofac_sdn_advanced_sample_2026-05-21.xml'], 1, { DistinctParty: 1 }],
  [
    'us-ofac-nonsdn',
    ['prim', 'alt', 'add', 'comments'].map((part) => `ofac-nonsdn/2025-12/cons_${part}.csv`),
    442,
    { 'main: row': 442, 'alt: row': 1073, 'add: row': 574, 'comments: row': 10 },
  ],
  ['us-ofac-nonsdn', ['ofac-nonsdn/consolidated_2025-03-28.xml.gz'], 443, { sdnEntry: 443 }],
  ['us-csl', ['us-csl/consolidated_2026-07-31.reserialised.json.gz'], 25921, { row: 25921 }],
  ['us-csl', ['us-csl/consolidated_2022-05.without-SDN.csv.gz'], 4134, { row: 4134 }],
  ['us-csl', ['us-csl/csl_excerpt_2025-06_cslustest.csv'], 13, { row: 13 }],
  ['us-bis-dpl', ['bis-dpl/dpl_2019-07.txt'], 543, { row: 546, 'rows that repeat another': 3 }],
  ['us-bis-dpl', ['bis-dpl/dpl_2022-09.txt'], 579, { row: 581, 'rows that repeat another': 2 }],
  ['un-sc', ['un/consolidated_2025-04-19.xml.gz'], 877, { INDIVIDUAL: 684, ENTITY: 193 }],
  ['un-sc', ['un/consolidated_2025-11-20.xml.gz'], 1000, { INDIVIDUAL: 727, ENTITY: 273 }],
  ['un-sc', ['un/consolidated_2026-02-27.xml.gz'], 1003, { INDIVIDUAL: 730, ENTITY: 273 }],
  ['gb-uksl', ['uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz'], 6349, { Designation: 6349, Name: 15758 }],
  ['gb-uksl', ['samples/uk_sanctions_list_xml_sample_2026-09-02.xml'], 2, { Designation: 2, Name: 4 }],
  ['gb-uksl', ['samples/uk_ConList_2022format_sample.csv'], 6, { row: 23, 'column line': 1, 'Last Updated line': 1 }],
  ['eu-fsf', ['eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz'], 5860, { sanctionEntity: 5860, nameAlias: 29809 }],
  ['eu-fsf', ['samples/eu_fsf_1_1_sample.xml'], 7, { sanctionEntity: 7, nameAlias: 15 }],
  ['ca-sema', ['canada/sema-lmes_2025-05.xml.gz'], 4759, { record: 4759 }],
  [
    'au-dfat',
    ['australia/regulation8_consolidated_2024-12.xlsx.gz'],
    3062,
    { 'head row': 1, row: 9553, 'empty row': 7 },
  ],
  ['ch-seco', ['samples/seco_whole-list_sample_2026-08-27.xml'], 3, { target: 3 }],
  ['ch-seco', ['samples/seco_amendment_format-example_2024-01-17.xml'], 3, { target: 3 }],
  ['jp-meti', ['japan/meti_russia_250912.pdf.txt'], 561, { line: 3593, entry: 561 }],
];

describe.skipIf(!isThere)('real files', () => {
  it.each(FILES)('%s reads %j: %i listings, no field unexplained', async (key, names, listings, rows) => {
    const version = await read(key, ...names);
    expect(version.listings).toHaveLength(listings);
    expect(version.account.rows).toMatchObject(rows);
    expect(new Set(version.listings.map(({ id }) => id)).size).toBe(listings);
    expect(version.account.issues.filter(({ code }) => /^(FIELD|ELEMENT)_UNKNOWN$/.test(code))).toEqual([]);
    for (const listing of version.listings) expect(listingSchema.safeParse(listing).error).toBeUndefined();
  });

  it('counts the parties of the US list by programme', async () => {
    expect(programmesOf(await read('us-csl', 'us-csl/consolidated_2026-07-31.reserialised.json.gz'))).toEqual({
      'us-ofac-sdn': 19181,
      'us-bis-entity-list': 3420,
      'us-bis-denied-persons': 1596,
      'us-state-dtc': 787,
      'us-ofac-ssi': 286,
      'us-bis-unverified': 222,
      'us-state-isn': 161,
      'us-ofac-plc': 78,
      'us-bis-military-end-user': 70,
      'us-ofac-cmic': 68,
      'us-ofac-ns-mbs': 51,
      'us-ofac-capta': 1,
    });
  });

  it('finds what changed on the SDN list in a week: 305 added, 8 removed', async () => {
    const [before, after] = [
      await read('us-ofac-sdn', 'ofac-sdn/sdn_2024-04-26.csv.gz'),
      await read('us-ofac-sdn', 'ofac-sdn/sdn_2024-05-03.csv.gz'),
    ];
    expect(diff(before, after)).toMatchObject({ added: 305, removed: 8 });
  });

  it('finds what changed on the UN list: 126, 3, 16, then 4, 1, 2', async () => {
    const versions = [];
    for (const day of ['2025-04-19', '2025-11-20', '2026-02-27'])
      versions.push(await read('un-sc', `un/consolidated_${day}.xml.gz`));
    const [first, second, third] = versions;
    if (!first || !second || !third) throw new Error('three versions');
    expect(versions.map(({ header }) => header.publishedOn)).toEqual(['2025-04-19', '2025-11-20', '2026-02-27']);
    expect(diff(first, second)).toEqual({ added: 126, removed: 3, changed: 16 });
    expect(diff(second, third)).toEqual({ added: 4, removed: 1, changed: 2 });
  });
});
