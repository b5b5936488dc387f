import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../contract/errorCodes.ts';
import { ownershipLinkSchema } from '../domain/ownership.ts';
import { assessOwnership } from './assessOwnership.ts';
import { indexOwnership } from './indexOwnership.ts';
import { readOwnershipCsv } from './readOwnershipCsv.ts';
import { DAY, OFAC, sdn } from './testing/tests.ts';

const HEADER = 'owner,owned,share,kind,control,joint_with,valid_from,valid_to,source';
const refusalOf = (row: string) => readOwnershipCsv(`${HEADER}\n${row}\n`).refused[0];

describe('readOwnershipCsv', () => {
  it('reads every column', () => {
    const { links, refused, issues } = readOwnershipCsv(
      `${HEADER}\nY,"OOO ""X"", Ltd",60 %,voting,yes,N|M,2020-01-01,2022-03-01,https://example.org/register\nN,"OOO ""X"", Ltd",1,,,,,,\nM,"OOO ""X"", Ltd",,,,,,,\n`,
    );
    expect([refused, issues]).toEqual([[], []]);
    expect(links[0]).toEqual({
      owner: 'Y',
      owned: 'OOO "X", Ltd',
      share: '60',
      kind: 'voting',
      control: true,
      jointWith: ['N', 'M'],
      validFrom: '2020-01-01',
      validTo: '2022-03-01',
      source: { instrument: 'https://example.org/register', url: 'https://example.org/register' },
    });
    expect(links[2]).toMatchObject({ share: null, kind: 'equity', control: false, source: null });
    for (const link of links) expect(ownershipLinkSchema.parse(link)).toEqual(link);
  });

  it('reads owners_complete, and says nothing where it is no or empty', () => {
    const rows = ['yes', 'x', 'no', ''].map((word, index) => `Y${index},X,25,${word}`);
    const { links } = readOwnershipCsv(`owner,owned,share,owners_complete\n${rows.join('\n')}\n`);
    expect(links.map(({ ownersComplete }) => ownersComplete)).toEqual([true, true, undefined, undefined]);
    expect(links[2]).not.toHaveProperty('ownersComplete');
    for (const link of links) expect(ownershipLinkSchema.parse(link)).toEqual(link);
    expect(readOwnershipCsv('owner,owned,share,owners_complete\nY,X,25,perhaps\n').refused).toMatchObject([
      { code: 'OWNERSHIP_COMPLETE_INVALID', where: 'ownership.csv:2', got: 'perhaps' },
    ]);
  });

  it('reads what spreadsheets write: semicolons, decimal commas, a byte order mark, spaced headings, empty lines', () => {
    const text = '\uFEFFOwner;Owned;Share;Valid From\r\n\r\nY;X;25,5;2020-01-01\r\n;;;\r\nZ;X;74,5;\r\n';
    expect(readOwnershipCsv(text).links.map(({ owner, share }) => [owner, share])).toEqual([
      ['Y', '25.5'],
      ['Z', '74.5'],
    ]);
  });

  it.each([
    [',X,60,,,,,,', 'PARTY_EMPTY'],
    ['Y,,60,,,,,,', 'PARTY_EMPTY'],
    ['Y,X,110,,,,,,', 'OWNERSHIP_SHARE_INVALID'],
    ['Y,X,-5,,,,,,', 'OWNERSHIP_SHARE_INVALID'],
    ['Y,X,half,,,,,,', 'OWNERSHIP_SHARE_INVALID'],
    ['Y,X,33.33333333,,,,,,', 'OWNERSHIP_SHARE_INVALID'],
    ['Y,X,50-25,,,,,,', 'OWNERSHIP_SHARE_INVALID'],
    ['Y,X,60,shares,,,,,', 'OWNERSHIP_KIND_UNKNOWN'],
    ['Y,X,60,,perhaps,,,,', 'OWNERSHIP_CONTROL_INVALID'],
    ['Y,X,60,,,,2020-02-30,,', 'DATE_INVALID'],
    ['Y,X,60,,,,,01/02/2020,', 'DATE_INVALID'],
    ['Y,X,60,,,,2020-01-01,2020-01-01,', 'OWNERSHIP_PERIOD_EMPTY'],
    ['Y,X', 'OWNERSHIP_CSV'],
  ])('refuses %s with its line, what was expected and what to do', (row, code) => {
    const refusal = refusalOf(row);
    expect(refusal).toMatchObject({ code, where: 'ownership.csv:2' });
    expect(
      [refusal?.what, refusal?.expected, refusal?.got, refusal?.hint].every(
        (part) => part !== undefined && part !== '',
      ),
    ).toBe(true);
    expect(Object.keys(ERROR_CODES)).toContain(code);
  });

  it('names the line a row begins on, past quoted line breaks and empty lines', () => {
    const { refused } = readOwnershipCsv('owner,owned,share\n"Y\nof two lines",X,60\n\nY,X,bad\nY,X,worse\n', 'a.csv');
    expect(refused.map(({ where }) => where)).toEqual(['a.csv:5', 'a.csv:6']);
  });

  it('refuses a file that is no such table', () => {
    expect(() => readOwnershipCsv('')).toThrow(/OWNERSHIP_CSV/);
    expect(() => readOwnershipCsv('owner,owned\nY,X\n')).toThrow(/SOURCE_COLUMN_MISSING.*share/);
    expect(() => readOwnershipCsv('owner,owned,share\n"Y,X,60\n')).toThrow(/OWNERSHIP_CSV/);
    expect(() => readOwnershipCsv('owner,owned,share,owner\n')).toThrow(/OWNERSHIP_CSV.*twice/);
  });

  it('reports what it does not read, fractions taken for per cent, and joint partners without a holding', () => {
    const { issues } = readOwnershipCsv('owner,owned,share,joint_with,colour\nY,X,0.6,Q,red\n');
    expect(issues.map(({ code }) => code)).toEqual([
      'FIELD_UNKNOWN',
      'OWNERSHIP_SHARE_SCALE',
      'OWNERSHIP_JOINT_UNKNOWN',
    ]);
  });

  it('accounts for every row, whatever the text', () => {
    const cell = fc.oneof(
      fc.constantFrom('Y', 'X', '60', '25-50', '', '>50', '2020-01-01', 'yes', '"', 'a;b'),
      fc.string({ maxLength: 8 }),
    );
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(fc.array(fc.array(quoted, { minLength: 9, maxLength: 9 }), { maxLength: 20 }), (rows) => {
        const written = rows.filter((row) =>
          row.some(
            (text) => text.replaceAll('"', '').trim() !== '' || (text.length > 2 && text.slice(1, -1).trim() !== ''),
          ),
        );
        const { links, refused } = readOwnershipCsv(`${HEADER}\n${rows.map((row) => row.join(',')).join('\n')}\n`);
        expect(links.length + refused.length).toBe(written.length);
      }),
    );
  });

  it('feeds the engine', () => {
    const { links } = readOwnershipCsv('owner,owned,share\nY,Z,100\nZ,OOO X,60\n');
    const finding = assessOwnership(
      indexOwnership({ links: [...links], ownersComplete: [] }),
      sdn('Y'),
      'ooo  x',
      OFAC,
      DAY,
    );
    expect(finding.chains.map(({ text }) => text)).toEqual([
      'OOO X: 60 % owned by Y (listed: us-ofac-sdn) through Z 100 %',
    ]);
  });
});
