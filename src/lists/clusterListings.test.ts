import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterListings, LINK_BASES, type PartyLink } from './clusterListings.ts';

const same = (a: string, b: string, basis: PartyLink['basis'] = 'publisher', score = 1): PartyLink => ({
  a,
  b,
  basis,
  outcome: 'same',
  score,
});
const different = (a: string, b: string): PartyLink => ({ a, b, basis: 'settled', outcome: 'different', score: 1 });

describe('listings are joined', () => {
  test('over a chain of references, and stand alone without one', () => {
    expect(
      clusterListings(['un:1', 'uk:1', 'eu:1', 'us:9'], [same('uk:1', 'un:1'), same('eu:1', 'un:1')]).parties,
    ).toEqual([['eu:1', 'uk:1', 'un:1'], ['us:9']]);
  });

  test('by the stronger link first: the weaker one is refused when a person keeps them apart', () => {
    const links = [same('a', 'b', 'matcher', 0.99), same('b', 'c', 'publisher'), different('a', 'c')];
    const { parties, refused } = clusterListings(['a', 'b', 'c'], links);
    expect(parties).toEqual([['a'], ['b', 'c']]);
    expect(refused).toEqual([links[0]]);
  });
});

const link = fc.record({
  a: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  b: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  basis: fc.constantFrom(...LINK_BASES),
  outcome: fc.constantFrom('same' as const, 'same' as const, 'different' as const),
  score: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
});
const links = fc.array(link, { maxLength: 12 });

test('the order of listings and links never matters', () => {
  fc.assert(
    fc.property(links, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (given, keys) => {
      const shuffled = given.map((item, index) => ({ item, key: keys[index] ?? 0 })).sort((x, y) => x.key - y.key);
      const once = clusterListings(['a', 'b', 'c', 'd', 'e', 'f'], given);
      const again = clusterListings(
        ['f', 'd', 'b', 'e', 'c', 'a'],
        shuffled.map(({ item }) => item),
      );
      expect(again.parties).toEqual(once.parties);
    }),
  );
});

test('each listing is in one party, and nobody kept apart by a person is in the same', () => {
  fc.assert(
    fc.property(links, (given) => {
      const { parties } = clusterListings(['a', 'b', 'c', 'd', 'e', 'f'], given);
      expect(parties.flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      for (const { a, b, outcome } of given)
        if (outcome === 'different' && a !== b)
          expect(parties.some((party) => party.includes(a) && party.includes(b))).toBe(false);
    }),
  );
});

test('of links that are equally strong the first by its pair joins, in whatever order they are given', () => {
  const given = [same('a', 'b'), same('b', 'c')];
  for (const order of [given, [...given].reverse()]) {
    const { parties, refused } = clusterListings(['a', 'b', 'c'], [...order, different('a', 'c')]);
    expect(parties).toEqual([['a', 'b'], ['c']]);
    expect(refused).toEqual([given[1]]);
  }
});
