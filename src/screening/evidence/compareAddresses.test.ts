import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../domain/country.ts';
import type { Address } from '../../domain/party.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { SpellingScratch } from '../spelling/spellingScratch.ts';
import { compareAddresses } from './compareAddresses.ts';
import { readAddress } from './readAddress.ts';

const relationOf = (a: Address | string, b: Address | string) => {
  const read = (address: Address | string) => readAddress(typeof address === 'string' ? { full: address } : address);
  return compareAddresses(read(a), read(b), DEFAULT_MODEL.partMatches, new SpellingScratch());
};
const inCountry = (full: string, code: string): Address => ({ full, country: code as CountryCode });

describe('compareAddresses', () => {
  it.each([
    ['abbreviations of street words', '26 General Belov Str., Moscow', 'ul. Generala Belova 26, Moscow'],
    ['fields against one line', { street: '1042 Lockhart Rd', city: 'Hong Kong' }, '1042 Lockhart Road, Hong Kong'],
    ['another script', 'ул. Ленина, д. 5, Москва', 'Lenina street 5, Moscow'],
    ['ways written together', 'Hauptstraße 12, 10117 Berlin', 'Haupt Str. 12, Berlin'],
    ['Turkish words', 'Atatürk Cad. No: 14, İstanbul', 'Ataturk Caddesi 14, Istanbul'],
    ['Spanish words', 'C/ Gran Vía 28, Madrid', 'Calle Gran Via, 28, Madrid'],
    ['a post box', 'P.O. Box 5888, Tehran', 'PO BOX 5888, Teheran'],
    ['a post box in Russian', 'а/я 77, Москва', 'PO Box 77, Moscow'],
    ['a floor given by one side only', '12/F, 20 Wang Hoi Road, Kowloon', '20 Wang Hoi Rd, Kowloon'],
    ['leading zeros and a word for number', 'No. 07 Azadi Ave., Tehran', '7 Azadi Avenue, Tehran'],
    ['a saint that is no street', '15 Zastavskaya St, St. Petersburg', 'Zastavskaya ul. 15, Sankt-Peterburg'],
    [
      'what a publisher notes beside it',
      'Last known address, 7 Azadi Ave., Tehran, as of June 2016',
      '7 Azadi Ave, Tehran',
    ],
    ['a house number of five digits', '10701 Commons Drive, Huntersville', '10701 Commons Dr, Huntersville'],
  ])('knows the same address under %s', (_what, a, b) => {
    expect(relationOf(a, b)).toBe('sameAddress');
  });

  it.each([
    ['another house', '1042 Lockhart Road, Hong Kong', '1044 Lockhart Road, Hong Kong', 'sameCountry'],
    [
      'another unit',
      'Office 905, Bolshevistskaya 60, Saransk',
      'Bolshevistskaya 60, Office 910, Saransk',
      'sameBuilding',
    ],
    ['another floor', '12/F, 20 Wang Hoi Road, Kowloon', '15th Floor, 20 Wang Hoi Rd, Kowloon', 'sameBuilding'],
    [
      'a street without its number',
      'Huawei Base, Bantian, Shenzhen',
      'Huawei Base, Building 2, Shenzhen',
      'sameStreet',
    ],
    ['another box of one zone', 'PO Box 16048, Free Zone, Dubai', 'PO Box 16111, Free Zone, Dubai', 'sameCity'],
    [
      'one district',
      'Rakwon-dong, Potonggang District, Pyongyang',
      'Segori-dong, Potonggang-guyok, Pyongyang',
      'sameCity',
    ],
    [
      'the postcode alone',
      { street: 'Elm 1', postalCode: 'SW1A 1AA' },
      { street: 'Oak 9', postalCode: 'sw1a1aa' },
      'samePostcode',
    ],
    ['cities that merely look alike', 'Gongye Road 508, Nanyang', 'Nanjing', 'nothing'],
    ['a street of one name in two cities', 'Lenina 5, Omsk', 'Lenina 5, Perm', 'nothing'],
  ])('does not take %s for the same address', (_what, a, b, relation) => {
    expect(relationOf(a, b)).toBe(relation);
  });

  it('gives the country more weight than the street', () => {
    expect(relationOf(inCountry('Main Street 1, Victoria', 'SC'), inCountry('Main Street 1, Victoria', 'CA'))).toBe(
      'otherCountry',
    );
  });

  it('reads Hong Kong under itself and under China', () => {
    const asked = inCountry('1042 Lockhart Road, Wan Chai', 'HK');
    expect(relationOf(asked, inCountry('1042 Lockhart Road, Wan Chai', 'CN'))).toBe('sameAddress');
  });

  it('never takes a country alone for an address', () => {
    expect(relationOf({ country: 'HK' as CountryCode }, { country: 'HK' as CountryCode })).toBe('sameCountry');
    expect(relationOf('', '')).toBe('nothing');
  });

  it('says the same forward as in reverse, whatever is asked', () => {
    const field = fc.option(
      fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('Lenina 5', 'PO Box 7', 'Moscow', '12/F Tower 3', 'ул. Мира, 9'),
      ),
      { nil: undefined },
    );
    const address = fc
      .record({ street: field, city: field, full: field })
      .map((given) => Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined)) as Address);
    fc.assert(
      fc.property(address, address, (a, b) => {
        expect(relationOf(a, b)).toBe(relationOf(b, a));
      }),
    );
  });
});
