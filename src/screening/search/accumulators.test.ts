import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOKEN_LIMIT } from '../text/tokenize.ts';
import { extraPartsOf, MOST_PENALTY, penaltyOf, termBitsOf, withMatchedTerm } from './accumulators.ts';

const match = fc.record({
  term: fc.nat({ max: 19 }),
  extraParts: fc.nat({ max: 3 }),
  penalty: fc.nat({ max: MOST_PENALTY }),
});

describe('the word of matched terms', () => {
  it('keeps terms, extra parts and penalties apart, however many are added', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 20 }), (matches) => {
        const word = matches.reduce(
          (sum, { term, extraParts, penalty }) => withMatchedTerm(sum, 1 << term, extraParts, penalty),
          0,
        );
        const extra = matches.reduce((sum, { extraParts }) => sum + extraParts, 0);
        expect(termBitsOf(word)).toBe(matches.reduce((bits, { term }) => bits | (1 << term), 0));
        expect(extraPartsOf(word)).toBe(extra < 15 ? extra : TOKEN_LIMIT);
        expect(penaltyOf(word)).toBe(
          Math.min(
            MOST_PENALTY,
            matches.reduce((sum, { penalty }) => sum + penalty, 0),
          ),
        );
      }),
    );
  });
});
