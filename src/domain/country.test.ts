import { describe, expect, it } from 'vitest';
import { parseCountry, similarCountries } from './country.ts';

describe('countries', () => {
  it.each([
    ['UAE', 'AE'],
    ['united arab emirates', 'AE'],
    ['Korea, North', 'KP'],
    ['Russia', 'RU'],
    ['Burma', 'MM'],
    ['Crimea', 'UA-43'],
    ['The Gambia', 'GM'],
    ["Cote d'Ivoire", 'CI'],
    ['Türkiye', 'TR'],
    ['turkey', 'TR'],
    ['il', 'IL'],
    ['ISR', 'IL'],
    ['USSR', 'SU'],
    ['Kosovo', 'XK'],
  ])('%s is %s', (text, code) => {
    expect(parseCountry(text)).toBe(code);
  });

  it('suggests what is near and nothing for what is far', () => {
    expect(similarCountries('Isreal')[0]).toBe('Israel (IL)');
    expect(similarCountries('qqqqqqqqqqqq')).toEqual([]);
    expect(similarCountries('Donetsk')[0]).toBe('Donetsk region (UA-14)');
  });
});
