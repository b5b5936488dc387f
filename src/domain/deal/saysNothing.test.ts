import { describe, expect, it } from 'vitest';
import { namesNobody, saysNothing } from './saysNothing.ts';

describe('a text that fills a field', () => {
  it.each([
    '',
    '.',
    '-',
    '???',
    'n/a',
    'N.A.',
    'TBD',
    'unknown',
    'to be determined',
    'as per order',
    'siehe Bestellung',
    'x',
    'xxx',
    '0',
    'diverse',
    '待定',
    '未知',
    'неизвестно',
    'غير معروف',
    'לא ידוע',
    'not yet known',
    'End customer not named',
  ])('says nothing: %s', (text) => {
    expect(saysNothing(text)).toBe(true);
  });
  it.each([
    'office work',
    'open water swimming',
    'teaching',
    'ice',
    '学校',
    '冰',
    'milk',
    'general cleaning',
    'test of lift sensors',
    'test',
    'A1 paper',
    'museum',
    'חלב',
    'food',
  ])('says something: %s', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});

describe('a name', () => {
  it.each([
    '.',
    'TBD',
    'unknown',
    'to be named',
    'Unknown customer',
    'various',
    'n/a',
    'diverse Kunden',
    '待定',
    'не указан',
  ])('is nobody: %s', (name) => {
    expect(namesNobody(name)).toBe(true);
  });
  it.each([
    'Buyer',
    'A',
    'User',
    'The Customer',
    'Pending Foods',
    'Various Artists GmbH',
    'Open',
    '3M',
    'Xerox',
    '无锡机械',
  ])('is somebody: %s', (name) => {
    expect(namesNobody(name)).toBe(false);
  });
});
