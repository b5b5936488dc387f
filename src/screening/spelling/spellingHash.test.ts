import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishHash, NEXT_LETTER, spellingHash, sumOfLetters, weightOf } from './spellingHash.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('spellingHash', () => {
  it('makes the hash of texts written together from their sums', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const sum = sumOfLetters(a) + Math.imul(sumOfLetters(b), weightOf(a.length));
        expect(finishHash(sum)).toBe(spellingHash(a + b));
      }),
    );
  });

  it('makes the hash of a substring letter by letter from its beginning', () => {
    fc.assert(
      fc.property(text, (all) => {
        let sum = 0;
        let weight = 1;
        for (let end = 1; end <= all.length; end += 1) {
          sum += Math.imul(all.charCodeAt(end - 1), weight);
          weight = Math.imul(weight, NEXT_LETTER);
          expect(finishHash(sum)).toBe(spellingHash(all, 0, end));
          expect(finishHash(sum)).toBe(spellingHash(`x${all}y`, 1, end + 1));
        }
      }),
    );
  });

  it('is different for all spellings of up to three letters', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const spellings = letters.flatMap((a) => [a, ...letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)])]);
    expect(new Set(spellings.map((spelling) => spellingHash(spelling))).size).toBe(spellings.length);
  });
});
