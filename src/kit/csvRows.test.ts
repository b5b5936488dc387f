import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvRows } from './csvRows.ts';

const cellsOf = (text: string) => readCsvRows(text, { strayQuotes: 'kept' }).rows.map(({ cells }) => cells);

describe('readCsvRows', () => {
  it('reads back what was written, with any separator and line end', () => {
    const row = fc.array(fc.string({ maxLength: 8 }), { minLength: 2, maxLength: 2 });
    const mark = fc.constantFrom(',', ';', '\t', '|');
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), mark, lineEnd, (rows, separator, end) => {
        const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
        expect(cellsOf([`a${separator}b`, ...quoted].join(end))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('says on which line each row begins', () => {
    const { rows } = readCsvRows('\ufeffa,b\n\n1,"two\nlines"\n3,4', { strayQuotes: 'refused' });
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, '1'],
      [5, '3'],
    ]);
  });

  it('takes the separator from the first line, whatever its quoted cells hold', () => {
    expect(cellsOf('"name, first, last";country\nA, B;DE')).toEqual([
      ['name, first, last', 'country'],
      ['A, B', 'DE'],
    ]);
  });

  it('keeps or refuses a stray quote as asked, and never lets an open one swallow the rest', () => {
    const stray = 'a,b\nThe "Acme" Co,1\n';
    expect(cellsOf(stray)[1]).toEqual(['The "Acme" Co', '1']);
    expect(readCsvRows(stray, { strayQuotes: 'refused' }).fault).toMatchObject({ line: 2 });
    for (const strayQuotes of ['kept', 'refused'] as const)
      expect(readCsvRows('a,b\n"open,1\nx,2\n', { strayQuotes }).fault).toMatchObject({
        line: 2,
        reason: expect.stringContaining('Quote Not Closed'),
      });
  });
});
