/** contentAddress: the address of the index over given listings, without building it. Equal addresses mean equal arrays. */
import type { Listing } from '../../domain/list.ts';
import { digestOf, sha256 } from '../../kit/sha256.ts';
import { factsOfListing } from '../evidence/listingFacts.ts';
import type { MatchingModel } from '../model/matchingModel.ts';

/** Raised whenever the same listings would give other arrays under the same model: by a change of normaliser or layout. */
export const NORMALISER_VERSION = 6;

/** Content address of the index that these listings give: digest over keys, names and facts, the normaliser and the model. */
export function contentAddress(listings: readonly Listing[], keys: readonly string[], model: MatchingModel): string {
  const records = listings.map((listing, ordinal) =>
    sha256(JSON.stringify([keys[ordinal], listing.type, listing.name, listing.names, factsOfListing(listing)])),
  );
  return digestOf({ normaliser: NORMALISER_VERSION, model: model.reference, records });
}
