import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const read = () => readSource(source, [fixture('ch-seco/fixtures/whole-list.xml')]);

describe('ch-seco', () => {
  it('reads a delisted person with spelling variants, places and documents', async () => {
    const { listings, header, account } = await read();
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header).toMatchObject({ publishedOn: '2026-08-27', coverage: 'full' });
    expect(account.issues.map(({ message }) => message)).toEqual(['target/surprise is not known and was left out']);
    expect(listings[0]).toMatchObject({
      id: 'ch-seco:100',
      type: 'person',
      name: 'Example John',
      names: [
        { text: 'Пример John', kind: 'alias' },
        { text: 'Johnny', kind: 'weakAlias' },
      ],
      programTags: ['Example'],
      validFrom: '2015-11-18',
      validTo: '2016-03-01',
      gender: 'male',
      countries: ['BY'],
      births: [{ from: '1980-03-23' }],
      birthPlaces: ['Minsk, Minsk Region, BY'],
      addresses: [
        { street: '1 Road, P.O. Box 7', city: 'Minsk', region: 'Minsk Region', postalCode: '22', country: 'BY' },
      ],
      identifiers: [{ kind: 'passport', value: 'A1', country: 'BY' }],
      remarks: 'Financial measures; Because.; related-to ssid 200; Foreign identifier: 140',
    });
  });

  it('reads a ship that was listed again', async () => {
    expect((await read()).listings[1]).toMatchObject({
      type: 'vessel',
      validFrom: '2016-05-18',
      validTo: null,
      identifiers: [{ kind: 'imo', value: '8405270' }],
    });
  });

  it('takes an amendment for a partial list', async () => {
    const xml = '<swiss-sanctions-list list-type="amendment" date="2024-01-17"></swiss-sanctions-list>';
    const { header } = await readSource(source, [fileOf('a.xml', xml)]);
    expect(header).toMatchObject({ coverage: 'partial', notes: ['a list of type "amendment": holds changes only'] });
    expect(await codeOf(readSource(source, [fileOf('a.xml', '<export/>')]))).toBe('SOURCE_FORMAT');
  });
});
