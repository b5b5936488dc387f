import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LinkKind,
  type ListedNode,
  type OwnershipGraph,
  type OwnershipLink,
  type OwnershipTest,
  type Share,
  strengthOf,
} from '../domain/ownership.ts';
import { slowOwnership } from './testing/slowOwnership.ts';
import { assess, EU_2022, EU_2024, NOT_MODELLED, OFAC, UK } from './testing/tests.ts';

const PARTIES = ['A', 'B', 'C', 'D', 'X', 'Y'];
const party = fc.constantFrom(...PARTIES);
const amount = fc.constantFrom(
  '0',
  '0.000001',
  '10',
  '24.999999',
  '25',
  '30',
  '40',
  '49.999999',
  '50',
  '50.000001',
  '60',
  '75',
  '100',
);
const range = fc.tuple(amount, amount, fc.boolean(), fc.boolean()).map(([one, other, fromOpen, toOpen]): Share => {
  const [from, to] = Number(one) <= Number(other) ? [one, other] : [other, one];
  return from === to ? from : { from, to, ...(fromOpen ? { fromOpen } : {}), ...(toOpen ? { toOpen } : {}) };
});
const share = fc.oneof(
  { weight: 6, arbitrary: amount },
  { weight: 2, arbitrary: range },
  { weight: 1, arbitrary: fc.constant(null) },
);

const kind = fc.oneof(
  { weight: 5, arbitrary: fc.constant<LinkKind>('equity') },
  { weight: 2, arbitrary: fc.constantFrom<LinkKind>('voting', 'boardAppointment') },
);
const partners = fc.oneof(
  { weight: 5, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.array(party, { maxLength: 2 }) },
);
const link = (shares: fc.Arbitrary<Share | null>): fc.Arbitrary<OwnershipLink> =>
  fc
    .tuple(party, party, shares, kind, fc.integer({ min: 0, max: 9 }), partners)
    .map(([owner, owned, held, ofKind, control, jointWith]) => ({
      owner,
      owned,
      share: held,
      kind: ofKind,
      control: control === 0,
      jointWith,
      validFrom: null,
      validTo: null,
      source: null,
    }));

/** One link per owner, owned and kind: what repeated statements mean is tested by example. */
const graph = (shares: fc.Arbitrary<Share | null> = share): fc.Arbitrary<OwnershipGraph> =>
  fc.record({
    links: fc.uniqueArray(link(shares), {
      maxLength: 12,
      selector: ({ owner, owned, kind }) => `${owner}>${owned}:${kind}`,
    }),
    ownersComplete: fc.uniqueArray(party, { maxLength: 2 }),
  });
const listed: fc.Arbitrary<ListedNode[]> = fc.uniqueArray(
  fc.record({
    party: fc.constantFrom('X', 'Y', 'D'),
    programme: fc.constant('us-ofac-sdn'),
    certainty: fc.constantFrom('proven' as const, 'proven' as const, 'open' as const),
  }),
  { maxLength: 3, selector: (node) => node.party },
);
const threshold = fc.constantFrom('25', '50', '75');
const test = fc
  .tuple(fc.constantFrom(OFAC, UK, EU_2022, EU_2024), threshold, fc.boolean())
  .map(([base, limit, alone]): OwnershipTest => ({ ...base, threshold: limit, aggregate: base.jointOnly || !alone }));
const aggregateTest = fc.constantFrom(OFAC, EU_2022, EU_2024);
const strength = (...args: Parameters<typeof assess>): number => strengthOf(assess(...args).outcome);

