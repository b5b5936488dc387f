/**
 * compareParts: aligns two analysed names and scores them. What both sides have but differently (a contradiction) costs far more than what
 * one side lacks (an omission); how much an omission costs depends on how much the common parts tell.
 */

import type { ParsedName } from '../names/parseName.ts';
import { type AlignedPair, Alignment } from './alignment.ts';
import { contradictions, contradicts, missingPairs } from './contradiction.ts';
import { isReordered, isSwapped } from './partSequence.ts';
import { MOST_WITH_CONFLICT, type Order, scoreAlignment, sumUp } from './scoreAlignment.ts';

// What a search asks for to bound a score.
export { TRUNCATION_FIELD, WEIGHTS } from './alignment.ts';

export { damping, MOST_WITH_CONFLICT } from './scoreAlignment.ts';

export class Comparison implements Order {
  /** 0..1, not rounded. */
  readonly score: number;
  /** Rarity of what the names share: how much the name itself tells. */
  readonly matched: number;
  readonly reordered: boolean;
  readonly swappedPatronymic: boolean;
  private readonly left: ParsedName;
  private readonly right: ParsedName;
  private aligned: readonly AlignedPair[] | undefined;

  constructor(score: number, matched: number, order: Order, left: ParsedName, right: ParsedName) {
    this.score = score;
    this.matched = matched;
    this.reordered = order.reordered;
    this.swappedPatronymic = order.swappedPatronymic;
    this.left = left;
    this.right = right;
  }

  /** The same alignment under a score that was found in another way. */
  withScore(score: number): Comparison {
    return new Comparison(score, this.matched, this, this.left, this.right);
  }

  /** Asked for when a hit is explained, and aligned once more for it: most pairs are compared for the score alone. */
  get pairs(): readonly AlignedPair[] {
    this.aligned ??= alignedPairs(this.left, this.right);
    return this.aligned;
  }
}

const NOBODY: ParsedName = {
  profile: 'person',
  parts: [],
  prefixes: [],
  patronymicAt: -1,
  legalForms: [],
  comparable: '',
  literal: '',
};
const IN_ORDER: Order = { reordered: false, swappedPatronymic: false };
const TOO_LOW = new Comparison(0, 0, IN_ORDER, NOBODY, NOBODY);

const alignment = new Alignment(NOBODY);

/** Whether what is left on both sides was paired too: not when their contradiction keeps the score below `least`. */
function align(left: ParsedName, right: ParsedName, least: number): boolean {
  alignment.start(left, right);
  const waits = alignment.exact(false);
  if (alignment.left.free === 0 && alignment.right.free === 0) return true;
  if (alignment.isLeft) alignment.joins();
  if (waits) alignment.exact(true);
  if (alignment.isLeft) alignment.fuzzy();
  alignment.truncation();
  if (least > MOST_WITH_CONFLICT && contradicts(alignment)) return false;
  contradictions(alignment);
  return true;
}

function alignedPairs(left: ParsedName, right: ParsedName): readonly AlignedPair[] {
  align(left, right, 0);
  return [...alignment.pairs(), ...missingPairs(alignment)];
}

/**
 * Score 0..1, not rounded; evidence comes on top. Symmetric in its two names. Exact from `least` on; a score that is certain to lie below
 * it may come out as 0.
 */
export function compareParts(left: ParsedName, right: ParsedName, least = 0): Comparison {
  if (!align(left, right, least)) return TOO_LOW;
  const sums = sumUp(alignment);
  const order = isReordered(alignment) ? { reordered: true, swappedPatronymic: isSwapped(alignment) } : IN_ORDER;
  const score = scoreAlignment(alignment, sums, order);
  return score < least ? TOO_LOW : new Comparison(score, sums.matched, order, left, right);
}
