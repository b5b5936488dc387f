import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

describe('ca-sema', () => {
  it('reads people, ships and entities; the country column names the regulation', async () => {
    const { listings, account } = await readSource(source, [fixture('ca-sema/fixtures/sema-lmes.xml')]);
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(account.rows).toEqual({ record: 3 });
    expect(account.issues.map(({ code }) => code)).toEqual(['DATE_UNREAD', 'FIELD_UNKNOWN']);
    expect(listings).toMatchObject([
      {
        id: 'ca-sema:Belarus; 1, Part 1; 1',
        type: 'person',
        name: 'Example, John',
        names: [
          { text: 'Johnny Example', kind: 'alias' },
          { text: 'Джон', language: 'be', script: 'Cyrl' },
          { text: 'Джон Пример', language: 'ru' },
        ],
        programTags: ['Belarus'],
        validFrom: '2020-09-28',
        births: [{ from: '1965-04-29' }, { from: '1966-04-29' }],
        titles: ['Major General', 'major-général'],
        countries: [],
      },
      {
        type: 'vessel',
        identifiers: [{ kind: 'imo', value: '9999999' }],
        vessel: { yearOfBuild: '1980', type: 'Oil Tanker' },
      },
      { type: 'organization', validFrom: null },
    ]);
  });

  it('refuses another list', async () => {
    expect(await codeOf(readSource(source, [fileOf('a.xml', '<export/>')]))).toBe('SOURCE_FORMAT');
  });
});
