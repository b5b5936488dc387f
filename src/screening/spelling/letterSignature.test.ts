import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeletionScratch, shareDeletion } from './deletionNeighbours.ts';
import { lettersOf } from './letterSet.ts';
import {
  isSpecial,
  letterSignatureOf,
  MOST_LONGER,
  mayBeNeighbours,
  mayHave,
  NO_SIGNATURES,
  type SignatureSet,
  withSignature,
} from './letterSignature.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const letter = fc.constantFrom(...LETTERS);
const spelling = fc.string({ unit: letter, minLength: 3, maxLength: 20 });
const signed = (text: string, special = false): number => letterSignatureOf(lettersOf(text), text.length, special);
const scratch = new DeletionScratch();
const share = (a: string, b: string): boolean => shareDeletion(a, new TextEncoder().encode(b), 0, b.length, scratch);
const mayBe = (a: string, b: string): boolean => mayBeNeighbours(signed(a), signed(b));

type Edit = (text: string) => string;
/** One letter added, taken out, changed, or changed over with the next. */
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat({ max: 30 }), letter, fc.nat({ max: 3 }))
  .map(([place, other, kind]) => (text) => {
    const at = place % text.length;
    const [before, own, next] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
    if (kind === 0) return before + other + own + next;
    if (kind === 1) return before + next;
    if (kind === 2) return before + other + next;
    return before + next.slice(0, 1) + own + next.slice(1);
  });
const edits = fc.array(edit, { maxLength: 2 });

describe('a signature', () => {
  it('never excludes spellings within two edits that share a deletion neighbour', () => {
    let sharing = 0;
    fc.assert(
      fc.property(spelling, edits, (a, damages) => {
        const b = damages.reduce((text, damage) => damage(text), a);
        expect(Math.abs(a.length - b.length)).toBeLessThanOrEqual(MOST_LONGER);
        if (!share(a, b)) return;
        sharing += 1;
        expect(mayBe(a, b)).toBe(true);
        expect(mayBe(b, a)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(sharing).toBeGreaterThan(2500);
  });

  it('never excludes spellings of up to nine letters that share a deletion neighbour', () => {
    let sharing = 0;
    const short = fc.string({ unit: fc.constantFrom(...'abcde1'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        if (!share(a, b)) return;
        sharing += 1;
        expect(mayBe(a, b)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(sharing).toBeGreaterThan(300);
  });

  it.each([
    ['mohammed', 'muhamed', true],
    ['sergei', 'sergej', true],
    ['sergei', 'sergeijev', false],
    ['petrov', 'kim', false],
    ['abcdef', 'abcdgh', true],
    ['abcdef', 'abcghi', false],
    ['zorvan1', 'zorvan9', true],
    // A deletion neighbour looks at the first nine letters only; behind these too many letters differ.
    ['abcdefghijkl', 'abcdefghimno', false],
  ])('lets %s and %s be neighbours: %s', (a, b, neighbours) => {
    expect(mayBe(a, b)).toBe(neighbours);
    expect(mayBe(b, a)).toBe(neighbours);
  });

  it('keeps whether it is special, whatever its letters and length are, and compares without it', () => {
    fc.assert(
      fc.property(spelling, spelling, fc.boolean(), fc.boolean(), (a, b, special, other) => {
        expect(isSpecial(signed(a, special))).toBe(special);
        expect(mayBeNeighbours(signed(a, special), signed(b, other))).toBe(mayBe(a, b));
      }),
    );
  });

  it('counts longer spellings as fifteen letters long', () => {
    const letters = lettersOf('abc');
    const ofLength = (length: number): number => letterSignatureOf(letters, length, false);
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 5000 }), (length) => {
        expect(ofLength(length)).toBe(ofLength(15));
        expect(mayBeNeighbours(ofLength(length), ofLength(13))).toBe(true);
        expect(mayBeNeighbours(ofLength(length), ofLength(12))).toBe(false);
      }),
    );
    expect(ofLength(14)).not.toBe(ofLength(15));
  });
});

describe('a set of signatures', () => {
  it('has every signature that it was given, and hardly any other', () => {
    let [asked, wrong] = [0, 0];
    fc.assert(
      fc.property(fc.array(spelling, { minLength: 1, maxLength: 6 }), fc.array(spelling), (own, others) => {
        const set = own.reduce<SignatureSet | undefined>((set, text) => withSignature(set, signed(text)), undefined);
        for (const text of own) expect(mayHave(set ?? NO_SIGNATURES, signed(text))).toBe(true);
        for (const text of others) {
          if (own.some((one) => signed(one) === signed(text))) continue;
          asked += 1;
          wrong += mayHave(set ?? NO_SIGNATURES, signed(text)) ? 1 : 0;
          expect(mayHave(NO_SIGNATURES, signed(text))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
    expect(wrong / asked).toBeLessThan(0.1);
  });
});
