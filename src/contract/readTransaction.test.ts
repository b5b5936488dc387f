import { describe, expect, it } from 'vitest';
import { PortcullisError } from '../kit/errors.ts';
import { localDate } from '../kit/localDate.ts';
import { readTransaction } from './readTransaction.ts';

const today = localDate('2026-11-24');
const minimal = { from: 'IL', to: 'AE', item: { code: '4D004' } };

function refusal(input: unknown) {
  try {
    readTransaction(input, today);
  } catch (error) {
    if (error instanceof PortcullisError) return error.detail;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a transaction', () => {
  it('in short form becomes the full form, dated today', () => {
    expect(readTransaction(minimal, today)).toEqual({
      kind: 'export',
      exporter: null,
      from: 'IL',
      to: 'AE',
      items: [{ classifications: [{ code: '4D004', basis: 'self' }], origin: null }],
      parties: [],
      partiesComplete: false,
      endUse: null,
      facts: {},
      endUseAttestation: null,
      route: [],
      date: '2026-11-24',
      dates: { contract: null, exported: null },
      regimes: null,
    });
  });

  it('accepts the full form of the published contract', () => {
    const full = {
      schema: 'portcullis/1',
      id: 't1',
      kind: 'export',
      exporter: { name: 'Acme', country: 'IL', usPerson: false },
      from: 'IL',
      to: 'AE',
      items: [
        {
          description: 'x',
          classifications: [{ list: 'il-deca', code: '4D004', basis: 'self' }],
          origin: 'IL',
          quantity: { amount: '1', unit: 'licence' },
          value: { amount: '100000.00', currency: 'USD' },
        },
      ],
      parties: [
        {
          name: 'NSO Group',
          role: 'endUser',
          country: 'IL',
          type: 'organization',
          identifiers: [],
          born: null,
          addresses: [],
          owners: [{ name: 'Q', share: 60, kind: 'equity' }],
          ownersComplete: false,
        },
      ],
      partiesComplete: true,
      endUse: { text: 'lawful interception' },
      facts: { 'us-ear.governmentEndUser': true },
      endUseAttestation: null,
      route: [],
      date: '2021-11-26',
      dates: { contract: null, exported: null },
      regimes: null,
    };
    expect(readTransaction(full, today)).toMatchObject({
      id: 't1',
      parties: [{ name: 'NSO Group', owners: [{ share: 60 }] }],
    });
  });

  it.each([
    ['no destination', { ...minimal, to: undefined }, 'INPUT_INVALID', '/to'],
    ['an unknown country', { ...minimal, to: 'XX' }, 'COUNTRY_UNKNOWN', '/to'],
    ['an impossible date', { ...minimal, date: '2021-02-30' }, 'DATE_INVALID', '/date'],
    [
      'a party without a name',
      { ...minimal, parties: [{ name: ' ', role: 'endUser' }] },
      'PARTY_EMPTY',
      '/parties/0/name',
    ],
    ['a field nobody knows', { ...minimal, colour: 'red' }, 'INPUT_INVALID', '/colour'],
    ['no item', { from: 'IL', to: 'AE' }, 'INPUT_INVALID', '/items'],
    ['two forms of item', { ...minimal, items: [{ classifications: [{ code: '4D004' }] }] }, 'INPUT_INVALID', '/item'],
    [
      'a role nobody knows',
      { ...minimal, parties: [{ name: 'A', role: 'friend' }] },
      'INPUT_INVALID',
      '/parties/0/role',
    ],
    [
      'a value that is a float',
      { ...minimal, items: [{ value: { amount: 1.5, currency: 'USD' } }], item: undefined },
      'INPUT_INVALID',
      '/items/0/value/amount',
    ],
    ['a text', 'hello', 'INPUT_INVALID', ''],
    ['nothing', null, 'INPUT_INVALID', ''],
  ])('%s is refused', (_what, input, code, pointer) => {
    expect(refusal(input).faults?.[0]).toMatchObject({ code, pointer });
  });
});
