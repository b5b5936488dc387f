/**
 * Which cases does the baseline ask beside the scenarios of the law? Drawn with a seed from written pools: seven in ten state
 * everything (so that the answer is settled), the others leave some or much open. Nothing here reads the law or the rule book.
 */
import fc from 'fast-check';
import type { Membership } from '../../src/domain/list.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import type { OwnListed, PartyFacts, ProgrammeCoverage } from '../../src/rules/book/facts.ts';
import { FRAMES, type Frame, PROGRAMMES } from './casePools.ts';
import { drawParty } from './drawParties.ts';
import { drawTransaction, often } from './drawTransaction.ts';

type Coverage = readonly [programme: string, state: ProgrammeCoverage['state']];

/** A drawn case as plain data. */
export interface DrawnCase {
  readonly transaction: Transaction;
  readonly parties: readonly PartyFacts[];
  readonly ownListed: readonly OwnListed[];
  readonly coverage: readonly Coverage[];
  readonly membership: Membership;
}

/** How much is stated, per cent: all; nearly all; little. */
const KNOWN = [100, 100, 100, 100, 100, 100, 100, 92, 92, 40];

export function drawCases(seed: number, count: number): readonly DrawnCase[] {
  const drawn = fc
    .record({ frame: fc.constantFrom(...FRAMES), known: fc.constantFrom(...KNOWN), clean: often(60) })
    .chain(({ frame, known, clean }) =>
      fc.record({
        transaction: drawTransaction(frame, known),
        parties: drawParties(frame, known, clean),
        ownListed: often(8).chain((one) => fc.array(ownRow, { maxLength: one ? 1 : 0 })),
        coverage: fc.tuple(...PROGRAMMES.map((programme) => drawCoverage(programme, known))),
        membership: fc.constantFrom<Membership>('member', 'notMember', 'notMember', 'unknown', 'disputed'),
      }),
    );
  return fc
    .sample(drawn, { seed, numRuns: count })
    .map(({ parties, ...rest }) => ({ ...rest, parties: namedParties(parties, rest.transaction) }));
}

type Unnamed = Omit<PartyFacts, 'name'>;

/** Where everything is known, the first is the end user. */
const drawParties = ({ to }: Frame, known: number, clean: boolean): fc.Arbitrary<readonly Unnamed[]> =>
  known < 100
    ? fc.array(drawParty(to, clean), { maxLength: 3 })
    : fc
        .tuple(drawParty(to, clean), fc.array(drawParty(to, clean), { maxLength: 1 }))
        .map(([first, rest]) => [{ ...first, role: 'endUser' }, ...rest]);

const drawCoverage = (programme: string, known: number): fc.Arbitrary<Coverage> =>
  often(known).chain((loaded) => {
    const states = loaded ? (['loaded'] as const) : (['partial', 'notLoaded', 'stale', 'outsidePeriod'] as const);
    return fc.constantFrom(...states).map((state): Coverage => [programme, state]);
  });

const ownRow: fc.Arbitrary<OwnListed> = fc
  .record({
    number: fc.integer({ min: 1, max: 9 }),
    match: fc.constantFrom<OwnListed['match']>('proven', 'open'),
    isOwner: fc.boolean(),
    inForce: fc.constantFrom<OwnListed['listing']['inForce']>('true', 'unknown'),
  })
  .map(({ number, match, isOwner, inForce }) => ({
    match,
    isOwner,
    listing: {
      party: 'Party 0',
      id: `my-list:${number}`,
      name: 'Own row',
      inForce,
      validFrom: null,
      validTo: null,
      score: match === 'proven' ? 1 : 0.8,
      list: 'my-list',
      title: null,
      programmes: ['my-list'],
    },
  }));

/** The exporter stands among the parties if it is named, as the facts of the app have it. */
function namedParties(parties: readonly Unnamed[], { exporter }: Transaction): readonly PartyFacts[] {
  const named = parties.map((party, index) => ({ ...party, name: `Party ${index}` }));
  const { name, country = null } = exporter ?? {};
  return name === undefined ? named : [...named, { name, role: 'exporter', country, hits: [], ownership: [] }];
}
