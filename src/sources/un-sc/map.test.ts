import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { canonicalReference } from './map.ts';
import { source } from './read.ts';

const read = () => readSource(source, [fixture('un-sc/fixtures/consolidated.xml')]);

describe('un-sc', () => {
  it('takes the day of publication from the file and accounts for every field', async () => {
    const { listings, header, account } = await read();
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header.publishedOn).toBe('2024-06-01');
    expect(account.rows).toEqual({ ENTITY: 1, INDIVIDUAL: 1 });
    expect(account.issues.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'COUNTRY_UNREAD nationality "Atlantis" was kept as text',
      'FIELD_UNKNOWN INDIVIDUAL/NEW_FIELD is not known and was left out',
    ]);
    expect(account.ignoredByName['INDIVIDUAL/DATAID']).toBe(1);
  });

  it('reads a person', async () => {
    expect((await read()).listings[0]).toMatchObject({
      id: 'un-sc:QDi.901',
      type: 'person',
      name: 'JOHN EXAMPLE',
      names: [
        { text: 'J. Example', kind: 'alias' },
        { text: 'جون', kind: 'alias', script: 'Arab' },
        { text: 'Jean Exemple', kind: 'formerName' },
        { text: 'Johnny', kind: 'weakAlias' },
      ],
      programTags: ['Al-Qaida'],
      validFrom: '2015-07-01',
      gender: 'male',
      countries: ['IR'],
      births: [
        { from: '1960-01-01', to: '1965-12-31', precision: 'range', approximate: false },
        { from: '1961-01-01', to: '1961-12-31', precision: 'year', approximate: true },
        { from: '1970-01-02', to: '1970-01-02' },
      ],
      birthPlaces: ['Basra, Iraq', 'Mosul, Iraq'],
      addresses: [{ city: 'Kabul', full: 'previous address', country: 'AF' }],
      identifiers: [{ kind: 'passport', value: 'A 1', country: 'IQ', note: 'Passport; issued 2011-12-07' }],
      titles: ['Dr', 'Treasurer'],
      remarks: 'Gender: Male. Two lines.; Nationality: Atlantis',
    });
  });

  it('reads an entity', async () => {
    expect((await read()).listings[1]).toMatchObject({
      type: 'organization',
      names: [{ text: 'Old Example', kind: 'formerName' }],
      addresses: [{ country: 'KP' }],
    });
  });

  it('knows a reference number in any case', () => {
    expect(['qde.1', 'QDE.1', 'odd'].map(canonicalReference)).toEqual(['QDe.1', 'QDe.1', 'odd']);
  });

  it('refuses another list and a file cut short', async () => {
    expect(await codeOf(readSource(source, [fileOf('a.xml', '<sdnList/>')]))).toBe('SOURCE_FORMAT');
    expect(await codeOf(readSource(source, [fileOf('a.xml', '<CONSOLIDATED_LIST><INDIVIDUALS>')]))).toBe(
      'SOURCE_TRUNCATED',
    );
    expect(await codeOf(readSource(source, []))).toBe('SOURCE_FORMAT');
  });
});
