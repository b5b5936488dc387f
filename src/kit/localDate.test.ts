import { describe, expect, it } from 'vitest';
import { addDays, endOfDay, isWithin, localDate, parseInstant, parseLocalDate } from './localDate.ts';

describe('local dates', () => {
  it.each(['2021-02-30', '2021-13-01', '2021-00-10', '2021-1-1', '2021-01-01T00:00', '', '0000-01-01', '2100-02-29'])(
    '%s is no day',
    (text) => {
      expect(parseLocalDate(text)).toBeUndefined();
    },
  );

  it.each(['2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  it('moves over months and leap days', () => {
    expect(addDays(localDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(localDate('2021-01-01'), -1)).toBe('2020-12-31');
  });

  it('holds from the first day up to, not on, the last', () => {
    const [from, to] = [localDate('2021-11-04'), localDate('2024-10-23')];
    expect([isWithin(from, from, to), isWithin(to, from, to), isWithin(localDate('1999-01-01'), null, to)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('reads instants with a zone only', () => {
    expect(parseInstant('2021-11-26T10:00:00+02:00')).toBe('2021-11-26T08:00:00.000Z');
    expect(parseInstant('2021-11-26T10:00:00')).toBeUndefined();
    expect(endOfDay(localDate('2021-11-26'))).toBe('2021-11-26T23:59:59.999Z');
  });
});
