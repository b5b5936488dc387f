/**
 * evidence: the evidence beside the name: birth date, country, gender, kind of party, addresses, identifiers. It re-ranks candidates that were
 * found by their names. A contradiction weighs more the commoner the name is, since most people with a common name are not the listed one.
 */

import type { ScreeningQuery } from '../../domain/screening.ts';
import type { MatchingModel } from '../model/matchingModel.ts';
import type { Weights } from '../model/weights.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import { addressChange } from './addressEvidence.ts';
import { type AskedBirth, askedBirth, birthChange, birthLift } from './birthEvidence.ts';
import type { Change, EvidenceLine } from './evidenceChange.ts';
import { identifierChanges } from './identifierEvidence.ts';
import { type ReadIdentifier, readIdentifier } from './identifiers.ts';
import { addressesOf, type ListingFacts } from './listingFacts.ts';
import { type ReadAddress, readAddress } from './readAddress.ts';
import { unconfirmedChange } from './unconfirmed.ts';

export interface QueryEvidence {
  readonly born: AskedBirth | undefined;
  readonly country: string | undefined;
  readonly gender: string | undefined;
  readonly type: ScreeningQuery['type'];
  readonly identifiers: readonly ReadIdentifier[];
  readonly addresses: readonly ReadAddress[];
  /** The most that agreement with this query can take off the distance to 1, identifiers aside. */
  readonly mostLift: number;
  /** Whether the facts of a listing are needed. */
  readonly readsFacts: boolean;
  readonly model: MatchingModel;
  /** Scratch memory for comparing the words of addresses. */
  readonly scratch: SpellingScratch;
}

/** What a query gives beside the name. */
export function queryEvidence(query: ScreeningQuery, model: MatchingModel, scratch: SpellingScratch): QueryEvidence {
  const { weights } = model;
  const born = query.born ? askedBirth(query.born) : undefined;
  const addresses = query.addresses.length > 0 ? query.addresses.map(readAddress) : NO_ADDRESSES;
  const identifiers = query.identifiers.length > 0 ? readIdentifiers(query) : NO_IDENTIFIERS;
  const left =
    (1 - (born ? birthLift(born, weights) : 0)) *
    (1 - (query.country ? weights.sameCountry : 0)) *
    (1 - (addresses.length > 0 ? weights.sameAddress : 0));
  return {
    born,
    country: query.country ?? undefined,
    gender: query.gender ?? undefined,
    type: query.type,
    identifiers,
    addresses,
    mostLift: 1 - left,
    readsFacts: Boolean(born || query.country || query.gender || query.identifiers.length || addresses.length),
    model,
    scratch,
  };
}

const NO_ADDRESSES: readonly ReadAddress[] = [];
const NO_IDENTIFIERS: readonly ReadIdentifier[] = [];
const readIdentifiers = ({ identifiers }: ScreeningQuery): readonly ReadIdentifier[] =>
  identifiers.map(readIdentifier).filter((read) => read !== undefined);

/** The type of a listing. */
type ListedType = string;

function countryChange(
  country: string,
  countries: readonly string[],
  listedType: ListedType,
  weights: Weights,
): Change {
  const same = countries.includes(country);
  const isShip = listedType === 'vessel';
  const line = { kind: isShip ? 'flag' : 'country', query: country, candidate: countries.join(', ') };
  if (same)
    return {
      factor: 1,
      lift: weights.sameCountry,
      line: { ...line, says: isShip ? 'the same flag' : 'the same country' },
    };
  return {
    factor: isShip ? weights.otherFlag : weights.otherCountry,
    lift: 0,
    line: { ...line, says: isShip ? 'another flag' : 'another country' },
  };
}

/** A listing without the type of a party contradicts nothing. */
function typeChange(
  type: NonNullable<QueryEvidence['type']>,
  listed: ListedType,
  { otherType }: Weights,
): Change | undefined {
  if (listed === 'unknown' || listed === 'address' || listed === 'country' || listed === type) return undefined;
  return {
    factor: otherType,
    lift: 0,
    line: { kind: 'type', query: type, candidate: listed, says: 'another kind of party' },
  };
}

const genderChange = (query: string, candidate: string, { otherGender }: Weights): Change => ({
  factor: otherGender,
  lift: 0,
  line: { kind: 'gender', query, candidate, says: 'another gender' },
});

/** The changes that the facts of a listing make to the score of a query, in the order in which they are applied. */
function changesOf(query: QueryEvidence, facts: ListingFacts, listedType: ListedType): readonly Change[] {
  const { weights } = query.model;
  const changes = [
    query.type ? typeChange(query.type, listedType, weights) : undefined,
    query.born && facts.b ? birthChange(query.born, facts.b, weights) : undefined,
    query.country && facts.c ? countryChange(query.country, facts.c, listedType, weights) : undefined,
    query.gender && facts.g && facts.g !== query.gender ? genderChange(query.gender, facts.g, weights) : undefined,
    query.addresses.length > 0 && facts.a
      ? addressChange(query.addresses, addressesOf(facts), query.model, query.scratch)
      : undefined,
    ...identifierChanges(query.identifiers, facts.i, weights),
  ];
  return changes.filter((change) => change !== undefined);
}

export interface Weighed {
  readonly score: number;
  readonly lines: readonly EvidenceLine[];
  /** Whether an identifier settled the match, whatever the names are. */
  readonly isSettled: boolean;
}

const lineOf = (line: Change['line'], effect: number): EvidenceLine => ({
  ...line,
  effect: Math.round(effect * 10_000) / 10_000,
});

/** Whether a listing may be a person and gives no birth date to compare with that of the query. */
const isUnconfirmed = (query: QueryEvidence, facts: ListingFacts, listedType: ListedType): boolean =>
  query.born !== undefined && !facts.b?.length && (listedType === 'person' || listedType === 'unknown');

/**
 * Applies the evidence to the score of the names.
 *
 * @param matchedRarity rarity of the parts that the names share
 */
export function weighEvidence(
  score: number,
  matchedRarity: number,
  query: QueryEvidence,
  facts: ListingFacts,
  listedType: ListedType,
): Weighed {
  const { weights, steps } = query.model;
  const exponent = 1 + (weights.commonName - 1) * (1 - Math.min(1, matchedRarity / weights.rareName));
  let result = score;
  let settled = 0;
  const lines: EvidenceLine[] = [];
  for (const { factor, lift, least = 0, ofAnyName, line } of changesOf(query, facts, listedType)) {
    const before = result;
    result = result * factor ** (ofAnyName ? 1 : exponent);
    result = Math.max(result + (1 - result) * lift, least);
    settled = Math.max(settled, least);
    lines.push(lineOf(line, result - before));
  }
  const { unconfirmedNames } = steps;
  if (settled > 0 || !unconfirmedNames || !isUnconfirmed(query, facts, listedType))
    return { score: result, lines, isSettled: settled > 0 };
  const sameCountry = query.country !== undefined && facts.c?.includes(query.country) === true;
  const unconfirmed = { namesScore: score, matchedRarity, sameCountry, born: query.born?.text ?? '' };
  const change = unconfirmedChange(result, unconfirmed, query.model, unconfirmedNames);
  if (!change) return { score: result, lines, isSettled: false };
  return { score: change.score, lines: [...lines, lineOf(change.line, change.score - result)], isSettled: false };
}