describe('assessOwnership, on random graphs', () => {
  it('agrees with trying every set of parties', () => {
    fc.assert(
      fc.property(graph(), listed, party, test, (links, nodes, subject, rule) => {
        expect(assess(links, nodes, subject, rule).outcome).toBe(slowOwnership(links, nodes, subject, rule));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the order of links or listed parties', () => {
    fc.assert(
      fc.property(
        graph(),
        listed,
        party,
        fc.oneof(test, fc.constant(NOT_MODELLED)),
        fc.infiniteStream(fc.nat()),
        (links, nodes, subject, rule, keys) => {
          const shuffled = <T>(items: readonly T[]): T[] =>
            items
              .map((item) => ({ item, key: keys.next().value ?? 0 }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const other = { links: shuffled(links.links), ownersComplete: shuffled(links.ownersComplete) };
          expect(assess(other, shuffled(nodes), subject, rule)).toEqual(assess(links, nodes, subject, rule));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is never lower when one more party is listed, or an open match is settled against it', () => {
    fc.assert(
      fc.property(graph(), listed, party, test, party, (links, nodes, subject, rule, more) => {
        const before = strength(links, nodes, subject, rule);
        const added: ListedNode = { party: more, programme: 'us-ofac-sdn', certainty: 'proven' };
        expect(strength(links, [...nodes, added], subject, rule)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never lower when a listed owner buys in, where the law adds listed owners up', () => {
    fc.assert(
      fc.property(
        graph(),
        listed,
        party,
        aggregateTest,
        amount,
        party,
        (links, nodes, subject, rule, bought, target) => {
          const before = strength(links, nodes, subject, rule);
          const none = {
            kind: 'equity',
            control: false,
            jointWith: [],
            validFrom: null,
            validTo: null,
            source: null,
          } as const;
          const newcomer: OwnershipLink = { ...none, jointWith: [], owner: 'Z', owned: target, share: bought };
          const after = strength(
            { ...links, links: [...links.links, newcomer] },
            [...nodes, { party: 'Z', programme: 'us-ofac-sdn', certainty: 'proven' }],
            subject,
            rule,
          );
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is monotone in a listed owner's share, where the law adds listed owners up", () => {
    fc.assert(
      fc.property(graph(amount), listed, party, aggregateTest, amount, (links, nodes, subject, rule, more) => {
        const raised = links.links.map((entry) =>
          entry.kind === 'equity' &&
          nodes.some((node) => node.party === entry.owner) &&
          Number(entry.share) > 0 &&
          Number(more) > Number(entry.share)
            ? { ...entry, share: more }
            : entry,
        );
        // Shares of more than 100 % contradict one another: then even a proven holding may be overstated.
        fc.pre(addsUp(raised));
        expect(strength({ ...links, links: raised }, nodes, subject, rule)).toBeGreaterThanOrEqual(
          strength(links, nodes, subject, rule),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('says nothing that a fuller record could overturn: owned and notOwned stay in every world that fits the links', () => {
    const worlds = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(graph(), listed, party, aggregateTest, worlds, (links, nodes, subject, rule, dice) => {
        const equity = links.links
          .filter((entry) => entry.kind === 'equity' && entry.share !== '0')
          .map((entry) => ({ ...entry, control: false }));
        const known = { ...links, links: equity };
        const toss = (): number => dice.next().value ?? 0;
        const world = oneWorld(known, toss);
        fc.pre(world !== undefined);
        const settled = nodes.filter(({ certainty }) => certainty === 'proven' || toss() < 0.5);
        const guessed = settled.map((node): ListedNode => ({ ...node, certainty: 'proven' }));
        const outcome = assess(known, nodes, subject, rule).outcome;
        const truth = slowOwnership(world ?? known, guessed, subject, rule);
        if (outcome === 'owned') expect(truth).toBe('owned');
        if (outcome === 'notOwned') expect(truth).toBe('notOwned');
      }),
      { numRuns: 3000 },
    );
  });
});

/** Picks exact equity within each range and gives an unaccounted rest to one recorded owner or nobody; undefined when the links contradict. */
function oneWorld({ links, ownersComplete }: OwnershipGraph, dice: () => number): OwnershipGraph | undefined {
  const chosen = links
    .filter(({ kind, owner, owned }) => kind === 'equity' && owner !== owned)
    .map((entry) => ({ entry, value: pick(entry.share, dice()) }));
  const owneds = [...new Set(chosen.map(({ entry }) => entry.owned))];
  for (const owned of owneds) {
    const here = chosen.filter(({ entry }) => entry.owned === owned);
    const rest = 100_000_000 - here.reduce((sum, { value }) => sum + value, 0);
    if (rest < 0) return undefined;
    const lucky = here[Math.floor(dice() * here.length)];
    const closed = ownersComplete.includes(owned) && lucky?.entry.share !== null;
    if (lucky && !closed && dice() < 0.5) lucky.value += rest;
  }
  const exact = chosen.map(({ entry, value }) => ({ ...entry, control: false, share: (value / 1_000_000).toFixed(6) }));
  return { links: exact, ownersComplete: [...new Set([...owneds, ...ownersComplete])] };
}

function pick(share: Share | null, at: number): number {
  if (share === null) return 0;
  if (typeof share === 'string') return Math.round(Number(share) * 1_000_000);
  const [from, to] = [
    Math.round(Number(share.from) * 1_000_000) + (share.fromOpen ? 1 : 0),
    Math.round(Number(share.to) * 1_000_000) - (share.toOpen ? 1 : 0),
  ];
  return Math.min(to, from + Math.floor(at * (to - from + 1)));
}

/** Whether nobody's equity is held to more than 100 %, counting the greatest statement of each holding. */
function addsUp(links: readonly OwnershipLink[]): boolean {
  const holdings = new Map<string, Map<string, number>>();
  for (const { owner, owned, share, kind: of } of links) {
    if (of !== 'equity') continue;
    const owners = holdings.get(owned) ?? new Map<string, number>();
    owners.set(owner, Math.max(owners.get(owner) ?? 0, Number(share)));
    holdings.set(owned, owners);
  }
  return [...holdings.values()].every((owners) => [...owners.values()].reduce((sum, one) => sum + one, 0) <= 100);
}
