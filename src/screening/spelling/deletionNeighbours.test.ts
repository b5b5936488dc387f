import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DeletionScratch,
  deletionHashes,
  editsFor,
  MOST_DELETION_HASHES,
  shareDeletion,
  shareDeletionOfLetters,
} from './deletionNeighbours.ts';
import { LETTERS_A_WORD, packLetters } from './packedLetters.ts';

const spelling = fc.string({ unit: fc.constantFrom(...'abcdekmnrst'), minLength: 3, maxLength: 14 });
const scratch = new DeletionScratch();
const hashesOf = (text: string): ReadonlySet<number> => {
  const into = new Uint32Array(MOST_DELETION_HASHES);
  return new Set(into.subarray(0, deletionHashes(text, editsFor(text.length), into, scratch)));
};

const share = (a: string, b: string): boolean =>
  shareDeletion(a, new TextEncoder().encode(`x${b}`), 1, b.length, scratch);

const shareLetters = (a: string, b: string): boolean =>
  shareDeletionOfLetters(
    a,
    packLetters(b.slice(0, LETTERS_A_WORD)),
    packLetters(b.slice(LETTERS_A_WORD, 12)),
    b.length,
    scratch,
  );

describe('deletion neighbours', () => {
  it('are shared by the letters exactly where a hash is shared', () => {
    fc.assert(
      fc.property(spelling, spelling, (a, b) => {
        const [left, right] = [hashesOf(a), hashesOf(b)];
        expect(share(a, b)).toBe([...left].some((hash) => right.has(hash)));
        if (b.length <= 2 * LETTERS_A_WORD) expect(shareLetters(a, b)).toBe(share(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['mohammed', 'muhamed', true],
    ['mohammed', 'muhamad', false],
    ['kamar', 'kamra', true],
    ['ali', 'alli', true],
    ['chernyshev', 'cherezov', false],
  ])('of %s and %s: %s', (a, b, shared) => {
    expect(share(a, b)).toBe(shared);
  });
});
