/**
 * When did the public first learn what a timeline entry says? A publisher's own date may be older than the file that states it.
 */
import type { ListVersion } from '../domain/list.ts';
import type { ListingRecord, listingTimeline } from './listingTimeline.ts';
import { compareByPublication } from './versionOrder.ts';

type TimelineEntry = ReturnType<typeof listingTimeline>[number];

/** The first version, by publication, that says what the entry says. */
export function firstSaid(entry: TimelineEntry, { versions, heldBy }: ListingRecord): ListVersion | undefined {
  const ordered = [...versions].sort(compareByPublication);
  const field = entry.kind === 'begins' ? 'validFrom' : entry.kind === 'ends' ? 'validTo' : null;
  if (field === null) return ordered.find(({ version }) => version === entry.version);
  return ordered.find(({ version }) => heldBy.get(version)?.[field] === entry.listing[field]);
}
