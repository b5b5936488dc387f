/**
 * scoreBounds: an upper bound of the score of a listed name against a query, from the terms that it matched. A name whose bound is below the
 * least score wanted need not be compared.
 */

import { TRUNCATION_FIELD } from '../compare/compareParts.ts';
import { isDecisive, isDiscriminating, missedRarity, RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { SIMILARITY_STEPS } from '../compare/scoredToken.ts';
import { damping } from '../model/damping.ts';
import type { Weights } from '../model/weights.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import {
  discriminatingPartsOf,
  hasCompound,
  isPersonName,
  MOST_RARITY,
  rarityOfName,
  wordsOfName,
} from '../nameIndex/packedNames.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { bitCount } from '../spelling/letterSet.ts';
import {
  explainedRarityOf,
  extraPartsOf,
  MOST_EXPLAINED_RARITY,
  MOST_PENALTY,
  matchedRarityOf,
  packCredit,
  penaltyOf,
  termBitsOf,
} from './accumulators.ts';
import { TERM_LIMIT } from './searchLimits.ts';

/** A penalty is -log(similarity) * weight, in steps of 1/48 and rounded down. Penalties add up, to at most what a byte holds. */
const PENALTY_SCALE = 48;

/** Constants by weight: the penalty of each hundredth of similarity. */
const penaltyTables = new Map<number, Uint8Array>();

/** The penalty of each hundredth of similarity of a part of this weight. */
export function penaltiesOfWeight(weight: number): Uint8Array {
  const known = penaltyTables.get(weight);
  if (known) return known;
  const table = Uint8Array.from({ length: SIMILARITY_STEPS + 1 }, (_, step) =>
    step === 0
      ? MOST_PENALTY
      : Math.min(MOST_PENALTY, Math.floor(-Math.log(step / SIMILARITY_STEPS) * weight * PENALTY_SCALE)),
  );
  penaltyTables.set(weight, table);
  return table;
}

/** Constants by damping: the share of a score that each penalty leaves. */
const scoreLeftTables = new Map<number, Float64Array>();
function scoreLeftByPenalty(damped: number): Float64Array {
  const known = scoreLeftTables.get(damped);
  if (known) return known;
  const table = Float64Array.from({ length: 256 }, (_, penalty) => Math.exp(-penalty / PENALTY_SCALE / damped));
  scoreLeftTables.set(damped, table);
  return table;
}

/** Hundredths of a name's rarity that one part of a query explains at most; a compound of two neighbours explains twice as much. */
export const MOST_EXPLAINED = 100;
const MOST_EXPLAINED_COMPOUND = 200;

/** The rarity that titles and initials may add to the matched rarity, in hundredths: they are no terms. */
export const unsearchedRarityOf = ({ parts }: ParsedName): number =>
  parts.reduce(
    (sum, part) => sum + (part.kind === 'initial' || part.kind === 'honorific' ? part.rarity * RARITY_SCALE : 0),
    0,
  );

/** Most parts of a query with which excess matches are handled: with more, each matched term counts as matched by a part of its own. */
const MOST_PARTS_WITH_EXCESS = 8;

/** Most rarity of an organisation word or an initial, hundredths. */
const MOST_WORD_RARITY = 30;

/** The terms of a query that were not passed yet. */
export interface RemainingTerms {
  readonly bits: number;
  /** The most rarity that a name can match by them, hundredths. */
  readonly matchedRarity: number;
  readonly count: number;
}

/** The most that a name can still gain after the current term when it matched nothing before, in hundredths of rarity. */
export interface RemainingCredit {
  /** Matched by the later terms. */
  readonly matchedRarity: number;
  /** Explained of the name by the later terms. */
  readonly explainedRarity: number;
  /** Of the terms before, which the name did not match. */
  readonly missedRarity: number;
}

