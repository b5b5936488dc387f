/**
 * retrievalBounds: the most that a listed name can score against a query, told by which slots it has met. A name whose bound lies below
 * what is wanted need not be compared.
 */

import { damping, MOST_WITH_CONFLICT, TRUNCATION_FIELD } from '../compare/compareParts.ts';
import { isDecisive, isDiscriminating, missedRarity, RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { SIMILARITY_STEPS } from '../compare/scoredToken.ts';
import { NUMBER_OMITTED, OMISSION, ONLY_ONE_SHARED, SERIES_CONFLICT, TRANSLITERATED_WEIGHT } from '../model/weights.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { HAS_COMPOUND, IS_PERSON, MOST_WORDS, OPENS_BIT, RARITY_BITS, WORDS_BIT } from '../nameIndex/packedNames.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { bitCount } from '../spelling/letterSet.ts';
import { extraPartsOf, MOST_PENALTY, penaltyOf, TERM_BITS } from './accumulators.ts';
import { TERM_LIMIT } from './queryTerms.ts';

/** Penalties are sums of -log(similarity) * weight, in steps of a forty-eighth, rounded down; at most what a byte holds. */
const PENALTY_SCALE = 48;

/** By weight: the penalty of each hundredth of similarity. */
const penalties = new Map<number, Uint8Array>();

export function penaltiesOfWeight(weight: number): Uint8Array {
  const known = penalties.get(weight);
  if (known) return known;
  const table = Uint8Array.from({ length: SIMILARITY_STEPS + 1 }, (_, step) =>
    step === 0
      ? MOST_PENALTY
      : Math.min(MOST_PENALTY, Math.floor(-Math.log(step / SIMILARITY_STEPS) * weight * PENALTY_SCALE)),
  );
  penalties.set(weight, table);
  return table;
}
/** What remains of a score after each penalty, by damping: how it is spread over the parts of a name. */
const leavings = new Map<number, Float64Array>();
function leavingsFor(damped: number): Float64Array {
  const known = leavings.get(damped);
  if (known) return known;
  const table = Float64Array.from({ length: 256 }, (_, penalty) => Math.exp(-penalty / PENALTY_SCALE / damped));
  leavings.set(damped, table);
  return table;
}

/** Hundredths that one part of a query explains at most of a name's rarity; neighbours that are filed as one count for two. */
export const MOST_EXPLAINED = 100;
const MOST_EXPLAINED_JOINED = 200;

/** What titles and initials, which are not looked up, may add to the matched rarity. Hundredths. */
export const slackOf = ({ parts }: ParsedName): number =>
  parts.reduce(
    (sum, part) => sum + (part.kind === 'initial' || part.kind === 'honorific' ? part.rarity * RARITY_SCALE : 0),
    0,
  );

/** Parts of a query of which one may stand in the place of another: of more, each that met a name is taken to have met it. */
const MOST_CROWDING = 8;

/** Most that an organisation word or an initial can tell, hundredths. */
const WORD_TELLS = 30;

/** What of a query is still to come. */
export interface RemainingTerms {
  /** Of the slots. */
  readonly bits: number;
  /** Hundredths that can be shared with them. */
  readonly shared: number;
  /** How many they are. */
  readonly count: number;
}

/** What a name that has met nothing so far can still come to, hundredths of rarity. */
export interface Prospect {
  /** Shared with what comes after the part in hand. */
  readonly shared: number;
  /** Explained of the name's own by that. */
  readonly explained: number;
  /** Missed of the query. */
  readonly missed: number;
}

export class ScoreBounds {
  /** What each sum of penalties leaves of a score. */
  readonly scoreLeft: Float64Array;
  private readonly damped: number;
  private readonly least: number;
  private readonly view: IndexView;
  /** Parts that contradict what the name has left over, as bits; and how rare each is. */
  private readonly discriminating: number[] = [];
  private readonly rarities: number[] = [];
  private discriminatingBits = 0;
  /** Slots that take an open part of the name each. */
  private takingBits = 0;
  /** What the commonest of them counts when nothing meets it. */
  private leastMissed = RARITY_BITS;
  /** Open parts of a name that the query can meet, as far as neither writes parts together. */
  private readonly takes: number;
  /** Slots of organisation words. */
  private wordBits = 0;
  /** Numbers other than 1: a name without them, or with others, is held down. */
  private numberBits = 0;
  private readonly withoutNumber: number;
  private readonly initials: number;
  readonly slack: number;
  private readonly person: boolean;
  private readonly wordsCount: boolean;
  private readonly long: boolean;
  private readonly lastBit: number;
  private readonly lastText: string;

  /** @param least lowest bound that matters: where it is high enough, organisation words contradict too */
  constructor(view: IndexView, query: ParsedName, least: number, overScripts: boolean) {
    this.view = view;
    this.person = query.profile === 'person';
    this.slack = slackOf(query);
    this.wordsCount = least > MOST_WITH_CONFLICT;
    this.long = query.literal.length >= TRUNCATION_FIELD;
    this.lastBit = 1 << (query.parts.length - 1);
    this.lastText = query.parts.at(-1)?.text ?? '';
    let [initials, weights] = [0, 0];
    for (let k = 0; k < query.parts.length; k += 1) {
      const part = query.parts[k];
      if (!part || part.kind === 'honorific') continue;
      weights += 1;
      if (part.kind === 'initial') initials += 1;
      else if (k < TERM_LIMIT && isDiscriminating(part)) this.takePart(part, 1 << k, query.parts);
      else if (k < TERM_LIMIT && part.kind === 'number' && part.text !== '1') this.numberBits |= 1 << k;
    }
    this.initials = initials;
    this.takes = bitCount(this.takingBits) + initials;
    const damped = damping(weights * (overScripts ? TRANSLITERATED_WEIGHT : 1));
    this.damped = damped;
    this.least = least;
    this.scoreLeft = leavingsFor(damped);
    this.withoutNumber = Math.max(NUMBER_OMITTED, SERIES_CONFLICT ** (1 / damped));
  }

  private takePart(part: NamePart, bit: number, parts: readonly NamePart[]): void {
    this.takingBits |= bit;
    if (part.kind === 'generic') this.wordBits |= bit;
    const missed = missedRarity(part, parts);
    this.leastMissed = Math.min(this.leastMissed, missed);
    if (!this.wordsCount && !isDecisive(part)) return;
    this.discriminating.push(bit);
    this.discriminatingBits |= bit;
    this.rarities.push(missed);
  }

  /** The least similarity with which a part of this weight leaves a name as much as is wanted, where it can score `reach` at most. */
  leastSimilarity(reach: number, weight: number): number {
    const penalty = Math.floor(-Math.log(this.least / reach) * this.damped * PENALTY_SCALE);
    return Math.exp(-(penalty + 1) / (PENALTY_SCALE * weight));
  }

  /**
   * Rarity above which names with more open parts than the query can meet are left out: they omit too much.
   *
   * @param kept what likeness leaves of the score
   * @param add matched rarity << 16 | explained rarity of the part met, hundredths
   */
  mostRarity(kept: number, add: number, { shared, explained, missed }: Prospect): number {
    if (!this.wordsCount) return RARITY_BITS;
    const omitted = (((add >>> 16) + shared) * (kept / this.least - 1)) / OMISSION - missed;
    return (add & 0xffff) + explained + Math.max(0, omitted);
  }

  /** Whether a name with this brief omits too much for that. */
  omitsTooMuch(brief: number, mostRarity: number): boolean {
    return brief >>> OPENS_BIT > this.takes && (brief & RARITY_BITS) > mostRarity && (brief & HAS_COMPOUND) === 0;
  }

  /** The most that the name asked about last can score: a field, since each fraction that is handed back takes memory. */
  bound = 0.5;

  /** Whether the name can score what is wanted when everything that is still to come is met too. */
  mayReach(name: number, brief: number, shared: number, met: number, rest: RemainingTerms): boolean {
    const each = brief & HAS_COMPOUND ? MOST_EXPLAINED_JOINED : MOST_EXPLAINED;
    const explained = Math.min(0xffff, (shared & 0xffff) + rest.count * each);
    return this.reaches(name, brief, (((shared >>> 16) + rest.shared) << 16) | explained, met | rest.bits);
  }

  /**
   * Whether the name can score what is wanted; the most that it can is then `bound`: 0 when both names have open parts left over, a
   * contradiction, or parts too unlike for this pass.
   *
   * @param brief see nameBrief.ts
   * @param shared matched rarity << 16 | explained rarity of the name, hundredths
   * @param met what met it: see nameStates.ts
   */
  reaches(name: number, brief: number, shared: number, met: number): boolean {
    this.bound = 0;
    const words = this.wordsCount ? 0 : (brief >>> WORDS_BIT) & MOST_WORDS;
    const open = this.discriminatingBits & ~met;
    const other = (brief >>> OPENS_BIT) - bitCount(met & this.takingBits) - extraPartsOf(met) - this.initials - words;
    const penalty = penaltyOf(met);
    // Where more met it than it has parts, the least alike of these may be left out: they count as missing then.
    const isCrowded = penalty > 0 && other < 0 && this.takes <= MOST_CROWDING;
    const kept = penalty === 0 || isCrowded ? 1 : (this.scoreLeft[penalty] as number);
    const surplus = isCrowded ? Math.max(0, -other - words - this.initials) : 0;
    if (open !== 0 && other > 0) {
      if (this.mayBeCutOff(name, open, other)) this.bound = kept;
      return this.bound >= this.least;
    }
    let missing = surplus * this.leastMissed;
    if (open !== 0)
      for (let k = 0; k < this.discriminating.length; k += 1)
        if (open & (this.discriminating[k] as number)) missing += this.rarities[k] as number;
    const matched = (shared >>> 16) + this.slack;
    const omitted =
      other > 0
        ? Math.max(0, (brief & RARITY_BITS) - (shared & 0xffff) - WORD_TELLS * words - MOST_EXPLAINED * this.initials)
        : 0;
    const numbered = (this.numberBits & ~met) === 0 ? 1 : this.withoutNumber;
    const told = numbered * kept * (matched / (matched + OMISSION * (missing + omitted)));
    // As the comparison has it: one part of a person's name, when either name has more to it.
    const slots = met & TERM_BITS;
    const only =
      this.person &&
      (brief & IS_PERSON) !== 0 &&
      this.initials === 0 &&
      (slots & (slots - 1)) === 0 &&
      (met & this.wordBits) === 0 &&
      missing + omitted > MOST_UNTOLD;
    this.bound = only ? ONLY_ONE_SHARED * told : told;
    return this.bound >= this.least;
  }

  /** One part left on each side, the last of both, may be one word, cut off by a field of the list. */
  private mayBeCutOff(name: number, open: number, other: number): boolean {
    if (other !== 1 || open !== this.lastBit) return false;
    const { nameTextStart, nameTokens, nameTokenStart } = this.view.data;
    if (!this.long && (nameTextStart[name + 1] as number) - (nameTextStart[name] as number) < TRUNCATION_FIELD)
      return false;
    const text = this.view.tokenText(nameTokens[(nameTokenStart[name + 1] as number) - 1] as number);
    return text.startsWith(this.lastText) || this.lastText.startsWith(text);
  }
}

/** Hundredths of rarity that may be missing before one shared part names nobody. */
export const MOST_UNTOLD = 10;
