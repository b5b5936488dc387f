import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnershipLink } from '../domain/ownership.ts';
import { localDate } from '../kit/localDate.ts';
import { indexOwnership } from './indexOwnership.ts';
import { ownershipCircles } from './ownershipCircles.ts';

const day = localDate('2024-06-01');
const circles = (pairs: readonly (readonly [string, string])[], over: Partial<OwnershipLink> = {}) => {
  const links = pairs.map(
    ([owner, owned]): OwnershipLink => ({
      owner,
      owned,
      share: '10',
      kind: 'equity',
      control: false,
      jointWith: [],
      validFrom: null,
      validTo: null,
      source: null,
      ...over,
    }),
  );
  return ownershipCircles(indexOwnership({ links, ownersComplete: [] }), day);
};

describe('circles of ownership', () => {
  it('are told once each, by name', () => {
    expect(
      circles([
        ['B', 'A'],
        ['C', 'B'],
        ['A', 'C'],
        ['D', 'A'],
        ['Y', 'X'],
        ['X', 'Y'],
      ]),
    ).toEqual([
      ['A', 'B', 'C'],
      ['X', 'Y'],
    ]);
  });

  it('are none in a tree, in a party that owns itself, or after they ended', () => {
    expect(
      circles([
        ['A', 'B'],
        ['A', 'C'],
        ['B', 'C'],
        ['D', 'D'],
      ]),
    ).toEqual([]);
    expect(
      circles(
        [
          ['A', 'B'],
          ['B', 'A'],
        ],
        { validTo: localDate('2024-01-01') },
      ),
    ).toEqual([]);
  });

  it('hold exactly the parties that can be reached from themselves, in chains of any length', () => {
    const name = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 20 }), (pairs) => {
        const reaches = (from: string): Set<string> => {
          const seen = new Set(pairs.filter(([a]) => a === from).map(([, b]) => b));
          for (const node of seen) for (const [a, b] of pairs) if (a === node) seen.add(b);
          return seen;
        };
        const names = [...new Set(pairs.flat())];
        const expected = names.filter((one) =>
          names.some((b) => b !== one && reaches(one).has(b) && reaches(b).has(one)),
        );
        expect(circles(pairs).flat().sort()).toEqual(expected.sort());
      }),
    );
    const long = Array.from({ length: 50_000 }, (_, at): [string, string] => [`n${at}`, `n${at + 1}`]);
    expect(circles([...long, ['n50000', 'n0']])[0]).toHaveLength(50_001);
  });
});
