import { describe, expect, it } from 'vitest';
import { localDate } from '../kit/localDate.ts';
import { type ImportChange, importHoldReason } from './importGuard.ts';

const previous = (members: number, removed: number, publishedOn = '2024-04-26') => ({
  publishedOn: localDate(publishedOn),
  members,
  removed,
  programmes: { sdn: members },
});

const change = (given: Partial<ImportChange> = {}): ImportChange => ({
  publishedOn: localDate('2024-05-03'),
  today: localDate('2026-11-24'),
  shrinkGuard: 0.05,
  after: 1000,
  programmes: { sdn: 1000 },
  before: previous(1000, 0),
  ...given,
});

describe('importHoldReason', () => {
  it('takes a version that grows, stays, or shrinks within the guard', () => {
    expect(importHoldReason(change())).toBeNull();
    expect(importHoldReason(change({ after: 1300 }))).toBeNull();
    expect(importHoldReason(change({ after: 950, before: previous(1000, 50) }))).toBeNull();
    expect(importHoldReason(change({ before: null, after: 1 }))).toBeNull();
  });

  it('holds a file whose counts halve, however much time has passed', () => {
    const reason = importHoldReason(change({ after: 500, before: previous(1000, 500, '2015-01-01') }));
    expect(reason).toContain('500 members where 1000 stood');
    expect(importHoldReason(change({ after: 949, before: previous(1000, 51) }))).not.toBeNull();
  });

  it('holds a file that swaps the members for others, by the time between the versions', () => {
    expect(importHoldReason(change({ before: previous(1000, 200) }))).toContain('would vanish');
    expect(importHoldReason(change({ before: previous(1000, 200, '2021-04-26') }))).toBeNull();
  });

  it('holds a file that has lost every row of one of its programmes, unless it never had any', () => {
    const before = { ...previous(1000, 8), programmes: { sdn: 992, cmic: 8 } };
    expect(importHoldReason(change({ before }))).toContain('no row of cmic, of which 8 stood');
    expect(importHoldReason(change({ before, programmes: { sdn: 992, cmic: 0 } }))).toContain('no row of cmic');
    expect(importHoldReason(change({ before, programmes: { sdn: 992, cmic: 1 } }))).toBeNull();
    expect(importHoldReason(change({ programmes: { sdn: 992, cmic: 0 } }))).toBeNull();
  });

  it('never holds by count where the source allows all to vanish', () => {
    expect(importHoldReason(change({ shrinkGuard: 1, after: 37, before: previous(102, 65) }))).toBeNull();
  });

  it('holds an empty file, a day to come, a day before lists, and absurd growth', () => {
    expect(importHoldReason(change({ after: 0, before: null }))).toContain('no members');
    expect(importHoldReason(change({ publishedOn: localDate('2026-11-26') }))).toContain('still to come');
    expect(importHoldReason(change({ publishedOn: localDate('2026-11-25') }))).toBeNull();
    expect(importHoldReason(change({ publishedOn: localDate('0202-01-01') }))).toContain('before any such list');
    expect(importHoldReason(change({ after: 20_001 }))).toContain('20 times');
  });
});
