import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../domain/country.ts';
import type { Identifier } from '../../domain/party.ts';
import { agreementOf, readIdentifier } from './identifiers.ts';

describe('readIdentifier', () => {
  it.each([
    ['lei', '5493001KJTIIGC8Y1R12', true],
    ['lei', '5493001KJTIIGC8Y1R13', false],
    ['Legal Entity Identifier', '5493 001k jtii gc8y 1r12', true],
    ['IMO number', 'IMO 9074729', true],
    ['imo', '9074728', false],
    ['imo', '0000000', undefined],
    ['imoCompany', '5055293', true],
    ['imoCompany', '5055294', false],
    ['INN', '7707083893', true],
    ['inn', '7707083894', false],
    ['inn', '500100732259', true],
    ['inn', '500100732258', false],
    ['ogrn', '1027700132195', true],
    ['ogrn', '1027700132196', false],
    ['OGRNIP', '304500116000157', true],
    ['isin', 'US0378331005', true],
    ['isin', 'US0378331006', false],
    ['isin', 'US378331005', false],
    ['SWIFT/BIC', 'SABRRUMM', true],
    ['bic', 'SABRRUM', false],
    ['mmsi', '273456780', true],
    ['mmsi', '173456780', false],
    ['passport', 'AB 123-456', null],
  ])('%s %s: check digits say %s', (kind, value, checks) => {
    expect(readIdentifier({ kind, value })?.checks).toBe(checks);
  });

  it.each([
    ['imo', 'IMO9074729', { kind: 'imo', value: '9074729' }],
    ['otherId', 'IMO 9074729', { kind: 'imo', value: '9074729' }],
    ['registration', 'INN: 7707083893', { kind: 'inn', value: '7707083893' }],
    ['imoCompany', 'IMO 5055293', { kind: 'imocompany', value: '5055293' }],
    ['other', '5493001KJTIIGC8Y1R12', { kind: 'lei', value: '5493001KJTIIGC8Y1R12' }],
    ['imo', '٩٠٧٤٧٢٩', { kind: 'imo', value: '9074729' }],
    ['imo', '９０７４７２９', { kind: 'imo', value: '9074729' }],
    ['passport', 'АВ 123456', { kind: 'passport', value: 'AB123456' }],
    ['bic', 'SABRRUMMXXX', { kind: 'bic', value: 'SABRRUMM' }],
    ['bic', 'SABRRUMM012', { kind: 'bic', value: 'SABRRUMM' }],
    ['inn', '12345678901234', { kind: 'taxid', value: '12345678901234' }],
    ['vessel registration', 'P-1234567', { kind: 'registration', value: 'P1234567' }],
    ['aircraftRegistration', 'EP-MNA', { kind: 'aircraftregistration', value: 'EPMNA' }],
    ['Aircraft tail number', 'YV2486', { kind: 'aircraftregistration', value: 'YV2486' }],
    ['callSign', 'UBDF', { kind: 'callsign', value: 'UBDF' }],
  ])('reads %s "%s"', (kind, value, expected) => {
    expect(readIdentifier({ kind, value })).toMatchObject(expected);
  });

  it.each([
    ['passport', '1234'],
    ['passport', 'UNKNOWN'],
    ['registration', '00000000'],
    ['taxId', '---'],
    ['other', ''],
  ])('takes %s "%s" for no number', (kind, value) => {
    expect(readIdentifier({ kind, value })).toBeUndefined();
  });
});

describe('an identifier of a kind that is spelt like a member of every object', () => {
  it.each(['constructor', '__proto__'])('%s is one of a kind without check digits', (kind) => {
    expect(readIdentifier({ kind, value: '7707083893' })).toEqual({ kind, value: '7707083893', checks: null });
  });
});

describe('agreementOf', () => {
  const agreement = (asked: Identifier, listed: Identifier) => {
    const [a, b] = [readIdentifier(asked), readIdentifier(listed)];
    if (!a || !b) throw new Error('both must be read');
    return agreementOf(a, b.country ? [b.kind, b.value, b.country] : [b.kind, b.value]);
  };
  const number = (kind: string, value: string, country?: string): Identifier =>
    country ? { kind, value, country: country as CountryCode } : { kind, value };

  it.each([
    ['a ship', number('imo', '9074729'), number('IMO number', 'IMO 9074729'), 'same'],
    ['a Russian tax number under another name', number('tax id', '7707083893'), number('inn', '7707083893'), 'same'],
    ['a branch of a bank', number('swift', 'SABRRUMM012'), number('bic', 'SABRRUMM'), 'same'],
    ['a passport of one country', number('passport', 'A1234567', 'IR'), number('passport', 'A1234567', 'IR'), 'same'],
    [
      'a passport of an unknown country',
      number('passport', 'A1234567'),
      number('passport', 'A1234567', 'IR'),
      'likely',
    ],
    [
      'a passport of another country',
      number('passport', 'A1234567', 'PK'),
      number('passport', 'A1234567', 'IR'),
      'none',
    ],
    ['a passport and a register', number('passport', '1234567'), number('registration', '1234567'), 'none'],
    ['a number of no kind', number('other', '12345678'), number('passport', '12345678'), 'likely'],
    ['a short number of no kind', number('other', '123456'), number('passport', '123456'), 'none'],
    ['another ship', number('imo', '9074729'), number('imo', '9319466'), 'other'],
    ['a mistyped ship', number('imo', '9074728'), number('imo', '9074729'), 'none'],
    ['the same mistyped ship', number('imo', '9074728'), number('imo', '9074728'), 'none'],
    ['another passport', number('passport', 'A1234567'), number('passport', 'B7654321'), 'none'],
    ['a ship and the company that owns it', number('imoCompany', '5055293'), number('imo', '9074729'), 'none'],
  ])('%s', (_what, asked, listed, expected) => {
    expect(agreement(asked, listed)).toBe(expected);
  });

  it('takes any valid number for itself, and never one with a wrong digit', () => {
    const ship = fc.integer({ min: 100_000, max: 999_999 }).map((body) => {
      const sum = [...String(body)].reduce((total, digit, place) => total + Number(digit) * (7 - place), 0);
      return `${body}${sum % 10}`;
    });
    fc.assert(
      fc.property(ship, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 9 }), (value, place, more) => {
        fc.pre(!/^(.)\1*$/.test(value));
        expect(agreement(number('imo', value), number('imo', value))).toBe('same');
        const digits = [...value].map(Number);
        digits[place] = ((digits[place] ?? 0) + more) % 10;
        const wrong = digits.join('');
        fc.pre(!/^(.)\1*$/.test(wrong));
        expect(agreement(number('imo', wrong), number('imo', value))).not.toBe('same');
      }),
    );
  });
});
