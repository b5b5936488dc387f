import { describe, expect, it } from 'vitest';
import type { AsOf } from '../../domain/asOf.ts';
import type { ListVersion } from '../../domain/list.ts';
import { type Instant, localDate } from '../../kit/localDate.ts';
import { sha256 } from '../../kit/sha256.ts';
import { bundledBook } from '../../rules/testing/bundledLaw.ts';
import { type LibrarySnapshot, versionKey } from '../models/lists/librarySnapshot.ts';
import { groundOfDay } from './groundOfDay.ts';

const asked = {
  ruleBook: bundledBook(),
  model: { name: 'model/1', reference: { name: 'model/1', digest: sha256('aa') } },
};
const ground = (snapshot: LibrarySnapshot, when: AsOf) => groundOfDay({ ...asked, lists: { snapshot } }, when);

const version = (day: string, recorded: string): ListVersion =>
  ({
    list: 'us-ofac-sdn',
    version: `v${day}`,
    publishedOn: localDate(day),
    recordedAt: `${recorded}T00:00:00.000Z`,
    effective: localDate(day),
    knownTo: null,
    basis: 'publishedFile',
    coverage: 'full',
  }) as unknown as ListVersion;

function snapshotOf(...versions: readonly ListVersion[]): LibrarySnapshot {
  return {
    contents: { count: 0, highestId: 0 },
    versions: new Map([['us-ofac-sdn', versions]]),
    checks: new Map(),
    versionsInStore: versions.length,
    countryLists: new Map(),
    programmeCounts: new Map(versions.map((one) => [versionKey(one.list, one.version), { 'us-ofac-sdn': 3 }])),
  };
}

const asOf = (validAt: string, knownAt: string, knownBasis: AsOf['knownBasis'] = 'public'): AsOf => ({
  validAt: localDate(validAt),
  knownAt: knownAt as Instant,
  knownBasis,
});

const sdn = (snapshot: LibrarySnapshot, when: AsOf): string | undefined =>
  ground(snapshot, when).digests.listVersions['us-ofac-sdn'];

describe('the ground of a day', () => {
  const snapshot = snapshotOf(version('2026-01-10', '2026-02-01'), version('2026-03-10', '2026-04-01'));

  it('is read once for a day, whatever the instant of it', () => {
    const morning = ground(snapshot, asOf('2026-03-11', '2026-03-11T06:00:00.000Z'));
    expect(ground(snapshot, asOf('2026-03-11', '2026-03-11T18:00:00.000Z'))).toBe(morning);
  });

  it('tells days, instants of knowledge and bases apart', () => {
    expect(sdn(snapshot, asOf('2026-05-01', '2026-03-09T23:59:59.000Z'))).toBe('v2026-01-10');
    expect(sdn(snapshot, asOf('2026-05-01', '2026-03-10T00:00:00.000Z'))).toBe('v2026-01-10 v2026-03-10');
    expect(sdn(snapshot, asOf('2026-05-01', '2026-03-31T23:59:59.000Z', 'installation'))).toBe('v2026-01-10');
    expect(sdn(snapshot, asOf('2026-05-01', '2026-04-01T00:00:00.000Z', 'installation'))).toBe(
      'v2026-01-10 v2026-03-10',
    );
    const state = (day: string): string | undefined =>
      ground(snapshot, asOf(day, '2026-12-31T00:00:00.000Z')).covered.get('us-ofac-sdn')?.state;
    expect(state('2026-03-12')).toBe('loaded');
    expect(state('2025-12-31')).not.toBe('loaded');
  });

  it('is read again for another state of the store', () => {
    const when = asOf('2026-05-01', '2026-12-31T00:00:00.000Z');
    const more = snapshotOf(...(snapshot.versions.get('us-ofac-sdn') ?? []), version('2026-04-20', '2026-04-21'));
    expect(sdn(more, when)).toBe('v2026-01-10 v2026-03-10 v2026-04-20');
    expect(sdn(snapshot, when)).toBe('v2026-01-10 v2026-03-10');
  });
});
