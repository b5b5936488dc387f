/**
 * What ties a listing to others whatever their names are? Listings that its publisher refers to, and numbers that one party
 * alone has. The store keeps both beside the contents, so that they are found without reading every listing.
 */
import type { Listing } from './list.ts';

/** A listing's id without regard to case: publishers differ in it (QDi.001, QDI.001). */
export const listingKey = (id: string): string => id.toLowerCase();

/** Numbers too short or too common to prove anything. */
const SHORTEST_NUMBER = 5;

/** Kind and number as they are compared: letters and digits alone, whatever their case. Undefined: too short to tell parties apart. */
export function numberKey({ kind, value }: Listing['identifiers'][number]): string | undefined {
  const number = value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return number.length < SHORTEST_NUMBER ? undefined : `${kind} ${number}`;
}

/** The telling numbers of a listing, each once. */
export const numberKeys = ({ identifiers }: Pick<Listing, 'identifiers'>): readonly string[] => [
  ...new Set(identifiers.flatMap((identifier) => numberKey(identifier) ?? [])),
];
