import { describe, expect, it } from 'vitest';
import { identifierOf } from './identifierOf.ts';

describe('identifierOf', () => {
  it.each([
    ['Passport', 'A 1', 'passport'],
    ['Vessel Registration Identification', 'IMO 7406784', 'imo'],
    ['Identification Number', 'IMO 5342883', 'imoCompany'],
    ['Company Number IMO', '5055293', 'imoCompany'],
    ['IMO', '9999999', 'imo'],
    ['MMSI', '572469210', 'mmsi'],
    ['SWIFT/BIC', 'CBRFRUMM', 'bic'],
    ['Legal Entity Number', '253400V1H6ART1UQ0N98', 'lei'],
    ['Digital Currency Address - XBT', '12Qt', 'cryptoAddress'],
    ['Cedula No.', '6068015', 'nationalId'],
    ['Chamber of Commerce Number', '55389694', 'registration'],
    ['V.A.T. Number', 'BG 121024920', 'taxId'],
    ['Something new', '1', 'otherId'],
  ])('reads %s %s as %s and keeps the words', (label, value, kind) => {
    expect(identifierOf({ label, value })).toMatchObject({ kind, value: value.replace(/^IMO /, ''), note: label });
  });

  it('tells Russian numbers by their length', () => {
    const kindOf = (label: string, value: string) => identifierOf({ label, value, country: 'Russia' })?.kind;
    expect([kindOf('Tax ID No.', '7702235133'), kindOf('Tax ID No.', '77')]).toEqual(['inn', 'taxId']);
    expect(kindOf('Registration Number', '1027739609391')).toBe('ogrn');
  });

  it('keeps a country it cannot read in the note and gives nothing for no value', () => {
    expect(identifierOf({ label: 'Passport', value: '1', country: 'Atlantis' })).toEqual({
      kind: 'passport',
      value: '1',
      note: 'Passport; Atlantis',
    });
    expect(identifierOf({ label: 'Passport', value: ' ' })).toBeUndefined();
  });
});
