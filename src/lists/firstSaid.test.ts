import { expect, test } from 'vitest';
import type { Listing, ListVersion } from '../domain/list.ts';
import { listingFromJson } from '../domain/listingContent.ts';
import { localDate } from '../kit/localDate.ts';
import { firstSaid } from './firstSaid.ts';
import { listingTimeline } from './listingTimeline.ts';

const version = (day: string): ListVersion => ({
  list: 'x',
  version: `v${day}`,
  publishedOn: localDate(day),
  recordedAt: '2026-01-01T00:00:00.000Z' as ListVersion['recordedAt'],
  effective: localDate(day),
  knownTo: null,
  size: 1,
  known: 1,
  coverage: 'full',
  basis: 'publication',
  raw: [],
  notes: [],
  citations: [],
  conflicts: [],
});
const listing = (validTo: string | null): Listing =>
  listingFromJson(
    JSON.stringify({
      id: 'x:1',
      list: 'x',
      sourceId: '1',
      type: 'person',
      name: 'A',
      validFrom: '2020-01-01',
      validTo,
    }),
  );

test('a date of the publisher is public from the first file that gives it, not from the day it names', () => {
  const versions = [version('2024-01-01'), version('2024-02-01'), version('2024-03-01')];
  const heldBy = new Map([
    ['v2024-01-01', listing(null)],
    ['v2024-02-01', listing('2024-06-30')],
    ['v2024-03-01', listing('2024-06-30')],
  ]);
  const record = { listingId: 'x:1', versions, heldBy };
  const said = listingTimeline([record]).map((entry) => [entry.kind, entry.on, firstSaid(entry, record)?.publishedOn]);
  expect(said).toEqual([
    ['begins', '2020-01-01', '2024-01-01'],
    ['firstKnown', '2024-01-01', '2024-01-01'],
    ['changed', '2024-02-01', '2024-02-01'],
    ['ends', '2024-06-30', '2024-02-01'],
  ]);
});
