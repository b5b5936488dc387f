/** buildIndex: makes the flat arrays of an index from listings. */
import type { Listing } from '../../domain/list.ts';
import { factsOfListing, identifiersOfListing } from '../evidence/listingFacts.ts';
import type { MatchingModel } from '../model/matchingModel.ts';
import { contentAddress } from './contentAddress.ts';
import { identifierHash } from './identifierHash.ts';
import type { IndexData } from './indexData.ts';
import { orderNames } from './nameOrder.ts';
import { collectNames } from './nameRecords.ts';
import { nameSections } from './nameSections.ts';
import { spellingTables } from './spellingTables.ts';
import { TextPool } from './textPool.ts';
import { TokenTable, tokenSections } from './tokenTable.ts';

export const LISTING_TYPES = ['person', 'organization', 'vessel', 'aircraft', 'address', 'country', 'unknown'] as const;

function listingSections(listings: readonly Listing[], keys: readonly string[]) {
  const [keyPool, factPool] = [new TextPool(), new TextPool()];
  const type = new Uint8Array(listings.length);
  for (const [ordinal, listing] of listings.entries()) {
    type[ordinal] = LISTING_TYPES.indexOf(listing.type);
    keyPool.add(keys[ordinal] ?? '');
    factPool.add(factsOfListing(listing));
  }
  const [keyTexts, factTexts] = [keyPool.finish(), factPool.finish()];
  return {
    listingType: type,
    listingKey: keyTexts.bytes,
    listingKeyStart: keyTexts.start,
    listingFacts: factTexts.bytes,
    listingFactsStart: factTexts.start,
    identifierHash: identifierHash(listings.map(identifiersOfListing)),
  };
}

export function buildIndexData(listings: readonly Listing[], model: MatchingModel, keys: readonly string[]): IndexData {
  const ordered = orderNames(collectNames(listings));
  const tokens = new TokenTable();
  const { sections: names, prefixes, legalForms } = nameSections(ordered, tokens, model.weights);
  return {
    ...tokenSections(tokens),
    ...spellingTables(tokens.parts),
    ...names,
    ...listingSections(listings, keys),
    meta: { model: model.reference, digest: contentAddress(listings, keys, model), prefixes, legalForms },
  };
}
