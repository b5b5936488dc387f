/** Reads the Consolidated Screening List as the Department of Commerce publishes it: consolidated.json or consolidated.csv. */
import type { Listing } from '../../domain/list.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { openCsvTable } from '../formats/csvStream.ts';
import { fileKind } from '../formats/fileKind.ts';
import { readJsonArray } from '../formats/jsonStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { type CslRow, rowOfCsv, rowOfJson } from './cslRow.ts';
import { mapCslRow } from './map.ts';
import { cslProgramme } from './programmes.ts';

const KEY = 'us-csl';
const COLUMNS = [
  '_id',
  'source',
  'entity_number',
  'type',
  'programs',
  'name',
  'addresses',
  'start_date',
  'end_date',
  'license_requirement',
  'license_policy',
  'alt_names',
  'ids',
];

export const source: Source = { definition: definitionOf(KEY), read };

interface Stated {
  total: number | null;
  publishedOn: LocalDate | null;
  readonly included: Set<string>;
}

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const file = onlyFile(files);
  const stated: Stated = { total: null, publishedOn: null, included: new Set() };
  const keys = new ListingKeys(account);
  const rows = await rowsOf(file, account, stated);
  let count = 0;
  for await (const row of rows) {
    count += 1;
    account.row('row');
    const draft = mapCslRow(row);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  if (stated.total !== null && stated.total !== count)
    throw sourceError('SOURCE_COUNT', 'the file states another number of rows than it holds', file.name, {
      expected: String(stated.total),
      got: String(count),
      hint: 'take the file from the publisher again',
    });
  const { publishedOn, total: statedSize, included } = stated;
  return { publishedOn, statedSize, coverage: 'full', notes: [], included: [...included] };
}

async function rowsOf(file: SourceFile, account: AccountBuilder, stated: Stated): Promise<AsyncGenerator<CslRow>> {
  const kind = await fileKind(file);
  if (kind === 'json') return jsonRows(file, account, stated);
  if (kind === 'other') return csvRows(file, account);
  throw sourceError('SOURCE_FORMAT', 'the file is not of this source', file.name, {
    expected: 'consolidated.json or consolidated.csv',
    got: kind,
    hint: 'check which source the file belongs to',
  });
}

async function* csvRows(file: SourceFile, account: AccountBuilder): AsyncGenerator<CslRow> {
  const table = await openCsvTable(file, COLUMNS);
  for await (const { fields, line } of table.rows) yield rowOfCsv(fields, account, `line ${line}`);
}

async function* jsonRows(file: SourceFile, account: AccountBuilder, stated: Stated): AsyncGenerator<CslRow> {
  let results = false;
  for await (const part of readJsonArray(file, 'results')) {
    if (part.kind === 'member') readMember(part.name, part.value, account, stated);
    else if (isObject(part.value)) {
      results = true;
      yield rowOfJson(part.value, account, `results[${part.index}]`);
    } else throw sourceError('SOURCE_FORMAT', 'a result is not an object', `${file.name} results[${part.index}]`);
  }
  if (!results)
    throw sourceError('SOURCE_FORMAT', 'the file has no results', file.name, {
      expected: 'consolidated.json with "results"',
      hint: 'check which source the file belongs to',
    });
}

/** `total`, and per list when it was last taken over: the latest of those days is the day of this file. */
function readMember(name: string, value: unknown, account: AccountBuilder, stated: Stated): void {
  if (name === 'total' && typeof value === 'number') {
    account.used('total');
    stated.total = value;
  } else if (name === 'sources_used' && Array.isArray(value)) {
    account.used('sources_used', value.length);
    for (const used of value.filter(isObject)) {
      const included = cslProgramme(String(used.source ?? ''));
      if (included) stated.included.add(included.programme);
      const day = parseLocalDate(String(used.last_imported ?? used.source_last_updated ?? '').slice(0, 10));
      if (day && (stated.publishedOn === null || day > stated.publishedOn)) stated.publishedOn = day;
    }
  } else account.issue('FIELD_UNKNOWN', `field ${name} is not known and was left out`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
