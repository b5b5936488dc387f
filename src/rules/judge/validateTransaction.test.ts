import { describe, expect, it } from 'vitest';
import { countryCodeSchema } from '../../domain/country.ts';
import { partySchema } from '../../domain/party.ts';
import { localDate } from '../../kit/localDate.ts';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { smallTransaction } from '../testing/smallFacts.ts';
import { compileSmall } from '../testing/smallLaw.ts';
import { validateTransaction } from './validateTransaction.ts';

const book = bundledBook();
const small = loadRuleBook(compileSmall().source);
const SIGNED = { id: 'us-ear.no-wmd-end-use', by: 'Ada Officer', on: localDate('2024-05-01') };
const faults = (part: Parameters<typeof smallTransaction>[0], law = book) =>
  validateTransaction(law, smallTransaction({ code: '4D004', statements: [], ...part }));

describe('validateTransaction', () => {
  it('finds nothing wrong with a sound transaction', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({ code: 'EAR99', facts: { 'us-ear.governmentEndUser': true }, regimes: ['us-ear', 'eu-dual-use'] }),
    ).toEqual([]);
  });

  it.each([
    [
      'a fact that nobody declares',
      { facts: { 'us-ear.govermentEndUser': true } },
      {
        code: 'FACT_UNKNOWN',
        where: 'facts["us-ear.govermentEndUser"]',
        hint: 'did you mean us-ear.governmentEndUser?',
      },
    ],
    [
      'a fact of the wrong type',
      { facts: { 'us-ear.governmentEndUser': 'yes' } },
      { code: 'FACT_INVALID', expected: 'true or false', got: '"yes"' },
    ],
    [
      'a regime that is not there',
      { regimes: ['us-eur'] },
      { code: 'REGIME_UNKNOWN', where: 'regimes[0]', hint: expect.stringContaining('us-ear') },
    ],
    ['a code on no list', { code: '4D777' }, { code: 'ITEM_CODE_UNKNOWN', where: 'items[0].classifications[0].code' }],
    [
      'a statement that no regime has',
      { statements: [{ ...SIGNED, id: 'us-ear.no-wmd-enduse' }] },
      { code: 'STATEMENT_UNKNOWN', where: 'statements[0].id', hint: expect.stringContaining('us-ear.no-wmd-end-use') },
    ],
    [
      'a statement that no person signed',
      { statements: [SIGNED, { ...SIGNED, by: 'Ada' }] },
      { code: 'STATEMENT_SIGNER', where: 'statements[1].by' },
    ],
    [
      'a statement of the future',
      { statements: [{ ...SIGNED, on: localDate('2030-01-01') }] },
      { code: 'STATEMENT_FUTURE', where: 'statements[0].on' },
    ],
    [
      'a statement that ends before it begins',
      { statements: [{ ...SIGNED, until: SIGNED.on }] },
      { code: 'DATE_INVALID', where: 'statements[0].until' },
    ],
    [
      'a route through the United States that is denied',
      { route: ['US'], facts: { 'us-ear.movesThroughUnitedStates': false } },
      { code: 'FACT_INVALID', where: 'route' },
    ],
    [
      'a state that no longer exists',
      { to: 'SU' },
      { code: 'COUNTRY_UNKNOWN', where: 'to', what: expect.stringContaining('1991-12-26') },
    ],
  ])('names %s', (_name, part, expected) => {
    expect(faults(part as never)).toEqual([expect.objectContaining(expected)]);
  });

  it('lets a state be named on a day when it existed', () => {
    expect(faults({ to: 'SU' as never, date: localDate('1990-01-01') })).toEqual([]);
  });

  it('does not refuse a code before it joined a list', () => {
    expect(faults({ date: localDate('2015-01-01') })).toEqual([]);
  });

  it('tells on which list a code is known when another is named', () => {
    const items = [{ classifications: [{ list: 'wassenaar', code: '5A980', basis: 'self' as const }] }];
    expect(faults({ items })).toEqual([
      expect.objectContaining({ code: 'ITEM_CODE_UNKNOWN', hint: '5A980 is known on us-ear' }),
    ]);
  });

  it.each([
    ['eu-dual-use', '1C350'],
    ['gb-export-control', '6A005.a'],
    ['wassenaar', '6.A.5'],
  ])('does not refuse a code of a list of which only some entries were read: %s %s', (list, code) => {
    expect(faults({ items: [{ classifications: [{ list, code, basis: 'self' as const }] }] })).toEqual([]);
  });

  it('refuses what cannot be a code of such a list', () => {
    const items = [{ classifications: [{ list: 'eu-dual-use', code: 'bananas', basis: 'self' as const }] }];
    expect(faults({ items })).toEqual([expect.objectContaining({ code: 'ITEM_CODE_UNKNOWN' })]);
  });

  it('refuses nine destinations, and judges eight', () => {
    const users = (...countries: readonly string[]) =>
      countries.map((country) => partySchema.parse({ name: `User in ${country}`, role: 'endUser', country }));
    const eight = users('DE', 'FR', 'IT', 'ES', 'AT', 'BE', 'NL');
    expect(faults({ to: countryCodeSchema.parse('SE'), parties: eight })).toEqual([]);
    expect(faults({ to: countryCodeSchema.parse('SE'), parties: [...eight, ...users('PL')] })).toEqual([
      expect.objectContaining({ code: 'DESTINATIONS_TOO_MANY', where: 'parties', got: '9' }),
    ]);
  });

  it('accepts a list of a regime whose codes are not held here', () => {
    expect(
      faults({ items: [{ classifications: [{ list: 'eu-dual-use', code: '4D004', basis: 'self' as const }] }] }),
    ).toEqual([]);
  });

  it('names a list that is not there', () => {
    expect(
      faults({ items: [{ classifications: [{ list: 'us-aer', code: '4D004', basis: 'self' as const }] }] }),
    ).toEqual([expect.objectContaining({ where: 'items[0].classifications[0].list', hint: 'did you mean us-ear?' })]);
  });

  it('refuses a paragraph only where all are known', () => {
    expect(faults({ code: '1A001.c' }, small)).toEqual([
      expect.objectContaining({ code: 'ITEM_CODE_UNKNOWN', expected: '1A001.a, 1A001.b' }),
    ]);
    expect(faults({ code: '1A001.a.3' }, small)).toEqual([]);
    expect(faults({ code: '1A001' }, small)).toEqual([]);
  });

  it('refuses an item that is on a list and on none at once', () => {
    const items = [
      {
        classifications: [
          { code: 'EAR99', basis: 'self' as const },
          { list: 'us-ear', code: '4D004', basis: 'self' as const },
        ],
      },
    ];
    expect(faults({ items })).toEqual([expect.objectContaining({ code: 'ITEM_CODE_AMBIGUOUS' })]);
  });
});

