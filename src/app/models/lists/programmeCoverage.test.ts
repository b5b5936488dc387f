import { describe, expect, it } from 'vitest';
import type { AsOf } from '../../../domain/asOf.ts';
import type { ListVersion } from '../../../domain/list.ts';
import type { Programme } from '../../../domain/programme.ts';
import { endOfDay, type Instant, localDate } from '../../../kit/localDate.ts';
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
  programmes: ['prog'],
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

function snapshotOf(versions: readonly ListVersion[], rows = 2): LibrarySnapshot {
  const byList = new Map<string, ListVersion[]>();
  for (const one of versions) byList.set(one.list, [...(byList.get(one.list) ?? []), one]);
  return {
    contents: { count: 0, highestId: 0 },
    versions: byList,
    countryLists: new Map(),
    versionsInStore: versions.length,
    programmeCounts: new Map(versions.map((one) => [`${one.list}@${one.version}`, { prog: rows }])),
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
  options: { sources?: string[]; rowPeriods?: boolean; rows?: number; only?: string[] } = {},
) {
  const sources = options.sources ?? ['a'];
  const definitions = new Map(sources.map((key) => [key, definition(key, options.rowPeriods)]));
  return programmeCoverage(
    programme(...sources),
    { snapshot: snapshotOf(versions, options.rows), asOf: on(day), definitions },
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
    expect(stateOf([version('a', '2026-01-01')], '2026-01-02', { rows: 0 })).toBe('notLoaded');
  });

  it('is that of the best source', () => {
    const versions = [version('a', '2026-01-01', { coverage: 'partial' }), version('b', '2026-01-01')];
    expect(stateOf(versions, '2026-01-02', { sources: ['a', 'b'] })).toBe('loaded');
    expect(stateOf(versions, '2026-01-02', { sources: ['a', 'b'], only: ['a'] })).toBe('partial');
  });

  it('ends where knowledge ends', () => {
    expect(stateOf([version('a', '2026-01-01', { knownTo: localDate('2026-02-01') })], '2026-02-01')).toBe('partial');
  });
});
