/** The lists that ship with the program say what their sources say, and nothing that only one side of a dispute says. */
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../domain/list.ts';
import { listingSchema } from '../../domain/list.ts';
import { type ReadVersion, readSource } from '../readSource.ts';
import { sourceByKey } from '../registry.ts';
import { codeOf, fileOf } from '../testing/fixture.ts';
import { bundledLists } from './bundledLists.ts';
import { parseVersion } from './readBundled.ts';

async function readAll(list: string): Promise<ReadVersion[]> {
  const source = await sourceByKey(list).load();
  const files = (await bundledLists()).filter((bundled) => bundled.list === list);
  return Promise.all(files.map(({ file }) => readSource(source, [file])));
}
const by = (version: ReadVersion | undefined, key: string): Listing | undefined =>
  version?.listings.find(({ sourceId }) => sourceId === key);
const keys = (version: ReadVersion | undefined, membership: string): string[] =>
  (version?.listings ?? []).flatMap((row) => (row.membership === membership ? [row.sourceId] : []));

describe('lists/il-cyber-destinations', () => {
  it('holds the list of 102 with 41 known members and four disputed ones', async () => {
    const [before] = await readAll('il-cyber-destinations');
    expect(before?.header).toMatchObject({
      publishedOn: '2021-11-25',
      coverage: 'partial',
      version: { size: 102, effective: null, knownTo: null, basis: 'report' },
    });
    expect(before?.header.notes).toContain('Assumes that the 37 of November 2021 were all among the 102.');
    expect(keys(before, 'member')).toHaveLength(41);
    expect(keys(before, 'disputed')).toEqual(['AZ', 'BH', 'HU', 'RW']);
    expect(by(before, 'HU')?.evidence).toMatchObject({ verification: 'recalled' });
    for (const country of ['AE', 'MA', 'MX', 'SA'])
      expect(by(before, country)?.evidence?.citations.length).toBeGreaterThan(1);
  });

  it('holds the list of 37 as full, within its uncertain interval, and not beyond 2022', async () => {
    const [before, after] = await readAll('il-cyber-destinations');
    expect(after?.header).toMatchObject({
      coverage: 'full',
      version: {
        size: 37,
        effective: { earliest: '2021-11-01', latest: '2021-11-25' },
        knownTo: '2023-01-01',
      },
    });
    expect(after?.header.version?.conflicts?.[0]?.says).toContain('38');
    expect(keys(after, 'member')).toHaveLength(37);
    const gone = keys(before, 'member').filter((country) => !keys(after, 'member').includes(country));
    expect(gone.sort()).toEqual(['AE', 'MA', 'MX', 'SA']);
    expect(by(after, 'IN')?.evidence?.conflicts[0]?.says).toContain('India');
  });

  it('leaves what stays on both lists unchanged', async () => {
    const [before, after] = await readAll('il-cyber-destinations');
    for (const listing of after?.listings ?? []) expect(by(before, listing.sourceId)).toEqual(listing);
  });
});

describe('lists/surveillance-vendors', () => {
  it('holds 108 dated and cited rows, and no row for a name that was checked and not found', async () => {
    const [version] = await readAll('surveillance-vendors');
    for (const listing of version?.listings ?? []) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(version?.header).toMatchObject({
      coverage: 'partial',
      version: { basis: 'compiled', size: 108, effective: null },
    });
    expect(version?.listings).toHaveLength(108);
    expect(version?.account.ignoredByName).toEqual({ checkedAndNotListed: 15 });
    const names = version?.listings.map(({ name }) => name) ?? [];
    for (const name of ['Cellebrite', 'QuaDream', 'Q Cyber Technologies']) expect(names).not.toContain(name);
    expect(version?.listings.every(({ evidence, validFrom }) => evidence && validFrom)).toBe(true);
  });

  it('dates the rows of the story', async () => {
    const [version] = await readAll('surveillance-vendors');
    const periods = ['nso', 'candiru', 'intellexa-sa-el', 'sandvine-ca'].map((key) => {
      const row = by(version, key);
      return [key, row?.validFrom, row?.validTo, row?.requirement?.scope, row?.requirement?.policy];
    });
    expect(periods).toEqual([
      ['nso', '2021-11-04', null, 'allItems', 'presumptionOfDenial'],
      ['candiru', '2021-11-04', null, 'allItems', 'presumptionOfDenial'],
      ['intellexa-sa-el', '2023-07-18', null, 'allItems', 'presumptionOfDenial'],
      ['sandvine-ca', '2024-02-27', '2024-10-23', 'allItems', 'presumptionOfDenial'],
    ]);
    expect(by(version, 'candiru')?.names.map(({ text }) => text)).toContain('Saito Tech Ltd.');
  });

  it('marks start days that are only recalled', async () => {
    const [version] = await readAll('surveillance-vendors');
    const recalled = version?.listings.filter(({ evidence }) => evidence?.verification === 'recalled') ?? [];
    expect(recalled.length).toBeGreaterThan(40);
    expect(version?.listings.some(({ evidence }) => evidence?.verification === 'primaryText')).toBe(false);
  });
});

describe('our list format', () => {
  const version = {
    list: 'il-cyber-destinations',
    publishedOn: '2021-11-25',
    effective: null,
    knownTo: null,
    size: 1,
    known: 1,
    coverage: 'full',
    basis: 'report',
    notes: [],
    citations: [{ instrument: 'A' }],
    conflicts: [],
    evidence: { authority: 'reportedPolicy', verification: 'secondary', citations: [{ instrument: 'A' }] },
    countries: [{ country: 'IN', membership: 'member' }],
  };

  it('is read from JSON and from YAML', async () => {
    const source = await sourceByKey('il-cyber-destinations').load();
    const text = JSON.stringify(version);
    for (const name of ['a.json', 'a.yml']) {
      const { listings } = await readSource(source, [fileOf(name, text)]);
      expect(listings).toMatchObject([
        { id: 'il-cyber-destinations:IN', type: 'country', name: 'India', membership: 'member' },
      ]);
    }
    expect(await codeOf(readSource(source, [fileOf('a.json', text.slice(0, 50))]))).toBe('SOURCE_FORMAT');
    const other = await sourceByKey('surveillance-vendors').load();
    expect(await codeOf(readSource(other, [fileOf('a.json', text)]))).toBe('SOURCE_FORMAT');
  });

  it.each([
    ['a wrong count', { known: 2, size: 2 }, 'says 2, but 1 members are given'],
    ['an unknown key', { colour: 'red' }, 'colour'],
    [
      'a member twice',
      { known: 2, size: 2, countries: [...version.countries, ...version.countries] },
      'IN stands twice',
    ],
    ['an unknown country', { countries: [{ country: 'XX', membership: 'member' }] }, 'unknown country'],
    ['full without every member', { size: 5 }, 'full needs every member'],
    ['a row without evidence', { evidence: undefined }, 'IN has no evidence'],
    ['an impossible day', { publishedOn: '2021-02-30' }, 'a real day'],
  ])('refuses %s and says where', (_what, change, says) => {
    expect(() => parseVersion({ ...version, ...change }, 'lists/x.yml')).toThrow(says);
  });
});
