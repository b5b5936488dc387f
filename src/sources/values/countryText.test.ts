import { describe, expect, it } from 'vitest';
import { readCountry } from './countryText.ts';

describe('readCountry', () => {
  it.each([
    ['IL', 'IL'],
    ['Korea, North', 'KP'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Burma', 'MM'],
    ['Palestinian', 'PS'],
    ['Region: Gaza', 'PS'],
    ['CRIMEA (OCCUPIED)', 'UA-43'],
    ['Russian', 'RU'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
  ])('reads "%s" as %s', (text, code) => {
    expect(readCountry(text)).toBe(code);
  });

  it.each(['', 'Atlantis', 'Region: Kafia Kingi', 'undetermined', '00'])('does not guess "%s"', (text) => {
    expect(readCountry(text)).toBeUndefined();
  });
});
