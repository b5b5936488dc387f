import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestOf } from '../domain/dateBound.ts';
import { dayOf } from '../kit/localDate.ts';
import { arbitraryAsOf, arbitraryVersions, on, version } from './fixtures/arbitraryLists.ts';
import { resolveVersion } from './resolveVersion.ts';

const march = version('march', '2024-03-01');
const april = version('april', '2024-04-01');

describe('resolveVersion', () => {
  it('picks the newest version on or before the day', () => {
    expect(resolveVersion([april, march], on('2024-03-31'))).toEqual({ state: 'certain', version: march });
    expect(resolveVersion([april, march], on('2024-04-01'))).toEqual({ state: 'certain', version: april });
  });

  it('takes the version recorded later when two have the same day', () => {
    const again = version('again', '2024-03-01', { recordedAt: '2024-05-01T00:00:00.000Z' });
    expect(resolveVersion([again, march], on('2024-03-15'))).toEqual({ state: 'certain', version: again });
  });

  it('leaves out what was not public at knownAt', () => {
    expect(resolveVersion([march, april], on('2024-04-15', '2024-03-31'))).toEqual({
      state: 'certain',
      version: march,
    });
    expect(resolveVersion([march], on('2024-04-15', '2024-02-29'))).toMatchObject({
      state: 'none',
      why: 'notKnownYet',
    });
  });

  it('counts a version as public during the whole of its day', () => {
    const asOf = { ...on('2024-03-01'), knownAt: '2024-03-01T00:00:01.000Z' as never };
    expect(resolveVersion([march], asOf).state).toBe('certain');
  });

  it('goes by recording when asked what the installation knew', () => {
    const late = version('late', '2024-03-01', { recordedAt: '2024-06-01T00:00:00.000Z' });
    expect(resolveVersion([late], on('2024-04-01', '2024-05-31', 'installation')).state).toBe('none');
    expect(resolveVersion([late], on('2024-04-01', '2024-06-02', 'installation')).state).toBe('certain');
  });

  it('lets effective override publication as the beginning', () => {
    const backdated = version('backdated', '2024-04-01', { effective: '2024-02-01' });
    expect(resolveVersion([backdated], on('2024-02-01'))).toEqual({ state: 'certain', version: backdated });
    const always = version('always', '2024-04-01', { effective: null });
    expect(resolveVersion([always], on('1999-01-01'))).toEqual({ state: 'certain', version: always });
  });

  it('is uncertain between two versions inside an uncertain beginning', () => {
    const uncertain = version('u', '2024-04-01', { effective: { earliest: '2024-03-10', latest: '2024-03-20' } });
    const at = (day: string) => resolveVersion([uncertain, march], on(day));
    expect(at('2024-03-09')).toEqual({ state: 'certain', version: march });
    expect(at('2024-03-10')).toEqual({ state: 'between', version: null, earlier: march, candidates: [uncertain] });
    expect(at('2024-03-19').state).toBe('between');
    expect(at('2024-03-20')).toEqual({ state: 'certain', version: uncertain });
  });

  it('says when the day lies before the first version or after the end of knowledge', () => {
    const ends = version('ends', '2024-03-01', { knownTo: '2024-06-01' });
    expect(resolveVersion([ends], on('2024-02-29'))).toEqual({ state: 'beforeKnowledge', version: null, next: ends });
    expect(resolveVersion([ends], on('2024-05-31')).state).toBe('certain');
    expect(resolveVersion([ends], on('2024-06-01'))).toEqual({
      state: 'afterKnowledge',
      version: ends,
      knownTo: '2024-06-01',
    });
  });

  it('says that nothing is stored', () => {
    expect(resolveVersion([], on('2024-01-01'))).toEqual({ state: 'none', version: null, why: 'notStored' });
  });

  it('answers the same whatever order the versions were loaded in', () => {
    fc.assert(
      fc.property(
        arbitraryVersions,
        arbitraryAsOf,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (held, asOf, dice) => {
          const versions = held.map((entry) => entry.version);
          const shuffled = versions
            .map((entry) => ({ entry, place: dice.next().value ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ entry }) => entry);
          expect(resolveVersion(shuffled, asOf)).toEqual(resolveVersion(versions, asOf));
        },
      ),
    );
  });

  it('never answers with a version that has not begun, was not known, or is older than another that fits', () => {
    fc.assert(
      fc.property(arbitraryVersions, arbitraryAsOf, (held, asOf) => {
        const versions = held.map((entry) => entry.version);
        const result = resolveVersion(versions, asOf);
        if (result.state !== 'certain') return;
        const start = (bound: (typeof result.version)['effective']) => (bound === null ? '' : latestOf(bound));
        const known = versions.filter((v) =>
          asOf.knownBasis === 'public' ? v.publishedOn <= dayOf(asOf.knownAt) : v.recordedAt <= asOf.knownAt,
        );
        expect(known).toContain(result.version);
        expect(start(result.version.effective) <= asOf.validAt).toBe(true);
        for (const other of known)
          if (start(other.effective) <= asOf.validAt)
            expect(start(other.effective) <= start(result.version.effective)).toBe(true);
      }),
    );
  });
});
