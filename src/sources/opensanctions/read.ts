/** Reads a collection of OpenSanctions: entities.ftm.json (one entity a line) or targets.simple.csv. */
import type { Listing } from '../../domain/list.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { openCsvTable } from '../formats/csvStream.ts';
import { fileKind } from '../formats/fileKind.ts';
import { readJsonLines } from '../formats/jsonStream.ts';
import { buildListing, type ListingDraft } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { type FtmEntity, mapFtmEntity, mapSimpleTarget } from './map.ts';

const KEY = 'opensanctions';
const COLUMNS = ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'addresses', 'identifiers', 'sanctions'];

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const file = onlyFile(files);
  const keys = new ListingKeys(account);
  for await (const draft of (await fileKind(file)) === 'json'
    ? entityDrafts(file, account)
    : tableDrafts(file, account)) {
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn: null, statedSize: null, coverage: 'full', notes: [] };
}

async function* tableDrafts(file: SourceFile, account: AccountBuilder): AsyncGenerator<ListingDraft | undefined> {
  const table = await openCsvTable(file, COLUMNS);
  for await (const { fields, line } of table.rows) {
    account.row('row');
    yield mapSimpleTarget(fields, account, `line ${line}`);
  }
}

async function* entityDrafts(file: SourceFile, account: AccountBuilder): AsyncGenerator<ListingDraft | undefined> {
  for await (const { value, line } of readJsonLines(file)) {
    if (!isEntity(value))
      throw sourceError('SOURCE_FORMAT', 'a line is not a FollowTheMoney entity', `${file.name} line ${line}`, {
        expected: 'an object with id, schema and properties',
      });
    account.row(value.schema);
    yield mapFtmEntity(value, account);
  }
}

function isEntity(value: unknown): value is FtmEntity {
  if (typeof value !== 'object' || value === null) return false;
  const { id, schema, properties } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof schema === 'string' && typeof properties === 'object' && properties !== null;
}
