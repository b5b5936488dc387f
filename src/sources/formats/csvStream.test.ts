import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsvTable, readCsv } from './csvStream.ts';
import { sourceFileOf } from './openFile.ts';

const fileOf = (text: string) => sourceFileOf('list.csv', new TextEncoder().encode(text));
const withCode = (code: string) => expect.objectContaining({ detail: expect.objectContaining({ code }) });

async function rowsOf(text: string): Promise<(readonly string[])[]> {
  const rows = [];
  for await (const { fields } of readCsv(fileOf(text))) rows.push(fields);
  return rows;
}

async function tableOf(text: string, required: readonly string[] = ['id', 'name']) {
  const rows = [];
  for await (const row of (await openCsvTable(fileOf(text), required)).rows) rows.push(row);
  return rows;
}

describe('readCsv', () => {
  it('reads back whatever was written with quotes', async () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
          const wellFormed = rows.map((row) => row.map((value) => value.toWellFormed()));
          expect(await rowsOf(text)).toEqual(wellFormed);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a file that ends inside a quoted field', async () => {
    await expect(rowsOf('1,"Bank of')).rejects.toEqual(withCode('SOURCE_TRUNCATED'));
  });

  it('refuses a quote in the wrong place', async () => {
    await expect(rowsOf('1,"Bank" of')).rejects.toEqual(withCode('SOURCE_FORMAT'));
  });
});

describe('openCsvTable', () => {
  it('gives rows by column with their line', async () => {
    expect(await tableOf('\ufeffid,name\n1,"a,\nb"\n2,c')).toEqual([
      { fields: { id: '1', name: 'a,\nb' }, line: 3 },
      { fields: { id: '2', name: 'c' }, line: 4 },
    ]);
  });

  it('names the column that is missing', async () => {
    await expect(tableOf('id,nom\n1,a')).rejects.toMatchObject({
      detail: { code: 'SOURCE_COLUMN_MISSING', what: 'a column is missing: name', got: 'id, nom' },
    });
    await expect(tableOf('')).rejects.toEqual(withCode('SOURCE_COLUMN_MISSING'));
  });

  it('refuses a row with another number of fields, and says which', async () => {
    await expect(tableOf('id,name\n1,a\n2')).rejects.toMatchObject({
      detail: { code: 'SOURCE_FORMAT', where: 'list.csv line 3', expected: '2 fields', got: '1' },
    });
  });
});
