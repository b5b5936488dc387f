import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AsOf } from '../../../domain/asOf.ts';
import type { ListCheck, ListVersion } from '../../../domain/list.ts';
import type { Programme } from '../../../domain/programme.ts';
import { addDays, endOfDay, type Instant, type LocalDate, localDate } from '../../../kit/localDate.ts';
import { listAge } from '../../../lists/index.ts';
import type { SourceDefinition } from '../../../sources/reading/source.ts';
import type { LibrarySnapshot } from './librarySnapshot.ts';
import { programmeCoverage } from './programmeCoverage.ts';

const definition = (key: string, rowPeriods = false): SourceDefinition => ({
  key,
  title: key,
  publisher: 'p',
  kind: 'parties',
  official: true,
  url: '',
  licence: '',
  programmes: ['prog', 'other'],
  shrinkGuard: 0.1,
  staleAfterDays: 10,
  rowPeriods,
});

const version = (list: string, publishedOn: string, over: Partial<ListVersion> = {}): ListVersion => ({
  list,
  version: `${list}-${publishedOn}`,
  publishedOn: localDate(publishedOn),
  recordedAt: `${publishedOn}T00:00:00.000Z` as Instant,
  effective: localDate(publishedOn),
  knownTo: null,
  size: 2,
  known: 2,
  coverage: 'full',
  basis: 'publication',
  raw: [],
  notes: [],
  citations: [],
  conflicts: [],
  ...over,
});

function snapshotOf(
  versions: readonly ListVersion[],
  counts: Readonly<Record<string, number>> = { prog: 2 },
  checks: readonly ListCheck[] = [],
): LibrarySnapshot {
  const byList = new Map<string, ListVersion[]>();
  for (const one of versions) byList.set(one.list, [...(byList.get(one.list) ?? []), one]);
  return {
    contents: { count: 0, highestId: 0 },
    versions: byList,
    checks: Map.groupBy(checks, ({ list }) => list),
    countryLists: new Map(),
    versionsInStore: versions.length,
    programmeCounts: new Map(versions.map((one) => [`${one.list}@${one.version}`, counts])),
  };
}

const programme = (...sources: string[]): Programme => ({
  key: 'prog',
  title: 'P',
  publisher: 'p',
  effect: 'blocked',
  sources,
  evidence: {
    citations: [{ instrument: 'x' }],
    authority: 'statute',
    state: 'inForce',
    verification: 'primaryText',
    conflicts: [],
  },
});
const on = (day: string): AsOf => ({
  validAt: localDate(day),
  knownAt: endOfDay(localDate('2026-12-31')),
  knownBasis: 'public',
});

function stateOf(
  versions: readonly ListVersion[],
  day: string,
  options: { sources?: string[]; rowPeriods?: boolean; counts?: Record<string, number>; only?: string[] } = {},
) {
  const sources = options.sources ?? ['a'];
  const definitions = new Map(sources.map((key) => [key, definition(key, options.rowPeriods)]));
  return programmeCoverage(
    programme(...sources),
    { snapshot: snapshotOf(versions, options.counts), asOf: on(day), definitions },
    options.only,
  ).state;
}

