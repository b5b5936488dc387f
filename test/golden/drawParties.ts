/** What may the parties of a generated case be: who takes part, which rows they meet, who owns them? Drawn from the pools alone. */
import fc from 'fast-check';
import { localDate } from '../../src/kit/localDate.ts';
import type {
  ListedOwner,
  OwnershipAnswer,
  OwnershipResult,
  PartyFacts,
  PartyHit,
} from '../../src/rules/book/facts.ts';
import { OWNERSHIP_TESTS, PROGRAMMES } from './casePools.ts';
import { often } from './drawTransaction.ts';

const day = (...dates: readonly (string | null)[]) =>
  fc.constantFrom(...dates).map((date) => (date === null ? null : localDate(date)));

const hit: fc.Arbitrary<PartyHit> = fc
  .record({
    programme: fc.constantFrom(...PROGRAMMES),
    number: fc.integer({ min: 1, max: 99 }),
    match: fc.constantFrom('proven', 'proven', 'open'),
    inForce: fc.constantFrom('true', 'true', 'true', 'false', 'unknown'),
    validFrom: day(null, '2019-05-16', '2021-11-04'),
    validTo: day(null, null, '2026-12-31'),
    requirement: fc.constantFrom<PartyHit['requirement']>(
      null,
      { scope: 'allItems', text: 'all', policy: 'presumptionOfDenial' },
      { scope: 'text', text: 'some', policy: null },
    ),
    address: often(10),
  })
  .map(({ number, address, ...row }): PartyHit => {
    const basis = address ? ({ basis: 'address' } as const) : {};
    const listingId = `list:${number}`;
    const score = row.match === 'proven' ? 1 : 0.8;
    return {
      ...row,
      ...basis,
      listingId,
      list: 'list',
      name: `Listed ${number}`,
      programTags: [],
      score,
      citation: null,
    };
  });

const share = fc.constantFrom<readonly [number, number]>(
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [60, 60],
  [20, 55],
  [50, 50],
  [0, 100],
);

/** Whose the share is: one owner's, in one piece or in two, or half of it each of two owners'. */
type Parts = 'one' | 'parcels' | 'owners';

function ownersOf(share: number, parts: Parts): OwnershipResult['owners'] {
  if (share === 0) return [];
  if (parts === 'one') return [{ name: 'Owner', share, listingId: 'list:owner' }];
  const other = parts === 'parcels' ? 'list:owner' : 'list:other';
  return ['list:owner', other].map((listingId) => ({ name: listingId, share: share / 2, listingId }));
}

const ownership: fc.Arbitrary<readonly OwnershipResult[]> = fc
  .tuple(fc.constantFrom(...PROGRAMMES), share, fc.constantFrom<Parts>('one', 'parcels', 'owners'))
  .map(([owned, [atLeast, atMost], parts]) =>
    PROGRAMMES.map((programme) => ({
      programme,
      atLeast: programme === owned ? atLeast : 0,
      atMost: programme === owned ? atMost : 0,
      owners: programme === owned ? ownersOf(atLeast, parts) : [],
    })),
  );

const answer: fc.Arbitrary<OwnershipAnswer> = fc
  .record({
    asked: fc.constantFrom(...OWNERSHIP_TESTS),
    outcome: fc.constantFrom<OwnershipAnswer['outcome']>('owned', 'controlled', 'notOwned', 'undetermined'),
    atMost: fc.constantFrom(0, 30, 80),
    hit,
  })
  .map(({ asked, outcome, atMost, hit: row }) => ({
    ...asked,
    outcome,
    atMost: outcome === 'owned' ? 80 : atMost,
    owners: outcome === 'notOwned' ? [] : [{ name: 'Owner', hit: row }],
    says: `The links say ${outcome}.`,
    redFlags: outcome === 'undetermined' ? ['The links leave a share open.'] : [],
    missing: outcome === 'undetermined' ? ['owners:Owner'] : [],
  }));

const listedOwner: fc.Arbitrary<ListedOwner> = fc
  .record({ hit, effect: fc.constantFrom<ListedOwner['effect']>('undetermined', 'redFlag') })
  .map(({ hit: row, effect }) => ({
    name: 'Owner',
    programme: row.programme,
    hit: row,
    says: 'Owner holds it.',
    effect,
  }));

/** How far the parties are known: `clean` ones meet no row and are owned by nobody listed. */
export const drawParty = (places: readonly string[], clean: boolean): fc.Arbitrary<Omit<PartyFacts, 'name'>> =>
  fc
    .record(
      {
        role: fc.constantFrom(
          ...([
            'endUser',
            'endUser',
            'endUser',
            'purchaser',
            'intermediateConsignee',
            'forwarder',
            'broker',
            'bank',
          ] as const),
        ),
        country: fc.constantFrom(...places, ...(clean ? [] : [null])),
        hits: fc.array(hit, { maxLength: clean ? 0 : 2 }),
        ownership: clean
          ? fc.constant(PROGRAMMES.map((programme) => ({ programme, atLeast: 0, atMost: 0, owners: [] })))
          : fc.option(ownership, { nil: undefined, freq: 5 }),
        ownershipAnswers: fc.array(answer, { maxLength: clean ? 0 : 1 }),
        listedOwners: clean
          ? fc.constant([])
          : often(8).chain((one) => fc.array(listedOwner, { maxLength: one ? 1 : 0 })),
      },
      { noNullPrototype: true },
    )
    .map(({ ownership: owned, ...known }) => ({ ...known, ...(owned === undefined ? {} : { ownership: owned }) }));
