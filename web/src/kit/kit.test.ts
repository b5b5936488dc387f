import { describe, expect, it } from 'vitest';
import { COUNTRY_CHOICES, countryName, countryRank } from './countries.ts';
import { dayNumber, showDay, showDayOfYear, showInstant } from './dates.ts';

describe('days', () => {
  it('are the same in every zone', () => {
    expect(showDay('2021-11-04')).toBe('4 Nov 2021');
    expect(showDayOfYear('2021-11-04')).toBe('4 Nov');
    expect(showInstant('2026-11-24T05:40:00.000Z')).toBe('24 Nov 2026, 05:40 UTC');
    expect(dayNumber('2021-11-05') - dayNumber('2021-11-04')).toBe(1);
  });

  it('stay as they are when they are no days', () => {
    expect(showDay('soon')).toBe('soon');
    expect(showDay('2021-13-04')).toBe('2021-13-04');
  });
});

describe('countries', () => {
  it('puts the code first, then names, then aliases, then words within them', () => {
    expect(countryRank('AE', 'ae')).toBe(0);
    expect(countryRank('AE', 'united a')).toBe(1);
    expect(countryRank('AE', 'emirates')).toBe(2);
    expect(countryRank('TZ', 'united')).toBeGreaterThan(countryRank('AE', 'united') ?? 9);
    expect(countryRank('AE', 'arab')).toBe(3);
    expect(countryRank('AE', 'france')).toBeUndefined();
  });

  it('finds names without their accents', () => {
    expect(countryRank('CI', 'cote d')).toBeDefined();
  });

  it('lists every country once and those that are gone last', () => {
    expect(new Set(COUNTRY_CHOICES.map(({ value }) => value)).size).toBe(COUNTRY_CHOICES.length);
    expect(COUNTRY_CHOICES.findIndex(({ value }) => value === 'SU')).toBeGreaterThan(
      COUNTRY_CHOICES.findIndex(({ value }) => value === 'ZW'),
    );
    expect(countryName('IL')).toBe('Israel');
  });
});
