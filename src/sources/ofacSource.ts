/** What the two OFAC lists have in common: which reader a file needs, and from a draft to a Listing of the list. */
import type { Listing } from '../domain/list.ts';
import type { AccountBuilder } from './account.ts';
import { buildListing, type ListingDraft } from './buildListing.ts';
import { definitionOf } from './definitions.ts';
import { ListingKeys } from './listingKeys.ts';
import { readOfacCsv } from './readOfacCsv.ts';
import type { Source, SourceFile, SourceHeader } from './source.ts';

/** The source of an OFAC list; `programmesOf` names the programmes of a party. */
export function ofacSource(
  key: string,
  programmesOf: (draft: ListingDraft, account: AccountBuilder) => string[],
): Source {
  return {
    definition: definitionOf(key),
    read: async function* (
      files: readonly SourceFile[],
      account: AccountBuilder,
    ): AsyncGenerator<Listing, SourceHeader> {
      const keys = new ListingKeys(account);
      const drafts = readOfacCsv(files, account);
      let next = await drafts.next();
      while (!next.done) {
        const draft = next.value;
        const listing = keys.admit(buildListing(key, { ...draft, programs: programmesOf(draft, account) }));
        if (listing) yield listing;
        next = await drafts.next();
      }
      return { publishedOn: null, statedSize: null, coverage: 'full', notes: next.value.missing };
    },
  };
}
