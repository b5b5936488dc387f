import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const read = (name: string) => readSource(source, [fixture(`gb-uksl/fixtures/${name}`)]);

describe('gb-uksl', () => {
  it('reads a person of the UK Sanctions List', async () => {
    const { listings, header, account } = await read('UK-Sanctions-List.xml');
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header.publishedOn).toBe('2026-09-02');
    expect(account.issues.map(({ message }) => message)).toEqual([
      'Designation/ShipDetails/Ship/Colour is not known and was left out',
    ]);
    expect(listings[0]).toMatchObject({
      id: 'gb-uksl:AFG0901',
      type: 'person',
      name: 'JOHN EXAMPLE',
      names: [
        { text: 'Jon Example', kind: 'alias' },
        { text: 'جون', kind: 'alias', script: 'Arab' },
        { text: 'Johnny', kind: 'weakAlias' },
      ],
      programs: ['gb-uksl'],
      programTags: ['The Example Regulations 2020'],
      validFrom: '2001-01-25',
      gender: 'male',
      countries: ['AF'],
      births: [
        { from: '1945-01-01', to: '1945-12-31', precision: 'year' },
        { from: '1946-03-12', to: '1946-03-12' },
      ],
      birthPlaces: ['Kandahar, Afghanistan'],
      addresses: [{ street: '1 Road', city: 'Kabul', postalCode: '1001', country: 'AF' }],
      identifiers: [
        { kind: 'email', value: 'a@example.invalid' },
        { kind: 'ofsiGroupId', value: '901' },
        { kind: 'passport', value: 'A1', note: 'Passport; expired' },
      ],
      titles: ['Minister'],
      sameAs: ['un-sc:TAi.901'],
      remarks: 'Measures: Asset freeze, Travel Ban; An example.',
    });
  });

  it('reads a ship', async () => {
    expect((await read('UK-Sanctions-List.xml')).listings[1]).toMatchObject({
      type: 'vessel',
      programs: ['gb-uksl-other-measures'],
      countries: ['PA'],
      vessel: { flag: 'Panama' },
      identifiers: [{ kind: 'imo', value: '9999999' }],
    });
  });

  it('joins the rows of a group of the retired list under its UK reference', async () => {
    const { listings, header, account } = await read('ConList.csv');
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header.publishedOn).toBe('2020-04-27');
    expect(account.rows).toEqual({ 'Last Updated line': 1, 'column line': 1, row: 3 });
    expect(account.issues).toEqual([]);
    expect(listings).toMatchObject([
      {
        id: 'gb-uksl:AQD0901',
        type: 'person',
        name: 'John EXAMPLE',
        names: [
          { text: 'جون', kind: 'alias' },
          { text: 'Jon EXAMPLE', kind: 'weakAlias' },
        ],
        births: [{ from: '1936-01-01' }, { from: '1937-01-01' }],
        validFrom: '2008-12-12',
        countries: ['IQ'],
        addresses: [
          { street: '1 Road', city: 'Kabul', postalCode: '1001', full: 'location as at May 2008', country: 'PK' },
        ],
        sameAs: ['un-sc:QDi.901'],
        titles: ['Dr', 'Head'],
      },
      { id: 'gb-uksl:OFSI-9902', type: 'vessel' },
    ]);
  });

  it('refuses other files', async () => {
    expect(await codeOf(readSource(source, [fileOf('a.csv', 'Name,Country\nA,B\n')]))).toBe('SOURCE_FORMAT');
    expect(await codeOf(readSource(source, [fileOf('a.csv', 'Last Updated,1\nName 6,Regime\n')]))).toBe(
      'SOURCE_COLUMN_MISSING',
    );
    expect(await codeOf(readSource(source, [fileOf('a.xml', '<Designations><Designation>')]))).toBe('SOURCE_TRUNCATED');
  });
});
