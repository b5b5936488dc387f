/**
 * Joins screening, ownership, list history, coverage and the signs of the deal's texts into the plain Facts that the rules read. The
 * engines meet here and nowhere else.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Party } from '../../domain/party.ts';
import type { Screening, ScreeningQuery } from '../../domain/screening.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { partyKey } from '../../ownership/index.ts';
import type { Facts, PartyFacts } from '../../rules/index.ts';
import type { Moment } from '../models/moments/moment.ts';
import { screenQuery } from '../screening/screenQuery.ts';
import { type GroundOfDay, groundOfDay } from './groundOfDay.ts';
import { joinOwnership } from './joinOwnership.ts';
import { type OwnershipScene, ownershipScene } from './ownershipScene.ts';
import { ownListed } from './ownListed.ts';
import { hitsOf } from './partyHits.ts';
import { textSigns } from './textSigns.ts';

export interface JoinedFacts {
  readonly facts: Facts;
  readonly screenings: readonly Screening[];
  readonly ground: GroundOfDay;
  /** The stored ownership links the facts rest on: their digest (null: none) and the versions they were chosen from. */
  readonly ownership: Pick<OwnershipScene, 'digest' | 'versions'>;
}

/** Most matches of one party that the rules look at (of its owners as many); more alike names than that add nothing to an answer. */
const MOST_MATCHES = 20;

/**
 * Screens every party of the transaction (the exporter too, when named) and their owners, and resolves what the lists say on the day.
 * `ownershipVersions`: for replay, the only versions of stored links that are read.
 */
export async function joinFacts(
  moment: Moment,
  transaction: Transaction,
  asOf: AsOf,
  ownershipVersions?: readonly string[],
): Promise<JoinedFacts> {
  const ground = groundOfDay(moment, asOf);
  const { coverage } = ground;
  const named = partiesOf(transaction);
  const pinned = ownershipVersions ? { pinned: ownershipVersions } : {};
  const scene = await ownershipScene({ moment, asOf, coverage, ...pinned }, named);
  const screenings: Screening[] = [];
  const parties: PartyFacts[] = [];
  for (const party of named) {
    const query = queryOf(party);
    const screening = await screenQuery({
      moment,
      query,
      asOf,
      coverage,
      limit: MOST_MATCHES,
      ...placeOf(party, transaction),
    });
    screenings.push(screening);
    parties.push({
      name: party.name,
      role: party.role,
      country: party.country ?? null,
      hits: hitsOf(moment.ruleBook, screening),
      ...joinOwnership(moment.ruleBook, scene, party),
    });
  }
  const screened = { parties: screenings, owners: scene.screenings };
  const own = await ownListed({ moment, asOf, limit: MOST_MATCHES }, screened);
  const signs = await textSigns(moment, transaction, asOf);
  const membership: Facts['membership'] = (list, country) => moment.lists.membership(list, country, asOf);
  return {
    facts: {
      transaction,
      parties,
      ...(own.length > 0 ? { ownListed: own } : {}),
      ...(signs.length > 0 ? { signs } : {}),
      coverage: ground.covered,
      membership,
      validAt: asOf.validAt,
    },
    screenings: [...screenings, ...screeningsToShow(scene, named)],
    ground,
    ownership: scene,
  };
}

/** Of the owners, those the transaction names and those that may be listed. */
function screeningsToShow({ screenings }: OwnershipScene, parties: readonly Party[]): readonly Screening[] {
  const given = new Set(parties.flatMap(({ owners }) => owners.map(({ name }) => partyKey(name))));
  return screenings.filter(({ query, matches }) => matches.length > 0 || given.has(partyKey(query.name)));
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

/** An end user or ultimate consignee without a country is taken to be where the goods go. */
const placeOf = ({ role, country }: Party, { to }: Transaction): { readonly expectedIn?: string } =>
  !country && (role === 'endUser' || role === 'ultimateConsignee') ? { expectedIn: to } : {};

const queryOf = (party: Party): ScreeningQuery => ({
  name: party.name,
  type: party.type ?? null,
  country: party.country ?? null,
  born: party.born ?? null,
  gender: party.gender ?? null,
  identifiers: party.identifiers,
  addresses: party.addresses,
});
