/**
 * The content of a Listing as it is stored and digested. Members at their default (empty lists, null periods) are left out, so
 * that a later field with a default changes no digest.
 */
import { canonicalJson } from '../kit/canonicalJson.ts';
import { type Digest, sha256 } from '../kit/sha256.ts';
import type { Listing } from './list.ts';

const isDefault = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Canonical JSON of a listing without members at their default. */
export function listingToJson(listing: Listing): string {
  return canonicalJson(Object.fromEntries(Object.entries(listing).filter(([, value]) => !isDefault(value))));
}

/** The listing of a stored text; the inverse of `listingToJson`. Throws SyntaxError when the text is not JSON. */
export function listingFromJson(json: string): Listing {
  const content = JSON.parse(json) as Pick<Listing, 'id' | 'list' | 'sourceId' | 'type' | 'name'> & Partial<Listing>;
  return {
    names: [],
    programs: [],
    programTags: [],
    validFrom: null,
    validTo: null,
    births: [],
    birthPlaces: [],
    countries: [],
    identifiers: [],
    addresses: [],
    titles: [],
    sameAs: [],
    ...content,
  };
}

/** Digest of a listing's content; what a MatchResolution is bound to. */
export const listingDigest = (listing: Listing): Digest => sha256(listingToJson(listing));
