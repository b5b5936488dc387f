import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const read = () => readSource(source, [fixture('eu-fsf/fixtures/export.xml')]);

describe('eu-fsf', () => {
  it('reads a person with names in every script', async () => {
    const { listings, header } = await read();
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header.publishedOn).toBe('2024-06-01');
    expect(listings[0]).toMatchObject({
      id: 'eu-fsf:EU.900.1',
      type: 'person',
      name: 'Jean Exemple',
      names: [
        { text: 'Жан Пример', kind: 'alias', script: 'Cyrl', language: 'ru' },
        { text: 'Jeannot', kind: 'weakAlias', language: 'fr' },
      ],
      programTags: ['TAQA'],
      validFrom: '2008-07-03',
      gender: 'male',
      countries: ['DZ'],
      births: [
        { from: '1958-01-01', to: '1958-12-31', approximate: true },
        { from: '1965-12-12', to: '1965-12-12' },
      ],
      birthPlaces: ['Algiers, ALGERIA'],
      identifiers: [{ kind: 'passport', value: '488555', country: 'TN', note: 'National passport; knownExpired' }],
      addresses: [{ street: '23 50th Street, P.O. Box 7', city: 'Tunis', postalCode: '1', country: 'TN' }],
      titles: ['Dr', 'Treasurer'],
      sameAs: ['un-sc:QDi.043'],
      url: 'https://example.invalid/act',
    });
    expect(listings[0]?.remarks).toContain('Birth date: 1343 (islamic calendar)');
    expect(listings[0]?.remarks).toContain('Regulation 2019/1 (OJ L1), in force 2019-04-09');
  });

  it('keys an entity without reference by its number and reports what it does not know', async () => {
    const { listings, account } = await read();
    expect(listings[1]).toMatchObject({ id: 'eu-fsf:logical-77', type: 'organization' });
    expect(account.rows).toEqual({ nameAlias: 4, sanctionEntity: 2 });
    expect(account.issues.map(({ code, message }) => [code, message.split(' ')[0]])).toEqual([
      ['DATE_UNREAD', 'birth'],
      ['FIELD_UNKNOWN', 'sanctionEntity@newAttribute'],
    ]);
  });

  it('refuses another list', async () => {
    expect(await codeOf(readSource(source, [fileOf('a.xml', '<Designations/>')]))).toBe('SOURCE_FORMAT');
  });
});
