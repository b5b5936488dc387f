/**
 * remainingBound: the upper bound of the score of names that matched no term so far (the remaining upper bound of MaxScore and WAND), and
 * which names can still reach it.
 */

import { TRUNCATION_FIELD } from '../compare/compareParts.ts';
import { isDecisive, isDiscriminating, missedRarity } from '../compare/distinctiveParts.ts';
import type { MatchingModel } from '../model/matchingModel.ts';
import type { Weights } from '../model/weights.ts';
import { MOST_MINIMUM_PARTS } from '../nameIndex/nameOrder.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { mostMatchedRarity, type SingleTerm } from './queryTerms.ts';
import { MOST_UNPENALISED, type RemainingTerms, unsearchedRarityOf } from './scoreBounds.ts';

export class RemainingBound {
  private readonly weights: Weights;
  /** A name that shares one part only is limited by the weight `onlyOneShared`. */
  private readonly limitsOnlyOne: boolean;
  /** The most rarity that the remaining terms, titles and initials can match. */
  private remainingRarity: number;
  private readonly unsearchedRarity: number;
  private bits = 0;
  private termCount: number;
  private missed = 0;
  /** An unmatched term contradicts any unmatched discriminating part of a name. */
  private missedContradicts = false;
  /** Discriminating parts of a name that the remaining terms can match. */
  private matchableParts = 0;
  private readonly parts: readonly NamePart[];
  /** A contradiction with an organisation word, too, leaves less than the least score wanted. */
  private readonly wordsContradict: boolean;

  constructor(model: MatchingModel, query: ParsedName, terms: readonly SingleTerm[], persons: boolean, least: number) {
    this.weights = model.weights;
    const unsearchedRarity = unsearchedRarityOf(query);
    this.unsearchedRarity = unsearchedRarity;
    this.parts = query.parts;
    this.remainingRarity = unsearchedRarity;
    for (const term of terms) {
      this.remainingRarity += mostMatchedRarity(term);
      this.bits |= term.bits;
    }
    this.termCount = terms.length;
    this.limitsOnlyOne = persons && least > 0 && terms.length > 1 && unsearchedRarity === 0;
    this.wordsContradict = least > model.mostWithConflict;
    for (const part of query.parts) if (isDiscriminating(part)) this.matchableParts += 1;
    // The query's last part may be cut off.
    if (query.literal.length >= TRUNCATION_FIELD) this.matchableParts += 1;
  }

  /** The most that a name can score that matches this term first. */
  boundFor(term: SingleTerm): number {
    const share = this.remainingRarity / (this.remainingRarity + this.weights.omission * this.missed);
    const sharesOne = this.limitsOnlyOne && this.termCount === 1 && term.weight === 1 && this.missed > MOST_UNPENALISED;
    return sharesOne ? this.weights.onlyOneShared * share : share;
  }

  /** Names with more minimum parts than this (nameOrder.ts) contradict the query terms that they did not match. */
  get mostMinimumParts(): number {
    return this.wordsContradict && this.missedContradicts
      ? Math.min(this.matchableParts, MOST_MINIMUM_PARTS)
      : MOST_MINIMUM_PARTS;
  }

  /** Rarity of the terms that were passed, in hundredths. */
  get missedRarity(): number {
    return this.missed;
  }

  /** The terms that were not passed; titles and initials are not among them. */
  get remainingTerms(): RemainingTerms {
    return { bits: this.bits, matchedRarity: this.remainingRarity - this.unsearchedRarity, count: this.termCount };
  }

  /** From now on names that matched no term did not match this one either. */
  passTerm(term: SingleTerm): void {
    this.remainingRarity -= mostMatchedRarity(term);
    this.termCount -= 1;
    this.bits &= ~term.bits;
    const part = this.parts[31 - Math.clz32(term.bits)];
    if (!part) return;
    if (isDiscriminating(part)) this.matchableParts -= 1;
    if (this.wordsContradict ? !isDiscriminating(part) : !isDecisive(part)) return;
    this.missed += missedRarity(part, this.parts, this.weights);
    this.missedContradicts = true;
  }
}
