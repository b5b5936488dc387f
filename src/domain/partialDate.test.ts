import { describe, expect, it } from 'vitest';
import { parsePartialDate, partialDateTextSchema } from './partialDate.ts';

describe('partial dates', () => {
  it.each([
    ['1965', '1965-01-01', '1965-12-31', 'year', false],
    ['circa 1965', '1965-01-01', '1965-12-31', 'year', true],
    ['1960 to 1965', '1960-01-01', '1965-12-31', 'range', false],
    ['between 1960 and 1965', '1960-01-01', '1965-12-31', 'range', false],
    ['1960-1965', '1960-01-01', '1965-12-31', 'range', false],
    ['03/11/2021', '2021-11-03', '2021-11-03', 'day', false],
    ['00/00/1970', '1970-01-01', '1970-12-31', 'year', false],
    ['00/05/1970', '1970-05-01', '1970-05-31', 'month', false],
    ['12 May 1971', '1971-05-12', '1971-05-12', 'day', false],
    ['May 1971', '1971-05-01', '1971-05-31', 'month', false],
    ['1971-05-12', '1971-05-12', '1971-05-12', 'day', false],
    ['1971-05', '1971-05-01', '1971-05-31', 'month', false],
  ])('%s is read', (text, from, to, precision, approximate) => {
    expect(parsePartialDate(text)).toEqual({ from, to, precision, approximate, text });
  });

  it.each(['31/02/1970', 'unknown', '', '1965 to 1960', '99/99/9999', '12345'])('%s is no date', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  it('is refused as the text of a date when it is none, and passes when it was not given', () => {
    expect(partialDateTextSchema.safeParse('1965-13').success).toBe(false);
    expect(partialDateTextSchema.safeParse('c. 1965').success).toBe(true);
    expect(partialDateTextSchema.safeParse(' ').success).toBe(true);
  });
});
