/** Screens one query on a day: hits in the index, how each row stands on the day, one match per listing, and the decision. */
import type { AsOf } from '../../domain/asOf.ts';
import type { Coverage } from '../../domain/programme.ts';
import type { Match, Screening, ScreeningQuery } from '../../domain/screening.ts';
import type { AppContext } from '../context.ts';
import { type LibrarySnapshot, type StandingContent, versionsKnown } from '../lists/listLibrary.ts';
import type { ContentMask, NameHit } from './nameIndex.ts';

export interface ScreenRequest {
  readonly query: ScreeningQuery;
  readonly asOf: AsOf;
  readonly snapshot: LibrarySnapshot;
  readonly coverage: readonly Coverage[];
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
export async function screenQuery(context: AppContext, request: ScreenRequest, found?: FirstHits): Promise<Screening> {
  const { model } = context;
  const review = request.threshold ?? model.review;
  const mask = found?.mask ?? (await maskToSearch(context, request));
  const matches = await rankedMatches(context, request, { mask, hits: found?.hits }, review);
  return {
    schema: 'portcullis/1',
    query: request.query,
    asOf: request.asOf,
    model: model.name,
    thresholds: { review, match: model.match },
    decision: decide(matches, request.coverage, model.match),
    matches: matches.slice(0, request.limit),
    coverage: [...request.coverage],
  };
}

/** Hits that were found elsewhere: `rawHits(limit)` of them, at the request's threshold, under this mask. */
export interface FirstHits {
  readonly mask: ContentMask;
  readonly hits: readonly NameHit[];
}

/** What a request searches: every version of its lists that was known then. */
export function maskToSearch(context: AppContext, request: Searched): ContentMask | Promise<ContentMask> {
  const { names } = context;
  const versions = versionsToSearch(request);
  // Contents come with the versions that hold them: all versions together are all contents, and nothing need be looked up.
  const isAll = versions.length === request.snapshot.versionsInStore && names.isAt(request.snapshot);
  return isAll ? names.everything : names.maskOf(versions);
}

/** Raw hits asked for at first: enough for nearly every name. */
export const rawHits = (limit: number): number => Math.max(limit * 3, 60);

/**
 * Older contents of a listing and rows no longer in force may outrank one in force, so the search goes on until the answer is full of
 * rows that count, or nothing more was found. INVARIANT: no row in force is missing from the answer because of rows that are not.
 */
async function rankedMatches(
  context: AppContext,
  request: ScreenRequest,
  first: { readonly mask: ContentMask; readonly hits: readonly NameHit[] | undefined },
  threshold: number,
): Promise<Match[]> {
  let known = first.hits;
  for (let limit = rawHits(request.limit); ; limit *= 4) {
    const hits = known ?? (await context.names.search(request.query, first.mask, { limit, threshold }));
    known = undefined;
    const matches = await matchesOf(context, request, hits);
    const counting = matches.filter(({ listing }) => listing.inForce === 'true').length;
    if (hits.length < limit || counting >= request.limit) return matches;
  }
}

type Searched = Pick<ScreenRequest, 'snapshot' | 'asOf' | 'lists'>;

function versionsToSearch({ snapshot, asOf, lists }: Searched): { list: string; version: string }[] {
  const keys = lists ?? [...snapshot.versions.keys()];
  return keys.flatMap((list) => versionsKnown(snapshot, list, asOf).map(({ version }) => ({ list, version })));
}

async function matchesOf(context: AppContext, request: ScreenRequest, hits: readonly NameHit[]): Promise<Match[]> {
  const found = new Map<string, Match>();
  for (const hit of hits) {
    const { listing } = hit.stored;
    if (listing.type === 'country' || found.has(listing.id)) continue;
    const standing = await context.lists.standing(request.snapshot, listing.id, request.asOf);
    if (standing === null) continue;
    if (standing.contentId !== null && standing.contentId !== hit.stored.contentId) continue;
    found.set(listing.id, matchOf(hit, standing));
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

/** In force first, then not known, then not in force. */
const rank = (match: Match): number => ({ true: 0, unknown: 1, false: 2 })[match.listing.inForce];

function matchOf(hit: NameHit, standing: StandingContent): Match {
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
    resolution: null,
  };
}

function decide(matches: readonly Match[], coverage: readonly Coverage[], match: number): Screening['decision'] {
  const counting = matches.filter(({ listing }) => listing.inForce !== 'false');
  if (counting.some(({ score, listing }) => score >= match && listing.inForce === 'true')) return 'match';
  if (counting.length > 0) return 'review';
  return coverage.length > 0 && coverage.every(({ state }) => state === 'loaded' || state === 'stale')
    ? 'clear'
    : 'notCovered';
}
