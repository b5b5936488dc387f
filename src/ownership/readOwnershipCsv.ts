/**
 * Ownership links from a table: owner, owned, share, and if wanted kind, control, joint_with, valid_from, valid_to, source.
 * Comma, semicolon or tab; quotes as in RFC 4180. Every row becomes a link or a coded refusal with its line.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { LINK_KINDS, type LinkKind, type OwnershipLink, type Share } from '../domain/ownership.ts';
import { type ErrorDetail, PortcullisError } from '../kit/errors.ts';
import { type Issue, IssueLog } from '../kit/issue.ts';
import { type LocalDate, parseLocalDate } from '../kit/localDate.ts';
import { partyKey } from './indexOwnership.ts';
import { readShare } from './readShare.ts';

const COLUMNS = [
  'owner',
  'owned',
  'share',
  'kind',
  'control',
  'joint_with',
  'valid_from',
  'valid_to',
  'source',
] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['owner', 'owned', 'share'];
const MAX_LINKS = 1_000_000;

export interface OwnershipTable {
  readonly links: readonly OwnershipLink[];
  /** Rows that could not be read, each with its line. A graph without them may hide an owner: use it only when there are none. */
  readonly refused: readonly ErrorDetail[];
  /** What was odd and read all the same. */
  readonly issues: readonly Issue[];
}

type Cells = { readonly [column in Column]: string };

/**
 * `share`: `60`, `33.333333`, `25-50`, `>25-50`, `>50`, or empty when it is not known. Joint partners are separated by `;` or `|`;
 * each partner's own holding stands in a row of its own. `valid_to` is the first day it no longer holds.
 * @throws PortcullisError OWNERSHIP_CSV (no table, broken quotes), SOURCE_COLUMN_MISSING, INPUT_TOO_LARGE.
 */
export function readOwnershipCsv(text: string, fileName = 'ownership.csv'): OwnershipTable {
  const rows = parseRows(text, fileName);
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

interface Row {
  readonly cells: readonly string[];
  /** Line on which the row begins, counted from 1. */
  readonly line: number;
}

function parseRows(text: string, fileName: string): readonly Row[] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(firstLine),
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    let end = 0;
    return records.map(({ record, info }) => {
      const line = end + 1;
      end = info.lines;
      return { cells: record, line };
    });
  } catch (error) {
    if (error instanceof CsvError) throw notCsv(fileName, error.message);
    throw error;
  }
}

/** The separator that the first line has most of. */
function delimiterOf(line: string): string {
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

function columnsOf(header: Row, { fileName, log }: { fileName: string; log: IssueLog }): ReadonlyMap<Column, number> {
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

function cellsOf(row: Row, positions: ReadonlyMap<Column, number>, width: number, fileName: string): Cells {
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

function linkOf(cells: Cells, where: string): OwnershipLink {
  const [owner, owned] = [partyIn(cells, 'owner', where), partyIn(cells, 'owned', where)];
  const [validFrom, validTo] = [dateIn(cells, 'valid_from', where), dateIn(cells, 'valid_to', where)];
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw refusal(where, {
      code: 'OWNERSHIP_PERIOD_EMPTY',
      what: 'valid_to does not come after valid_from',
      expected: `a day after ${validFrom} (valid_to is the first day it no longer holds)`,
      got: validTo,
      hint: 'correct the period, or leave valid_to empty while it holds',
    });
  return {
    owner,
    owned,
    share: shareIn(cells, where),
    kind: kindIn(cells, where),
    control: controlIn(cells, where),
    jointWith: cells.joint_with.split(/[;|]/).flatMap((partner) => partner.trim() || []),
    validFrom,
    validTo,
    source: sourceIn(cells),
  };
}

const refusal = (where: string, detail: Omit<ErrorDetail, 'where'>): PortcullisError =>
  new PortcullisError({ ...detail, where });

function partyIn(cells: Cells, column: 'owner' | 'owned', where: string): string {
  if (cells[column] !== '') return cells[column];
  throw refusal(where, {
    code: 'PARTY_EMPTY',
    what: `${column} is empty`,
    expected: 'a name or id',
    got: 'nothing',
    hint: 'name the party; a share nobody is known for needs no row',
  });
}

function shareIn(cells: Cells, where: string): Share | null {
  const share = readShare(cells.share);
  if (share !== undefined) return share;
  throw refusal(where, {
    code: 'OWNERSHIP_SHARE_INVALID',
    what: 'the share cannot be read',
    expected:
      'per cent from 0 to 100 with at most six decimals (60, 33.333333), a range (25-50, >25-50, >50), or nothing',
    got: cells.share,
    hint: 'write fractions such as one third as a range: 33.333333-33.333334',
  });
}

function kindIn(cells: Cells, where: string): LinkKind {
  const name = cells.kind.toLowerCase().replace(/[\s_-]+/g, '');
  if (name === '') return 'equity';
  const kind = LINK_KINDS.find((known) => known.toLowerCase() === name);
  if (kind !== undefined) return kind;
  throw refusal(where, {
    code: 'OWNERSHIP_KIND_UNKNOWN',
    what: 'no such kind of share',
    expected: LINK_KINDS.join(', '),
    got: cells.kind,
    hint: 'use control = yes for control that is no share',
  });
}

function controlIn(cells: Cells, where: string): boolean {
  const word = cells.control.toLowerCase();
  if (['', 'no', 'n', 'false', '0'].includes(word)) return false;
  if (['yes', 'y', 'true', '1', 'x'].includes(word)) return true;
  throw refusal(where, {
    code: 'OWNERSHIP_CONTROL_INVALID',
    what: 'control is neither yes nor no',
    expected: 'yes, no or nothing',
    got: cells.control,
    hint: 'write yes where the owner directs the party by other means than its share',
  });
}

function dateIn(cells: Cells, column: 'valid_from' | 'valid_to', where: string): LocalDate | null {
  if (cells[column] === '') return null;
  const date = parseLocalDate(cells[column]);
  if (date !== undefined) return date;
  throw refusal(where, {
    code: 'DATE_INVALID',
    what: `${column} is not a day`,
    expected: 'YYYY-MM-DD or nothing',
    got: cells[column],
    hint: 'write the day in full',
  });
}

const sourceIn = ({ source }: Cells): OwnershipLink['source'] =>
  source === '' ? null : { instrument: source, ...(/^https?:\/\//.test(source) ? { url: source } : {}) };

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
