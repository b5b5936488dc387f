/** What the matcher finds of a party on other lists: same above the strict threshold with evidence, undecided where it is only alike. */
import type { UndecidedLink } from '../../contract/partyTimeline.ts';
import type { Listing } from '../../domain/list.ts';
import { excludes, identityEvidence } from '../../lists/identityEvidence.ts';
import { judgeSameParty } from '../../lists/judgeSameParty.ts';
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
    if (hit.listing.type === 'country' || isSameProgramme(own, hit.listing)) continue;
    const decision = await tools.decisionOn(hit.listing);
    // A word that holds and decides is followed as such; the matcher has nothing to add.
    if (decision?.holds && decision.outcome !== 'undecided') continue;
    if (decision === undefined && excludes(own, hit.listing)) continue;
    const like = judgeHit(own, hit, hits, tools);
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

/** Within one programme of one list the publisher keeps them apart himself. */
const isSameProgramme = (a: Listing, b: Listing): boolean =>
  a.list === b.list && (a.programs.length === 0 || a.programs.some((programme) => b.programs.includes(programme)));

function judgeHit(own: Listing, { listing, score }: NameLike, hits: readonly NameLike[], tools: MatchTools) {
  const sameList = hits.filter(({ listing: { id, list } }) => list === listing.list && id !== listing.id);
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
