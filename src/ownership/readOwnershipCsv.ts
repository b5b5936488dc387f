/**
 * Ownership links from a table: owner, owned, share, and if wanted kind, control, joint_with, valid_from, valid_to, source, owners_complete.
 * Comma, semicolon or tab; quotes as in RFC 4180. Every row becomes a link or a coded refusal with its line.
 */
import type { OwnershipLink } from '../domain/ownership.ts';
import { type CsvTextRow, readCsvRows } from '../kit/csvRows.ts';
import { type ErrorDetail, PortcullisError } from '../kit/errors.ts';
import { type Issue, IssueLog } from '../kit/issue.ts';
import { partyKey } from './indexOwnership.ts';
import { type Cells, COLUMNS, type Column, linkOf, refusal } from './ownershipRow.ts';

const REQUIRED: readonly Column[] = ['owner', 'owned', 'share'];
const MAX_LINKS = 1_000_000;

export interface OwnershipTable {
  readonly links: readonly OwnershipLink[];
  /** Rows that could not be read, each with its line. A graph without them may hide an owner: use it only when there are none. */
  readonly refused: readonly ErrorDetail[];
  /** What was odd and read all the same. */
  readonly issues: readonly Issue[];
}

/**
 * `share`: `60`, `33.333333`, `25-50`, `>25-50`, `>50`, or empty when it is not known. Joint partners are separated by `;` or `|`;
 * each partner's own holding stands in a row of its own. `valid_to` is the first day it no longer holds.
 * @throws PortcullisError OWNERSHIP_CSV (no table, broken quotes), SOURCE_COLUMN_MISSING, INPUT_TOO_LARGE.
 */
export function readOwnershipCsv(text: string, fileName = 'ownership.csv'): OwnershipTable {
  const { rows, fault } = readCsvRows(text, { strayQuotes: 'refused' });
  if (fault) throw notCsv(fileName, fault.reason);
  const [header, ...body] = rows;
  if (header === undefined) throw notCsv(fileName, 'the file is empty');
  if (body.length > MAX_LINKS) throw tooLarge(fileName, body.length);
  const log = new IssueLog();
  const positions = columnsOf(header, { fileName, log });
  const links: OwnershipLink[] = [];
  const refused: ErrorDetail[] = [];
  for (const row of body) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    try {
      links.push(linkOf(cellsOf(row, positions, header.cells.length, fileName), `${fileName}:${row.line}`));
    } catch (error) {
      if (!(error instanceof PortcullisError)) throw error;
      refused.push(error.detail);
    }
  }
  noteOddities(links, log, fileName);
  return { links, refused, issues: log.list() };
}

function columnsOf(
  header: CsvTextRow,
  { fileName, log }: { fileName: string; log: IssueLog },
): ReadonlyMap<Column, number> {
  const positions = new Map<Column, number>();
  header.cells.forEach((cell, position) => {
    const name = cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
    const column = COLUMNS.find((known) => known === name);
    if (column === undefined) log.add('FIELD_UNKNOWN', `column "${cell.trim()}" is not read`, `${fileName}:1`);
    else if (positions.has(column)) throw notCsv(fileName, `column ${column} stands twice`);
    else positions.set(column, position);
  });
  const missing = REQUIRED.filter((column) => !positions.has(column));
  if (missing.length === 0) return positions;
  throw new PortcullisError({
    code: 'SOURCE_COLUMN_MISSING',
    what: `the table has no column ${missing.join(', ')}`,
    where: `${fileName}:1`,
    expected: `a first line naming ${REQUIRED.join(', ')}, and if wanted ${COLUMNS.slice(REQUIRED.length).join(', ')}`,
    got: header.cells.join(' | '),
    hint: 'add or rename the column',
  });
}

function cellsOf(row: CsvTextRow, positions: ReadonlyMap<Column, number>, width: number, fileName: string): Cells {
  if (row.cells.length !== width)
    throw refusal(`${fileName}:${row.line}`, {
      code: 'OWNERSHIP_CSV',
      what: 'the row has another number of cells than the first line',
      expected: `${width} cells`,
      got: String(row.cells.length),
      hint: 'put cells that hold the separator in double quotes',
    });
  const cell = (column: Column): string => row.cells[positions.get(column) ?? -1]?.trim() ?? '';
  return Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Record<Column, string>;
}

/** What often means that a file says something else than its author meant. */
function noteOddities(links: readonly OwnershipLink[], log: IssueLog, fileName: string): void {
  const exact = links.flatMap(({ share }) => (typeof share === 'string' && Number(share) > 0 ? [share] : []));
  if (exact.length > 0 && exact.every((share) => Number(share) <= 1))
    log.add('OWNERSHIP_SHARE_SCALE', 'no share is above 1: were fractions meant? They are read as per cent', fileName);
  const pairs = new Set(links.map(({ owner, owned }) => `${partyKey(owner)}\u0000${partyKey(owned)}`));
  for (const { owned, jointWith } of links) {
    for (const partner of jointWith) {
      if (pairs.has(`${partyKey(partner)}\u0000${partyKey(owned)}`)) continue;
      log.add(
        'OWNERSHIP_JOINT_UNKNOWN',
        `${partner} is named as joint partner in ${owned}, but has no holding there`,
        fileName,
      );
    }
  }
}

const notCsv = (fileName: string, got: string): PortcullisError =>
  refusal(fileName, {
    code: 'OWNERSHIP_CSV',
    what: 'the file is not a table of ownership links',
    expected: 'comma, semicolon or tab separated text whose first line names the columns',
    got,
    hint: 'save it as CSV in UTF-8',
  });

const tooLarge = (fileName: string, rows: number): PortcullisError =>
  refusal(fileName, {
    code: 'INPUT_TOO_LARGE',
    what: 'the table is larger than what is read',
    expected: `at most ${MAX_LINKS} rows`,
    got: String(rows),
    hint: 'split the file by party',
  });
