/** Reads Canada's autonomous sanctions list (XML). The file does not say when it was published. */
import type { Listing } from '../../domain/list.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { readXml } from '../formats/xmlStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { mapCanadianRecord } from './map.ts';

const KEY = 'ca-sema';

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const keys = new ListingKeys(account);
  for await (const element of readXml(onlyFile(files), { roots: ['data-set'], containers: [] })) {
    if (element.name === 'data-set') continue;
    account.row(element.name);
    const draft = mapCanadianRecord(element, account);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn: null, statedSize: null, coverage: 'full', notes: [] };
}
