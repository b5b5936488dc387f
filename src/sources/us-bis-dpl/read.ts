/** Reads the Denied Persons List (dpl.txt, tab-separated). The file does not say when it was published. */
import type { Listing } from '../../domain/list.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { openCsvTable } from '../formats/csvStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { mapDenialOrder } from './map.ts';

const KEY = 'us-bis-dpl';
const COLUMNS = [
  'Name',
  'Street_Address',
  'City',
  'State',
  'Country',
  'Postal_Code',
  'Effective_Date',
  'Expiration_Date',
  'FR_Citation',
];

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const keys = new ListingKeys(account);
  const table = await openCsvTable(onlyFile(files), COLUMNS, '\t');
  for await (const { fields, line } of table.rows) {
    account.row('row');
    const draft = mapDenialOrder(fields, account, `line ${line}`);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn: null, statedSize: null, coverage: 'full', notes: [] };
}
