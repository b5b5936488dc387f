/** Facts for the bundled law on a day: everything loaded, one buyer, unless a test says otherwise. */
import { type Transaction, transactionSchema } from '../../domain/transaction.ts';
import { localDate } from '../../kit/localDate.ts';
import type { Facts, PartyFacts, PartyHit } from '../book/facts.ts';
import { allStatements } from '../scenario/allStatements.ts';
import { bundledBook } from './bundledLaw.ts';

export interface CaseOn {
  readonly from?: string;
  readonly to?: string;
  readonly code?: string;
  readonly origin?: string | null;
  readonly parties?: readonly PartyFacts[];
  readonly facts?: Transaction['facts'];
  readonly regimes?: readonly string[] | null;
  readonly membership?: 'member' | 'notMember' | 'unknown';
  /** False: only item and places are known. */
  readonly complete?: boolean;
}

export function factsOn(date: string, given: CaseOn): Facts {
  const { from = 'IL', to = 'AE', membership = 'unknown', complete = true } = given;
  const buyer: PartyFacts = { name: 'Buyer', role: 'endUser', country: to, hits: [] };
  return {
    transaction: transactionOn(date, from, to, given),
    parties: given.parties ?? (complete ? [buyer] : []),
    coverage: new Map(bundledBook().programmesRead.map((programme) => [programme, { state: 'loaded' }])),
    membership: (_list, country) => ({
      membership,
      says: `${country} is ${membership}.`,
      conflicts: [],
      version: membership,
    }),
    validAt: localDate(date),
  };
}

function transactionOn(date: string, from: string, to: string, given: CaseOn): Transaction {
  const { code = '4D004', origin = null, facts = {}, regimes = null, complete = true } = given;
  const book = bundledBook();
  return transactionSchema.parse({
    kind: 'export',
    exporter: complete ? { name: 'Ex', country: from, usPerson: from === 'US' } : null,
    from,
    to,
    items: [{ classifications: [{ code }], origin }],
    parties: [],
    partiesComplete: complete,
    endUse: complete ? { text: 'office use' } : null,
    facts,
    endUseAttestation: null,
    ...(complete ? { statements: allStatements(book, { date: localDate(date), facts, regimes }) } : {}),
    route: [],
    date,
    dates: { contract: null, exported: null },
    regimes,
  });
}

/** NSO Group as end user, with its row of the Entity List. */
export const nsoGroup = (hit: Partial<PartyHit> = {}): PartyFacts => ({
  name: 'NSO Group',
  role: 'endUser',
  country: 'IL',
  ownership: [],
  hits: [
    {
      programme: 'us-bis-entity-list',
      listingId: 'surveillance-vendors:nso',
      list: 'surveillance-vendors',
      name: 'NSO Group',
      programTags: [],
      match: 'proven',
      score: 1,
      inForce: 'true',
      validFrom: localDate('2021-11-04'),
      validTo: null,
      requirement: { scope: 'allItems', text: 'all', policy: 'presumptionOfDenial' },
      citation: null,
      ...hit,
    },
  ],
});
