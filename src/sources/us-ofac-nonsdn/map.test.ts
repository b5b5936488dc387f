import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const read = (name: string) => readSource(source, [fixture(`us-ofac-nonsdn/fixtures/${name}`)]);

describe('us-ofac-nonsdn', () => {
  it('reads the plain XML: day, count, names, documents, and notes among the numbers', async () => {
    const { listings, header, account } = await read('consolidated.xml');
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header).toMatchObject({ publishedOn: '2025-03-28', statedSize: 3, coverage: 'full' });
    expect(account.issues.map(({ code }) => code).sort()).toEqual(['FIELD_UNKNOWN', 'PROGRAMME_UNKNOWN']);
    expect(listings[0]).toMatchObject({
      id: 'us-ofac-nonsdn:901',
      type: 'person',
      name: 'EXAMPLE, Ann',
      names: [
        { text: 'OLD, Ann', kind: 'formerName' },
        { text: 'ANNIE', kind: 'weakAlias' },
      ],
      programs: ['us-ofac-plc'],
      gender: 'female',
      countries: ['PS'],
      births: [{ from: '1951-01-01', to: '1951-12-31', approximate: true }],
      birthPlaces: ['Gaza'],
      addresses: [{ street: '1 Road, Floor 2', city: 'Gaza', postalCode: '99', country: 'PS' }],
      identifiers: [{ kind: 'passport', value: 'A1', country: 'TR', note: 'Passport; issued 14 Nov 2007' }],
      titles: ['Member'],
      remarks: 'Example party',
    });
    expect(listings[2]).toMatchObject({ type: 'vessel', countries: ['PA'], vessel: { type: 'Tanker' }, programs: [] });
  });

  it('tells programmes from tags and directives', async () => {
    const { listings } = await read('consolidated.xml');
    expect([...(listings[1]?.programs ?? [])].sort()).toEqual(['us-ofac-capta', 'us-ofac-ns-mbs', 'us-ofac-ssi']);
    const table = await read('cons_prim.csv');
    expect([...(table.listings[0]?.programs ?? [])].sort()).toEqual(['us-ofac-ns-mbs', 'us-ofac-ssi']);
    expect(table.listings[0]?.identifiers).toMatchObject([{ kind: 'inn', value: '7702235133', country: 'RU' }]);
  });

  it('follows the references of the advanced XML, which stand before and behind the parties', async () => {
    const { listings, header, account } = await read('advanced.xml');
    expect(header.publishedOn).toBe('2026-05-21');
    expect(account.issues).toEqual([]);
    expect(account.ignoredByName.ProfileRelationship).toBe(1);
    expect(listings).toMatchObject([
      {
        id: 'us-ofac-nonsdn:904',
        type: 'person',
        name: 'EXAMPLE, John',
        names: [{ text: 'Johnny', kind: 'weakAlias' }],
        programs: ['us-ofac-plc'],
        programTags: ['NS-PLC'],
        validFrom: '2019-03-04',
        births: [{ from: '1965-01-01', to: '1965-12-31', approximate: true }],
        birthPlaces: ['Basra, Iraq'],
        countries: ['IR'],
        gender: 'male',
        addresses: [{ street: '1 Road', city: 'Tehran', country: 'IR' }],
        identifiers: [{ kind: 'passport', value: 'A123', country: 'IR', note: 'Passport; issue 2010-01-02' }],
        titles: ['Minister'],
        remarks: 'Secondary sanctions risk: section 1(b)',
      },
    ]);
    expect(listingSchema.parse(listings[0])).toEqual(listings[0]);
  });

  it('takes a file that holds fewer entries than it says for an excerpt, one that holds more for broken', async () => {
    const xml = (count: number) =>
      `<sdnList><publshInformation><Record_Count>${count}</Record_Count></publshInformation><sdnEntry><uid>1</uid><lastName>X</lastName><sdnType>Entity</sdnType><programList><program>NS-PLC</program></programList></sdnEntry></sdnList>`;
    const excerpt = await readSource(source, [fileOf('consolidated.xml', xml(9))]);
    expect(excerpt.header).toMatchObject({
      coverage: 'partial',
      notes: ['an excerpt: the file says 9 entries and holds 1'],
    });
    expect(await codeOf(readSource(source, [fileOf('consolidated.xml', xml(0))]))).toBe('SOURCE_COUNT');
  });
});
