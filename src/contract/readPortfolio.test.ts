import { describe, expect, it } from 'vitest';
import { parseMapping, readPortfolio } from './readPortfolio.ts';

describe('a portfolio', () => {
  it('is read by usual column names, with countries by name or code', () => {
    const { rows, faults } = readPortfolio('Customer,Country\nAcme,Israel\n"Doe, Jane",AE\n');
    expect(rows.map(({ line, row }) => [line, row.name, row.country])).toEqual([
      [2, 'Acme', 'IL'],
      [3, 'Doe, Jane', 'AE'],
    ]);
    expect(faults).toEqual([]);
  });

  it('takes a mapping for other columns', () => {
    const { rows } = readPortfolio('Firma GmbH;x,Land\nAcme,DE\n', {
      mapping: parseMapping('name=Firma GmbH;x,country=Land'),
    });
    expect(rows[0]?.row).toMatchObject({ name: 'Acme', country: 'DE' });
  });

  it('keeps good rows and names the line of each bad one', () => {
    const { rows, faults } = readPortfolio('name,country\nAcme,Atlantis\n,DE\nGood,DE\n');
    expect(rows.map(({ row }) => row.name)).toEqual(['Good']);
    expect(faults.map(({ line, error }) => [line, error.detail.code])).toEqual([
      [2, 'COUNTRY_UNKNOWN'],
      [3, 'INPUT_INVALID'],
    ]);
  });

  it('names the line on which a row begins, blank lines and line breaks in cells counted', () => {
    const { rows, faults } = readPortfolio('name,country\n\nAcme,DE\n"Two\nlines",FR\nBad,Atlantis\n');
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(faults.map(({ line, error }) => [line, error.detail.where])).toEqual([[6, 'portfolio line 6 /country']]);
  });

  it('is read with semicolons, tabs or bars, and with a stray quote as it stands', () => {
    for (const mark of [';', '\t', '|'])
      expect(readPortfolio(`name${mark}country\r\nThe "Acme" Co${mark}DE\r\n`).rows).toEqual([
        { line: 2, row: { name: 'The "Acme" Co', country: 'DE' } },
      ]);
  });

  it('is refused, with the line, where a quote is never closed', () => {
    expect(() => readPortfolio('name,country\nAcme,DE\n"Open,FR\nLost,IT\n')).toThrow(
      /SOURCE_TRUNCATED.*portfolio line 3/,
    );
  });

  it('without a name column is refused with the columns it has', () => {
    expect(() => readPortfolio('foo,bar\n1,2\n')).toThrow(/SOURCE_COLUMN_MISSING.*foo, bar/);
  });

  it.each(['name', 'name=', 'colour=red', 'name=a=b'])('mapping %s is refused', (text) => {
    expect(() => parseMapping(text)).toThrow(/USAGE/);
  });
});
