import { describe, expect, it } from 'vitest';
import { readBirths, splitDates } from './readBirth.ts';

const read = (text: string) => readBirths(splitDates(text), () => {});

describe('birth dates as lists write them', () => {
  it.each([
    [
      'a) Approximately 1955- 1958 b) 1945',
      [
        ['1955-01-01', '1958-12-31'],
        ['1945-01-01', '1945-12-31'],
      ],
    ],
    [
      '11/01/1966; \n11/06/1966',
      [
        ['1966-01-11', '1966-01-11'],
        ['1966-06-11', '1966-06-11'],
      ],
    ],
    ['dd/mm/1945', [['1945-01-01', '1945-12-31']]],
    ['00/04/1984', [['1984-04-01', '1984-04-30']]],
    ['10/00/1983', [['1983-01-01', '1983-12-31']]],
    [
      '29. Jul 1970; 1971',
      [
        ['1970-07-29', '1970-07-29'],
        ['1971-01-01', '1971-12-31'],
      ],
    ],
    ['3 March 1979 (from false passport)', [['1979-03-03', '1979-03-03']]],
    ['1960 to 1965', [['1960-01-01', '1965-12-31']]],
    ['circa 1965', [['1965-01-01', '1965-12-31']]],
    [
      '1968 or 1969',
      [
        ['1968-01-01', '1968-12-31'],
        ['1969-01-01', '1969-12-31'],
      ],
    ],
    ['na', []],
  ])('reads "%s"', (text, spans) => {
    const { births, unread } = read(text);
    expect(births.map(({ from, to }) => [from, to])).toEqual(spans);
    expect(unread).toEqual([]);
  });

  it.each([
    '31/02/1970',
    '24/06/1402 (Hijri Calendar)',
    'born in the early 1970s',
    'year 99999',
    'circa 0965',
    '2961',
    '1965 to 1960',
  ])('keeps "%s" as given and says so', (text) => {
    const said: string[] = [];
    const { births, unread } = readBirths([text], (unreadText) => said.push(unreadText));
    expect([births, unread, said]).toEqual([[], [text], [text]]);
  });
});
