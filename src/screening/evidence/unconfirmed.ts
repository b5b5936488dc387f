/**
 * unconfirmed: the score of a name when the query has a birth date and the listing has none to compare with it. Thousands of people are called
 * Francisco Díaz. If one of them is listed without a date, a query for that name needs a review, but it is no match.
 *
 * INVARIANT: a score at or above the review threshold stays there, and the order of scores is kept.
 */
import type { Thresholds } from '../model/modelVersion.ts';
import type { Steps } from '../model/steps.ts';
import type { Change } from './evidenceChange.ts';

type UnconfirmedWeights = NonNullable<Steps['unconfirmedNames']>;

export interface Unconfirmed {
  /** 0..1, the score of the names alone. */
  readonly namesScore: number;
  /** Rarity of the parts that the names share. */
  readonly matchedRarity: number;
  readonly sameCountry: boolean;
  readonly born: string;
}

/** The share that is left of the part of a score above the review threshold: 1 for a rare name. */
function shareLeft(
  { namesScore, matchedRarity, sameCountry }: Unconfirmed,
  { review, match }: Thresholds,
  weights: UnconfirmedWeights,
): number {
  const weight = matchedRarity * namesScore + (sameCountry ? weights.sameCountry : 0);
  const rare = Math.min(1, Math.max(0, (weight - weights.common) / (weights.rare - weights.common)));
  const least = (weights.reach * (match - review)) / (1 - review);
  return least + (1 - least) * rare;
}

/** The lower score, with the line that explains it; undefined when nothing changes. */
export function unconfirmedChange(
  score: number,
  unconfirmed: Unconfirmed,
  thresholds: Thresholds,
  weights: UnconfirmedWeights,
): { readonly score: number; readonly line: Change['line'] } | undefined {
  const { review } = thresholds;
  if (score <= review) return undefined;
  const left = review + (score - review) * shareLeft(unconfirmed, thresholds, weights);
  if (left >= score) return undefined;
  return {
    score: left,
    line: {
      kind: 'born',
      query: unconfirmed.born,
      candidate: '',
      says: 'many people may have this name, and the listing gives no birth date to tell them apart',
    },
  };
}
