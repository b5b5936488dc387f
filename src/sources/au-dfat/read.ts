/** Reads Australia's list (XLSX): one row per name; rows of one reference number (2, 2a, 2b) are one party. No day of publication. */
import type { Listing } from '../../domain/list.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { requireColumns } from '../formats/csvStream.ts';
import { readXlsx } from '../formats/xlsxStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { type DfatRow, mapDfatParty } from './map.ts';

const KEY = 'au-dfat';
const COLUMNS = [
  'Reference',
  'Name of Individual or Entity',
  'Type',
  'Name Type',
  'Date of Birth',
  'Citizenship',
  'Address',
  'Committees',
  'Control Date',
];

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const keys = new ListingKeys(account);
  const parties = await readParties(onlyFile(files), account);
  for (const rows of parties.values()) {
    const draft = mapDfatParty(rows, account);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn: null, statedSize: null, coverage: 'full', notes: [] };
}

/** Rows by the number their reference begins with: the names of a party need not stand together. */
async function readParties(file: SourceFile, account: AccountBuilder): Promise<ReadonlyMap<string, DfatRow[]>> {
  const parties = new Map<string, DfatRow[]>();
  let columns: readonly string[] | undefined;
  for await (const { cells, row } of readXlsx(file)) {
    if (!columns) {
      columns = cells.map((cell) => cell.trim());
      requireColumns(file, columns, COLUMNS);
      account.row('head row');
    } else if (cells.every((cell) => cell.trim() === '')) account.row('empty row');
    else {
      account.row('row');
      const fields = Object.fromEntries(cells.map((cell, index) => [columns?.[index] || `column ${index + 1}`, cell]));
      const reference = /^\s*(\d+)/.exec(fields.Reference ?? '')?.[1] ?? `row ${row}`;
      parties.set(reference, [...(parties.get(reference) ?? []), { fields, row }]);
    }
  }
  requireColumns(file, columns ?? [], COLUMNS);
  return parties;
}
