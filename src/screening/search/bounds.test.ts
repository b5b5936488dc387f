import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareParts } from '../compare/compareParts.ts';
import { ComparisonScratch } from '../compare/comparisonScratch.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { parseName } from '../names/parseName.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import { romaniserFor } from '../spelling/romaniser.ts';
import { soundClasses, syllableSound } from '../spelling/syllables.ts';
import { weightedEditDistance } from '../spelling/weightedEditDistance.ts';
import { graphemes } from '../text/graphemes.ts';

const word = fc.stringMatching(/^[aeioulrnmsthk0-9]{1,10}$/);
const name = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom('ali', 'bank', 'technology', 'tecnology', 'محمد', 'Путин', '김', '2000', 'ii', 'j', 'bin', 'ltd'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '));

const scratch = new ComparisonScratch();

describe('early exclusion', () => {
  it('excludes an edit cost of at least the limit, and none below it', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 120 }), (a, b, limit) => {
        const cost = weightedEditDistance(a, b, 10_000, scratch.spelling.edits);
        const limited = weightedEditDistance(a, b, limit, scratch.spelling.edits);
        if (cost < limit) expect(limited).toBe(cost);
        else expect(limited).toBeGreaterThanOrEqual(limit);
      }),
      { numRuns: 3000 },
    );
  });

  it('excludes a reading that costs more than the limit, and none below it', () => {
    const romaniser = romaniserFor('Arab');
    const arabic = fc.array(fc.constantFrom(...'محدعلسيخرنوبتا'), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(arabic, fc.stringMatching(/^[amhdelisrnb]{1,9}$/), fc.integer({ min: 1, max: 30 }), (a, b, limit) => {
        const units = graphemes(a.join(''), 'Arab');
        const cost = romaniser?.cost(units, b, scratch.spelling.readings) ?? 0;
        const limited = romaniser?.cost(units, b, scratch.spelling.readings, limit);
        expect(limited).toBe(cost <= limit ? cost : Number.POSITIVE_INFINITY);
      }),
      { numRuns: 1000 },
    );
  });

  it('excludes no spelling of the same sound', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), (text) => {
        expect(soundClasses(lettersOf(syllableSound(text)))).toBe(soundClasses(lettersOf(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it('excludes a pair of names whose score is below the least score wanted, and no other', () => {
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom('person' as const, 'organization' as const),
        fc.constantFrom(0.3, 0.55, 0.65, 0.9),
        (a, b, profile, least) => {
          const [left, right] = [parseName(a, profile), parseName(b, profile)];
          const { score } = compareParts(left, right, DEFAULT_MODEL, scratch);
          const early = compareParts(left, right, DEFAULT_MODEL, scratch, least).score;
          if (early !== score) {
            expect(early).toBe(0);
            expect(score).toBeLessThan(least);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
