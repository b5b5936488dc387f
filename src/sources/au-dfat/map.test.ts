import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { sourceFileOf } from '../formats/openFile.ts';
import { readSource } from '../readSource.ts';
import { buildXlsx, type Cell } from '../testing/buildXlsx.ts';
import { codeOf, fileOf } from '../testing/fixture.ts';
import { source } from './read.ts';

const ROWS: Cell[][] = JSON.parse(readFileSync(new URL('./fixtures/rows.json', import.meta.url), 'utf8'));
const fileOfRows = (rows: readonly (readonly Cell[])[]) =>
  sourceFileOf('regulation8_consolidated.xlsx', buildXlsx(rows));

describe('au-dfat', () => {
  it('joins the rows of a reference number, wherever they stand', async () => {
    const { listings, account } = await readSource(source, [fileOfRows(ROWS)]);
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(account.rows).toEqual({ 'empty row': 1, 'head row': 1, row: 5 });
    expect(account.ignoredByName).toEqual({ 'row: Control Date': 5 });
    expect(account.issues.map(({ message }) => message)).toEqual(['citizenship "Atlantean" was kept as text']);
    expect(listings).toMatchObject([
      {
        id: 'au-dfat:2',
        type: 'person',
        name: 'JOHN EXAMPLE',
        names: [{ text: 'J. Example' }, { text: 'جون', script: 'Arab' }],
        programTags: ['1988 (Taliban)'],
        births: [{ from: '1945-01-01' }, { from: '1955-01-01', to: '1958-12-31' }, { from: '1972-08-23' }],
        birthPlaces: ['Basra, Iraq', 'Mosul, Iraq'],
        countries: ['IQ'],
        addresses: [],
        remarks: 'Title: Mullah.; Listed by UN; Citizenship: Atlantean',
      },
      {
        id: 'au-dfat:3',
        type: 'organization',
        names: [{ text: 'OLD EXAMPLE', kind: 'formerName' }],
        addresses: [{ full: '1 Road, Moscow' }, { full: '2 Road' }],
      },
    ]);
  });

  it('names a missing column and refuses what is no workbook', async () => {
    const [head = [], ...rows] = ROWS;
    const renamed = [head.map((cell) => (cell === 'Name Type' ? 'Kind' : cell)), ...rows];
    expect(await codeOf(readSource(source, [fileOfRows(renamed)]))).toBe('SOURCE_COLUMN_MISSING');
    expect(await codeOf(readSource(source, [fileOfRows([])]))).toBe('SOURCE_COLUMN_MISSING');
    expect(await codeOf(readSource(source, [fileOf('a.xlsx', 'Reference,Name\n')]))).toBe('SOURCE_FORMAT');
  });
});
