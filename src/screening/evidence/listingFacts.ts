/** listingFacts: the facts of a listing that count as evidence beside its names, as compact JSON in the index. */
import type { Listing } from '../../domain/list.ts';
import type { Address, Identifier } from '../../domain/party.ts';
import { dayNumber, type ListedBirth } from './birthEvidence.ts';
import { type ListedIdentifier, readIdentifier } from './identifiers.ts';
import { type ReadAddress, readAddress } from './readAddress.ts';

export interface ListingFacts {
  /** Births. */
  readonly b?: readonly ListedBirth[];
  /** Countries: of nationality, registration, flag. */
  readonly c?: readonly string[];
  readonly g?: 'male' | 'female';
  readonly i?: readonly ListedIdentifier[];
  /** Addresses, as given. */
  readonly a?: readonly Address[];
}

/** Publishers give a ship's call sign among its facts, not among its identifiers. */
const vesselIdentifiers = ({ vessel }: Listing): readonly Identifier[] =>
  vessel?.callSign ? [{ kind: 'callSign', value: vessel.callSign }] : [];

/** The identifiers of a listing that can be read, each once. */
export function identifiersOfListing(listing: Listing): readonly ListedIdentifier[] {
  const seen = new Set<string>();
  return [...listing.identifiers, ...vesselIdentifiers(listing)].flatMap((identifier) => {
    const read = readIdentifier(identifier);
    if (!read) return [];
    const key = `${read.kind} ${read.value} ${read.country ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [read.country ? ([read.kind, read.value, read.country] as const) : ([read.kind, read.value] as const)];
  });
}

/** `{}` when there is nothing. Key order is fixed: the text is part of the content address. */
export function factsOfListing(listing: Listing): string {
  const identifiers = identifiersOfListing(listing);
  const births = listing.births.map(
    ({ from, to, approximate }): ListedBirth => [dayNumber(from), dayNumber(to), approximate ? 1 : 0],
  );
  const facts: ListingFacts = {
    ...(births.length ? { b: births } : {}),
    ...(listing.countries.length ? { c: listing.countries } : {}),
    ...(listing.gender ? { g: listing.gender } : {}),
    ...(identifiers.length ? { i: identifiers } : {}),
    ...(listing.addresses.length ? { a: listing.addresses } : {}),
  };
  return JSON.stringify(facts);
}

const readAddresses = new WeakMap<ListingFacts, readonly ReadAddress[]>();

/** The addresses of a listing as parts; those of each listing are read once. */
export function addressesOf(facts: ListingFacts): readonly ReadAddress[] {
  if (!facts.a) return [];
  const known = readAddresses.get(facts);
  if (known) return known;
  const addresses = facts.a.map(readAddress);
  readAddresses.set(facts, addresses);
  return addresses;
}