export class ScoreBounds {
  /** The share of a score that each sum of penalties leaves. */
  readonly scoreLeft: Float64Array;
  private readonly weights: Weights;
  private readonly omission: number;
  private readonly onlyOneShared: number;
  private readonly damped: number;
  private readonly least: number;
  private readonly view: IndexView;
  /** Bits of the parts that contradict an unmatched discriminating part of the name, and their rarities. */
  private readonly contradicting: number[] = [];
  private readonly rarities: number[] = [];
  private contradictingBits = 0;
  /** Bits of the discriminating parts. */
  private discriminatingBits = 0;
  /** Rarity of the commonest discriminating part when it stays unmatched. */
  private leastMissedRarity = MOST_RARITY;
  /** Discriminating parts of a name that the query can match, compounds aside. */
  private readonly matchableParts: number;
  /** Bits of the organisation words. */
  private wordBits = 0;
  /** Bits of the numbers other than 1: a name without them, or with others, has a lower bound. */
  private numberBits = 0;
  private readonly scoreWithoutNumber: number;
  private readonly initials: number;
  /** Rarity of the titles and initials of the query, hundredths. */
  readonly unsearchedRarity: number;
  private readonly person: boolean;
  private readonly wordsContradict: boolean;
  private readonly isLong: boolean;
  private readonly lastBit: number;
  private readonly lastText: string;

  /** @param least least score wanted: where it is high enough, organisation words contradict too */
  constructor(view: IndexView, query: ParsedName, least: number, overScripts: boolean) {
    const { weights, mostWithConflict } = view.matchingModel;
    this.view = view;
    this.weights = weights;
    this.omission = weights.omission;
    this.onlyOneShared = weights.onlyOneShared;
    this.person = query.profile === 'person';
    this.unsearchedRarity = unsearchedRarityOf(query);
    this.wordsContradict = least > mostWithConflict;
    this.isLong = query.literal.length >= TRUNCATION_FIELD;
    this.lastBit = 1 << (query.parts.length - 1);
    this.lastText = query.parts.at(-1)?.text ?? '';
    let [initials, sum] = [0, 0];
    for (let k = 0; k < query.parts.length; k += 1) {
      const part = query.parts[k];
      if (!part || part.kind === 'honorific') continue;
      sum += 1;
      if (part.kind === 'initial') initials += 1;
      else if (k < TERM_LIMIT && isDiscriminating(part)) this.addPart(part, 1 << k, query.parts);
      else if (k < TERM_LIMIT && part.kind === 'number' && part.text !== '1') this.numberBits |= 1 << k;
    }
    this.initials = initials;
    this.matchableParts = bitCount(this.discriminatingBits) + initials;
    const damped = damping(sum * (overScripts ? weights.transliterated : 1));
    this.damped = damped;
    this.least = least;
    this.scoreLeft = scoreLeftByPenalty(damped);
    this.scoreWithoutNumber = Math.max(
      weights.numberOmitted,
      Math.max(weights.numberConflict, weights.seriesConflict) ** (1 / damped),
    );
  }

  private addPart(part: NamePart, bit: number, parts: readonly NamePart[]): void {
    this.discriminatingBits |= bit;
    if (part.kind === 'generic') this.wordBits |= bit;
    const missed = missedRarity(part, parts, this.weights);
    this.leastMissedRarity = Math.min(this.leastMissedRarity, missed);
    if (!this.wordsContradict && !isDecisive(part)) return;
    this.contradicting.push(bit);
    this.contradictingBits |= bit;
    this.rarities.push(missed);
  }

  /** The least similarity with which a part of this weight leaves a name the least score wanted, where it can score `bound` at most. */
  leastSimilarity(bound: number, weight: number): number {
    const penalty = Math.floor(-Math.log(this.least / bound) * this.damped * PENALTY_SCALE);
    return Math.exp(-(penalty + 1) / (PENALTY_SCALE * weight));
  }

  /**
   * Rarity above which a name with more discriminating parts than the query can match omits too much.
   *
   * @param scoreLeft share of the score that the similarity of the token leaves
   * @param credit of the token: see `packCredit` in accumulators.ts
   */
  mostRarity(
    scoreLeft: number,
    credit: number,
    { matchedRarity, explainedRarity, missedRarity }: RemainingCredit,
  ): number {
    if (!this.wordsContradict) return MOST_RARITY;
    const matched = matchedRarityOf(credit) + matchedRarity;
    const omitted = (matched * (scoreLeft / this.least - 1)) / this.omission - missedRarity;
    return explainedRarityOf(credit) + explainedRarity + Math.max(0, omitted);
  }

  /** Whether the name omits too much: see `mostRarity`. */
  omitsTooMuch(nameRecord: number, mostRarity: number): boolean {
    return (
      discriminatingPartsOf(nameRecord) > this.matchableParts &&
      rarityOfName(nameRecord) > mostRarity &&
      !hasCompound(nameRecord)
    );
  }

  /** The upper bound that `reaches` found last: a field, since V8 allocates memory for each fraction that a function returns. */
  bound = 0.5;

