/**
 * Is a listing in force on a day, and which row says so? The publisher's own period decides where a row carries one; without one,
 * the version in force on the day does. A version that dropped the listing ends it, even if an older row was open-ended.
 */
import type { AsOf } from '../domain/asOf.ts';
import type { Listing, ListVersion } from '../domain/list.ts';
import type { LocalDate } from '../kit/localDate.ts';
import type { Tri } from '../kit/tri.ts';
import { knownRow, knownVersions } from './knownVersions.ts';
import { resolveVersion } from './resolveVersion.ts';
import { compareVersions } from './versionOrder.ts';

export interface ListingContext {
  readonly asOf: AsOf;
  /** Every stored version of the listing's list, in any order. */
  readonly versions: readonly ListVersion[];
  /** What a version holds for the listing; undefined when the version lacks it. */
  readonly heldBy: (version: ListVersion) => Listing | undefined;
}

export interface ListingStanding {
  readonly inForce: Tri;
  /**
   * ownPeriod: the publisher's dates on the row. version: the version in force holds or lacks it. laterFile: only a later file
   * speaks of the day. notKnown: nothing known speaks of it.
   */
  readonly basis: 'ownPeriod' | 'version' | 'laterFile' | 'notKnown';
  /** The row that speaks and the version it stands in; null when there is none. */
  readonly row: Listing | null;
  readonly version: string | null;
  /** One sentence. */
  readonly says: string;
}

type PeriodState = 'covers' | 'notYet' | 'over' | 'none';

/** What the publisher's own period on a row says of a day. */
function ownPeriodOn(listing: Listing, day: LocalDate): PeriodState {
  if (listing.validFrom === null && listing.validTo === null) return 'none';
  if (listing.validFrom !== null && day < listing.validFrom) return 'notYet';
  return listing.validTo !== null && day >= listing.validTo ? 'over' : 'covers';
}

/** Whether the listing is in force on `given.asOf.validAt`, as known at `given.asOf.knownAt`. */
export function listingInForce(given: ListingContext): ListingStanding {
  const context = { ...given, heldBy: (version: ListVersion) => knownRow(given.heldBy(version), version, given.asOf) };
  const day = context.asOf.validAt;
  const resolution = resolveVersion(context.versions, context.asOf);
  if (resolution.state === 'certain' || resolution.state === 'afterKnowledge') {
    const row = context.heldBy(resolution.version);
    if (row !== undefined) return heldStanding(row, resolution.version, day, resolution.state === 'afterKnowledge');
    return fromLaterFile(context, resolution.version) ?? droppedStanding(context, resolution.version);
  }
  if (resolution.state === 'between') return betweenStanding(resolution.earlier, resolution.candidates, context);
  return fromLaterFile(context, null) ?? notKnown(day);
}

function heldStanding(row: Listing, version: ListVersion, day: LocalDate, knowledgeEnded: boolean): ListingStanding {
  const period = ownPeriodOn(row, day);
  if (period !== 'none') return periodStanding(row, version, period);
  const basis = { basis: 'version', row, version: version.version } as const;
  if (knowledgeEnded)
    return {
      ...basis,
      inForce: 'unknown',
      says: `listed in the version of ${version.publishedOn}, known until ${version.knownTo}`,
    };
  return { ...basis, inForce: 'true', says: `listed in the version of ${version.publishedOn}` };
}

function periodStanding(row: Listing, version: ListVersion, period: Exclude<PeriodState, 'none'>): ListingStanding {
  const says = {
    covers: `listed from ${row.validFrom ?? 'before anything known'}${row.validTo === null ? '' : ` until before ${row.validTo}`}, by the publisher's own dates`,
    notYet: `listed only from ${row.validFrom}, by the publisher's own dates`,
    over: `no longer listed from ${row.validTo}, by the publisher's own dates`,
  }[period];
  return {
    inForce: period === 'covers' ? 'true' : 'false',
    basis: 'ownPeriod',
    row,
    version: version.version,
    says,
  };
}

/** A file that came after the day still speaks of it where its row carries the publisher's own period. */
function fromLaterFile(context: ListingContext, inForce: ListVersion | null): ListingStanding | undefined {
  const later = laterVersions(context, inForce);
  for (const version of later) {
    const row = context.heldBy(version);
    const period = row === undefined ? 'none' : ownPeriodOn(row, context.asOf.validAt);
    if (row !== undefined && period !== 'none') return periodStanding(row, version, period);
  }
  if (inForce !== null) return undefined;
  const version = later.find((candidate) => context.heldBy(candidate) !== undefined);
  const row = version && context.heldBy(version);
  if (version === undefined || row === undefined) return undefined;
  return {
    inForce: 'unknown',
    basis: 'laterFile',
    row,
    version: version.version,
    says: `listed in the version of ${version.publishedOn}; no version that covers the day is loaded`,
  };
}

/** Known versions that follow the one in force (all known ones when there is none), oldest first. */
function laterVersions(context: ListingContext, inForce: ListVersion | null): readonly ListVersion[] {
  return knownVersions(context.versions, context.asOf)
    .filter((version) => inForce === null || compareVersions(version, inForce) > 0)
    .sort(compareVersions);
}

/** The version in force lacks it: it was there before, or it came only later. */
function droppedStanding(context: ListingContext, inForce: ListVersion): ListingStanding {
  const earlier = knownVersions(context.versions, context.asOf)
    .filter((version) => compareVersions(version, inForce) < 0)
    .sort(compareVersions)
    .findLast((version) => context.heldBy(version) !== undefined);
  const spoken = earlier ?? laterVersions(context, inForce).find((version) => context.heldBy(version) !== undefined);
  return {
    inForce: inForce.coverage === 'full' ? 'false' : 'unknown',
    basis: 'version',
    row: (spoken && context.heldBy(spoken)) ?? null,
    version: inForce.version,
    says: `not listed in the version of ${inForce.publishedOn}${inForce.coverage === 'full' ? '' : ', which is only partial'}`,
  };
}

function betweenStanding(
  earlier: ListVersion | null,
  candidates: readonly ListVersion[],
  context: ListingContext,
): ListingStanding {
  const possible = earlier === null ? candidates : [earlier, ...candidates];
  const rows = possible.map((version) => context.heldBy(version));
  const row = rows.findLast((held) => held !== undefined) ?? null;
  const everywhere = earlier !== null && rows.every((held) => held !== undefined);
  const nowhere = earlier !== null && row === null && possible.every((version) => version.coverage === 'full');
  return {
    inForce: everywhere ? 'true' : nowhere ? 'false' : 'unknown',
    basis: 'version',
    row,
    version: null,
    says: 'it is uncertain which version held on the day',
  };
}

const notKnown = (day: LocalDate): ListingStanding => ({
  inForce: 'unknown',
  basis: 'notKnown',
  row: null,
  version: null,
  says: `nothing known then speaks of ${day}`,
});

/**
 * What the loaded versions of a list allow to be said of a day. covered: a version holds on it. laterFile: only later files speak
 * of it, so a hit by the publisher's own dates counts and a no-hit is undetermined. notCovered: nothing speaks of it.
 */
export function dayCoverage(
  versions: readonly ListVersion[],
  asOf: AsOf,
): 'covered' | 'uncertain' | 'laterFile' | 'notCovered' {
  const resolution = resolveVersion(versions, asOf);
  switch (resolution.state) {
    case 'certain':
      return 'covered';
    case 'between':
    case 'afterKnowledge':
      return 'uncertain';
    case 'beforeKnowledge':
      return 'laterFile';
    case 'none':
      return 'notCovered';
  }
}
