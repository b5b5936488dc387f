/**
 * Joins screening, list history and coverage into the plain Facts that the rules read. The only place where the engines meet for a
 * determination.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Party } from '../../domain/party.ts';
import type { Coverage } from '../../domain/programme.ts';
import type { Match, Screening, ScreeningQuery } from '../../domain/screening.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { Facts, PartyFacts, PartyHit } from '../../rules/facts.ts';
import type { AppContext } from '../context.ts';
import type { LibrarySnapshot } from '../lists/listLibrary.ts';
import { programmeCoverage } from '../lists/programmeCoverage.ts';
import { sourceDefinitions } from '../lists/sourceDefinitions.ts';
import { screenQuery } from '../screening/screenQuery.ts';
import { countedOwners, joinOwnership, type ScreenedOwner } from './joinOwnership.ts';

export interface JoinedFacts {
  readonly facts: Facts;
  readonly screenings: readonly Screening[];
  readonly coverage: readonly Coverage[];
}

/**
 * From this score on a row in force counts as the party until a person says otherwise: every part met, at most in another form. Below
 * it a likeness is a question, never a fact, however the screening decides; a near name must not prohibit anything.
 */
const PROVEN_SCORE = 0.95;

/** Most matches of one party that the rules look at; more alike names than that add nothing to an answer. */
const MOST_MATCHES = 20;

/** Screens every party of the transaction (the exporter too, when named) and resolves what the lists say on the day. */
export async function joinFacts(
  context: AppContext,
  snapshot: LibrarySnapshot,
  transaction: Transaction,
  asOf: AsOf,
): Promise<JoinedFacts> {
  const definitions = sourceDefinitions();
  const coverage = context.ruleBook.programmes.map((programme) =>
    programmeCoverage(programme, { snapshot, asOf, definitions }),
  );
  const screenings: Screening[] = [];
  const parties: PartyFacts[] = [];
  const screen = async (query: ScreeningQuery): Promise<{ screening: Screening; hits: PartyHit[] }> => {
    const screening = await screenQuery(context, { query, asOf, snapshot, coverage, limit: MOST_MATCHES });
    return { screening, hits: hitsOf(context, screening) };
  };
  for (const party of partiesOf(transaction)) {
    const { screening, hits } = await screen(queryOf(party));
    const owners: ScreenedOwner[] = [];
    for (const { name, share } of countedOwners(party))
      owners.push({ name, share, ...(await screen(queryOfName(name))) });
    const ownership = joinOwnership(party, owners, coverage);
    screenings.push(screening, ...owners.map((owner) => owner.screening));
    parties.push({
      name: party.name,
      role: party.role,
      country: party.country ?? null,
      hits,
      ...(ownership ? { ownership } : {}),
    });
  }
  const membership: Facts['membership'] = (list, country) => context.lists.membership(snapshot, list, country, asOf);
  return {
    facts: {
      transaction,
      parties,
      coverage: new Map(coverage.map(({ programme, state }) => [programme, { state }])),
      membership,
      validAt: asOf.validAt,
    },
    screenings,
    coverage,
  };
}

/** The named parties, and the exporter as one of them. */
function partiesOf(transaction: Transaction): Party[] {
  const { exporter, parties } = transaction;
  if (!exporter?.name || parties.some(({ role }) => role === 'exporter')) return parties;
  return [
    {
      name: exporter.name,
      role: 'exporter',
      country: exporter.country ?? null,
      type: null,
      identifiers: [],
      born: null,
      addresses: [],
      owners: [],
      ownersComplete: false,
    },
    ...parties,
  ];
}

const queryOf = (party: Party): ScreeningQuery => ({
  name: party.name,
  type: party.type ?? null,
  country: party.country ?? null,
  born: party.born ?? null,
  gender: party.gender ?? null,
  identifiers: party.identifiers,
  addresses: party.addresses,
});

const queryOfName = (name: string): ScreeningQuery => ({ name, identifiers: [], addresses: [] });

/** One hit for each (listing, programme) that the law reads; best source of the programme first, then by score. */
function hitsOf(context: AppContext, screening: Screening): PartyHit[] {
  const hits = screening.matches.flatMap((match) =>
    context.ruleBook.programmes
      .filter(({ key, sources }) => match.listing.programs.includes(key) && sources.includes(match.listing.list))
      .map(({ key, sources }) => ({
        rank: sources.indexOf(match.listing.list),
        hit: hitOf(match, key),
      })),
  );
  return hits.sort((a, b) => a.rank - b.rank || b.hit.score - a.hit.score).map(({ hit }) => hit);
}

function hitOf(match: Match, programme: string): PartyHit {
  const { listing } = match;
  const [citation] = listing.evidence?.citations ?? [];
  return {
    programme,
    listingId: listing.id,
    list: listing.list,
    name: listing.name,
    programTags: listing.programTags,
    match: match.resolution?.outcome === 'trueMatch' || match.score >= PROVEN_SCORE ? 'proven' : 'open',
    score: match.score,
    inForce: listing.inForce,
    validFrom: listing.validFrom as PartyHit['validFrom'],
    validTo: listing.validTo as PartyHit['validTo'],
    requirement: listing.requirement,
    citation: citation ? { instrument: citation.instrument, ...(citation.url ? { url: citation.url } : {}) } : null,
  };
}
