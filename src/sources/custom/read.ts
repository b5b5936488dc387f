/** Reads a list of the user's own: one CSV or XLSX file with a head row, and a mapping beside it when its columns need explaining. */
import type { Listing } from '../../domain/list.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { readCsv, requireColumns } from '../formats/csvStream.ts';
import { readXlsx } from '../formats/xlsxStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceDefinition, SourceFile, SourceHeader } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { mapCustomRow } from './map.ts';
import { type CustomMapping, guessMapping, splitMapping } from './mapping.ts';
import { CUSTOM, requireOwnList } from './ownList.ts';

export const source: Source = ownListSource(definitionOf(CUSTOM));

/** The reader of a list of the user's own. */
export function ownListSource(definition: SourceDefinition): Source {
  return { definition, read: (files, account) => read(definition, files, account) };
}

/** The list that an import means: as asked, else as its mapping says. Throws LIST_ID_INVALID, SOURCE_FORMAT. */
export async function ownListOf(asked: string | undefined, files: readonly SourceFile[]): Promise<Source> {
  const { mapping } = await splitMapping(files);
  if (asked !== undefined && mapping?.list !== undefined && asked !== mapping.list)
    throw new PortcullisError({
      code: 'LIST_ID_INVALID',
      what: 'the mapping is that of another list',
      where: '--list',
      expected: mapping.list,
      got: asked,
      hint: 'leave --list out, or change the mapping',
    });
  if (asked !== undefined) return ownListSource(requireOwnList(asked, '--list'));
  return ownListSource(requireOwnList(mapping?.list ?? CUSTOM, 'list in the mapping'));
}

async function* read(
  { key, title, staleAfterDays }: SourceDefinition,
  files: readonly SourceFile[],
  account: AccountBuilder,
): AsyncGenerator<Listing, SourceHeader> {
  const { mapping: given, others } = await splitMapping(files);
  const file = onlyFile(others);
  const keys = new ListingKeys(account);
  const rows = rowsOf(file, given?.delimiter ?? ',');
  const head = await rows.next();
  const columns = head.done ? [] : head.value.cells.map((cell) => cell.trim());
  const guessed = given ?? guessMapping(columns);
  const mapping = { ...guessed, programme: guessed.programme ?? key };
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
    const listing = draft && keys.admit(buildListing(key, draft));
    if (listing) yield listing;
  }
  const own = { title: mapping.title ?? title, staleAfterDays: mapping.staleAfterDays ?? staleAfterDays };
  const isDescribed = mapping.title !== undefined || mapping.staleAfterDays !== undefined;
  const header = { publishedOn: null, statedSize: null, coverage: mapping.coverage, notes: [] };
  return isDescribed ? { ...header, version: { own } } : header;
}

const neededColumns = (mapping: CustomMapping): string[] =>
  mapping.columns.name === undefined ? ['name'] : Object.values(mapping.columns).flatMap((column) => column ?? []);

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
