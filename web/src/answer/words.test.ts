import { describe, expect, it } from 'vitest';
import { metAs, regimeName } from './words.ts';

describe('the name of a regime', () => {
  it('is its key where it is new here', () => {
    expect(['un', 'xx-new', 'constructor'].map(regimeName)).toEqual(['United Nations', 'xx-new', 'constructor']);
  });
});

describe('a row that a party met', () => {
  it('is told as a place where its address was met, and with the number where that was', () => {
    expect(metAs('Room 1405', 'address')).toBe('at Room 1405');
    expect(metAs('Velmora Shipping', 'identifier')).toBe('Velmora Shipping, by identifier');
    expect(metAs('Velmora Shipping', undefined)).toBe('Velmora Shipping');
  });
});
