import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOKEN_LIMIT } from '../text/tokenize.ts';
import { extraPartsOf, MOST_PENALTY, penaltyOf, TERM_BITS, withMatchedTerm } from './accumulators.ts';

const met = fc.record({
  slot: fc.nat({ max: 19 }),
  more: fc.nat({ max: 3 }),
  penalty: fc.nat({ max: MOST_PENALTY }),
});

describe('what a name has met', () => {
  it('keeps slots, further parts and penalties apart, however much it meets', () => {
    fc.assert(
      fc.property(fc.array(met, { maxLength: 20 }), (all) => {
        const word = all.reduce((sum, { slot, more, penalty }) => withMatchedTerm(sum, 1 << slot, more, penalty), 0);
        const extra = all.reduce((sum, { more }) => sum + more, 0);
        expect(word & TERM_BITS).toBe(all.reduce((bits, { slot }) => bits | (1 << slot), 0));
        expect(extraPartsOf(word)).toBe(extra < 15 ? extra : TOKEN_LIMIT);
        expect(penaltyOf(word)).toBe(
          Math.min(
            MOST_PENALTY,
            all.reduce((sum, { penalty }) => sum + penalty, 0),
          ),
        );
      }),
    );
  });
});
