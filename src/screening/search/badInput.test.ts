import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortcullisError } from '../../kit/errors.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { parseName } from '../names/parseName.ts';
import { countComparisons } from '../testing/countComparisons.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { TOKEN_LENGTH_LIMIT, TOKEN_LIMIT } from '../text/tokenize.ts';
import { searchIndex } from './searchIndex.ts';
import { COMPARISON_LIMIT } from './searchLimits.ts';

const INDEX = buildScreeningIndex(
  Array.from({ length: 3000 }, (_, k) =>
    listingOf(String(k), [
      `Name${k.toString(36)} Family${((k * 7919) % 3000).toString(36)}`,
      `aaaa${String.fromCharCode(97 + (k % 26))} Limited`,
    ]),
  ),
);
const BAD = [
  'a',
  'a'.repeat(10_000),
  'ab '.repeat(3_000),
  '!?…—«»',
  '🙂👩‍👩‍👧‍👦🇮🇱',
  'Путинputinبوتين普京',
  '\u202eevil\u202c name',
  'z\u200be\u200cr\u200do',
  '\u0000\u0007\u001b[31mred',
  '\ud800 lone \udc00',
  'Limited',
  'LLC',
  'ООО',
  'الله',
  '有限公司',
  'e\u0301'.repeat(3000),
  '\u0e33'.repeat(500),
  '1234567890'.repeat(50),
  '김'.repeat(400),
  'ال'.repeat(400),
];

/** Answers, or refuses with a coded error; anything else is a bug. */
function attempt(name: string): 'answered' | 'refused' {
  try {
    searchIndex(INDEX, queryOf(name), { limit: 10, threshold: 0 });
    return 'answered';
  } catch (error) {
    if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return 'refused';
    throw error;
  }
}

const comparisons = countComparisons();
/** Parts, compounds of neighbours, and both passes. */
const MOST_COMPARISONS = 4 * TOKEN_LIMIT * COMPARISON_LIMIT;

describe('bad input', () => {
  it.each(BAD)('is answered or refused in bounded work: %j', (name) => {
    const before = comparisons();
    expect(['answered', 'refused']).toContain(attempt(name));
    expect(comparisons() - before).toBeLessThanOrEqual(MOST_COMPARISONS);
  });

  it('never has more parts or letters read than the limits allow', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 4000 }),
        fc.constantFrom('person' as const, 'organization' as const),
        (text, profile) => {
          const { parts } = parseName(text, profile);
          expect(parts.length).toBeLessThanOrEqual(2 * TOKEN_LIMIT);
          for (const part of parts)
            expect(part.native.length || part.text.length).toBeLessThanOrEqual(2 * TOKEN_LENGTH_LIMIT);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of many similar parts is compared, in bounded work', () => {
    const before = comparisons();
    attempt(Array.from({ length: TOKEN_LIMIT }, (_, k) => `Family${k}`).join(' '));
    expect(comparisons() - before).toBeGreaterThan(10_000);
    expect(comparisons() - before).toBeLessThanOrEqual(MOST_COMPARISONS);
  });

  it('of any text is answered or refused in bounded work', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
        const before = comparisons();
        attempt(name);
        expect(comparisons() - before).toBeLessThanOrEqual(MOST_COMPARISONS);
      }),
      { numRuns: 500 },
    );
  });
});
