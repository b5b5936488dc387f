import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differByOneEdit, isOneEditFrom, OneEditScratch } from './editDistanceOne.ts';

const scratch = new OneEditScratch();
const text = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });

/** Everything that is one edit away, by making each edit. */
function editsOf(original: string): ReadonlySet<string> {
  const made = new Set<string>();
  for (let k = 0; k <= original.length; k += 1) {
    const [before, own, after] = [original.slice(0, k), original.slice(k, k + 1), original.slice(k + 1)];
    for (const letter of 'abc') {
      made.add(before + letter + own + after);
      if (own !== '') made.add(before + letter + after);
    }
    if (own !== '') made.add(before + after);
    if (after !== '') made.add(before + after.slice(0, 1) + own + after.slice(1));
  }
  made.delete(original);
  return made;
}

describe('a distance of one edit', () => {
  it('is found for every edit, from either side and of bytes', () => {
    let differ = 0;
    fc.assert(
      fc.property(text, text, (a, b) => {
        const expected = editsOf(a).has(b);
        differ += expected ? 1 : 0;
        const bytes = new TextEncoder().encode(`xx${b}y`);
        expect(differByOneEdit(a, b, scratch)).toBe(expected);
        expect(differByOneEdit(b, a, scratch)).toBe(expected);
        expect(isOneEditFrom(a, bytes, 2, 2 + b.length, scratch)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
    expect(differ).toBeGreaterThan(100);
  });

  it('is looked for in spellings of bounded length only', () => {
    const long = 'a'.repeat(5000);
    expect(differByOneEdit(long, `${long}b`, scratch)).toBe(false);
  });
});
