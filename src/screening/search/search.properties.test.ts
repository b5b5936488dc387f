/** What must hold for every search, whatever the listings and the query are: with aliases, facts, types and damaged names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../domain/list.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { modelByName } from '../model/models.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { openIndex, serialiseIndex } from '../nameIndex/indexFile.ts';
import type { SearchHit, SearchOptions } from '../nameIndex/screeningIndex.ts';
import { listingsArbitrary, nameArbitrary, worldArbitrary } from '../testing/arbitraries.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { searchIndex, searchSegments } from './searchIndex.ts';

const ALL = { limit: 10_000, threshold: 0 };
const { review, match } = modelByName('portcullis-1');
/** Every hit that a person is shown. */
const REVIEW = { limit: 10_000, threshold: review };
const RUNS = { numRuns: 400 };

/** A name with nothing to compare has no hits here. */
function refusable<T>(work: () => readonly T[]): readonly T[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return [];
    throw error;
  }
}
const hitsIn = (listings: readonly Listing[], query: ScreeningQuery, options: SearchOptions): readonly SearchHit[] =>
  refusable(() => searchIndex(buildScreeningIndex(listings), query, options));
const scores = (hits: readonly SearchHit[]): readonly (readonly [number, number])[] =>
  hits.map(({ ordinal, score }) => [ordinal, score]);

/** How many of the hits from the review threshold on a search loses whose threshold is their own score. */
function lostAtTheirScore(listings: readonly Listing[], query: ScreeningQuery): { hits: number; lost: number } {
  const index = buildScreeningIndex(listings);
  const high = refusable(() => searchIndex(index, query, ALL)).filter(({ score }) => score >= review);
  const lost = high.filter(({ ordinal, score }) => {
    const some = searchIndex(index, query, { ...ALL, threshold: score });
    return !some.some((hit) => hit.ordinal === ordinal);
  });
  return { hits: high.length, lost: lost.length };
}

describe('a search with a limit and a threshold', () => {
  const threshold = fc.oneof(
    fc.constantFrom(0, 0.32, review, match, 0.95, 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it('gives a hit the score and the words that it has among all', () => {
    fc.assert(
      fc.property(
        worldArbitrary(14),
        fc.integer({ min: 1, max: 5 }),
        threshold,
        ({ listings, query }, limit, least) => {
          const all = hitsIn(listings, query, ALL);
          const some = hitsIn(listings, query, { limit, threshold: least });
          expect(some).toEqual(all.filter(({ ordinal }) => some.some((hit) => hit.ordinal === ordinal)));
          expect(some.length).toBeLessThanOrEqual(limit);
          expect(some.every(({ score }) => score >= least)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('is the filtered beginning of a search for everything', () => {
    const worlds = fc.sample(worldArbitrary(3), { numRuns: 4000, seed: 20211126 });
    const judged = worlds.map(({ listings, query }) => lostAtTheirScore(listings, query));
    const sum = (count: (one: { hits: number; lost: number }) => number): number =>
      judged.reduce((n, one) => n + count(one), 0);
    expect(sum(({ hits }) => hits)).toBeGreaterThan(500);
    expect(sum(({ lost }) => lost)).toBe(0);
  });
});

describe('another list', () => {
  it('changes no score from the review threshold on', () => {
    fc.assert(
      fc.property(worldArbitrary(8), listingsArbitrary(8), ({ listings, query }, others) => {
        const alone = new Map(scores(hitsIn(listings, query, ALL)));
        for (const { ordinal, score } of hitsIn([...listings, ...others], query, ALL))
          if (ordinal < listings.length && Math.max(score, alone.get(ordinal) ?? 0) >= review)
            expect(alone.get(ordinal) ?? score).toBe(score);
      }),
      RUNS,
    );
  });

  it('neither hides nor adds a hit from the review threshold on', () => {
    fc.assert(
      fc.property(worldArbitrary(8), listingsArbitrary(8), ({ listings, query }, others) => {
        const beside = hitsIn([...listings, ...others], query, REVIEW).filter(
          ({ ordinal }) => ordinal < listings.length,
        );
        expect(scores(beside)).toEqual(scores(hitsIn(listings, query, REVIEW)));
      }),
      RUNS,
    );
  });

  it('that is hidden leaves the answer as if it were not there', () => {
    fc.assert(
      fc.property(worldArbitrary(8), listingsArbitrary(8), ({ listings, query }, others) => {
        const accept = Uint8Array.from({ length: listings.length + others.length }, (_, k) =>
          Number(k < listings.length),
        );
        const masked = hitsIn([...listings, ...others], query, { ...REVIEW, accept });
        expect(scores(masked)).toEqual(scores(hitsIn(listings, query, REVIEW)));
      }),
      RUNS,
    );
  });

  it('in a segment of its own is searched as if in one', () => {
    fc.assert(
      fc.property(worldArbitrary(8), listingsArbitrary(6), ({ listings, query }, others) => {
        const segments = [{ index: buildScreeningIndex(listings) }, { index: buildScreeningIndex(others) }];
        const apart = refusable(() => searchSegments(segments, query, REVIEW));
        expect(apart.map(({ segment, ordinal, score }) => [segment * listings.length + ordinal, score])).toEqual(
          scores(hitsIn([...listings, ...others], query, REVIEW)),
        );
      }),
      RUNS,
    );
  });

  it('may stand in any order', () => {
    fc.assert(
      fc.property(worldArbitrary(8), ({ listings, query }) => {
        const last = listings.length - 1;
        const reversed = hitsIn(listings.toReversed(), query, REVIEW).map(({ ordinal, score }) => [
          last - ordinal,
          score,
        ]);
        expect(new Map(reversed as [number, number][])).toEqual(new Map(scores(hitsIn(listings, query, REVIEW))));
      }),
      RUNS,
    );
  });
});

describe('the score of a pair', () => {
  it('is the same whichever side is listed', () => {
    const type = fc.constantFrom('person' as const, 'organization' as const);
    fc.assert(
      fc.property(nameArbitrary, nameArbitrary, type, fc.boolean(), (a, b, type, isTyped) => {
        const ask = (asked: string, listed: string): number => {
          const query = queryOf(asked, isTyped ? { type } : {});
          return hitsIn([listingOf('x', [listed], { type })], query, ALL)[0]?.score ?? 0;
        };
        const [forward, reverse] = [ask(a, b), ask(b, a)];
        if (Math.max(forward, reverse) >= review) expect(forward).toBe(reverse);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not change with what was asked before', () => {
    fc.assert(
      fc.property(worldArbitrary(8), fc.array(nameArbitrary, { maxLength: 3 }), ({ listings, query }, before) => {
        const index = buildScreeningIndex(listings);
        const fresh = scores(refusable(() => searchIndex(index, query, ALL)));
        for (const name of before) refusable(() => searchIndex(index, queryOf(name), { limit: 1, threshold: 0.9 }));
        expect(scores(refusable(() => searchIndex(index, query, ALL)))).toEqual(fresh);
        const opened = openIndex(new Uint8Array(serialiseIndex(index)).buffer);
        if (!opened) throw new Error('not opened');
        for (const name of before) refusable(() => searchIndex(opened, queryOf(name), { limit: 1, threshold: 0.9 }));
        expect(scores(refusable(() => searchIndex(opened, query, ALL)))).toEqual(fresh);
      }),
      RUNS,
    );
  });
});
