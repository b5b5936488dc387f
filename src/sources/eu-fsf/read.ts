/** Reads the EU's list (XML 1.1). The day of publication is that of `generationDate`. */
import type { Listing } from '../../domain/list.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { readXml } from '../formats/xmlStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { mapEuEntity } from './map.ts';

const KEY = 'eu-fsf';

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const keys = new ListingKeys(account);
  let publishedOn: LocalDate | null = null;
  for await (const element of readXml(onlyFile(files), { roots: ['export'], containers: [] })) {
    if (element.name === 'export') {
      publishedOn = parseLocalDate((element.attributes.generationDate ?? '').slice(0, 10)) ?? null;
      account.used('export@generationDate');
      account.ignored('export@globalFileId');
      continue;
    }
    account.row(element.name);
    const draft = mapEuEntity(element, account);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn, statedSize: null, coverage: 'full', notes: [] };
}
