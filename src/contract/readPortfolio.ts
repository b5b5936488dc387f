/** Reads a portfolio (customers.csv): a header, then one party a line. Columns are found by usual names or by a mapping. */
import { parseCountry } from '../domain/country.ts';
import { type CsvTextRow, readCsvRows } from '../kit/csvRows.ts';
import { PortcullisError } from '../kit/errors.ts';
import { type PortfolioRow, portfolioRowSchema } from './answers/impact.ts';
import { parseWith } from './parse.ts';

const FIELDS = ['id', 'name', 'country', 'type', 'born'] as const;
type Field = (typeof FIELDS)[number];
export type PortfolioMapping = Partial<Record<Field, string>>;

const USUAL: Record<Field, readonly string[]> = {
  id: ['id', 'customer_id', 'customerid', 'number', 'no', 'kundennummer'],
  name: ['name', 'customer', 'party', 'company', 'full_name', 'fullname', 'customer_name', 'firma'],
  country: ['country', 'country_code', 'nationality', 'land', 'pays'],
  type: ['type', 'entity_type', 'kind'],
  born: ['born', 'birth_date', 'birthdate', 'date_of_birth', 'dob'],
};

interface ReadOptions {
  readonly mapping?: PortfolioMapping;
  readonly where?: string;
}

interface PortfolioRead {
  /** Line of the file on which the row begins, counted from 1, and the row. */
  readonly rows: readonly { readonly line: number; readonly row: PortfolioRow }[];
  readonly faults: readonly { readonly line: number; readonly error: PortcullisError }[];
}

/** `name=Customer,country=Land`; an unknown field or a missing `=` is refused. */
export function parseMapping(text: string | undefined): PortfolioMapping {
  if (!text) return {};
  const mapping: PortfolioMapping = {};
  for (const pair of text.split(',').map((part) => part.split('=').map((side) => side.trim()))) {
    const [name, column] = pair;
    const field = FIELDS.find((known) => known === name);
    if (pair.length === 2 && column && field) {
      mapping[field] = column;
      continue;
    }
    throw new PortcullisError({
      code: 'USAGE',
      what: 'the column mapping cannot be read',
      where: '--map',
      expected: `FIELD=COLUMN,... with FIELD one of ${FIELDS.join(', ')}`,
      got: `"${pair.join('=')}"`,
    });
  }
  return mapping;
}

/**
 * Rows that can be used and the faults of those that cannot; blank lines are passed over. The separator is found out.
 * @throws PortcullisError SOURCE_COLUMN_MISSING without a name column, SOURCE_TRUNCATED where a quote is never closed
 */
export function readPortfolio(text: string, options: ReadOptions = {}): PortfolioRead {
  const where = options.where ?? 'portfolio';
  const [header, ...lines] = rowsOf(text, where);
  const columns = columnsOf(header?.cells ?? [], options.mapping ?? {}, where);
  const rows: { line: number; row: PortfolioRow }[] = [];
  const faults: { line: number; error: PortcullisError }[] = [];
  for (const { cells, line } of lines) {
    try {
      rows.push({ line, row: rowOf(cells, columns, `${where} line ${line}`) });
    } catch (error) {
      if (!(error instanceof PortcullisError)) throw error;
      faults.push({ line, error });
    }
  }
  return { rows, faults };
}

/** A quote that is never closed would swallow every party behind it, so the file is refused. */
function rowsOf(text: string, where: string): readonly CsvTextRow[] {
  const { rows, fault } = readCsvRows(text, { strayQuotes: 'kept' });
  if (!fault) return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  throw new PortcullisError({
    code: 'SOURCE_TRUNCATED',
    what: 'the file ends inside a quoted field',
    where: `${where} line ${fault.line}`,
    got: fault.reason,
    hint: 'close the quote, or write a quote inside a quoted field twice',
  });
}

function columnsOf(header: readonly string[], mapping: PortfolioMapping, where: string): Map<Field, number> {
  const names = header.map((name) => name.trim());
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const asked = mapping[field];
    const index = asked ? names.indexOf(asked) : names.findIndex((name) => USUAL[field].includes(usualForm(name)));
    if (index >= 0) columns.set(field, index);
    else if (asked || field === 'name') {
      throw new PortcullisError({
        code: 'SOURCE_COLUMN_MISSING',
        what: `the file has no column for ${field}`,
        where: `${where} line 1`,
        expected: asked ? `a column "${asked}"` : `a column named ${USUAL[field].join(', ')}`,
        got: names.join(', '),
        hint: `name the column with --map ${field}=COLUMN`,
      });
    }
  }
  return columns;
}

const usualForm = (name: string): string => name.toLowerCase().replace(/\s+/g, '_');

function rowOf(cells: readonly string[], columns: ReadonlyMap<Field, number>, where: string): PortfolioRow {
  const raw: Record<string, string | undefined> = {};
  for (const [field, index] of columns) {
    const value = cells[index]?.trim();
    if (value) raw[field] = field === 'country' ? (parseCountry(value) ?? value) : value;
  }
  return parseWith(portfolioRowSchema, { name: '', ...raw }, { where });
}
