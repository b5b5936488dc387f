import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const read = (name: string) => readSource(source, [fixture(`opensanctions/fixtures/${name}`)]);

describe('opensanctions', () => {
  it('reads entities and counts those that are no targets', async () => {
    const { listings, account } = await read('entities.ftm.json');
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(account.rows).toEqual({ Address: 1, Person: 1, Vessel: 1 });
    expect(account.ignoredByName).toEqual({ 'entity Address': 1, 'properties: firstName': 1 });
    expect(account.issues.map(({ code }) => code).sort()).toEqual(['COUNTRY_UNREAD', 'DATE_UNREAD', 'FIELD_UNKNOWN']);
    expect(listings).toMatchObject([
      {
        id: 'opensanctions:NK-1',
        type: 'person',
        names: [
          { text: 'Джон', kind: 'alias', script: 'Cyrl' },
          { text: 'Johnny', kind: 'weakAlias' },
        ],
        programTags: ['sanction', 'us_ofac_sdn'],
        births: [{ from: '1965-01-01' }],
        countries: ['IR'],
        gender: 'male',
        identifiers: [{ kind: 'passport', value: 'A1' }],
        titles: ['Minister'],
        sameAs: ['opensanctions:ofac-1'],
        remarks: 'Birth date: 31/02/1970',
      },
      {
        name: 'Sea Example',
        type: 'vessel',
        countries: ['PA'],
        identifiers: [{ kind: 'imo', value: '9999999' }],
        vessel: { type: 'Tanker' },
      },
    ]);
  });

  it('reads the simple table', async () => {
    const { listings, account } = await read('targets.simple.csv');
    expect(account.issues).toEqual([]);
    expect(listings).toMatchObject([
      {
        names: [{ text: 'J. Example' }, { text: 'Johnny' }],
        countries: ['IR'],
        identifiers: [{ kind: 'email' }, { kind: 'otherId', value: 'A1' }],
        programTags: ['US OFAC', 'US-1'],
        remarks: 'Listed 2020',
      },
    ]);
  });

  it('refuses other JSON lines and tables', async () => {
    expect(await codeOf(readSource(source, [fileOf('a', '{"a":1}\n')]))).toBe('SOURCE_FORMAT');
    expect(await codeOf(readSource(source, [fileOf('a', '{"id":"1","sch')]))).toBe('SOURCE_FORMAT');
    expect(await codeOf(readSource(source, [fileOf('a', 'id,name\n1,a\n')]))).toBe('SOURCE_COLUMN_MISSING');
  });
});
