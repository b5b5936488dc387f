/**
 * Screens one query on a day: hits in the index, how each row stands on the day, one match for each listing, and the decision.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Coverage } from '../../domain/programme.ts';
import type { Match, NameCaution, Screening, ScreeningQuery } from '../../domain/screening.ts';
import { type LocalDate, localDate } from '../../kit/localDate.ts';
import { cautionOf, countsAs } from '../../screening/index.ts';
import { versionsKnown } from '../models/lists/librarySnapshot.ts';
import type { StandingContent } from '../models/lists/listLibrary.ts';
import type { Moment } from '../models/moments/moment.ts';
import type { ContentMask, NameHit } from '../models/names/nameIndex.ts';

export interface ScreenRequest {
  readonly moment: Moment;
  readonly query: ScreeningQuery;
  readonly asOf: AsOf;
  readonly coverage: readonly Coverage[];
  /** Where the party is taken to be while nothing says where it is. */
  readonly expectedIn?: string;
  /** Only these lists; absent: all. */
  readonly lists?: readonly string[];
  readonly limit: number;
  /** Lowest score shown; absent: the model's review threshold. */
  readonly threshold?: number;
}

/**
 * Rows not in force on the day stay in the answer, marked, and never count for the decision. What was searched does not depend on
 * limit or threshold: they cut the ranked list.
 */
export async function screenQuery(request: ScreenRequest, found?: FirstHits): Promise<Screening> {
  const { model } = request.moment;
  const review = request.threshold ?? model.review;
  const mask = found?.mask ?? (await maskToSearch(request));
  const ranked = await rankedHits(request, { mask, hits: found?.hits }, searchThreshold(request));
  const shown = ranked.filter(({ hit }) => hit.score >= review);
  return {
    schema: 'portcullis/1',
    query: request.query,
    asOf: request.asOf,
    model: model.name,
    thresholds: { review, match: model.match },
    ...decide(request, ranked),
    matches: shown.slice(0, request.limit).map(matchOf),
    coverage: [...request.coverage],
  };
}

/** The answer to who asks for a screening alone: it names what its scores rest on. A determination has digests of its own. */
export const withDigests = (screening: Screening, { model }: Moment): Screening => ({
  ...screening,
  digests: { matchingModel: model.reference },
});

/** Hits that were found elsewhere: `rawHits(limit)` of them, at the request's threshold, under this mask. */
export interface FirstHits {
  readonly mask: ContentMask;
  readonly hits: readonly NameHit[];
}

/** What a request searches: every version of its lists that was known then. */
export function maskToSearch(request: Searched): ContentMask | Promise<ContentMask> {
  const { names, lists } = request.moment;
  const versions = versionsToSearch(request);
  // Contents come with the versions that hold them: all versions together are all contents, and nothing need be looked up.
  return versions.length === lists.snapshot.versionsInStore ? names.everything : names.maskOf(versions);
}

/** Score from which on hits are searched. The decision does not change with what the caller wants to see above the review threshold. */
export const searchThreshold = ({
  threshold,
  moment: { model },
}: Pick<ScreenRequest, 'threshold' | 'moment'>): number => Math.min(threshold ?? model.review, model.review);

/** Raw hits asked for at first: enough for nearly every name. */
export const rawHits = (limit: number): number => Math.max(limit * 3, 60);

/**
 * Older contents of a listing and rows no longer in force may outrank one in force, so the search goes on until the answer is full of
 * rows that count, or nothing more was found. INVARIANT: no row in force is missing from the answer because of rows that are not.
 */
async function rankedHits(
  request: ScreenRequest,
  first: { readonly mask: ContentMask; readonly hits: readonly NameHit[] | undefined },
  threshold: number,
): Promise<RankedHit[]> {
  let known = first.hits;
  for (let limit = rawHits(request.limit); ; limit *= 4) {
    const hits =
      known ?? (await request.moment.names.search(request.query, first.mask, { limit, threshold, equalNames: true }));
    known = undefined;
    const ranked = await rank(request, hits);
    const counting = ranked.filter(({ standing }) => standing.inForce === 'true').length;
    if (hits.length < limit || counting >= request.limit) return ranked;
  }
}

