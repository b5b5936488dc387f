/**
 * Keeps references and numbers of listings in tables of their own. They are written with each new content and read without
 * reading listings.
 */
import type { Kysely } from 'kysely';
import { listingFromJson } from '../../domain/listingContent.ts';
import { listingKey, numberKeys } from '../../domain/listingTies.ts';
import { chunksOf, MOST_PARAMETERS } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import type { ListingReference, NewContent } from './port.ts';

const ROWS_AT_ONCE = 1000;

/** Keeps what these contents tie their listings to; what is kept already stays. */
export async function putTies(database: Kysely<Tables>, contents: readonly Pick<NewContent, 'json'>[]): Promise<void> {
  const tied = contents.filter(({ json }) => mayHaveTies(json)).map(({ json }) => listingFromJson(json));
  const references = tied.flatMap(({ id, sameAs }) =>
    sameAs.map((other) => ({ from_id: id, to_key: listingKey(other), to_text: other })),
  );
  const numbers = tied.flatMap((listing) =>
    numberKeys(listing).map((key) => ({ number_key: key, listing_id: listing.id })),
  );
  for (const rows of chunksOf(references, ROWS_AT_ONCE))
    await database
      .insertInto('listing_reference')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const rows of chunksOf(numbers, ROWS_AT_ONCE))
    await database
      .insertInto('listing_number')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Stored contents leave out what is empty, so most are not parsed. */
const mayHaveTies = (json: string): boolean => json.includes('"sameAs":') || json.includes('"identifiers":');

/** INVARIANT: an id that a list holds is given as that list writes it, the latest writing if it has several. */
export async function readReferences(database: Kysely<Tables>): Promise<readonly ListingReference[]> {
  const rows = await database
    .selectFrom('listing_reference')
    .selectAll()
    .orderBy('from_id')
    .orderBy('to_key')
    .execute();
  const stored = await storedIds(database, new Set(rows.map(({ to_key }) => to_key)));
  return rows.map(({ from_id, to_key, to_text }) => ({ from: from_id, to: stored.get(to_key) ?? to_text }));
}

/** Key -> id as stored, of those keys that any list holds. */
async function storedIds(database: Kysely<Tables>, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('listing_content')
    .select(({ fn }) => ['listing_id', fn.max('id').as('latest')])
    .groupBy('listing_id')
    .orderBy('latest')
    .execute();
  const ids = rows.map(({ listing_id }) => [listingKey(listing_id), listing_id] as const);
  return new Map(ids.filter(([key]) => keys.has(key)));
}

export async function readBearers(database: Kysely<Tables>, keys: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const chunk of chunksOf(new Set(keys), MOST_PARAMETERS)) {
    const rows = await database
      .selectFrom('listing_number')
      .select('listing_id')
      .where('number_key', 'in', chunk)
      .execute();
    for (const { listing_id } of rows) found.add(listing_id);
  }
  return [...found].sort();
}
