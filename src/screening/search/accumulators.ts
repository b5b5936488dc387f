/**
 * NameStates: scratch memory of one retrieval: which names have met something of a query, and what. All that is asked of a name stands
 * together, since a search touches a few hundred names out of many, each a wait for memory.
 */
import type { IndexView } from '../nameIndex/indexView.ts';
import { packNames } from '../nameIndex/packedNames.ts';
import { PACKED_TOKEN_BITS, SIGNATURE } from '../nameIndex/packedTokens.ts';
import { TOKEN_LIMIT } from '../text/tokenize.ts';

/** Words of a name, and what each holds. */
export const ACCUMULATOR_BITS = 3;
/** Matched rarity << 16 | explained rarity, hundredths. */
export const CREDIT = 0;
/** 0-19 the slots met, 20-23 how many more of its parts these met, 15 at most, 24-31 the sum of the penalties of what met it, 255 at most. */
export const MATCHED_TERMS = 1;
/** See nameBrief.ts. */
export const NAME_RECORD = 2;
/** 0-24 where its tokens begin, 25-31 how many they are. */
export const TOKENS = 3;
/** Signatures of its first tokens: see signature.ts. */
export const SIGNATURES = 4;
export const MOST_SIGNATURES = 4;

const COUNT_BIT = 25;
const FIRST = 2 ** COUNT_BIT - 1;
export const firstTokenOf = (tokens: number): number => tokens & FIRST;
export const tokenCountOf = (tokens: number): number => tokens >>> COUNT_BIT;

export const TERM_BITS = 2 ** 20 - 1;
const EXTRA_BIT = 20;
const MOST_EXTRA = 15;
const PENALTY_BIT = 24;
export const MOST_PENALTY = 255;

/** How many more parts were met; more than any name has where they were too many to count. */
export function extraPartsOf(met: number): number {
  const extra = (met >>> EXTRA_BIT) & MOST_EXTRA;
  return extra === MOST_EXTRA ? TOKEN_LIMIT : extra;
}
export const penaltyOf = (met: number): number => met >>> PENALTY_BIT;

/** The word with these slots, so many more parts of the name and this penalty added. */
export function withMatchedTerm(met: number, bits: number, more: number, penalty: number): number {
  const sum = Math.min(MOST_PENALTY, (met >>> PENALTY_BIT) + penalty);
  const extra = Math.min(MOST_EXTRA, ((met >>> EXTRA_BIT) & MOST_EXTRA) + more);
  return (sum << PENALTY_BIT) | (extra << EXTRA_BIT) | (met & TERM_BITS) | bits;
}

export class Accumulators {
  readonly words: Int32Array;
  /** Names that have met something. */
  readonly candidates: Uint32Array;
  count = 0;

  constructor(view: IndexView) {
    const { names, data } = view;
    const { nameTokens, nameTokenStart } = data;
    this.words = new Int32Array(names << ACCUMULATOR_BITS);
    this.candidates = new Uint32Array(names);
    const brief = packNames(view);
    const tokens = view.packedTokens();
    for (let name = 0; name < names; name += 1) {
      const at = name << ACCUMULATOR_BITS;
      const first = nameTokenStart[name] as number;
      const count = (nameTokenStart[name + 1] as number) - first;
      this.words[at + NAME_RECORD] = brief[name] as number;
      this.words[at + TOKENS] = (count << COUNT_BIT) | first;
      for (let k = 0; k < count && k < MOST_SIGNATURES; k += 1)
        this.words[at + SIGNATURES + k] = tokens[
          ((nameTokens[first + k] as number) << PACKED_TOKEN_BITS) + SIGNATURE
        ] as number;
    }
  }

  /** @param add matched rarity << 16 | explained rarity; for the others see `meeting` */
  addCredit(at: number, bits: number, add: number, more: number, penalty: number): void {
    const { words } = this;
    words[at + CREDIT] = (words[at + CREDIT] as number) + add;
    words[at + MATCHED_TERMS] = withMatchedTerm(words[at + MATCHED_TERMS] as number, bits, more, penalty);
  }

  resetName(at: number): void {
    this.words[at + CREDIT] = 0;
    this.words[at + MATCHED_TERMS] = 0;
  }

  resetAll(): void {
    for (let t = 0; t < this.count; t += 1) this.resetName((this.candidates[t] as number) << ACCUMULATOR_BITS);
    this.count = 0;
  }
}
