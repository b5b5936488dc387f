import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MODEL } from '../model/models.ts';
import { buildIndexData } from '../nameIndex/buildIndex.ts';
import { IndexView } from '../nameIndex/indexView.ts';
import {
  firstLettersOfToken,
  isNativeShape,
  isWholeShape,
  lengthOfShape,
  nextLettersOfToken,
  shapeOfToken,
} from '../nameIndex/packedTokens.ts';
import { listingOf } from '../testing/listingOf.ts';
import { lettersOf } from './letterSet.ts';
import { EDIT, leastCost } from './substitutionCosts.ts';
import {
  EditScratch,
  weightedEditDistance,
  weightedEditDistanceToBytes,
  weightedEditDistanceToLetters,
} from './weightedEditDistance.ts';

const spelling = fc.string({ unit: fc.constantFrom(...'aeiouyhkcgszdtmnlrbp1'), minLength: 1, maxLength: 12 });
const ANY = 1000;
const scratch = new EditScratch();

const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const latinWord = fc.string({ unit: fc.constantFrom(...LATIN_LETTERS), minLength: 1, maxLength: 14 });
/** Letters that are near one another, and doubles: where a bound by letters alone is closest to the cost. */
const nearWord = fc.string({ unit: fc.constantFrom(...'ssxzckqaeijyhll'), minLength: 1, maxLength: 8 });
const latinPair = fc.oneof(fc.tuple(latinWord, latinWord), fc.tuple(nearWord, nearWord));

describe('weightedEditDistance', () => {
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
    expect(weightedEditDistance(a, b, ANY, scratch)).toBe(cost);
  });

  it('is the same both ways, 0 for equal spellings only, and at most an edit a letter', () => {
    fc.assert(
      fc.property(spelling, spelling, (a, b) => {
        const cost = weightedEditDistance(a, b, ANY, scratch);
        expect(weightedEditDistance(b, a, ANY, scratch)).toBe(cost);
        expect(cost === 0).toBe(a === b);
        expect(cost).toBeLessThanOrEqual(EDIT * Math.max(a.length, b.length));
      }),
      { numRuns: 2000 },
    );
  });

  it('is exact below a limit, and reaches the limit where it is not', () => {
    fc.assert(
      fc.property(spelling, spelling, fc.integer({ min: 1, max: 120 }), (a, b, limit) => {
        const [cost, limited] = [weightedEditDistance(a, b, ANY, scratch), weightedEditDistance(a, b, limit, scratch)];
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
        expect(weightedEditDistanceToBytes(a, bytes, 2, b.length, ANY, scratch)).toBe(
          weightedEditDistance(a, b, ANY, scratch),
        );
      }),
    );
  });
});

describe('leastCost', () => {
  it('never exceeds the cost', () => {
    fc.assert(
      fc.property(latinPair, ([a, b]) => {
        const least = leastCost(lettersOf(a), lettersOf(b));
        expect(least).toBeLessThanOrEqual(weightedEditDistance(a, b, ANY, scratch));
        expect(leastCost(lettersOf(b), lettersOf(a))).toBe(least);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['hamed', 'hamid', 6],
    ['lavrovs', 'lavrov', 10],
    ['hamed', 'amed', 9],
    ['tom', 'gim', 26],
    ['karma', 'kamra', 0],
  ])('of %s and %s is %i', (a, b, least) => {
    expect(leastCost(lettersOf(a), lettersOf(b))).toBe(least);
  });
});

describe('weightedEditDistanceToLetters', () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...LATIN_LETTERS), minLength: 2, maxLength: 13 }),
      fc.string({ unit: fc.constantFrom(...'aeimnrstz1'), minLength: 2, maxLength: 13 }),
    ),
    { minLength: 4, maxLength: 10 },
  );

  it('is the cost of the spellings, of every token of up to twelve letters a-z as an index packs it', () => {
    let packed = 0;
    fc.assert(
      fc.property(words, fc.oneof(spelling, latinWord), fc.integer({ min: 1, max: 200 }), (listed, asked, limit) => {
        const listings = listed.map((word, k) => listingOf(String(k), [`${word} zorvan`]));
        const view = new IndexView(buildIndexData(listings, DEFAULT_MODEL, []), DEFAULT_MODEL);
        const packedTokens = view.packedTokens();
        for (let token = 0; token < view.tokenCount; token += 1) {
          const shape = shapeOfToken(packedTokens, token);
          const text = view.tokenText(token);
          expect(isWholeShape(shape)).toBe(/^[a-z]{1,12}$/.test(text));
          expect(isNativeShape(shape)).toBe(false);
          expect(lengthOfShape(shape)).toBe(text.length);
          if (!isWholeShape(shape)) continue;
          packed += 1;
          const [first, second] = [firstLettersOfToken(packedTokens, token), nextLettersOfToken(packedTokens, token)];
          for (const left of [asked, ...listed]) {
            expect(weightedEditDistanceToLetters(left, first, second, text.length, ANY, scratch)).toBe(
              weightedEditDistance(left, text, ANY, scratch),
            );
            expect(weightedEditDistanceToLetters(left, first, second, text.length, limit, scratch)).toBe(
              weightedEditDistance(left, text, limit, scratch),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(packed).toBeGreaterThan(500);
  });
});