  /** Whether the name can reach the least score wanted when it matches all remaining terms too. */
  mayReach(name: number, nameRecord: number, credit: number, matchedTerms: number, remaining: RemainingTerms): boolean {
    const each = hasCompound(nameRecord) ? MOST_EXPLAINED_COMPOUND : MOST_EXPLAINED;
    const explained = Math.min(MOST_EXPLAINED_RARITY, explainedRarityOf(credit) + remaining.count * each);
    const mostCredit = packCredit(matchedRarityOf(credit) + remaining.matchedRarity, explained);
    return this.reaches(name, nameRecord, mostCredit, matchedTerms | remaining.bits);
  }

  /**
   * Whether the name can reach the least score wanted; the most that it can score is then `bound`. The bound is 0 for a contradiction, where
   * both names have unmatched discriminating parts.
   *
   * @param nameRecord see packedNames.ts
   * @param credit see `packCredit` in accumulators.ts
   * @param matchedTerms see `matchedTermsAt` there
   */
  reaches(name: number, nameRecord: number, credit: number, matchedTerms: number): boolean {
    this.bound = 0;
    const words = this.wordsContradict ? 0 : wordsOfName(nameRecord);
    const unmatched = this.contradictingBits & ~matchedTerms;
    const unmatchedOfName =
      discriminatingPartsOf(nameRecord) -
      bitCount(matchedTerms & this.discriminatingBits) -
      extraPartsOf(matchedTerms) -
      this.initials -
      words;
    const penalty = penaltyOf(matchedTerms);
    // Where more terms matched than the name has parts, the least similar of these may not count: then they are missing, without penalty.
    const hasExcess = penalty > 0 && unmatchedOfName < 0 && this.matchableParts <= MOST_PARTS_WITH_EXCESS;
    const scoreLeft = penalty === 0 || hasExcess ? 1 : (this.scoreLeft[penalty] as number);
    const excess = hasExcess ? Math.max(0, -unmatchedOfName - words - this.initials) : 0;
    if (unmatched !== 0 && unmatchedOfName > 0) {
      if (this.mayBeTruncated(name, unmatched, unmatchedOfName)) this.bound = scoreLeft;
      return this.bound >= this.least;
    }
    let missing = excess * this.leastMissedRarity;
    if (unmatched !== 0)
      for (let k = 0; k < this.contradicting.length; k += 1)
        if (unmatched & (this.contradicting[k] as number)) missing += this.rarities[k] as number;
    const matched = matchedRarityOf(credit) + this.unsearchedRarity;
    const omitted =
      unmatchedOfName > 0
        ? Math.max(
            0,
            rarityOfName(nameRecord) -
              explainedRarityOf(credit) -
              MOST_WORD_RARITY * words -
              MOST_EXPLAINED * this.initials,
          )
        : 0;
    const numberFactor = (this.numberBits & ~matchedTerms) === 0 ? 1 : this.scoreWithoutNumber;
    const score = numberFactor * scoreLeft * (matched / (matched + this.omission * (missing + omitted)));
    // The comparison limits names of persons that share one part only, when either name has more parts.
    const terms = termBitsOf(matchedTerms);
    const sharesOne =
      this.person &&
      isPersonName(nameRecord) &&
      this.initials === 0 &&
      (terms & (terms - 1)) === 0 &&
      (matchedTerms & this.wordBits) === 0 &&
      missing + omitted > MOST_UNPENALISED;
    this.bound = sharesOne ? this.onlyOneShared * score : score;
    return this.bound >= this.least;
  }

  /** Whether the only unmatched part on each side is the last one, and may be one word that a field of the list cut off. */
  private mayBeTruncated(name: number, unmatched: number, unmatchedOfName: number): boolean {
    if (unmatchedOfName !== 1 || unmatched !== this.lastBit) return false;
    const { nameTextStart, nameTokens, nameTokenStart } = this.view.data;
    if (!this.isLong && (nameTextStart[name + 1] as number) - (nameTextStart[name] as number) < TRUNCATION_FIELD)
      return false;
    const text = this.view.tokenText(nameTokens[(nameTokenStart[name + 1] as number) - 1] as number);
    return text.startsWith(this.lastText) || this.lastText.startsWith(text);
  }
}

/** Hundredths of rarity that may be missing before a name that shares one part only is limited: see the weight `onlyOneShared`. */
export const MOST_UNPENALISED = 10;
