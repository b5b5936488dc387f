/**
 * retrievalBounds: the most that a listed name can score against a query, told by which slots it has met. A name whose bound lies below
 * what is wanted need not be compared.
 */
import type { AnalysedName } from './analyseName.ts';
import {
  damping,
  MOST_WITH_CONFLICT,
  NUMBER_OMITTED,
  OMISSION,
  ONLY_ONE_SHARED,
  SERIES_CONFLICT,
  TRANSLITERATED_WEIGHT,
  TRUNCATION_FIELD,
} from './compareParts.ts';
import type { IndexView } from './indexView.ts';
import { bitCount, type NamePart } from './namePart.ts';
import { isNeeded, isOpen, missedRarity, RARITY_SCALE } from './openParts.ts';
import { SLOT_LIMIT } from './querySlots.ts';

/** One more part of the listed name met: in the word of slots. */
export const EXTRA = 1 << 24;
const SLOT_BITS = EXTRA - 1;

/** Penalties are sums of -log(similarity) * weight, in sixteenths, rounded down. */
const PENALTY_SCALE = 16;
const MOST_PENALTY = 100;
export const penaltyOf = (similarity: number, weight: number): number =>
  Math.min(MOST_PENALTY, Math.floor(-Math.log(similarity) * weight * PENALTY_SCALE));

/** What remains of a score after each penalty, by damping: how it is spread over the parts of a name. */
const leavings = new Map<number, Float64Array>();
function leavingsFor(damped: number): Float64Array {
  const known = leavings.get(damped);
  if (known) return known;
  const table = Float64Array.from({ length: 256 }, (_, penalty) => Math.exp(-penalty / PENALTY_SCALE / damped));
  leavings.set(damped, table);
  return table;
}

const RARITY_BITS = 0xffff;
export const IS_PERSON = 1 << 16;
const WORDS_BIT = 17;
const MOST_WORDS = 127;

/** Per name what its bound asks for, in one word: 0-15 rarity, 16 person, 17-23 words and initials among 24-31 the parts left open. */
export function briefNames({ names, data: { nameFacts, nameRarity, nameOpens, nameWords } }: IndexView): Uint32Array {
  const brief = new Uint32Array(names);
  for (let name = 0; name < names; name += 1)
    brief[name] =
      ((nameOpens[name] as number) << 24) |
      (Math.min(MOST_WORDS, nameWords[name] as number) << WORDS_BIT) |
      ((nameFacts[name] as number) & 1 ? IS_PERSON : 0) |
      (nameRarity[name] as number);
  return brief;
}

/** What titles and initials, which are not looked up, may add to the matched rarity. Hundredths. */
export const slackOf = ({ parts }: AnalysedName): number =>
  parts.reduce(
    (sum, part) => sum + (part.kind === 'initial' || part.kind === 'honorific' ? part.rarity * RARITY_SCALE : 0),
    0,
  );

/** Most that an organisation word or an initial can tell, hundredths. */
const WORD_TELLS = 30;

export class RetrievalBounds {
  /** What each sum of penalties leaves of a score. */
  readonly leaves: Float64Array;
  private readonly view: IndexView;
  private readonly brief: Uint32Array;
  /** Parts that contradict what the name has left over, as bits; and how rare each is. */
  private readonly open: number[] = [];
  private readonly rarities: number[] = [];
  private openBits = 0;
  /** Slots that take an open part of the name each. */
  private takingBits = 0;
  /** Slots of organisation words. */
  private wordBits = 0;
  /** Numbers other than 1: a name without them, or with others, is held down. */
  private numberBits = 0;
  private readonly withoutNumber: number;
  private readonly initials: number;
  private readonly slack: number;
  private readonly person: boolean;
  private readonly wordsCount: boolean;
  private readonly long: boolean;
  private readonly lastBit: number;
  private readonly lastText: string;

  /** @param least lowest bound that matters: where it is high enough, organisation words contradict too */
  constructor(view: IndexView, brief: Uint32Array, query: AnalysedName, least: number, overScripts: boolean) {
    this.view = view;
    this.brief = brief;
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
      else if (k < SLOT_LIMIT && isOpen(part)) this.take(part, 1 << k, query.parts);
      else if (k < SLOT_LIMIT && part.kind === 'number' && part.text !== '1') this.numberBits |= 1 << k;
    }
    this.initials = initials;
    const damped = damping(weights * (overScripts ? TRANSLITERATED_WEIGHT : 1));
    this.leaves = leavingsFor(damped);
    this.withoutNumber = Math.max(NUMBER_OMITTED, SERIES_CONFLICT ** (1 / damped));
  }

  private take(part: NamePart, bit: number, parts: readonly NamePart[]): void {
    this.takingBits |= bit;
    if (part.kind === 'generic') this.wordBits |= bit;
    if (!this.wordsCount && !isNeeded(part)) return;
    this.open.push(bit);
    this.openBits |= bit;
    this.rarities.push(missedRarity(part, parts));
  }

  /**
   * @param sums matched rarity << 16 | explained rarity of the name, hundredths
   * @param slots bits of the slots met, and how many more parts of the name these met
   * @returns 0 when both names have open parts left over: a contradiction, or parts too unlike for this pass
   */
  of(name: number, sums: number, slots: number, penalty: number): number {
    const brief = this.brief[name] as number;
    const met = slots & SLOT_BITS;
    const words = this.wordsCount ? 0 : (brief >>> WORDS_BIT) & MOST_WORDS;
    const open = this.openBits & ~met;
    const other = (brief >>> 24) - bitCount(met & this.takingBits) - (slots >>> 24) - this.initials - words;
    const kept = penalty === 0 ? 1 : (this.leaves[penalty] as number);
    if (open !== 0 && other > 0) return this.mayBeCutOff(name, open, other) ? kept : 0;
    let missing = 0;
    if (open !== 0)
      for (let k = 0; k < this.open.length; k += 1)
        if (open & (this.open[k] as number)) missing += this.rarities[k] as number;
    const matched = (sums >>> 16) + this.slack;
    const omitted = other > 0 ? Math.max(0, (brief & RARITY_BITS) - (sums & RARITY_BITS) - WORD_TELLS * words) : 0;
    const numbered = (this.numberBits & ~met) === 0 ? 1 : this.withoutNumber;
    const told = numbered * kept * (matched / (matched + OMISSION * (missing + omitted)));
    // As the comparison has it: one part of a person's name, when either name has more to it.
    const only =
      this.person &&
      (brief & IS_PERSON) !== 0 &&
      this.initials === 0 &&
      (met & (met - 1)) === 0 &&
      (met & this.wordBits) === 0 &&
      missing + omitted > MOST_UNTOLD;
    return only ? ONLY_ONE_SHARED * told : told;
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
