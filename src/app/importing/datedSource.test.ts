import { expect, test } from 'vitest';
import { instantOf } from '../../kit/localDate.ts';
import { dayOfFiles } from './datedSource.ts';

const now = instantOf(Date.parse('2026-03-01T12:00:00Z'));
const file = (name: string, changed: string | null = null) => ({
  name,
  modifiedAt: changed === null ? null : new Date(changed),
});

test('files are of the newest day that they were changed on', () => {
  expect(dayOfFiles([file('a.csv', '2026-02-01T10:00:00Z'), file('b.csv', '2026-02-03T10:00:00Z')], now)).toBe(
    '2026-02-03',
  );
  expect(dayOfFiles([file('a.csv')], now)).toBe('2026-03-01');
});

test('a day in a name goes before the day of a copy', () => {
  for (const name of ['sdn_2024-05-03.csv', 'sdn20240503.csv', '2024-05-03.xml'])
    expect(dayOfFiles([file(name, '2026-02-01T10:00:00Z')], now), name).toBe('2024-05-03');
  for (const name of ['part120240503999.csv', 'v2024-13-01.csv', 'list2024.csv'])
    expect(dayOfFiles([file(name, '2026-02-01T10:00:00Z')], now), name).toBe('2026-02-01');
});

test('a day to come is none', () => {
  expect(dayOfFiles([file('a_2027-01-01.csv')], now)).toBe('2026-03-01');
});
