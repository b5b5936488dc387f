/**
 * unconfirmed: what a name is worth when the caller gives a birth date and the listing has none to hold against it. Thousands are called
 * Francisco Díaz; that one of them is listed, without a date, makes the one asked about worth a look, not a match.
 *
 * INVARIANT: a score at or above the review threshold stays there, and the order of scores is kept.
 */
import { UNCONFIRMED_COMMON, UNCONFIRMED_RARE, UNCONFIRMED_REACH, UNCONFIRMED_SAME_COUNTRY } from '../model/weights.ts';
import type { Change } from './evidenceChange.ts';

export interface Thresholds {
  readonly review: number;
  readonly match: number;
}

export interface Unconfirmed {
  /** 0..1, the names' own score. */
  readonly names: number;
  /** Rarity of the parts that the names share. */
  readonly matched: number;
  readonly sameCountry: boolean;
  readonly born: string;
}

/** Share of what a score has above the review threshold that is left: 1 for a rare name. */
function shareLeft({ names, matched, sameCountry }: Unconfirmed, { review, match }: Thresholds): number {
  const told = matched * names + (sameCountry ? UNCONFIRMED_SAME_COUNTRY : 0);
  const rare = Math.min(1, Math.max(0, (told - UNCONFIRMED_COMMON) / (UNCONFIRMED_RARE - UNCONFIRMED_COMMON)));
  const least = (UNCONFIRMED_REACH * (match - review)) / (1 - review);
  return least + (1 - least) * rare;
}

/** The score that is left, with the line that says why; undefined when nothing changes. */
export function unconfirmedChange(
  score: number,
  unconfirmed: Unconfirmed,
  thresholds: Thresholds,
): { readonly score: number; readonly line: Change['line'] } | undefined {
  const { review } = thresholds;
  if (score <= review) return undefined;
  const left = review + (score - review) * shareLeft(unconfirmed, thresholds);
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
