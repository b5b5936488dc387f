import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { source } from './read.ts';

const ALL = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'].map((name) =>
  fixture(`us-ofac-sdn/fixtures/${name}`),
);

describe('us-ofac-sdn', () => {
  it('joins the four files', async () => {
    const { listings, header, account } = await readSource(source, ALL);
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header).toMatchObject({ publishedOn: null, coverage: 'full', notes: [] });
    expect(account.rows).toEqual({
      'add: closing 0x1A line': 1,
      'add: row': 2,
      'alt: closing 0x1A line': 1,
      'alt: row': 3,
      'comments: row': 1,
      'main: closing 0x1A line': 1,
      'main: row': 3,
    });
    expect(account.issues.map(({ code }) => code).sort()).toEqual([
      'COUNTRY_UNREAD',
      'COUNTRY_UNREAD',
      'DATE_UNREAD',
      'ROW_ORPHAN',
    ]);
    expect(listings[0]).toMatchObject({
      id: 'us-ofac-sdn:36',
      type: 'organization',
      names: [
        { text: 'EXAMPLE AIR LINES', kind: 'alias' },
        { text: 'EXAIR', kind: 'weakAlias' },
      ],
      programs: ['us-ofac-sdn'],
      addresses: [{ city: 'Havana', country: 'CU' }],
      identifiers: [{ kind: 'website', value: 'www.example.invalid' }],
      remarks: 'Linked To: EXAMPLE HOLDING.',
    });
  });

  it('takes birth dates, nationality, gender and documents out of the remarks and keeps the rest', async () => {
    const person = (await readSource(source, ALL)).listings[1];
    expect(person).toMatchObject({
      type: 'person',
      programTags: ['IFSR', 'SDGT'],
      titles: ['Deputy Minister'],
      gender: 'male',
      countries: ['IR'],
      birthPlaces: ['Basra, Iraq'],
      births: [
        { from: '1965-01-01', to: '1965-12-31', approximate: true },
        { from: '1966-03-12', to: '1966-03-12' },
      ],
      identifiers: [
        { kind: 'nationalId', value: '77', country: 'IR' },
        { kind: 'passport', value: 'A123', country: 'IR', note: 'Passport; issued 01 Jan 2010; expires 31 Dec 2019' },
      ],
      names: [
        { text: 'DOE, Johnny', kind: 'formerName' },
        { text: 'DOUGH, J.', kind: 'formerName' },
      ],
    });
    expect(person?.remarks).toBe(
      'DOB 31 Feb 1970; citizen Atlantis; Additional Sanctions Information - Subject to Secondary Sanctions',
    );
    expect(person?.addresses).toEqual([
      { street: '1 Main St', city: 'Kafia', full: '1 Main St, Kafia, Region: Kafia Kingi' },
    ]);
  });

  it('reads ships', async () => {
    expect((await readSource(source, ALL)).listings[2]).toMatchObject({
      type: 'vessel',
      countries: ['PA'],
      vessel: { type: 'Crude Oil Tanker', flag: 'Panama', formerFlag: 'Malta; Tuvalu', owner: 'Example Shipping' },
      identifiers: [
        { kind: 'callSign', value: '5ABC1' },
        { kind: 'imo', value: '7406784' },
        { kind: 'inn', value: '7702235133', country: 'RU' },
        { kind: 'mmsi', value: '572469210' },
      ],
    });
  });

  it('accepts sdn.csv alone and says what is missing', async () => {
    const { listings, header } = await readSource(source, [fixture('us-ofac-sdn/fixtures/sdn.csv')]);
    expect(listings).toHaveLength(3);
    expect(header.notes).toHaveLength(3);
    expect(header.notes[1]).toContain('addresses are missing');
  });

  it('says when the closing line is missing and when remarks stay cut', async () => {
    const row = `1,"X",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${'a'.repeat(1000)}"\n`;
    const { account } = await readSource(source, [fileOf('sdn.csv', row)]);
    const codes = account.issues.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['END_MARK_MISSING', 'REMARKS_CUT']));
  });

  it.each([
    ['another kind of file', '<html><body>Not found</body></html>', 'SOURCE_FORMAT'],
    ['a missing column', '36,"X",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n', 'SOURCE_COLUMN_MISSING'],
    ['an empty file', '', 'SOURCE_FORMAT'],
    ['a row cut short', '1,"X",-0- ,"C",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n2,"Y",-0- ', 'SOURCE_TRUNCATED'],
    ['an open quote', '1,"X",-0- ,"C",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a', 'SOURCE_TRUNCATED'],
  ])('refuses %s', async (_what, text, code) => {
    expect(await codeOf(readSource(source, [fileOf('sdn.csv', text)]))).toBe(code);
  });

  it('refuses two files of a kind and a set without the main file', async () => {
    expect(await codeOf(readSource(source, [...ALL, fixture('us-ofac-sdn/fixtures/sdn.csv')]))).toBe('SOURCE_FORMAT');
    expect(await codeOf(readSource(source, [fixture('us-ofac-sdn/fixtures/alt.csv')]))).toBe('SOURCE_FORMAT');
  });
});
