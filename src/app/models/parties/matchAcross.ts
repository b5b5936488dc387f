/**
 * Which listings on other lists does the matcher find for a party? Above the strict threshold and with evidence it says same; a
 * similar name alone stays undecided.
 */
import type { UndecidedLink } from '../../../contract/index.ts';
import type { Listing } from '../../../domain/list.ts';
import { areAlikeRows, excludes, identityEvidence, judgeSameParty, pairRenumbered } from '../../../lists/index.ts';
import type { Reference } from './referenceIndex.ts';

export interface NameLike {
  readonly listing: Listing;
  /** 0..1, of the best pair of names. */
  readonly score: number;
}

/** A person's word on a pair; `holds` is false once a field that mattered has changed. */
export interface PairDecision {
  readonly outcome: 'same' | 'different' | 'undecided';
  readonly resolution: UndecidedLink['resolution'];
  readonly holds: boolean;
}

export interface MatchTools {
  readonly decisionOn: (other: Listing) => Promise<PairDecision | undefined>;
  readonly referencesFrom: (listingId: string) => readonly Reference[];
  /** Versions that ever held the listing; absent: rows of one programme are never held to be one. */
  readonly versionsOf?: (listingId: string) => Promise<ReadonlySet<string>>;
  /** True: known to be of the party, so it need not be judged; absent: none is. */
  readonly isKnown?: (listingId: string) => boolean;
}

export type FoundLike = UndecidedLink & { readonly outcome: 'same' | 'undecided' };

/** Judges each hit against `own`; hits that contradict it are left out, unless a person has spoken about them. */
export async function matchAcross(
  own: Listing,
  hits: readonly NameLike[],
  tools: MatchTools,
): Promise<readonly FoundLike[]> {
  const found: FoundLike[] = [];
  for (const hit of hits) {
    if (hit.listing.id === own.id || tools.isKnown?.(hit.listing.id)) continue;
    if (hit.listing.type === 'country') continue;
    const isOneProgramme = isSameProgramme(own, hit.listing);
    if (isOneProgramme && !(await isRenumbered(own, hit.listing, hits, tools))) continue;
    const decision = await tools.decisionOn(hit.listing);
    // A word that holds and decides is followed as such; the matcher has nothing to add.
    if (decision?.holds && decision.outcome !== 'undecided') continue;
    if (decision === undefined && excludes(own, hit.listing)) continue;
    const judged = judgeHit(own, hit, hits, tools);
    const like = isOneProgramme && isOnePeriod(own, hit.listing) ? { ...judged, ...ONE_PERIOD } : judged;
    if (like.outcome === 'different' && decision === undefined) continue;
    found.push({
      ...like,
      outcome: like.outcome === 'same' && decision === undefined ? 'same' : 'undecided',
      resolution: decision?.resolution ?? null,
      reopened: decision !== undefined && !decision.holds,
    });
  }
  return found;
}

const ONE_PERIOD = {
  outcome: 'same',
  why: 'the publisher lists the name for the same time, under another id in other versions',
} as const;
const isOnePeriod = (a: Listing, b: Listing): boolean =>
  (a.validFrom !== null || a.validTo !== null) && a.validFrom === b.validFrom && a.validTo === b.validTo;

/**
 * Whether two rows of one programme may be one party under two ids: no version ever held both, and among the rows of the name in their
 * versions each is the only one for the other.
 */
async function isRenumbered(
  own: Listing,
  other: Listing,
  hits: readonly NameLike[],
  { versionsOf }: MatchTools,
): Promise<boolean> {
  if (versionsOf === undefined || !areAlikeRows(own, other)) return false;
  const others = hits.map(({ listing }) => listing).filter((row) => row.id !== own.id && areAlikeRows(own, row));
  const rows = [own, ...others];
  const heldIn = new Map(await Promise.all(rows.map(async (row) => [row, await versionsOf(row.id)] as const)));
  const beside = (row: Listing): readonly Listing[] =>
    rows.filter((next) => next === row || !(heldIn.get(next) ?? NONE).isDisjointFrom(heldIn.get(row) ?? NONE));
  if (beside(own).includes(other)) return false;
  const pairs = pairRenumbered({ removed: beside(own), added: beside(other), kept: [] });
  return pairs.some(({ before, after }) => before === own && after === other);
}

const NONE: ReadonlySet<string> = new Set();

/** Within one programme of one list the publisher keeps them apart himself. */
const isSameProgramme = (a: Listing, b: Listing): boolean =>
  a.list === b.list && (a.programs.length === 0 || a.programs.some((programme) => b.programs.includes(programme)));

function judgeHit(own: Listing, { listing, score }: NameLike, hits: readonly NameLike[], tools: MatchTools) {
  const isOther = ({ id }: Listing): boolean => id !== listing.id && id !== own.id;
  const sameList = hits.filter((next) => next.listing.list === listing.list && isOther(next.listing));
  const references = sameList.length === 0 ? [] : tools.referencesFrom(listing.id);
  const rivals = sameList.filter(({ listing: { id } }) => !references.some(({ a, b }) => a === id || b === id));
  const nextScore = Math.max(0, ...rivals.map((next) => next.score));
  const evidence = [...identityEvidence(own, listing)];
  const { outcome, why } = judgeSameParty(
    { score, nextScore, mayBePerson: isPerson(own) || isPerson(listing) },
    evidence,
  );
  return { a: own.id, b: listing.id, name: listing.name, list: listing.list, score, evidence, outcome, why };
}

const isPerson = ({ type }: Listing): boolean => type === 'person' || type === 'unknown';
