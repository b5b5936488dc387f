/**
 * The rows of a CSV text that a person made, such as a table of customers or of owners: which separator it has, and on which line each
 * row begins. Files of publishers are streamed by src/sources/formats.
 */
import { CsvError, parse } from 'csv-parse/sync';

export interface CsvTextRow {
  readonly cells: readonly string[];
  /** Line on which the row begins, counted from 1. */
  readonly line: number;
}

export interface CsvText {
  /** Every row up to the fault, blank ones among them as rows of one empty cell. */
  readonly rows: readonly CsvTextRow[];
  /** Why the text could not be read to its end, and on which line the row begins that could not. */
  readonly fault?: { readonly line: number; readonly reason: string };
}

export interface CsvTextOptions {
  /** A quote inside an unquoted cell, or behind a quoted one: refused, or kept as a character of the cell. */
  readonly strayQuotes: 'refused' | 'kept';
}

/** Comma first: it is taken where no other separates more. The last two are the separators of ASCII. */
const SEPARATORS = [',', ';', '\t', '|', '\u001e', '\u001f'];

/**
 * Reads rows in order. Quotes are as in RFC 4180; lines end with CR LF, LF or CR. A quote that is never closed is a fault, and a stray
 * one where it is refused.
 */
export function readCsvRows(text: string, { strayQuotes }: CsvTextOptions): CsvText {
  const rows: CsvTextRow[] = [];
  const { separator, lineEnds } = layoutOf(text);
  let end = 0;
  try {
    parse(text, {
      bom: true,
      delimiter: separator,
      record_delimiter: lineEnds,
      relax_quotes: strayQuotes === 'kept',
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: end + 1 });
        end = lines;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { rows, fault: { line: end + 1, reason: error.message } };
    throw error;
  }
  return { rows };
}

/** The first line, up to its end: cells in quotes may hold anything. */
const FIRST_LINE = /^(?:"[^"]*"|[^"\r\n]+)*(?<end>\r\n|\n|\r)?/;

/** The separator that the first line has most of outside quotes, and how the lines end: as the first one does. */
function layoutOf(text: string): { readonly separator: string; readonly lineEnds: string[] } {
  const found = FIRST_LINE.exec(text);
  const bare = (found?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (mark: string): number => bare.split(mark).length;
  const end = found?.groups?.end ?? '\n';
  return {
    separator: SEPARATORS.reduce((best, mark) => (count(mark) > count(best) ? mark : best)),
    lineEnds: end === '\n' ? ['\r\n', '\n'] : [end],
  };
}
