import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { sourceFileOf } from '../formats/openFile.ts';
import { readSource } from '../readSource.ts';
import { buildXlsx } from '../testing/buildXlsx.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { ownListOf, source } from './read.ts';

const LIST = fixture('custom/fixtures/customers.csv');
const MAPPING = fixture('custom/fixtures/mapping.json');

describe('custom', () => {
  it('reads a table as its mapping says', async () => {
    const { listings, header, account } = await readSource(source, [LIST, MAPPING]);
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header.coverage).toBe('partial');
    expect(account.rows).toEqual({ row: 2 });
    expect(account.ignoredByName).toEqual({ 'row: Farbe': 1 });
    expect(account.issues.map(({ code }) => code)).toEqual(['ROW_UNUSABLE']);
    expect(listings).toMatchObject([
      {
        name: 'Example GmbH',
        names: [{ text: 'Beispiel' }, { text: 'Ex' }],
        type: 'organization',
        programs: ['house-list'],
        countries: ['DE'],
        validFrom: '2020-02-01',
        identifiers: [{ value: 'HRB 1', note: 'HRB' }],
      },
    ]);
  });

  it('guesses usual column names, in CSV and XLSX alike, and reports the others', async () => {
    const rows = [
      ['ID', 'Name', 'Country', 'Date of Birth', 'Shoe size'],
      ['c1', 'Ann Lee', 'Italy', '1970', '38'],
    ];
    const csv = fileOf('list.csv', rows.map((row) => row.join(',')).join('\n'));
    const xlsx = sourceFileOf('list.xlsx', buildXlsx(rows));
    const [fromCsv, fromXlsx] = [await readSource(source, [csv]), await readSource(source, [xlsx])];
    expect(fromXlsx.listings).toEqual(fromCsv.listings);
    expect(fromCsv.listings).toMatchObject([{ id: 'custom:c1', countries: ['IT'], births: [{ from: '1970-01-01' }] }]);
    expect(fromCsv.account.issues.map(({ message }) => message)).toEqual([
      'row: field Shoe size is not known and was left out',
    ]);
  });

  it('refuses a wrong mapping and a column that is not there', async () => {
    const wrong = (text: string) => codeOf(readSource(source, [LIST, fileOf('mapping.json', text)]));
    expect(await wrong('{')).toBe('SOURCE_FORMAT');
    expect(await wrong('{"columns":{"country":"Land"}}')).toBe('SOURCE_FORMAT');
    expect(await wrong('{"columns":{"name":"Kunde","colour":"Farbe"}}')).toBe('SOURCE_FORMAT');
    expect(await wrong('{"columns":{"name":"Customer"},"delimiter":";"}')).toBe('SOURCE_COLUMN_MISSING');
    expect(await codeOf(readSource(source, [fileOf('list.csv', 'a,b\n1,2\n')]))).toBe('SOURCE_COLUMN_MISSING');
    expect(await codeOf(readSource(source, []))).toBe('SOURCE_FORMAT');
  });

  it('reads countries in the languages of those who keep lists', async () => {
    const countries = {
      Deutschland: 'DE',
      allemagne: 'DE',
      España: 'ES',
      Italia: 'IT',
      Россия: 'RU',
      ألمانيا: 'DE',
      日本: 'JP',
      Türkiye: 'TR',
    };
    const rows = Object.keys(countries).map((country, index) => `${index},P${index},${country}`);
    const file = fileOf('list.csv', ['id,name,country', ...rows, '99,P99,Nirgendwo'].join('\n'));
    const { listings, account } = await readSource(source, [file]);
    expect(listings.map((listing) => listing.countries[0])).toEqual([...Object.values(countries), undefined]);
    expect(account.issues.map(({ code, count }) => [code, count])).toEqual([['COUNTRY_UNREAD', 1]]);
  });

  it('reads a mapping in YAML as in JSON', async () => {
    const yaml = fileOf(
      'mapping.yml',
      'columns: { name: Customer }\nprogramme: house-list\ntitle: Banned customers\nstaleAfterDays: 30\n',
    );
    const { listings, header } = await readSource(source, [fileOf('list.csv', 'Customer\nAnn Lee\n'), yaml]);
    expect(listings).toMatchObject([{ name: 'Ann Lee', programs: ['house-list'] }]);
    expect(header.version).toEqual({ own: { title: 'Banned customers', staleAfterDays: 30 } });
    for (const wrong of [
      'columns: [',
      'columns: { name: &a Customer, id: *a }',
      'columns: { name: X }\nlist: 7',
      '- 1',
    ])
      expect(await codeOf(readSource(source, [LIST, fileOf('m.yaml', wrong)])), wrong).toBe('SOURCE_FORMAT');
    expect(await codeOf(readSource(source, [LIST, MAPPING, yaml]))).toBe('SOURCE_FORMAT');
  });

  it('makes a list of its own for each id, with a programme of that name', async () => {
    const own = await ownListOf('my-watchlist', [LIST]);
    expect(own.definition).toMatchObject({ key: 'my-watchlist', programmes: ['my-watchlist'] });
    const { listings } = await readSource(own, [fileOf('list.csv', 'ID,Name\n1,Ann Lee\n')]);
    expect(listings).toMatchObject([{ id: 'my-watchlist:1', list: 'my-watchlist', programs: ['my-watchlist'] }]);
    const mapping = fileOf('mapping.yml', 'list: my-partners\ncolumns: { name: Name }');
    expect((await ownListOf(undefined, [LIST, mapping])).definition.key).toBe('my-partners');
    expect((await ownListOf('my-partners', [LIST, mapping])).definition.key).toBe('my-partners');
    expect((await ownListOf(undefined, [LIST])).definition.key).toBe('custom');
    expect(await codeOf(ownListOf('my-others', [LIST, mapping]))).toBe('LIST_ID_INVALID');
  });

  it('refuses ids that are no ids, or might be those of published lists', async () => {
    for (const id of [
      'us-csl',
      'watchlist',
      'my-',
      'my',
      'my--x',
      'my-List',
      'my-x ',
      '../my-x',
      'my-é',
      `my-${'x'.repeat(60)}`,
      '',
    ])
      expect(await codeOf(ownListOf(id, [LIST])), id).toBe('LIST_ID_INVALID');
    expect(await codeOf(ownListOf(undefined, [LIST, fileOf('m.yml', 'list: eu-fsf\ncolumns: { name: Name }')]))).toBe(
      'LIST_ID_INVALID',
    );
  });
});
