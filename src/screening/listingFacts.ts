/** ListingFacts: what of a listing counts as evidence beside its names, as compact JSON in the index. */
import type { Listing } from '../domain/list.ts';
import { readIdentifier } from './identifiers.ts';

export interface ListingFacts {
  /** [first day, last day, 1 if approximate], days as YYYYMMDD numbers. */
  readonly b?: readonly (readonly [number, number, number])[];
  readonly c?: readonly string[];
  readonly g?: 'male' | 'female';
  /** kind, plain value */
  readonly i?: readonly (readonly [string, string])[];
  readonly a?: readonly string[];
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** `{}` when there is nothing. Key order is fixed: the text is part of the content address. */
export function factsOfListing(listing: Listing): string {
  const identifiers = listing.identifiers.map(readIdentifier).filter((read) => read !== undefined);
  const addresses = listing.addresses
    .map((address) => address.full ?? [address.street, address.city, address.region].filter(Boolean).join(', '))
    .filter(Boolean);
  const facts: ListingFacts = {
    ...(listing.births.length
      ? {
          b: listing.births.map(
            (birth) => [dayNumber(birth.from), dayNumber(birth.to), birth.approximate ? 1 : 0] as const,
          ),
        }
      : {}),
    ...(listing.countries.length ? { c: listing.countries } : {}),
    ...(listing.gender ? { g: listing.gender } : {}),
    ...(identifiers.length ? { i: identifiers.map(({ kind, value }) => [kind, value] as const) } : {}),
    ...(addresses.length ? { a: addresses } : {}),
  };
  return JSON.stringify(facts);
}
