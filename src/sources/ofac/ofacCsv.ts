/**
 * OFAC's delimited files: the main file (sdn.csv, cons_prim.csv), names (alt), addresses (add) and the ends of long remarks (comments).
 * They have no head row; `-0-` is "nothing"; a single 0x1A closes each file.
 */

import { readCsv } from '../formats/csvStream.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';

export const OFAC_COLUMNS = {
  main: [
    'ent_num',
    'SDN_Name',
    'SDN_Type',
    'Program',
    'Title',
    'Call_Sign',
    'Vess_type',
    'Tonnage',
    'GRT',
    'Vess_flag',
    'Vess_owner',
    'Remarks',
  ],
  alt: ['ent_num', 'alt_num', 'alt_type', 'alt_name', 'alt_remarks'],
  add: ['ent_num', 'add_num', 'Address', 'City/State/Province/Postal Code', 'Country', 'Add_remarks'],
  comments: ['ent_num', 'Remarks'],
} as const;
export type OfacPart = keyof typeof OFAC_COLUMNS;

export type OfacRow = Readonly<Record<string, string>>;

/** Which of the four files a file is: by its name, else by the number of fields in its first row. */
export async function partOf(file: SourceFile): Promise<OfacPart> {
  const name = file.name.toLowerCase();
  if (/comment/.test(name)) return 'comments';
  if (/(^|[^a-z])alt/.test(name)) return 'alt';
  if (/(^|[^a-z])add/.test(name)) return 'add';
  if (/sdn|prim/.test(name)) return 'main';
  const first = await readCsv(file).next();
  const width = first.done ? 0 : first.value.fields.length;
  const parts = Object.keys(OFAC_COLUMNS) as OfacPart[];
  return parts.find((part) => OFAC_COLUMNS[part].length === width) ?? 'main';
}

/** Rows by column name, `-0-` as ''. The closing line is counted and left out; its absence is reported. */
export async function* readOfacRows(
  file: SourceFile,
  part: OfacPart,
  account: AccountBuilder,
): AsyncGenerator<{ readonly row: OfacRow; readonly line: number }> {
  const columns = OFAC_COLUMNS[part];
  let closed = false;
  let first = true;
  for await (const { fields, line } of readCsv(file)) {
    if (fields.length === 1 && fields[0] === '\u001a') {
      closed = true;
      account.row(`${part}: closing 0x1A line`);
      continue;
    }
    refuseWidth(file, columns, fields, line, first);
    first = false;
    account.row(`${part}: row`);
    yield { row: toRow(columns, fields), line };
  }
  if (first)
    throw sourceError('SOURCE_FORMAT', 'the file has no rows', file.name, { expected: `${columns.length} columns` });
  if (!closed && part !== 'comments')
    account.issue(
      'END_MARK_MISSING',
      `${part}: the line that closes the file (0x1A) is missing; is the file whole?`,
      file.name,
    );
}

function toRow(columns: readonly string[], fields: readonly string[]): OfacRow {
  const valueAt = (index: number): string => {
    const value = fields[index] ?? '';
    return value.trim() === '-0-' ? '' : value;
  };
  return Object.fromEntries(columns.map((column, index) => [column, valueAt(index)]));
}

/** A first row of one or two fields is another kind of file; a narrower later row is a file that was cut. */
function refuseWidth(
  file: SourceFile,
  columns: readonly string[],
  fields: readonly string[],
  line: number,
  first: boolean,
): void {
  if (fields.length === columns.length) return;
  const where = `${file.name} line ${line}`;
  const counts = { expected: `${columns.length} fields: ${columns.join(', ')}`, got: `${fields.length}` };
  if (first && fields.length < 2)
    throw sourceError('SOURCE_FORMAT', 'the file is not one of OFAC’s delimited files', where, {
      ...counts,
      hint: 'check which source the file belongs to',
    });
  if (!first && fields.length < columns.length)
    throw sourceError('SOURCE_TRUNCATED', 'a row ends too early', where, {
      ...counts,
      hint: 'take the file from the publisher again',
    });
  throw sourceError(
    fields.length < columns.length ? 'SOURCE_COLUMN_MISSING' : 'SOURCE_FORMAT',
    fields.length < columns.length ? 'a column is missing' : 'a row has too many fields',
    where,
    { ...counts, hint: 'check that the file is unchanged' },
  );
}
