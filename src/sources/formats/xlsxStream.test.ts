import { describe, expect, it } from 'vitest';
import { buildXlsx, buildZip, type Cell } from '../testing/buildXlsx.ts';
import { codeOf } from '../testing/fixture.ts';
import { sourceFileOf } from './openFile.ts';
import { readXlsx } from './xlsxStream.ts';

async function rowsOf(bytes: Uint8Array): Promise<(readonly string[])[]> {
  const rows = [];
  for await (const { cells } of readXlsx(sourceFileOf('list.xlsx', bytes))) rows.push(cells);
  return rows;
}

const ROWS: readonly (readonly Cell[])[] = [
  ['Name', 'Born'],
  [' A & B ', { date: 26534 }],
  [],
  ['C', 1954],
  [null, { date: 1965 }],
];

describe('readXlsx', () => {
  it('gives texts, numbers and days, empty cells and empty rows in their places', async () => {
    expect(await rowsOf(buildXlsx(ROWS))).toEqual([
      ['Name', 'Born'],
      [' A & B ', '1972-08-23'],
      [],
      ['C', '1954'],
      ['', '1965'],
    ]);
  });

  it.each([
    ['text', Buffer.from('name,country\n'), 'SOURCE_FORMAT'],
    ['an empty file', Buffer.alloc(0), 'SOURCE_FORMAT'],
    ['another archive', buildZip({ 'readme.txt': 'hello' }), 'SOURCE_FORMAT'],
    ['an archive cut short', buildXlsx(ROWS).subarray(0, 900), 'SOURCE_TRUNCATED'],
    ['an entity bomb inside', buildXlsx(ROWS), 'SOURCE_UNSAFE'],
  ])('refuses %s', async (what, bytes, code) => {
    const bomb = buildZip({
      'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "aaa">]><workbook>&a;</workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
    });
    expect(await codeOf(rowsOf(what.includes('bomb') ? bomb : bytes))).toBe(code);
  });

  it('refuses an archive bomb and an encrypted entry', async () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
      'xl/worksheets/sheet1.xml': Buffer.alloc(80 * 1024 ** 2, 0x20),
    };
    const bomb = buildZip({ 'xl/workbook.xml': '<workbook/>', ...parts });
    expect(await codeOf(rowsOf(bomb))).toBe('SOURCE_UNSAFE');
    const locked = Buffer.from(buildXlsx(ROWS));
    locked.writeUInt16LE(1, locked.indexOf('PK\u0001\u0002', 0, 'latin1') + 8);
    expect(await codeOf(rowsOf(locked))).toBe('SOURCE_UNSAFE');
  });

  it('refuses a row that is far too wide', async () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>';
    const wide = buildZip({
      'xl/workbook.xml': '<workbook/>',
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
      'xl/worksheets/sheet1.xml': sheet,
    });
    expect(await codeOf(rowsOf(wide))).toBe('SOURCE_UNSAFE');
  });
});
