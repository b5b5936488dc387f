/**
 * What is bad is never made better by more of it: another party, owner, country on the route, or red flag lowers the severity of no regime.
 * Half of the cases are plain ones that are allowed, or the property would prove little.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, severityOf } from '../../domain/determination.ts';
import { type PartyRole, ROLES } from '../../domain/party.ts';
import { type FactValue, type Transaction, transactionSchema } from '../../domain/transaction.ts';
import type { Facts, PartyFacts } from '../book/facts.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { partyHit } from '../testing/partyHit.ts';
import { judgeTransaction } from './judgeTransaction.ts';

const book = bundledBook();
/** PROPERTY_RUNS=5000 looks deeper. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 400);
const DAY = '2026-10-01';

const COUNTRIES = [
  'DE',
  'US',
  'GB',
  'SG',
  'AE',
  'KZ',
  'CN',
  'MO',
  'RU',
  'IR',
  'KP',
  'CU',
  'SY',
  'UA',
  'UA-43',
  'TR',
  'IL',
] as const;
const clean = book.programmesRead.map((programme) => ({ programme, atLeast: 0, atMost: 0, owners: [] }));
const booleans = [...book.factKeys.values()].filter(({ type }) => type === 'boolean').map(({ key }) => key);
const allFalse: Readonly<Record<string, FactValue>> = Object.fromEntries(booleans.map((key) => [key, false]));

const partyOf = (name: string, role: PartyRole, country: string | null): PartyFacts => ({
  name,
  role,
  country,
  hits: [],
  ownership: clean,
});

interface Deal {
  readonly transaction: Transaction;
  readonly parties: readonly PartyFacts[];
}

const factsOf = ({ transaction, parties }: Deal): Facts => ({
  transaction,
  parties,
  coverage: new Map(book.programmesRead.map((key) => [key, { state: 'loaded' }])),
  membership: () => ({ membership: 'unknown', says: '', conflicts: [], version: null }),
  validAt: transaction.date,
});

/** A deal with its end user, end use and all its parties; mostly plain goods to where they need no licence. */
const deal: fc.Arbitrary<Deal> = fc
  .record({
    code: fc.constantFrom('EAR99', 'EAR99', 'EAR99', '5A992.c', '5A001.j', '3A001.a.7', '9A610.x'),
    to: fc.constantFrom('DE', 'SG', 'SG', 'AE', 'KZ', 'CN'),
    from: fc.constantFrom('US', 'US', 'DE'),
    kind: fc.constantFrom('export', 'export', 'reexport', 'technologyRelease', 'deemedExport'),
    bad: fc.option(fc.constantFrom(...booleans), { freq: 3 }),
    open: fc.option(fc.constantFrom(...booleans), { freq: 3 }),
    route: fc.constantFrom<string[]>([], [], ['KZ'], ['FR']),
    ultimate: fc.option(fc.constantFrom('SG', 'CN', 'DE'), { freq: 6 }),
    regimes: fc.constantFrom(null, ['us-ear'], ['us-ear', 'eu-dual-use']),
  })
  .map(({ code, bad, open, ultimate, ...rest }) => {
    const facts = { ...allFalse, ...(bad === null ? {} : { [bad]: true }) };
    if (open !== null) delete facts[open];
    const transaction = transactionSchema.parse({
      exporter: { name: 'Ex', country: rest.from, usPerson: rest.from === 'US' },
      items: [{ classifications: [{ code }], origin: 'US', value: { amount: '100.00', currency: 'USD' } }],
      parties: [],
      partiesComplete: true,
      endUse: { text: 'office use' },
      endUseAttestation: null,
      facts,
      date: DAY,
      dates: { contract: null, exported: null },
      ...rest,
      ...(ultimate === null ? {} : { ultimateDestination: ultimate }),
    });
    return { transaction, parties: [partyOf('Buyer', 'endUser', rest.to)] };
  });

type Addition = readonly [what: string, added: (before: Deal) => Deal];

const withParty = ({ transaction, parties }: Deal, party: PartyFacts): Deal => ({
  transaction,
  parties: [...parties, party],
});

const addition: fc.Arbitrary<Addition> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ROLES), fc.option(fc.constantFrom(...COUNTRIES), { freq: 8 }))
    .map(
      ([role, country]): Addition => [
        `a ${role} in ${country}`,
        (it) => withParty(it, partyOf('Third', role, country)),
      ],
    ),
  fc.tuple(fc.constantFrom(...ROLES), fc.constantFrom(...book.programmesRead), fc.constantFrom('proven', 'open')).map(
    ([role, programme, match]): Addition => [
      `a ${role} that ${match === 'proven' ? 'is' : 'may be'} on ${programme}`,
      (it) =>
        withParty(it, {
          ...partyOf('Third', role, it.transaction.to),
          hits: [
            partyHit({
              programme,
              match: match as 'proven' | 'open',
              listingId: 'list:1',
              list: 'list',
              name: 'Listed',
            }),
          ],
        }),
    ],
  ),
  fc.tuple(fc.constantFrom(...book.programmesRead), fc.constantFrom(25, 49, 50, 100)).map(
    ([programme, share]): Addition => [
      `an owner of ${share} per cent on ${programme}`,
      ({ transaction, parties: [first, ...rest] }) => ({
        transaction,
        parties: first
          ? [
              {
                ...first,
                ownership: clean.map((one) =>
                  one.programme === programme ? { ...one, atLeast: share, atMost: share } : one,
                ),
              },
              ...rest,
            ]
          : rest,
      }),
    ],
  ),
  fc.constantFrom(...COUNTRIES).map(
    (country): Addition => [
      `a route through ${country}`,
      ({ transaction, parties }) => ({
        transaction: transactionSchema.parse({ ...transaction, route: [...transaction.route, country] }),
        parties,
      }),
    ],
  ),
);

const outcomes = (it: Deal): ReadonlyMap<string, Outcome> =>
  new Map(judgeTransaction(book, factsOf(it)).regimes.map(({ regime, outcome }) => [regime, outcome]));

describe('more of what may be bad', () => {
  it('lowers the severity of no regime', { timeout: 60_000 + RUNS * 200 }, () => {
    let allowed = 0;
    let runs = 0;
    fc.assert(
      fc.property(deal, addition, (before, [what, add]) => {
        const was = outcomes(before);
        const is = outcomes(add(before));
        runs += 1;
        if ([...was.values()].includes('allowed')) allowed += 1;
        for (const [regime, outcome] of was) {
          const now = is.get(regime);
          expect(now, `${regime} with ${what}`).toBeDefined();
          expect(severityOf(now ?? 'allowed'), `${regime}: ${outcome}, with ${what} ${now}`).toBeGreaterThanOrEqual(
            severityOf(outcome),
          );
        }
      }),
      { numRuns: RUNS },
    );
    expect(allowed / runs, 'the generator draws what is allowed, or the property proves little').toBeGreaterThan(0.2);
  });
});
