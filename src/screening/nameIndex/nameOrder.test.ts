import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../domain/list.ts';
import { TRUNCATION_FIELD } from '../compare/compareParts.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { listingsArbitrary } from '../testing/arbitraries.ts';
import { listingOf } from '../testing/listingOf.ts';
import { buildIndexData } from './buildIndex.ts';
import { MOST_MINIMUM_PARTS, orderNames } from './nameOrder.ts';
import { collectNames, type NameRecord } from './nameRecords.ts';

/** As documented: two neighbours may be one part of the query, and the last part of a long name may be cut off. */
function minimumPartsOf({ parsed: { parts, literal }, compounds }: NameRecord): number {
  let count = parts.filter(({ kind }) => kind !== 'number' && kind !== 'honorific').length;
  if (compounds.length > 0) count -= 1;
  if (literal.length >= TRUNCATION_FIELD) count -= 1;
  return Math.min(MOST_MINIMUM_PARTS, Math.max(0, count));
}

/** More parts than the order distinguishes. */
const LONG = listingOf('long', ['Zorvan Makhlouf Petrov Qatelli Lavrov Sechin Hassan Omar '.repeat(3).trim()]);
const NUMBER = listingOf('number', ['2000'], { type: 'organization' });
const listed = listingsArbitrary(30).map((listings): readonly Listing[] => [LONG, ...listings, NUMBER]);

describe('the order of names', () => {
  it('rises by minimum parts, and keeps names of equal number in their order', () => {
    fc.assert(
      fc.property(listed, (listings) => {
        const records = collectNames(listings);
        const ordered = orderNames(records).records;
        expect(ordered).toEqual(records.toSorted((a, b) => minimumPartsOf(a) - minimumPartsOf(b)));
      }),
      { numRuns: 200 },
    );
  });

  it('says how many names have at most so many minimum parts', () => {
    fc.assert(
      fc.property(listed, (listings) => {
        const { records, limits } = orderNames(collectNames(listings));
        const counts = Array.from(
          { length: MOST_MINIMUM_PARTS + 1 },
          (_, n) => records.filter((r) => minimumPartsOf(r) <= n).length,
        );
        expect([...limits]).toEqual(counts);
        expect(limits[0]).toBeGreaterThan(0);
        expect(limits[MOST_MINIMUM_PARTS]).toBe(records.length);
        expect(limits[MOST_MINIMUM_PARTS - 1]).toBeLessThan(records.length);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['Igor Sechin Ivanov', ['Zorvan'], 'one part'],
    ['Vladimir Petrov', ['Yong Bok'], 'two short neighbours, which may be one part'],
    ['Vladimir Petrov Makhlouf', ['Vladimirovich Vladimir Petrovich'], 'a long name whose last part may be cut off'],
    ['Vladimir Petrov', ['Dr Petrov'], 'a title, which is not discriminating'],
  ])('numbers %s, although given first, after %s: %s', (after, [before = ''], _) => {
    const { records } = orderNames(collectNames([listingOf('after', [after]), listingOf('before', [before])]));
    expect(records.map(({ text }) => text)).toEqual([before, after]);
  });
});

describe('the numbers of an index', () => {
  const EMPTY: ReadonlySet<number> = new Set();

  it('of the tokens of the first names are the first, and no more', () => {
    fc.assert(
      fc.property(listed, (listings) => {
        const { namesWithin, tokensWithin, postingStart, postings, nameTokenStart, nameTokens } = buildIndexData(
          listings,
          DEFAULT_MODEL,
          [],
        );
        for (const [n, names] of namesWithin.entries()) {
          const limit = tokensWithin[n] ?? 0;
          const own = nameTokens.subarray(0, nameTokenStart[names]);
          expect(own.every((token) => token < limit)).toBe(true);
          // Tokens of compounds and of joining words written together too: every token with a posting of one of the names.
          const first = Uint32Array.from(
            { length: postingStart.length - 1 },
            (_, token) => postings[postingStart[token] ?? 0] ?? 0,
          );
          expect([...first].map((name) => name < names)).toEqual([...first].map((_, token) => token < limit));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of the names of a token rise, and are those of the names that have it', () => {
    fc.assert(
      fc.property(listed, (listings) => {
        const { postingStart, postings, nameTokenStart, nameTokens, nameJoinedStart, nameJoined } = buildIndexData(
          listings,
          DEFAULT_MODEL,
          [],
        );
        const having = new Map<number, Set<number>>();
        for (let token = 0; token + 1 < postingStart.length; token += 1) {
          const names = [...postings.subarray(postingStart[token], postingStart[token + 1])];
          expect(names.length).toBeGreaterThan(0);
          expect(names).toEqual([...new Set(names)].toSorted((a, b) => a - b));
          having.set(token, new Set(names));
        }
        for (let name = 0; name + 1 < nameTokenStart.length; name += 1) {
          const own = nameTokens.subarray(nameTokenStart[name], nameTokenStart[name + 1]);
          const joined = nameJoined.subarray(nameJoinedStart[name], nameJoinedStart[name + 1]);
          for (const token of [...own, ...joined]) expect((having.get(token) ?? EMPTY).has(name)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
