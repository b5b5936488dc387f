/**
 * compareParts: aligns two analysed names and scores them. What both sides have but differently (a contradiction) costs far more than what
 * one side lacks (an omission); how much an omission costs depends on how much the common parts tell.
 */
import { type AlignedPair, Alignment, isLeft } from './alignment.ts';
import type { AnalysedName } from './analyseName.ts';
import { contradictions, contradicts, missingPairs } from './contradiction.ts';
import { isReordered, isSwapped } from './partOrder.ts';
import { MOST_WITH_CONFLICT, scoreAlignment, sumUp } from './scoreAlignment.ts';

// What a search asks for to bound a score.
export { TRUNCATION_FIELD, WEIGHTS } from './alignment.ts';
export { SERIES_CONFLICT } from './contradiction.ts';
export {
  damping,
  MOST_WITH_CONFLICT,
  NUMBER_OMITTED,
  OMISSION,
  ONLY_ONE_SHARED,
  REPEATED,
  TRANSLITERATED_WEIGHT,
} from './scoreAlignment.ts';

export interface Comparison {
  readonly score: number;
  /** Rarity of what the names share: how much the name itself tells. */
  readonly matched: number;
  readonly pairs: readonly AlignedPair[];
  readonly reordered: boolean;
  readonly swappedPatronymic: boolean;
}

const TOO_LOW: Comparison = { score: 0, matched: 0, pairs: [], reordered: false, swappedPatronymic: false };

/**
 * Score 0..1, not rounded; evidence comes on top. Symmetric in its two names. Exact from `least` on; a score that is certain to lie below
 * it may come out as 0.
 */
export function compareParts(left: AnalysedName, right: AnalysedName, least = 0): Comparison {
  const alignment = new Alignment(left, right);
  const waits = alignment.exact(false);
  if (alignment.pairs.length < Math.max(left.parts.length, right.parts.length)) {
    if (isLeft(alignment)) alignment.joins();
    if (waits) alignment.exact(true);
    if (isLeft(alignment)) alignment.fuzzy();
    alignment.truncation();
    if (least > MOST_WITH_CONFLICT && contradicts(alignment)) return TOO_LOW;
    contradictions(alignment);
  }
  const sums = sumUp(alignment);
  const reordered = isReordered(alignment);
  const swappedPatronymic = reordered && isSwapped(alignment);
  return {
    score: scoreAlignment(alignment, sums, { reordered, swappedPatronymic }),
    matched: sums.matched,
    // Asked for when a hit is explained: most pairs are compared for the score alone.
    get pairs(): readonly AlignedPair[] {
      return alignment.pairs.concat(missingPairs(alignment));
    },
    reordered,
    swappedPatronymic,
  };
}
