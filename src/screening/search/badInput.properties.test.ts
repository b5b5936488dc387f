/** Characters that are no letters: invisible ones must not change an answer, and no input may break a search. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortcullisError } from '../../kit/errors.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { viewOf } from '../nameIndex/openView.ts';
import { listingsArbitrary, nameArbitrary, wordArbitrary } from '../testing/arbitraries.ts';
import { countComparisons } from '../testing/countComparisons.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { TOKEN_LIMIT } from '../text/tokenize.ts';
import { searchIndex } from './searchIndex.ts';

const comparisons = countComparisons();
const ALL = { limit: 1000, threshold: 0 };
const NAMES = [
  'Vladimir Vladimirovich Putin',
  'NSO Group Technologies Limited',
  'رامي مخلوف',
  'Путин Владимир',
  '김영복',
  '习近平',
  '2000',
  'LLC',
];
const INDEX = buildScreeningIndex(NAMES.map((name, k) => listingOf(String(k), [name], { type: 'unknown' })));

/** Parts and compounds of neighbours, in both passes, with each token of the index once. */
const MOST_COMPARISONS = 4 * TOKEN_LIMIT * viewOf(INDEX).tokenCount;

type Answer = readonly (readonly [number, number])[] | 'refused';
function answerTo(name: string, index = INDEX): Answer {
  try {
    return searchIndex(index, queryOf(name), ALL).map(({ ordinal, score }) => [ordinal, score] as const);
  } catch (error) {
    if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return 'refused';
    throw error;
  }
}

/** Zero width, marks of direction, soft hyphen, byte order mark, word joiner. */
const INVISIBLE = [
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u00ad',
];
/** Controls, lone surrogates, private use, variation selectors, tags, combining marks, emoji, punctuation. */
const DIRT = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\ud800',
  '\udc00',
  '\ue000',
  '\ufe0f',
  '\u{e0041}',
  '\u0301\u0301',
  '🙂',
  '👩‍👩‍👧',
  '—',
  '"',
  '\t',
  '\r\n',
  '\u2028',
  '%00',
  '<b>',
  "';--",
];

const insert = (text: string, pieces: readonly (readonly [number, string])[]): string =>
  pieces.reduce(
    (dirty, [at, piece]) => dirty.slice(0, at % (dirty.length + 1)) + piece + dirty.slice(at % (dirty.length + 1)),
    text,
  );

describe('an answer does not change by', () => {
  it('an invisible character in a Latin name, wherever it is', () => {
    const latin = fc.constantFrom(
      'Vladimir Putin',
      'NSO Group',
      'Nso Grup Tecnologies',
      'Vladimir V. Putin',
      'OCEAN STAR',
    );
    fc.assert(
      fc.property(
        latin,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { maxLength: 6 }),
        (name, pieces) => {
          expect(answerTo(insert(name, pieces))).toEqual(answerTo(name));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('invisible characters at the ends of a name of any script', () => {
    fc.assert(
      fc.property(
        nameArbitrary,
        fc.constantFrom(...INVISIBLE),
        fc.constantFrom(...INVISIBLE),
        (name, before, after) => {
          expect(answerTo(before + name + after)).toEqual(answerTo(name));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the form in which accents are written', () => {
    const accented = fc.constantFrom('José Müller', 'Łukasz Żółć', 'Đặng Văn', 'Ångström Škoda', 'Nguyễn Phú');
    fc.assert(
      fc.property(accented, fc.constantFrom('NFC' as const, 'NFD' as const), (name, form) => {
        const index = buildScreeningIndex([listingOf('x', [name])]);
        expect(answerTo(name.normalize(form), index)).toEqual(answerTo(name, index));
        expect(answerTo(name.normalize(form), index)).toEqual([[0, 1]]);
      }),
    );
  });
});

describe('input that is no text', () => {
  it('between real names is answered or refused, in bounded work', () => {
    const piece = fc.oneof(
      wordArbitrary,
      fc.constantFrom(...DIRT),
      fc.constantFrom(...INVISIBLE),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.constantFrom('', ' '), (pieces, gap) => {
        const before = comparisons();
        const answer = answerTo(pieces.join(gap));
        expect(comparisons() - before).toBeLessThanOrEqual(MOST_COMPARISONS);
        if (answer === 'refused') return;
        expect(answer.every(([, score]) => score >= 0 && score <= 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(comparisons()).toBeGreaterThan(100);
  });

  it('may be listed: an index over it is built and searched', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...DIRT, ...INVISIBLE, 'Putin', ' '), { minLength: 1, maxLength: 8 }),
        nameArbitrary,
        listingsArbitrary(2),
        (dirt, name, others) => {
          const dirty = dirt.join('');
          if (dirty.trim() === '') return;
          const index = buildScreeningIndex([...others, listingOf('dirty', [dirty])]);
          expect(['refused', 'object']).toContain(typeof answerTo(name, index) === 'string' ? 'refused' : 'object');
          answerTo(dirty, index);
          expect(index.size).toBe(others.length + 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
