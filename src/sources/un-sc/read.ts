/** Reads the Security Council's consolidated list (XML). The day of publication is that of `dateGenerated`. */
import type { Listing } from '../../domain/list.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { readXml } from '../formats/xmlStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { mapUnRecord } from './map.ts';

const KEY = 'un-sc';
const SHAPE = { roots: ['CONSOLIDATED_LIST'], containers: ['INDIVIDUALS', 'ENTITIES'] };

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const keys = new ListingKeys(account);
  let publishedOn: LocalDate | null = null;
  for await (const element of readXml(onlyFile(files), SHAPE)) {
    if (element.name === 'CONSOLIDATED_LIST') {
      publishedOn = parseLocalDate((element.attributes.dateGenerated ?? '').slice(0, 10)) ?? null;
      account.used('CONSOLIDATED_LIST@dateGenerated');
      continue;
    }
    account.row(element.name);
    const draft = mapUnRecord(element, account);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn, statedSize: null, coverage: 'full', notes: [] };
}
