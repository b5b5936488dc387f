import { describe, expect, it } from 'vitest';
import type { ListSummary } from '../../../src/contract/answers/listShown.ts';
import { localDate } from '../../../src/kit/localDate.ts';
import { versionSpans } from './versionSpans.ts';

type Version = ListSummary['versions'][number];

const version = (size: number, effective: Version['effective'], knownTo: string | null = null): Version => ({
  list: 'il-cyber-destinations',
  version: String(size),
  publishedOn: localDate('2021-11-25'),
  recordedAt: '2026-11-24T00:00:00.000Z',
  effective,
  knownTo: knownTo === null ? null : localDate(knownTo),
  size,
  known: size,
  coverage: 'full',
  basis: 'report',
  raw: [],
  notes: [],
  citations: [],
  conflicts: [],
  searchable: true,
});

const UNCERTAIN = { earliest: localDate('2021-11-01'), latest: localDate('2021-11-25') };

describe('versionSpans', () => {
  it('gives the days on which nobody knows which version holds a span of their own', () => {
    expect(versionSpans([version(102, null), version(37, UNCERTAIN, '2023-01-01')])).toEqual([
      { kind: 'version', from: null, to: '2021-11-01', size: 102 },
      { kind: 'uncertain', from: '2021-11-01', to: '2021-11-25', size: null },
      { kind: 'version', from: '2021-11-25', to: '2023-01-01', size: 37 },
      { kind: 'notKnown', from: '2023-01-01', to: null, size: null },
    ]);
  });

  it('joins versions whose dates are certain without a gap', () => {
    expect(versionSpans([version(10, localDate('2024-04-26')), version(12, localDate('2024-05-03'))])).toEqual([
      { kind: 'version', from: '2024-04-26', to: '2024-05-03', size: 10 },
      { kind: 'version', from: '2024-05-03', to: null, size: 12 },
    ]);
  });
});
