/**
 * What was public about a party, and when? One listing (or several, on several lists) through all versions, as a timeline of the
 * days on which the public record changed.
 */
import type { Listing, ListVersion } from '../domain/list.ts';
import type { LocalDate } from '../kit/localDate.ts';
import { changedFields } from './changedFields.ts';
import { compareByPublication } from './versionOrder.ts';

export interface ListingRecord {
  readonly listingId: string;
  /** Every version of the listing's list, in any order. */
  readonly versions: readonly ListVersion[];
  /** Version -> what it holds for the listing. */
  readonly heldBy: ReadonlyMap<string, Listing>;
}

interface TimelineEntry {
  readonly on: LocalDate;
  readonly list: string;
  readonly version: string;
  readonly listingId: string;
  /**
   * listed: first seen, and the version before lacked it. firstKnown: in the first version loaded, so it may have been listed
   * earlier. begins, ends: the publisher's own dates. changed: `fields` differ. delisted: this version no longer holds it.
   */
  readonly kind: 'firstKnown' | 'listed' | 'begins' | 'changed' | 'delisted' | 'ends';
  readonly fields: readonly string[];
  /** The content from then on; for delisted and ends the last one. */
  readonly listing: Listing;
}

const ORDER: readonly TimelineEntry['kind'][] = ['ends', 'delisted', 'begins', 'firstKnown', 'listed', 'changed'];

/** Timeline of listings over all their lists, by day; the same whatever order the versions were loaded in. */
export function listingTimeline(records: readonly ListingRecord[]): readonly TimelineEntry[] {
  return records.flatMap(entriesOf).sort(compareEntries);
}

function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const kind = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  return kind !== 0 ? kind : a.listingId < b.listingId ? -1 : a.listingId > b.listingId ? 1 : 0;
}

function entriesOf(record: ListingRecord): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let before: Listing | undefined;
  let last: { readonly listing: Listing; readonly version: ListVersion } | undefined;
  for (const [index, version] of [...record.versions].sort(compareByPublication).entries()) {
    const held = record.heldBy.get(version.version);
    const step = stepOf(before, held, index === 0);
    const listing = held ?? before;
    if (step && listing) entries.push({ on: version.publishedOn, ...place(version, record), ...step, listing });
    if (held) last = { listing: held, version };
    before = held;
  }
  return last ? [...entries, ...ownPeriodEntries(record, last.listing, last.version)] : entries;
}

const place = (version: ListVersion, record: ListingRecord) => ({
  list: version.list,
  version: version.version,
  listingId: record.listingId,
});

function stepOf(
  before: Listing | undefined,
  held: Listing | undefined,
  isFirst: boolean,
): Pick<TimelineEntry, 'kind' | 'fields'> | undefined {
  if (before === undefined && held === undefined) return undefined;
  if (before === undefined) return { kind: isFirst ? 'firstKnown' : 'listed', fields: [] };
  if (held === undefined) return { kind: 'delisted', fields: [] };
  const fields = changedFields(before, held);
  return fields.length === 0 ? undefined : { kind: 'changed', fields };
}

/** The publisher's own dates, as the newest content gives them. */
function ownPeriodEntries(record: ListingRecord, listing: Listing, version: ListVersion): readonly TimelineEntry[] {
  const entry = (kind: 'begins' | 'ends', on: LocalDate | null): readonly TimelineEntry[] =>
    on === null ? [] : [{ on, ...place(version, record), kind, fields: [], listing }];
  return [...entry('begins', listing.validFrom), ...entry('ends', listing.validTo)];
}
