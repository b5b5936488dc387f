import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYFRAME_EVERY, type MemberRow, planMembers, replayMembers, versionsHolding } from './memberChain.ts';

const members = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 }).map((ids) => new Set(ids));

interface Stored {
  readonly id: number;
  readonly baseId: number | null;
  readonly depth: number;
  readonly members: ReadonlySet<number>;
  readonly rows: readonly MemberRow[];
}
/** Stores versions one after the other, each against the neighbour that `pick` chooses. */
function store(history: readonly { readonly members: Set<number>; readonly pick: number }[]): readonly Stored[] {
  const stored: Stored[] = [];
  for (const [index, { members: held, pick }] of history.entries()) {
    const neighbour = stored.length === 0 ? null : (stored[pick % stored.length] ?? null);
    const plan = planMembers(held, neighbour);
    stored.push({ id: index + 1, members: held, ...plan });
  }
  return stored;
}
const chainOf = (stored: readonly Stored[], id: number | null): readonly (readonly MemberRow[])[] => {
  const own = stored.find((version) => version.id === id);
  return own ? [...chainOf(stored, own.baseId), own.rows] : [];
};
const history = fc.array(fc.record({ members, pick: fc.nat() }), { minLength: 1, maxLength: 80 });

describe('memberChain', () => {
  it('gives back the members of every version, whatever neighbours they were stored against', () => {
    fc.assert(
      fc.property(history, (given) => {
        const stored = store(given);
        for (const version of stored) {
          expect(replayMembers(chainOf(stored, version.id))).toEqual(version.members);
          expect(version.depth).toBeLessThan(KEYFRAME_EVERY);
        }
      }),
    );
  });

  it('tells the holders of one content from its own rows', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 30 }), (given, content) => {
        const stored = store(given);
        const rows = stored.flatMap(({ id, rows: own }) =>
          own.filter(({ contentId }) => contentId === content).map(({ op }) => [id, op] as const),
        );
        expect(versionsHolding(stored, new Map(rows))).toEqual(
          new Set(stored.filter((version) => version.members.has(content)).map(({ id }) => id)),
        );
      }),
    );
  });

  it('never writes more rows than the version has members', () => {
    fc.assert(
      fc.property(members, members, (held, before) => {
        const plan = planMembers(held, { id: 1, depth: 0, members: before });
        expect(plan.rows.length).toBeLessThanOrEqual(held.size);
      }),
    );
  });
});
