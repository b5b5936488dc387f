import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersions, listing, version } from './fixtures/arbitraryLists.ts';
import { type ListingRecord, listingTimeline } from './listingTimeline.ts';

const [january, march, may] = [
  version('jan', '2024-01-10'),
  version('mar', '2024-03-10'),
  version('may', '2024-05-10'),
];
const plain = listing('a');

describe('listingTimeline', () => {
  it('tells when a party was listed, changed and dropped', () => {
    const changed = listing('a', { remarks: 'more' });
    const record: ListingRecord = {
      listingId: 'l:a',
      versions: [may, january, march],
      heldBy: new Map([
        ['jan', plain],
        ['mar', changed],
      ]),
    };
    expect(listingTimeline([record]).map(({ on, kind, fields }) => [on, kind, fields])).toEqual([
      ['2024-01-10', 'firstKnown', []],
      ['2024-03-10', 'changed', ['remarks']],
      ['2024-05-10', 'delisted', []],
    ]);
  });

  it("tells a first listing from a first file, and adds the publisher's own days", () => {
    const dated = listing('a', { validFrom: '2024-03-01', validTo: '2024-06-01' });
    const record: ListingRecord = { listingId: 'l:a', versions: [january, march], heldBy: new Map([['mar', dated]]) };
    expect(listingTimeline([record]).map(({ on, kind }) => [on, kind])).toEqual([
      ['2024-03-01', 'begins'],
      ['2024-03-10', 'listed'],
      ['2024-06-01', 'ends'],
    ]);
  });

  it('is the same whatever order versions and records come in', () => {
    fc.assert(
      fc.property(arbitraryVersions, (held) => {
        const records = ['l:1', 'l:2'].map(
          (listingId): ListingRecord => ({
            listingId,
            versions: held.map((entry) => entry.version),
            heldBy: new Map(
              held.flatMap(({ version: of, members }) =>
                members.filter(({ id }) => id === listingId).map((row) => [of.version, row] as const),
              ),
            ),
          }),
        );
        const reversed = records.map((record) => ({ ...record, versions: [...record.versions].reverse() })).reverse();
        expect(listingTimeline(reversed)).toEqual(listingTimeline(records));
      }),
    );
  });
});
