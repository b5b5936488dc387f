import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const read = () => readSource(source, [fixture('us-bis-dpl/fixtures/dpl.txt')]);

describe('us-bis-dpl', () => {
  it('makes one listing of each order and address, and drops a row that repeats another', async () => {
    const { listings, account } = await read();
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(listings).toHaveLength(2);
    expect(account.rows).toEqual({ row: 3, 'rows that repeat another': 1 });
    expect(account.ignoredByName).toEqual({ 'row: Last_Update': 3 });
  });

  it('reads period and address, with the country that a state means', async () => {
    expect((await read()).listings).toMatchObject([
      {
        name: 'I. EXAMPLE',
        type: 'unknown',
        programs: ['us-bis-denied-persons'],
        validFrom: '2003-06-19',
        validTo: '2056-06-30',
        addresses: [{ street: '1 MAIN ST', city: 'RICHARDSON', region: 'TX', postalCode: '75081', country: 'US' }],
        remarks: 'Federal Register: 68 F.R. 1 6/27/03; Standard order: Y; Action: NEW',
      },
      { validTo: null, addresses: [{ country: 'AE' }] },
    ]);
  });

  it('keeps the key when white space and case change', async () => {
    const [first] = (await read()).listings;
    const text =
      '"Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t"Effective_Date"\t"Expiration_Date"\t"FR_Citation"\n"i.  Example"\t"1 Main St"\t"Richardson"\t"TX"\t"US"\t"75081"\t"6/19/2003"\t""\t""\n';
    expect((await readSource(source, [fileOf('dpl.txt', text)])).listings[0]?.id).toBe(first?.id);
  });

  it('refuses a file with other columns', async () => {
    expect(await codeOf(readSource(source, [fileOf('dpl.txt', 'Name\tCity\nA\tB\n')]))).toBe('SOURCE_COLUMN_MISSING');
  });
});
