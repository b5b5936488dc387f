import { describe, expect, it } from 'vitest';
import { readIdentifierOption } from './readIdentifierOption.ts';

describe('--identifier', () => {
  it.each([
    ['imo:9074729', { kind: 'imo', value: '9074729' }],
    ['passport:A1234567:ir', { kind: 'passport', value: 'A1234567', country: 'IR' }],
    ['website: https://example.org', { kind: 'website', value: 'https://example.org' }],
    ['inn:RU', { kind: 'inn', value: 'RU' }],
  ])('reads %s', (text, expected) => {
    expect(readIdentifierOption(text)).toEqual(expected);
  });

  it.each(['9074729', 'imo:', ':9074729', ''])('refuses "%s"', (text) => {
    expect(() => readIdentifierOption(text)).toThrow(/--identifier/);
  });
});
