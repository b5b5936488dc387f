import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MODEL } from '../model/models.ts';
import type { NamePart } from '../names/namePart.ts';
import { ordinaryPart } from '../names/ordinaryPart.ts';
import { SpellingScratch } from '../spelling/spellingScratch.ts';
import { areNear, FAR } from './nearSpellings.ts';
import { partSimilarity } from './partSimilarity.ts';

const part = (text: string, kind: 'name' | 'generic' = 'name'): NamePart => ordinaryPart(text, 'Latn', kind);
const scratch = new SpellingScratch();
const areNearParts = (a: NamePart, b: NamePart): boolean => areNear(a, b, scratch.deletions);
const near = (a: string, b: string): boolean => areNearParts(part(a), part(b));
const spelling = fc.string({ unit: fc.constantFrom(...'aeioumnrstkl'), minLength: 5, maxLength: 9 });

describe('near spellings', () => {
  it.each([
    ['mohammed', 'muhamed', true],
    ['guangke', 'tsingke', false],
    ['baltsiki', 'baltic', false],
    ['krishnamurthy', 'chrisnamurthi', true],
    ['ali', 'alli', true],
    ['chernyshev', 'cherezov', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([near(a, b), near(b, a)]).toEqual([expected, expected]);
  });

  it('are those of any spelling of an organisation word', () => {
    expect(areNearParts(part('industry', 'generic'), part('industrail'))).toBe(true);
    expect(areNearParts(part('industrail'), part('industry', 'generic'))).toBe(true);
    expect(areNearParts(part('technology', 'generic'), part('tecnologias'))).toBe(true);
  });

  it('have a letter or two more, less or changed', () => {
    fc.assert(
      fc.property(spelling, fc.nat(), fc.nat(), fc.constantFrom(...'aeimnrst'), (text, first, second, letter) => {
        const changed = `${text.slice(0, first % text.length)}${letter}${text.slice((first % text.length) + 1)}`;
        const shorter = changed.slice(0, second % text.length) + changed.slice((second % text.length) + 1);
        expect(near(text, changed)).toBe(true);
        expect(near(text, shorter)).toBe(true);
      }),
    );
  });

  it('alone are so similar that a name can reach the review threshold by them', () => {
    let far = 0;
    fc.assert(
      fc.property(spelling, spelling, (a, b) => {
        const { similarity, kind } = partSimilarity(part(a), part(b), DEFAULT_MODEL.partMatches, scratch);
        if (kind === 'fuzzy' && !near(a, b)) {
          far += 1;
          expect(similarity).toBeLessThanOrEqual(FAR);
        }
        expect(partSimilarity(part(b), part(a), DEFAULT_MODEL.partMatches, scratch)).toEqual({ similarity, kind });
      }),
      { numRuns: 5000 },
    );
    expect(far).toBeGreaterThan(50);
  });
});
