import { describe, expect, it } from 'vitest';
import { compareNames } from '../compare/compareNames.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { searchIndex } from './searchIndex.ts';

const LISTED = [
  'Yandex Money',
  'Ozean Real Estate GmbH',
  'Umbrella Industrial',
  'Soluciones Tecnologicas Tres',
  'Micro Electronics Qatelli',
  'Zorvanqatelli Trading',
  'Zorvanindustrial Lukatti',
];
const index = buildScreeningIndex(LISTED.map((name, k) => listingOf(String(k), [name], { type: 'organization' })));
const found = (name: string): readonly string[] =>
  searchIndex(index, queryOf(name, { type: 'organization' }), { limit: 10, threshold: 0.65 }).map(
    ({ ordinal }) => LISTED[ordinal] ?? '',
  );

describe('parts written together', () => {
  it.each([
    ['yandexpmoney', 'Yandex Money'],
    ['yandexmoniey', 'Yandex Money'],
    ['yamdexmoney', 'Yandex Money'],
    ['Ozean Real State GmbH', 'Ozean Real Estate GmbH'],
    ['Microelectonics Qatelli', 'Micro Electronics Qatelli'],
    ['Zorvan Qatellli Trading', 'Zorvanqatelli Trading'],
    ['Zorvann Qatelli Trading', 'Zorvanqatelli Trading'],
  ])('with one edit in them are found: %s', (asked, listed) => {
    expect(found(asked)).toContain(listed);
    expect(compareNames(asked, listed, 'organization').score).toBe(compareNames(listed, asked, 'organization').score);
  });

  it.each([
    ['umbrellaindustrial', 'Umbrella Industrial'],
    ['umbrellaindustries', 'Umbrella Industrial'],
    ['Solucionestecnologicas Tres', 'Soluciones Tecnologicas Tres'],
    ['Zorvan Industries Lukatti', 'Zorvanindustrial Lukatti'],
  ])('are found by any spelling of an organisation word in them: %s', (asked, listed) => {
    expect(found(asked)).toContain(listed);
    expect(compareNames(asked, listed, 'organization').score).toBe(compareNames(listed, asked, 'organization').score);
  });

  it.each(['yamdexmonney', 'yandxmoniey'])('with two edits are another name: %s', (asked) => {
    expect(found(asked)).toEqual([]);
    expect(compareNames(asked, 'Yandex Money', 'organization').score).toBeLessThan(0.65);
  });

  it('with an edit are another name where one of them has few letters', () => {
    expect(compareNames('KKInternational', 'KS International', 'organization').score).toBeLessThan(0.65);
    expect(compareNames('KSInternational', 'KS International', 'organization').score).toBeGreaterThan(0.9);
  });
});
