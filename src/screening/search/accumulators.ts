/**
 * NameStates: scratch memory of one retrieval: which names have met something of a query, and what. All that is asked of a name stands
 * together, since a search touches a few hundred names out of many, each a wait for memory.
 */
import type { IndexView } from '../nameIndex/indexView.ts';
import { briefNames } from '../nameIndex/packedNames.ts';
import { BRIEF_BITS, SIGNATURE } from '../nameIndex/packedTokens.ts';
import { TOKEN_LIMIT } from '../text/tokenize.ts';

/** Words of a name, and what each holds. */
export const STATE_BITS = 3;
/** Matched rarity << 16 | explained rarity, hundredths. */
export const SHARED = 0;
/** 0-19 the slots met, 20-23 how many more of its parts these met, 15 at most, 24-31 the sum of the penalties of what met it, 255 at most. */
export const MET = 1;
/** See nameBrief.ts. */
export const BRIEF = 2;
/** 0-24 where its tokens begin, 25-31 how many they are. */
export const TOKENS = 3;
/** Signatures of its first tokens: see signature.ts. */
export const SIGNATURES = 4;
export const MOST_SIGNATURES = 4;

const COUNT_BIT = 25;
const FIRST = 2 ** COUNT_BIT - 1;
export const firstOf = (tokens: number): number => tokens & FIRST;
export const countOf = (tokens: number): number => tokens >>> COUNT_BIT;

export const SLOT_BITS = 2 ** 20 - 1;
const EXTRA_BIT = 20;
const MOST_EXTRA = 15;
const PENALTY_BIT = 24;
export const MOST_PENALTY = 255;

/** How many more parts were met; more than any name has where they were too many to count. */
export function extraOf(met: number): number {
  const extra = (met >>> EXTRA_BIT) & MOST_EXTRA;
  return extra === MOST_EXTRA ? TOKEN_LIMIT : extra;
}
export const penaltyOf = (met: number): number => met >>> PENALTY_BIT;

/** The word with these slots, so many more parts of the name and this penalty added. */
export function meeting(met: number, bits: number, more: number, penalty: number): number {
  const sum = Math.min(MOST_PENALTY, (met >>> PENALTY_BIT) + penalty);
  const extra = Math.min(MOST_EXTRA, ((met >>> EXTRA_BIT) & MOST_EXTRA) + more);
  return (sum << PENALTY_BIT) | (extra << EXTRA_BIT) | (met & SLOT_BITS) | bits;
}

export class NameStates {
  readonly words: Int32Array;
  /** Names that have met something. */
  readonly touched: Uint32Array;
  count = 0;

  constructor(view: IndexView) {
    const { names, data } = view;
    const { nameTokens, nameTokenStart } = data;
    this.words = new Int32Array(names << STATE_BITS);
    this.touched = new Uint32Array(names);
    const brief = briefNames(view);
    const tokens = view.tokenBriefs();
    for (let name = 0; name < names; name += 1) {
      const at = name << STATE_BITS;
      const first = nameTokenStart[name] as number;
      const count = (nameTokenStart[name + 1] as number) - first;
      this.words[at + BRIEF] = brief[name] as number;
      this.words[at + TOKENS] = (count << COUNT_BIT) | first;
      for (let k = 0; k < count && k < MOST_SIGNATURES; k += 1)
        this.words[at + SIGNATURES + k] = tokens[
          ((nameTokens[first + k] as number) << BRIEF_BITS) + SIGNATURE
        ] as number;
    }
  }

  /** @param add matched rarity << 16 | explained rarity; for the others see `meeting` */
  meet(at: number, bits: number, add: number, more: number, penalty: number): void {
    const { words } = this;
    words[at + SHARED] = (words[at + SHARED] as number) + add;
    words[at + MET] = meeting(words[at + MET] as number, bits, more, penalty);
  }

  forget(at: number): void {
    this.words[at + SHARED] = 0;
    this.words[at + MET] = 0;
  }

  clear(): void {
    for (let t = 0; t < this.count; t += 1) this.forget((this.touched[t] as number) << STATE_BITS);
    this.count = 0;
  }
}
