import { describe, expect, it } from 'vitest';
import { metAs } from './words.ts';

describe('a row that a party met', () => {
  it('is told as a place where its address was met, and with the number where that was', () => {
    expect(metAs('Room 1405', 'address')).toBe('at Room 1405');
    expect(metAs('Velmora Shipping', 'identifier')).toBe('Velmora Shipping, by identifier');
    expect(metAs('Velmora Shipping', undefined)).toBe('Velmora Shipping');
  });
});
