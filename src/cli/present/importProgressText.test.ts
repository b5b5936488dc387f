import { describe, expect, test } from 'vitest';
import { importPace, importProgressText, sharePace } from './importProgressText.ts';

const progress = (records: number, bytesRead: number) => ({ records, bytesRead, bytesTotal: 1000 });

describe('progress of an import', () => {
  test('tells records, rate and the time left by the share of the file', () => {
    expect(importProgressText(progress(5000, 250), 2000)).toBe('5000 records read (25 %), 2500 a second, 6 s left');
    expect(importProgressText(progress(5000, 10), 2000)).toBe('5000 records read (1 %), 2500 a second, 3:18 min left');
  });

  test('guesses no rate from the first moments, and no time left where nothing is known of the size', () => {
    expect(importProgressText(progress(1000, 100), 200)).toBe('1000 records read (10 %)');
    expect(importProgressText({ records: 900, bytesRead: 7, bytesTotal: 0 }, 1000)).toBe(
      '900 records read, 900 a second',
    );
  });

  test('says what goes on once everything is read', () => {
    expect(importProgressText(progress(4000, 1000), 2000)).toBe(
      '4000 records read, 2000 a second; comparing and storing',
    );
  });

  test('starts its clock anew with each list', () => {
    let clock = 0;
    const pace = importPace(() => clock);
    pace('un-sc', progress(0, 0));
    clock = 10_000;
    expect(pace('un-sc', progress(1000, 500))).toContain('100 a second, 10 s left');
    pace('us-csl', progress(0, 0));
    clock = 11_000;
    expect(pace('us-csl', progress(1000, 500))).toContain('us-csl: 1000 records read (50 %), 1000 a second');
  });
});

test('a share of something known tells how much of it is done and when it will be', () => {
  let now = 0;
  const pace = sharePace(() => now);
  expect(pace(0, 4000, 'names')).toBe('0 of 4000 names (0 %)');
  now = 10_000;
  expect(pace(1000, 4000, 'names')).toBe('1000 of 4000 names (25 %), 30 s left');
  expect(pace(4000, 4000, 'names')).toBe('4000 of 4000 names (100 %)');
});