type Searched = Pick<ScreenRequest, 'moment' | 'asOf' | 'lists'>;

function versionsToSearch({ moment, asOf, lists }: Searched): { list: string; version: string }[] {
  const { snapshot } = moment.lists;
  const keys = lists ?? [...snapshot.versions.keys()];
  return keys.flatMap((list) => versionsKnown(snapshot, list, asOf).map(({ version }) => ({ list, version })));
}

/** A hit and how its row stands on the day; of these only what is shown becomes a match. */
interface RankedHit {
  readonly hit: NameHit;
  readonly standing: StandingContent;
  /** Null: its name may prove that the party is the listed one. */
  readonly caution: NameCaution | null;
}

async function rank(request: ScreenRequest, hits: readonly NameHit[]): Promise<RankedHit[]> {
  const found = new Map<string, RankedHit>();
  for (const hit of hits) {
    const { listing } = hit.stored;
    if (listing.type === 'country' || found.has(listing.id)) continue;
    const standing = await request.moment.lists.standing(listing.id, request.asOf);
    if (standing === null) continue;
    if (standing.contentId !== null && standing.contentId !== hit.stored.contentId) continue;
    const caution = cautionOf(request.query, { listing, explanation: hit.explanation, expectedIn: request.expectedIn });
    if (caution === 'otherState') continue;
    found.set(listing.id, { hit, standing, caution });
  }
  return [...found.values()].sort(
    (a, b) => RANK[a.standing.inForce] - RANK[b.standing.inForce] || b.hit.score - a.hit.score,
  );
}

/** In force first, then not known, then not in force. */
const RANK = { true: 0, unknown: 1, false: 2 } as const;

function matchOf({ hit, standing, caution }: RankedHit): Match {
  const { listing } = hit.stored;
  const { validFrom, validTo } = standing.row ?? listing;
  return {
    listing: {
      id: listing.id,
      list: listing.list,
      name: listing.name,
      aliases: listing.names.map(({ text }) => text),
      programs: listing.programs,
      programTags: listing.programTags,
      validFrom,
      validTo,
      url: listing.url ?? null,
      evidence: listing.evidence ?? null,
      requirement: listing.requirement ?? null,
      inForce: standing.inForce,
    },
    score: hit.score,
    explanation: hit.explanation,
    ...(caution === null ? {} : { caution }),
    resolution: null,
  };
}

function decide({ query, coverage, moment }: ScreenRequest, ranked: readonly RankedHit[]): Decided {
  const counting = ranked.filter(({ standing }) => standing.inForce !== 'false');
  const isMatch = ({ hit, standing, caution }: RankedHit): boolean =>
    standing.inForce === 'true' &&
    countsAs(query, { ...hit, listing: hit.stored.listing, caution }, moment.model) === 'match';
  if (counting.some(isMatch)) return { decision: 'match' };
  if (counting.length > 0) return { decision: 'review' };
  return decideClear(coverage);
}

type Decided = Pick<Screening, 'decision' | 'clearAsOf'>;

/** No hit: how much that says goes by what was looked at, and when it was last checked with its publisher. */
function decideClear(coverage: readonly Coverage[]): Decided {
  const isWhole = coverage.length > 0 && coverage.every(({ state }) => state === 'loaded' || state === 'stale');
  if (!isWhole) return { decision: 'notCovered' };
  const aged = coverage.filter(({ state }) => state === 'stale').flatMap(({ lists = [] }) => checkedOn(lists));
  if (aged.length === 0) return { decision: 'clear' };
  return { decision: 'clearAsOf', clearAsOf: aged.reduce((oldest, day) => (day < oldest ? day : oldest)) };
}

/** Of several lists that carry a programme the one that was checked last counts. */
function checkedOn(lists: NonNullable<Coverage['lists']>): readonly LocalDate[] {
  const days = lists.flatMap((list) => (list.checkedOn === undefined ? [] : [localDate(list.checkedOn)]));
  const last = days.reduce<LocalDate | null>((found, day) => (found === null || day > found ? day : found), null);
  return last === null ? [] : [last];
}
