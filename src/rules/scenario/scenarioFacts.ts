/** From a scenario to the Facts the app would give: short forms expanded, coverage and memberships as written. */

import { type StatementGiven, type Transaction, transactionSchema } from '../../domain/transaction.ts';
import { localDate } from '../../kit/localDate.ts';
import { ownMember } from '../../kit/ownMember.ts';
import type { CountryMembership, Facts, OwnershipResult, PartyFacts, ProgrammeCoverage } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import type { Scenario } from '../law/scenarioSchema.ts';
import { allStatements, OFFICER } from './allStatements.ts';

export function scenarioFacts(scenario: Scenario, book: RuleBook): Facts {
  const transaction = expand(scenario, book);
  return {
    transaction,
    ...(scenario.signs ? { signs: scenario.signs } : {}),
    parties: partiesOf(scenario, transaction),
    coverage: coverageOf(scenario, book),
    membership: (list, country) => membershipOf(scenario, list, country),
    validAt: localDate(transaction.date),
  };
}

function expand(scenario: Scenario, book: RuleBook): Transaction {
  const { transaction: input, parties } = scenario;
  const signed = statementsOf(scenario, book);
  const { item, items, schema: _schema, endUse, ...rest } = input;
  const short = item ? [{ classifications: [{ code: item.code, basis: 'self' }], origin: item.origin ?? null }] : [];
  return transactionSchema.parse({
    ...rest,
    exporter: input.exporter ?? null,
    items: items ?? short,
    parties: parties
      .filter(({ role }) => role !== 'exporter')
      .map(({ name, role, country }) => ({ name, role, country })),
    endUse: typeof endUse === 'string' ? { text: endUse } : (endUse ?? null),
    endUseAttestation: input.endUseAttestation ?? null,
    dates: { contract: input.dates?.contract ?? null, exported: input.dates?.exported ?? null },
    regimes: input.regimes ?? null,
    ...(signed.length > 0 ? { statements: signed } : {}),
  });
}

function statementsOf({ statements, transaction }: Scenario, book: RuleBook): readonly StatementGiven[] {
  const { statements: given = [], date } = transaction;
  if (statements === 'all') return [...given, ...allStatements(book, transaction)];
  return [...given, ...(statements ?? []).map((id) => ({ id, by: OFFICER, on: date }))];
}

function partiesOf({ parties }: Scenario, { exporter }: Transaction): readonly PartyFacts[] {
  const named = parties.map(({ name, role, country, hits, ownership }): PartyFacts => {
    const owned = Object.entries(ownership ?? {}).map(([programme, stated]) => ownershipOf(programme, stated));
    return {
      name,
      role,
      country,
      ...(ownership ? { ownership: owned } : {}),
      hits: hits.map((hit) => ({
        programme: hit.programme,
        listingId: hit.listing,
        list: hit.listing.split(':')[0] ?? hit.listing,
        name: hit.name,
        programTags: [],
        match: hit.match,
        score: hit.match === 'proven' ? 1 : 0.8,
        inForce: hit.inForce,
        validFrom: hit.validFrom,
        validTo: hit.validTo,
        requirement: hit.requirement,
        citation: null,
      })),
    };
  });
  const given = parties.some(({ role }) => role === 'exporter');
  if (given || exporter?.name === undefined) return named;
  return [
    ...named,
    { name: exporter.name, role: 'exporter', country: exporter.country ?? null, hits: [], ownership: [] },
  ];
}

type Stated = NonNullable<Scenario['parties'][number]['ownership']>[string];

function ownershipOf(programme: string, stated: Stated): OwnershipResult {
  const shares = typeof stated === 'number' ? [stated] : Array.isArray(stated) ? [stated[0]] : stated.owners;
  const atLeast = shares.reduce((sum, share) => sum + share, 0);
  return {
    programme,
    atLeast,
    atMost: Array.isArray(stated) ? stated[1] : atLeast,
    owners: shares.map((share, index) => ({
      name: `Owner ${index + 1}`,
      share,
      listingId: `${programme}-owner-${index + 1}`,
    })),
  };
}

function coverageOf({ coverage }: Scenario, book: RuleBook): ReadonlyMap<string, ProgrammeCoverage> {
  const found = new Map<string, ProgrammeCoverage>();
  const { all, ...single } = coverage;
  if (all !== undefined) for (const programme of book.programmesRead) found.set(programme, { state: all });
  for (const [programme, state] of Object.entries(single)) found.set(programme, { state });
  return found;
}

function membershipOf({ membership }: Scenario, list: string, country: string): CountryMembership {
  const given = ownMember(ownMember(membership, list) ?? {}, country);
  if (!given)
    return {
      membership: 'unknown',
      says: `${country} is not in what is known of ${list}.`,
      conflicts: [],
      version: null,
    };
  const conflicts =
    given.conflict === undefined ? [] : [{ says: given.conflict, citations: [{ instrument: 'scenario' }] }];
  return { membership: given.membership, says: given.says, conflicts, version: 'scenario' };
}
