import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDIT, editCost, editCostOfBytes } from './editCost.ts';

const spelling = fc.string({ unit: fc.constantFrom(...'aeiouyhkcgszdtmnlrbp1'), minLength: 1, maxLength: 12 });
const ANY = 1000;

describe('editCost', () => {
  it.each([
    ['katrin', 'catrin', 8],
    ['anna', 'ana', 5],
    ['lavrovs', 'lavrov', 10],
    ['kamra', 'karma', 14],
    ['hamed', 'hamid', 6],
    ['tom', 'tim', 10],
    ['petrov', 'petroff', 15],
    ['same', 'same', 0],
  ])('%s to %s costs %i twentieths of an edit', (a, b, cost) => {
    expect(editCost(a, b, ANY)).toBe(cost);
  });

  it('is the same both ways, 0 for equal spellings only, and at most an edit a letter', () => {
    fc.assert(
      fc.property(spelling, spelling, (a, b) => {
        const cost = editCost(a, b, ANY);
        expect(editCost(b, a, ANY)).toBe(cost);
        expect(cost === 0).toBe(a === b);
        expect(cost).toBeLessThanOrEqual(EDIT * Math.max(a.length, b.length));
      }),
      { numRuns: 2000 },
    );
  });

  it('is exact below a limit, and reaches the limit where it is not', () => {
    fc.assert(
      fc.property(spelling, spelling, fc.integer({ min: 1, max: 120 }), (a, b, limit) => {
        const [cost, limited] = [editCost(a, b, ANY), editCost(a, b, limit)];
        if (cost < limit) expect(limited).toBe(cost);
        else expect(limited).toBeGreaterThanOrEqual(limit);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads bytes as it reads letters', () => {
    fc.assert(
      fc.property(spelling, spelling, (a, b) => {
        const bytes = new TextEncoder().encode(`xx${b}`);
        expect(editCostOfBytes(a, bytes, 2, b.length, ANY)).toBe(editCost(a, b, ANY));
      }),
    );
  });
});
