/** A name as it is looked up among listings: its text, the type of party that has it, and the cache key of the result. */
import type { Listing } from '../../../domain/list.ts';
import { PARTY_TYPES, type PartyType } from '../../../domain/party.ts';
import type { ScreeningQuery } from '../../../domain/screening.ts';
import { PortcullisError } from '../../../kit/errors.ts';

/** Contents that are looked at of those with a name like this one. */
export const MOST_LIKE = 40;

/** A name as it is looked up: its text and what kind of party bears it. */
export interface AskedName {
  readonly name: string;
  readonly type: PartyType | null;
}

export const askedName = ({ name, type }: { name: string; type: Listing['type'] | null }): AskedName => ({
  name,
  type: PARTY_TYPES.find((known) => known === type) ?? null,
});

export const nameKey = ({ name, type }: AskedName): string => `${type ?? 'any'} ${name}`;

export const nameQuery = ({ name, type }: AskedName): ScreeningQuery => ({
  name,
  type,
  identifiers: [],
  addresses: [],
});

/** A name without a letter or digit is like none. */
export function nothingToCompare(error: unknown): [] {
  if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return [];
  throw error;
}