describe('itemCode', () => {
  it.each([
    ['4D004', ['eu-dual-use 4D004', 'gb-export-control 4D004', 'il-deca 4.D.4', 'us-ear 4D004']],
    ['4d004', ['eu-dual-use 4D004', 'gb-export-control 4D004', 'il-deca 4.D.4', 'us-ear 4D004']],
    ['4.D.4', ['il-deca 4.D.4', 'wassenaar 4.D.4']],
    ['4E001.c', ['eu-dual-use 4E001.c', 'gb-export-control 4E001.c', 'il-deca 4.E.1.c', 'us-ear 4E001.c']],
    [
      '5D001.a (for 5A001.j)',
      [
        'eu-dual-use 5D001.a (for 5A001.j)',
        'gb-export-control 5D001.a (for 5A001.j)',
        'il-deca 5.D.1.a (for 5A001.j)',
        'us-ear 5D001.a (for 5A001.j)',
      ],
    ],
    ['EAR99', ['us-ear EAR99']],
    ['NOT-LISTED', ['eu-dual-use NOT-LISTED', 'gb-export-control NOT-LISTED', 'il-deca NOT-LISTED']],
    ['4D002', []],
    ['', []],
  ])('%s', (code, expected) => {
    expect(book.itemCode(code).map((known) => `${known.list} ${known.code}`)).toEqual(expected);
  });

  it('tells from when an entry stands on a list', () => {
    expect(book.itemCode('4D004').find(({ list }) => list === 'us-ear')?.validFrom).toBe('2022-03-07');
    expect(book.itemCode('4.D.4').find(({ list }) => list === 'wassenaar')?.validFrom).toBe('2013-12-01/2013-12-31');
  });
});

describe('rule lookup', () => {
  it('finds a rule by id and by reason for control', () => {
    expect(book.rule('us-ear-entity-list')?.regime).toBe('us-ear');
    expect(book.rule('us-ear-control-list:NS')?.id).toBe('us-ear-control-list');
    expect(book.rule('nothing')).toBeUndefined();
  });

  it('lists what the law reads', () => {
    expect(book.countryLists).toEqual(['il-cyber-destinations']);
    expect(book.programmesRead).toContain('us-bis-entity-list');
    for (const key of book.programmesRead) expect(book.programmes.map((programme) => programme.key)).toContain(key);
  });
});
