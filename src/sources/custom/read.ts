/** Reads a list of the user's own: one CSV or XLSX file with a head row, and a mapping.json beside it when its columns need explaining. */
import type { Listing } from '../../domain/list.ts';
import type { AccountBuilder } from '../account.ts';
import { buildListing } from '../buildListing.ts';
import { readCsv, requireColumns } from '../csvStream.ts';
import { definitionOf } from '../definitions.ts';
import { ListingKeys } from '../listingKeys.ts';
import { onlyFile } from '../onlyFile.ts';
import type { Source, SourceFile, SourceHeader } from '../source.ts';
import { sourceError } from '../sourceError.ts';
import { openText } from '../textEncoding.ts';
import { readXlsx } from '../xlsxStream.ts';
import { mapCustomRow } from './map.ts';
import { type CustomMapping, guessMapping, parseMapping } from './mapping.ts';

const KEY = 'custom';
const MAX_MAPPING_CHARS = 1024 ** 2;

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const isMapping = (file: SourceFile): boolean => file.name.endsWith('.json');
  const [mappingFile] = files.filter(isMapping);
  const file = onlyFile(files.filter((candidate) => !isMapping(candidate)));
  const given = mappingFile ? parseMapping(await textOf(mappingFile), mappingFile.name) : undefined;
  const keys = new ListingKeys(account);
  const rows = rowsOf(file, given?.delimiter ?? ',');
  const head = await rows.next();
  const columns = head.done ? [] : head.value.cells.map((cell) => cell.trim());
  const mapping = given ?? guessMapping(columns);
  requireColumns(file, columns, neededColumns(mapping));
  for await (const { cells, where } of rows) {
    if (cells.every((cell) => cell.trim() === '')) {
      account.row('empty row');
      continue;
    }
    account.row('row');
    if (cells.length > columns.length)
      throw sourceError('SOURCE_FORMAT', 'a row has more fields than the head row', `${file.name} ${where}`);
    const fields = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    const draft = mapCustomRow(fields, mapping, account, where);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn: null, statedSize: null, coverage: mapping.coverage, notes: [] };
}

const neededColumns = (mapping: CustomMapping): string[] =>
  mapping.columns.name === undefined ? ['name'] : Object.values(mapping.columns).flatMap((column) => column ?? []);

async function textOf(file: SourceFile): Promise<string> {
  let text = '';
  for await (const part of openText(file)) {
    text += part;
    if (text.length > MAX_MAPPING_CHARS) throw sourceError('SOURCE_UNSAFE', 'the mapping is too large', file.name);
  }
  return text;
}

async function* rowsOf(
  file: SourceFile,
  delimiter: string,
): AsyncGenerator<{ readonly cells: readonly string[]; readonly where: string }> {
  if (file.name.toLowerCase().endsWith('.xlsx')) {
    for await (const { cells, row } of readXlsx(file)) yield { cells, where: `row ${row}` };
    return;
  }
  for await (const { fields, line } of readCsv(file, delimiter)) yield { cells: fields, where: `line ${line}` };
}
