import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareSchema } from '../domain/ownership.ts';
import { readShare } from './readShare.ts';
import { FULL, formatPerCent, intervalOf, mayReach, parsePerCent, repeated, shareOf, surelyReaches } from './share.ts';

describe('shares', () => {
  it('are exact both ways for every millionth of a per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FULL }), (value) => {
        expect(parsePerCent(formatPerCent(value))).toBe(value);
      }),
    );
    expect(parsePerCent('33.333333')).toBe(33_333_333);
    expect(['100.000001', '101', '1e1', '', '.5', '5.', '-1', '33.3333333', '٥'].map(parsePerCent)).toEqual(
      Array(9).fill(undefined),
    );
  });

  it('add up without the error of floats', () => {
    expect([...Array(10)].reduce((sum: number) => sum + (parsePerCent('0.1') ?? 0), 0)).toBe(parsePerCent('1'));
  });

  it.each([
    ['60', '60'],
    ['60.50 %', '60.5'],
    ['25,5', '25.5'],
    ['', null],
    ['25-50', { from: '25', to: '50' }],
    ['25 to 50', { from: '25', to: '50' }],
    ['25% – 50%', { from: '25', to: '50' }],
    ['25..50', { from: '25', to: '50' }],
    ['>25-50', { from: '25', to: '50', fromOpen: true }],
    ['>50-<75', { from: '50', to: '75', fromOpen: true, toOpen: true }],
    ['>50', { from: '50', to: '100', fromOpen: true }],
    ['>=75', { from: '75', to: '100' }],
    ['<10', { from: '0', to: '10', toOpen: true }],
    ['≤10', { from: '0', to: '10' }],
    ['50-50', '50'],
    ['50-25', undefined],
    ['>50-50', undefined],
    ['<0', undefined],
    ['>100', undefined],
    ['<25-50', undefined],
    ['sixty', undefined],
    ['60 60', undefined],
  ])('reads "%s"', (text, share) => {
    const read = readShare(text);
    expect(read).toEqual(share);
    if (read !== null && read !== undefined) expect(shareSchema.parse(read)).toEqual(read);
  });

  it('keep their ends: an interval and its share are the same thing', () => {
    for (const text of ['60', '25-50', '>25-50', '>50-<75', '<10']) {
      const share = readShare(text);
      if (share === undefined) throw new Error(text);
      const interval = intervalOf(share);
      expect(interval && shareOf(interval)).toEqual(share);
    }
  });

  it('reach a limit by their ends', () => {
    const half = { value: 50, strict: false };
    const more = { value: 50, strict: true };
    expect([surelyReaches(50, false, half), surelyReaches(50, false, more), surelyReaches(50, true, more)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([mayReach(50, false, half), mayReach(50, true, half), mayReach(50, false, more)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('stated twice lie between the smaller and the sum, at most everything', () => {
    const [thirty, seventy, eighty] = ['30', '>70-75', '80'].map((text) => intervalOf(readShare(text) ?? null));
    if (!thirty || !seventy || !eighty) throw new Error('unreadable');
    expect(shareOf(repeated(thirty, seventy))).toEqual({ from: '30', to: '100' });
    expect(shareOf(repeated(seventy, eighty))).toEqual({ from: '70', to: '100', fromOpen: true });
  });
});
