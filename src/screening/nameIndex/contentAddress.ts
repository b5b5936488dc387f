/** contentAddress: the address of the index over given listings, without building it. Equal addresses mean equal arrays. */
import type { Listing } from '../../domain/list.ts';
import { digestOf, sha256 } from '../../kit/sha256.ts';
import { EAST_ASIAN_PLACES } from '../data/eastAsian.ts';
import { NICKNAMES } from '../data/nicknames.ts';
import { ROMANISATION } from '../data/romanisation.ts';
import { HONORIFICS, LEGAL_FORMS, NUMBER_WORDS, ORGANISATION_WORDS, PARTICLES } from '../data/terms.ts';
import { TOKEN_FREQUENCIES } from '../data/tokenFrequencies.ts';
import { factsOfListing } from '../evidence/listingFacts.ts';
import type { MatchingModel } from '../model/models.ts';
import { NAME_TABLES } from './nameTables.ts';

/** Raised whenever the same listings would give other arrays: by a change of normaliser, tables or layout. */
export const NORMALISER_VERSION = 5;

let tables: string | undefined;

/** Digest over every table that decides how a name is read: another table makes another index. */
function tablesDigest(): string {
  tables ??= sha256(
    [
      LEGAL_FORMS,
      ORGANISATION_WORDS,
      HONORIFICS,
      PARTICLES,
      NUMBER_WORDS,
      NICKNAMES,
      TOKEN_FREQUENCIES,
      EAST_ASIAN_PLACES,
    ]
      .concat(Object.values(ROMANISATION), NAME_TABLES)
      .join('\n'),
  );
  return tables;
}

/** Content address of the index that these listings give: digest over keys, names and facts, the normaliser, its tables and the model's. */
export function contentAddress(listings: readonly Listing[], keys: readonly string[], model: MatchingModel): string {
  const records = listings.map((listing, ordinal) =>
    sha256(JSON.stringify([keys[ordinal], listing.type, listing.name, listing.names, factsOfListing(listing)])),
  );
  return digestOf({
    normaliser: NORMALISER_VERSION,
    tables: tablesDigest(),
    model: { name: model.name, table: model.table },
    records,
  });
}
