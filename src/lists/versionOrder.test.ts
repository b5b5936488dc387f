import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersions, version } from './fixtures/arbitraryLists.ts';
import { compareByPublication, compareVersions, versionsInTurn } from './versionOrder.ts';

const names = (versions: readonly { readonly version: string }[]) => versions.map((held) => held.version);

describe('version order', () => {
  it('goes by the time for which a version holds, then by publication, then by recording', () => {
    const always = version('always', '2024-05-01', { effective: null });
    const march = version('march', '2024-03-01');
    const uncertain = version('uncertain', '2024-05-01', {
      effective: { earliest: '2024-04-01', latest: '2024-05-01' },
    });
    const may = version('may', '2024-05-01');
    expect(names([may, uncertain, march, always].sort(compareVersions))).toEqual([
      'always',
      'march',
      'uncertain',
      'may',
    ]);
    expect(names([may, uncertain, march, always].sort(compareByPublication))).toEqual([
      'march',
      'always',
      'uncertain',
      'may',
    ]);
  });

  it('is total: the same whatever order it starts from', () => {
    fc.assert(
      fc.property(arbitraryVersions, (held) => {
        const versions = held.map((entry) => entry.version);
        for (const compare of [compareVersions, compareByPublication])
          expect(names([...versions].reverse().sort(compare))).toEqual(names([...versions].sort(compare)));
      }),
    );
  });
});

describe('versionsInTurn', () => {
  it('leaves out a version that a later recorded one of the same day and time corrects', () => {
    const [first, second] = [version('first', '2024-03-01'), version('second', '2024-04-01')];
    const corrected = version('corrected', '2024-03-01', { recordedAt: '2024-06-01T00:00:00.000Z' });
    expect(names(versionsInTurn([second, corrected, first]))).toEqual(['corrected', 'second']);
  });

  it('keeps two versions that one report tells of for different times', () => {
    const before = version('before', '2021-11-25', { effective: null, recordedAt: '2026-01-02T00:00:00.000Z' });
    const after = version('after', '2021-11-25', { effective: { earliest: '2021-11-01', latest: '2021-11-25' } });
    expect(names(versionsInTurn([after, before]))).toEqual(['before', 'after']);
  });
});