describe('coverage of a programme', () => {
  it('is not loaded without any version, and says which list to load', () => {
    expect(stateOf([], '2026-01-01')).toBe('notLoaded');
    expect(
      programmeCoverage(programme('a', 'b'), {
        snapshot: snapshotOf([]),
        asOf: on('2026-01-01'),
        definitions: new Map(),
      }).note,
    ).toMatch(/a is not loaded/);
  });

  it('is loaded on the day of publication and while fresh, and stale after', () => {
    const versions = [version('a', '2026-01-01')];
    expect(stateOf(versions, '2026-01-01')).toBe('loaded');
    expect(stateOf(versions, '2026-01-11')).toBe('loaded');
    expect(stateOf(versions, '2026-01-12')).toBe('stale');
  });

  it('is stale as known before a newer version came, whatever was loaded since', () => {
    const versions = [version('a', '2025-01-01'), version('a', '2026-01-01')];
    const asOf: AsOf = { ...on('2025-11-30'), knownAt: endOfDay(localDate('2025-12-01')) };
    const definitions = new Map([['a', definition('a')]]);
    expect(programmeCoverage(programme('a'), { snapshot: snapshotOf(versions), asOf, definitions }).state).toBe(
      'stale',
    );
  });

  it('is loaded between two versions however far apart: the older one held until the newer came', () => {
    expect(stateOf([version('a', '2025-01-01'), version('a', '2026-01-01')], '2025-11-30')).toBe('loaded');
  });

  it('before the first version is outside the period, or partial where rows carry their own period', () => {
    expect(stateOf([version('a', '2026-01-01')], '2025-06-01')).toBe('outsidePeriod');
    expect(stateOf([version('a', '2026-01-01')], '2025-06-01', { rowPeriods: true })).toBe('partial');
  });

  it('is partial for a partial list', () => {
    expect(stateOf([version('a', '2026-01-01', { coverage: 'partial' })], '2026-01-02')).toBe('partial');
  });

  it('is not loaded when the version holds no row of the programme, as when a publisher lost a part of its file', () => {
    expect(stateOf([version('a', '2026-01-01')], '2026-01-02', { counts: {} })).toBe('notLoaded');
  });

  it('is that of the best source', () => {
    const versions = [version('a', '2026-01-01', { coverage: 'partial' }), version('b', '2026-01-01')];
    expect(stateOf(versions, '2026-01-02', { sources: ['a', 'b'] })).toBe('loaded');
    expect(stateOf(versions, '2026-01-02', { sources: ['a', 'b'], only: ['a'] })).toBe('partial');
  });

  it('ends where knowledge ends', () => {
    expect(stateOf([version('a', '2026-01-01', { knownTo: localDate('2026-02-01') })], '2026-02-01')).toBe('partial');
  });

  it('is loaded for an edition that names the programme as included, and has no row of it', () => {
    expect(stateOf([version('a', '2026-01-01')], '2026-01-02', { counts: { prog: 0 } })).toBe('loaded');
  });

  it('is loaded for the own file of a programme, with or without rows', () => {
    const definitions = new Map([['a', { ...definition('a'), programmes: ['prog'] }]]);
    const snapshot = snapshotOf([version('a', '2026-01-01')], {});
    expect(programmeCoverage(programme('a'), { snapshot, asOf: on('2026-01-02'), definitions }).state).toBe('loaded');
  });
});

describe('the age of a list', () => {
  const check = (checkedOn: string, recorded = checkedOn): ListCheck => ({
    list: 'a',
    checkedOn: localDate(checkedOn),
    recordedAt: `${recorded}T06:00:00.000Z` as Instant,
    how: 'fetched',
  });
  const known = (validAt: string, knownAt: string): AsOf => ({
    validAt: localDate(validAt),
    knownAt: endOfDay(localDate(knownAt)),
    knownBasis: 'public',
  });
  const covered = (checks: readonly ListCheck[], asOf: AsOf, list = 'a') => {
    const snapshot = snapshotOf([version(list, '2026-01-01')], { prog: 2 }, checks);
    const { state, staleBy, lists } = programmeCoverage(programme(list), {
      snapshot,
      asOf,
      definitions: new Map([[list, definition(list)]]),
    });
    return { state, staleBy, checkedOn: lists?.[0]?.checkedOn };
  };

  it('is counted from the last check with the publisher, changed or not', () => {
    expect(covered([], known('2026-03-01', '2026-03-01'))).toEqual({
      state: 'stale',
      staleBy: 49,
      checkedOn: '2026-01-01',
    });
    expect(covered([check('2026-02-25')], known('2026-03-01', '2026-03-01'))).toEqual({
      state: 'loaded',
      staleBy: undefined,
      checkedOn: '2026-02-25',
    });
  });

  it('is not younger for a check that was told later than what is known', () => {
    const late = check('2026-02-25', '2026-03-05');
    expect(covered([late], known('2026-03-01', '2026-03-01')).state).toBe('stale');
    expect(covered([late], known('2026-03-01', '2026-03-05')).state).toBe('loaded');
  });

  it('is counted to the day of knowledge where the day asked about is later', () => {
    expect(covered([], known('2030-01-01', '2026-01-08')).state).toBe('loaded');
  });

  it('does not go for a list of the user own', () => {
    expect(covered([], known('2030-01-01', '2030-01-01'), 'my-list').state).toBe('loaded');
  });

  it('only grows with an older check, and is never below none', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(localDate('2026-01-01'), days));
    fc.assert(
      fc.property(day, day, day, day, (one, two, validAt, knownOn) => {
        const [older, newer] = one < two ? [one, two] : [two, one];
        const asOf: AsOf = { validAt, knownAt: endOfDay(knownOn), knownBasis: 'public' };
        const versions = [version('a', '2026-01-01')];
        const aged = (checkedOn: LocalDate) => listAge(versions, [check(checkedOn, '2026-01-01')], asOf)?.days ?? 0;
        expect(aged(older)).toBeGreaterThanOrEqual(aged(newer));
        expect(aged(newer)).toBeGreaterThanOrEqual(0);
        const isStale = (checkedOn: string) => covered([check(checkedOn, '2026-01-01')], asOf).state === 'stale';
        expect(isStale(older) || !isStale(newer)).toBe(true);
      }),
    );
  });
});
