import { describe, expect, it } from 'vitest';
import { readCountry, readExporter, readFact, readParty } from './readParty.ts';

describe('short forms of the command line', () => {
  it.each([
    ['NSO Group:endUser', { name: 'NSO Group', role: 'endUser' }],
    ['NSO Group:enduser', { name: 'NSO Group', role: 'endUser' }],
    ['Acme: The Company:purchaser:AE', { name: 'Acme: The Company', role: 'purchaser', country: 'AE' }],
  ])('%s is a party', (text, party) => {
    expect(readParty(text)).toEqual(party);
  });

  it.each([
    [':endUser', /PARTY_EMPTY/],
    ['Acme', /INPUT_INVALID/],
    ['Acme:friend', /INPUT_INVALID.*endUser/],
  ])('%s is refused', (text, error) => {
    expect(() => readParty(text)).toThrow(error);
  });

  it('reads exporters, countries and facts', () => {
    expect(readExporter('Acme Ltd:IL')).toEqual({ name: 'Acme Ltd', country: 'IL' });
    expect(readExporter('Acme Ltd')).toEqual({ name: 'Acme Ltd' });
    expect(readCountry('United Arab Emirates', '--to')).toBe('AE');
    expect(readFact('us-ear.governmentEndUser=true')).toEqual(['us-ear.governmentEndUser', true]);
    expect(readFact('us-ear.usContentShare=12.5')).toEqual(['us-ear.usContentShare', 12.5]);
    expect(readFact('us-ear.note=a=b')).toEqual(['us-ear.note', 'a=b']);
  });

  it('suggests the country that was meant', () => {
    expect(() => readCountry('Isreal', '--from')).toThrow(/did you mean Israel \(IL\)/);
  });
});
