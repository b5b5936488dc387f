/** Knowing less about owners or lists never clears a party. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../domain/programme.ts';
import { type Instant, localDate } from '../../kit/localDate.ts';
import { indexOwnership, partyKey } from '../../ownership/indexOwnership.ts';
import { linksOfParty } from '../../ownership/linksOfParty.ts';
import type { OwnershipAnswer, PartyHit } from '../../rules/book/facts.ts';
import { bundledBook } from '../../rules/testing/bundledLaw.ts';
import { partyHit } from '../../rules/testing/partyHit.ts';
import { joinOwnership } from './joinOwnership.ts';
import type { OwnedParty } from './ownershipScene.ts';

const book = bundledBook();
const PROGRAMMES = ['us-ofac-sdn', 'eu-fsf', 'gb-uksl'];
type Standing = 'clean' | 'open' | 'proven';
interface Owner {
  readonly name: string;
  readonly share: number;
  readonly standing: Standing;
}

const hitIn = (programme: string, match: PartyHit['match']): PartyHit =>
  partyHit({
    programme,
    listingId: `${programme}:1`,
    list: programme,
    name: 'x',
    match,
  });

function answers(owners: readonly Owner[], ownersComplete: boolean, state: Coverage['state'] = 'loaded') {
  const party: OwnedParty = {
    name: 'Subject',
    type: 'organization',
    owners: owners.map(({ name, share }) => ({ name, share, kind: 'equity' })),
    ownersComplete,
  };
  const { links } = linksOfParty(party);
  const hits = owners.flatMap(({ name, standing }) =>
    standing === 'clean' ? [] : [[partyKey(name), PROGRAMMES.map((key) => hitIn(key, standing))] as const],
  );
  const facts = joinOwnership(
    book,
    {
      index: indexOwnership({ links: [...links], ownersComplete: ownersComplete ? ['Subject'] : [] }),
      asOf: { validAt: localDate('2024-08-01'), knownAt: '2026-01-01T00:00:00.000Z' as Instant, knownBasis: 'public' },
      coverage: book.programmes.map(({ key }) => ({ programme: key, state, reaches: [] })),
      hits: new Map(hits),
      screenings: [],
      carriedBack: new Set(),
      alike: new Map(),
      cut: false,
      digest: null,
      versions: [],
    },
    party,
  );
  return new Map(facts.ownershipAnswers?.map((answer) => [answer.test, answer] as const) ?? []);
}

/** What the rules make of it at a half or more: 0 no, 1 open, 2 yes. */
function truth(answer: OwnershipAnswer | undefined): number {
  if (answer === undefined) return 1;
  if (answer.outcome === 'owned') return 2;
  return answer.outcome === 'undetermined' || answer.atMost >= 50 ? 1 : 0;
}

const arbitraryOwners = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('A', 'B', 'C', 'D'),
    share: fc.integer({ min: 0, max: 60 }),
    standing: fc.constantFrom<Standing[]>('clean', 'open', 'proven'),
  }),
  { selector: ({ name }) => name, minLength: 1 },
);

describe('ownership as the rules read it', () => {
  it('is never "no" where the list is not covered', () => {
    fc.assert(
      fc.property(arbitraryOwners, fc.boolean(), (owners, complete) => {
        for (const answer of answers(owners, complete, 'partial').values()) expect(truth(answer)).toBeGreaterThan(0);
      }),
    );
  });

  it('never becomes milder when an owner turns from clean to open, or from open to listed', () => {
    let moved = 0;
    fc.assert(
      fc.property(arbitraryOwners, fc.boolean(), fc.nat(), (owners, complete, at) => {
        const target = owners[at % owners.length];
        const next: Record<Standing, Standing> = { clean: 'open', open: 'proven', proven: 'proven' };
        const after = answers(
          owners.map((one) => (one === target ? { ...one, standing: next[one.standing] } : one)),
          complete,
        );
        for (const [test, answer] of answers(owners, complete)) {
          expect(truth(after.get(test))).toBeGreaterThanOrEqual(truth(answer));
          if (truth(after.get(test)) > truth(answer)) moved += 1;
        }
      }),
    );
    expect(moved, 'some turn matters, or the property proves nothing').toBeGreaterThan(0);
  });

  it('never becomes "no" when an owner is no longer named, nor when the set is no longer closed', () => {
    fc.assert(
      fc.property(arbitraryOwners, fc.boolean(), (owners, complete) => {
        const before = answers(owners, complete);
        for (const fewer of [answers(owners.slice(1), false), answers(owners, false)])
          for (const [test, answer] of before)
            if (truth(answer) > 0 && answer.outcome === 'owned') expect(truth(fewer.get(test))).toBeGreaterThan(0);
      }),
    );
  });
});
