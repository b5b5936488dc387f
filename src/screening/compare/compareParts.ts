/**
 * compareParts: aligns two parsed names and scores them. A part that both sides have but that differs (a contradiction) costs far more than
 * a part that one side lacks (an omission). The cost of an omission depends on the rarity of the common parts.
 */

import type { MatchingModel } from '../model/matchingModel.ts';
import type { ParsedName } from '../names/parseName.ts';
import type { AlignedPair, Alignment } from './alignment.ts';
import type { ComparisonScratch } from './comparisonScratch.ts';
import { addContradictions, hasContradiction, missingPairs } from './contradiction.ts';
import { isReordered, isSwapped } from './partSequence.ts';
import { type Order, scoreAlignment, sumUp } from './scoreAlignment.ts';

// The bounds of a search need it.
export { TRUNCATION_FIELD } from './alignment.ts';

/** Two names, and the alignment that is reused to explain them. */
interface Compared {
  readonly alignment: Alignment;
  readonly left: ParsedName;
  readonly right: ParsedName;
  readonly model: MatchingModel;
}

export class Comparison implements Order {
  /** 0..1, not rounded. */
  readonly score: number;
  /** Rarity of the parts that the names share: the information weight of the match. */
  readonly matchedRarity: number;
  readonly reordered: boolean;
  readonly swappedPatronymic: boolean;
  private readonly compared: Compared | undefined;
  private knownPairs: readonly AlignedPair[] | undefined;

  /** @param compared undefined where there is nothing to explain */
  constructor(score: number, matchedRarity: number, order: Order, compared: Compared | undefined) {
    this.score = score;
    this.matchedRarity = matchedRarity;
    this.reordered = order.reordered;
    this.swappedPatronymic = order.swappedPatronymic;
    this.compared = compared;
  }

  /** The same alignment under a score that another model gave. */
  withScore(score: number): Comparison {
    return new Comparison(score, this.matchedRarity, this, this.compared);
  }

  /** Aligned pairs and omitted parts. The names are aligned again when this is read: most pairs are compared for the score alone. */
  get pairs(): readonly AlignedPair[] {
    this.knownPairs ??= this.compared ? alignedPairs(this.compared) : NO_PAIRS;
    return this.knownPairs;
  }
}

const IN_ORDER: Order = { reordered: false, swappedPatronymic: false };
const NO_PAIRS: readonly AlignedPair[] = [];
const TOO_LOW = new Comparison(0, 0, IN_ORDER, undefined);

/** Whether the alignment is complete; it is not when a contradiction keeps the score below `least`. */
function align({ alignment, left, right, model }: Compared, least: number): boolean {
  const { steps } = model;
  alignment.start(left, right, model);
  const waits = alignment.alignEqual(false);
  if (alignment.left.unalignedCount === 0 && alignment.right.unalignedCount === 0) return true;
  if (steps.compounds && alignment.hasUnaligned) alignment.alignCompounds(steps.compounds.similarity);
  if (waits) alignment.alignEqual(true);
  if (alignment.hasUnaligned) alignment.alignSimilar();
  if (steps.cutNames) alignment.alignTruncated(steps.cutNames.similarity);
  if (least > model.mostWithConflict && hasContradiction(alignment)) return false;
  addContradictions(alignment);
  return true;
}

function alignedPairs(compared: Compared): readonly AlignedPair[] {
  align(compared, 0);
  return [...compared.alignment.copyPairs(), ...missingPairs(compared.alignment)];
}

/**
 * Score 0..1 of the names alone, not rounded. Symmetric in its two names. The score is exact from `least` on; a score that is certain to lie
 * below it may come out as 0.
 */
export function compareParts(
  left: ParsedName,
  right: ParsedName,
  model: MatchingModel,
  { alignment, sums }: ComparisonScratch,
  least = 0,
): Comparison {
  const compared = { alignment, left, right, model };
  if (!align(compared, least)) return TOO_LOW;
  sumUp(alignment, sums);
  const order = isReordered(alignment) ? { reordered: true, swappedPatronymic: isSwapped(alignment) } : IN_ORDER;
  const score = scoreAlignment(alignment, sums, order);
  if (score < least) return TOO_LOW;
  return new Comparison(score, sums.matchedRarity, order, compared);
}
