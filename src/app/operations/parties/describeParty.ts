/** Describes one linked party as of a day: how each listing stands, what changed when, and since when the public knew it. */
import type { PartyListing, TimelineEntryShown, TimelineParty } from '../../../contract/index.ts';
import type { AsOf } from '../../../domain/asOf.ts';
import {
  firstSaid,
  knownRow,
  knownVersions,
  type ListingRecord,
  type ListingStanding,
  listingInForce,
  listingTimeline,
  wasPublished,
} from '../../../lists/index.ts';
import type { ListingHistory } from '../../../store/index.ts';
import type { LinkedParty } from '../../models/parties/partyLinks.ts';

export interface DescribedParty {
  readonly party: TimelineParty;
  /** Entries after the day, left out. */
  readonly laterEntries: number;
}

/** `score`: of the name asked, if one was. Undefined when none of its listings was known then. */
export function describeParty(linked: LinkedParty, asOf: AsOf, score: number | null): DescribedParty | undefined {
  const records = linked.members.map((history) => knownRecord(history, asOf)).filter(({ heldBy }) => heldBy.size > 0);
  const listings = records.map((record) => listingShown(record, asOf)).sort(compareShown);
  if (listings.length === 0) return undefined;
  const name = commonName(listings);
  const entries = entriesOf(records, asOf);
  const shown = entries.filter(({ on }) => on <= asOf.validAt);
  return {
    laterEntries: entries.length - shown.length,
    party: {
      name,
      score,
      aliases: aliasesOf(listings, name),
      listings,
      entries: shown,
      links: [...linked.links],
      undecided: [...linked.undecided],
    },
  };
}

/** The listing's record cut down to the versions known then. */
function knownRecord({ listingId, versions, heldBy }: ListingHistory, asOf: AsOf): ListingRecord {
  const known = knownVersions(versions, asOf);
  const held = known.flatMap((version) => {
    const row = knownRow(heldBy.get(version.version)?.listing, version, asOf);
    return row ? ([[version.version, row]] as const) : [];
  });
  return { listingId, versions: known, heldBy: new Map(held) };
}

function listingShown({ versions, heldBy }: ListingRecord, asOf: AsOf): PartyListing {
  const holding = versions.filter(({ version }) => heldBy.has(version));
  const [first, newest] = [holding[0], holding.at(-1)];
  if (!first || !newest) throw new Error('a listing without a version that holds it');
  const standing = listingInForce({ asOf, versions, heldBy: ({ version }) => heldBy.get(version) });
  const listing = standing.row ?? heldBy.get(newest.version);
  if (!listing) throw new Error(`version ${newest.version} lost its listing`);
  return {
    listing,
    standing: standingShown(standing),
    firstPublishedOn: first.publishedOn,
    firstRecordedAt: first.recordedAt,
    heldBy: holding.length,
    versions: versions.length,
  };
}

const standingShown = ({ inForce, basis, version, says }: ListingStanding): PartyListing['standing'] => ({
  inForce,
  basis,
  version,
  says,
});

const RANK = { true: 0, unknown: 1, false: 2 } as const;

/** In force first, then by id. */
function compareShown(a: PartyListing, b: PartyListing): number {
  const rank = RANK[a.standing.inForce] - RANK[b.standing.inForce];
  return rank !== 0 ? rank : a.listing.id < b.listing.id ? -1 : 1;
}

function entriesOf(records: readonly ListingRecord[], asOf: AsOf): readonly TimelineEntryShown[] {
  const byId = new Map(records.map((record) => [record.listingId, record]));
  return listingTimeline(records).flatMap((entry) => {
    const record = byId.get(entry.listingId);
    const said = record && firstSaid(entry, record);
    if (!said) throw new Error(`no version says that ${entry.listingId} ${entry.kind} on ${entry.on}`);
    const { on, kind, list, listingId, listing } = entry;
    // That we compiled a row later is no news of the time before; its own dates are.
    if (kind !== 'begins' && kind !== 'ends' && !wasPublished(said, asOf)) return [];
    const told = { version: said.version, publicOn: said.publishedOn, recordedAt: said.recordedAt };
    return { on, kind, list, listingId, name: listing.name, fields: [...entry.fields], ...told };
  });
}

/** The primary name that most lists give, words in any order and case; of equals that of the first listing. */
function commonName(listings: readonly PartyListing[]): string {
  const counts = new Map<string, { readonly text: string; readonly times: number }>();
  for (const { listing } of listings) {
    const key = (listing.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [listing.name]).sort().join(' ');
    const known = counts.get(key);
    counts.set(key, { text: known?.text ?? listing.name, times: (known?.times ?? 0) + 1 });
  }
  return [...counts.values()].reduce((best, next) => (next.times > best.times ? next : best)).text;
}

function aliasesOf(listings: readonly PartyListing[], name: string): string[] {
  const texts = listings.flatMap(({ listing }) => [listing.name, ...listing.names.map(({ text }) => text)]);
  return [...new Set(texts)].filter((text) => text !== name).sort();
}
