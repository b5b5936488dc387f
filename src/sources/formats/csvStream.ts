/**
 * Reads the rows of a CSV file as a stream: the encoding is detected, quotes are strict, and each row has its line. The caller
 * knows what the columns mean.
 */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { openText } from './textEncoding.ts';

export interface CsvRow {
  readonly fields: readonly string[];
  /** Line on which the row ends, from 1. */
  readonly line: number;
}

/** No real field comes near this; a quote that is never closed would otherwise swallow the file. */
const MAX_ROW_CHARS = 4 * 1024 ** 2;

/**
 * Rows in file order, blank lines left out. Throws SOURCE_TRUNCATED where the file ends inside a quoted field, SOURCE_FORMAT where a
 * quote stands in the wrong place or a row is absurdly long.
 */
export async function* readCsv(file: SourceFile, delimiter = ','): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARS,
  });
  const text = Readable.from(openText(file));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    const parsed: AsyncIterable<{ readonly record: readonly string[]; readonly info: { readonly lines: number } }> =
      parser;
    for await (const row of parsed) yield { fields: row.record, line: row.info.lines };
  } catch (error) {
    throw error instanceof CsvError ? refusal(file, error) : error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

function refusal(file: SourceFile, error: CsvError): Error {
  const cut = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const line = 'lines' in error && typeof error.lines === 'number' ? ` line ${error.lines}` : '';
  return sourceError(
    cut ? 'SOURCE_TRUNCATED' : 'SOURCE_FORMAT',
    cut ? 'the file ends inside a quoted field' : 'the file is not CSV',
    `${file.name}${line}`,
    { got: error.message, hint: 'take the file from the publisher again' },
    error,
  );
}

/** Rows of a CSV file whose first row names its columns. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: AsyncGenerator<{ readonly fields: Readonly<Record<string, string>>; readonly line: number }>;
}

/**
 * Reads the head row and checks it. Throws SOURCE_COLUMN_MISSING when one of `required` is not among the columns. A row that is
 * shorter or longer than the head is a SOURCE_FORMAT error: a column too few shifts every later field.
 */
export async function openCsvTable(file: SourceFile, required: readonly string[], delimiter = ','): Promise<CsvTable> {
  const rows = readCsv(file, delimiter);
  const head = await rows.next();
  const columns = head.done ? [] : head.value.fields.map((column) => column.trim());
  requireColumns(file, columns, required);
  return { columns, rows: bodyOf(file, columns, rows) };
}

export function requireColumns(file: SourceFile, columns: readonly string[], required: readonly string[]): void {
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  const rest = { expected: required.join(', '), got: columns.join(', ').slice(0, 400) || 'an empty file' };
  throw sourceError(
    'SOURCE_COLUMN_MISSING',
    `${missing.length === 1 ? 'a column is' : 'columns are'} missing: ${missing.join(', ')}`,
    `${file.name} line 1`,
    { ...rest, hint: 'check that this is the file of this source, unchanged' },
  );
}

async function* bodyOf(file: SourceFile, columns: readonly string[], rows: AsyncGenerator<CsvRow>) {
  for await (const { fields, line } of rows) {
    if (fields.length !== columns.length)
      throw sourceError(
        'SOURCE_FORMAT',
        'a row has another number of fields than the head row',
        `${file.name} line ${line}`,
        {
          expected: `${columns.length} fields`,
          got: `${fields.length}`,
          hint: 'take the file from the publisher again',
        },
      );
    yield { fields: Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ''])), line };
  }
}
