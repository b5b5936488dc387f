import { describe, expect, it } from 'vitest';
import { readIdentifier } from './identifiers.ts';

describe('readIdentifier', () => {
  it.each([
    ['lei', '5493001KJTIIGC8Y1R12', true],
    ['lei', '5493001KJTIIGC8Y1R13', false],
    ['IMO number', 'IMO 9074729', true],
    ['imo', '9074728', false],
    ['INN', '7707083893', true],
    ['inn', '7707083894', false],
    ['ogrn', '1027700132195', true],
    ['ogrn', '1027700132196', false],
    ['isin', 'US0378331005', true],
    ['isin', 'US0378331006', false],
    ['SWIFT/BIC', 'SABRRUMM', true],
    ['passport', 'AB 123-456', null],
  ])('%s %s: check digits say %s', (kind, value, checks) => {
    expect(readIdentifier({ kind, value })?.checks).toBe(checks);
  });
});
