/**
 * NameStates: scratch memory of one retrieval: which names have met something of a query, and what. All that is asked of a name stands
 * together, since a search touches a few hundred names out of many, each a wait for memory.
 */
import type { IndexView } from './indexView.ts';
import { briefNames } from './nameBrief.ts';

/** Words of a name, and what each holds. */
export const STATE_BITS = 2;
export const STATE_WORDS = 1 << STATE_BITS;
/** Matched rarity << 16 | explained rarity, hundredths. */
export const SHARED = 0;
/** 0-19 the slots met, 20-23 how many more of its parts these met, 24-31 the sum of the penalties of what met it, 255 at most. */
export const MET = 1;
/** See nameBrief.ts. */
export const BRIEF = 2;
/** Where its tokens begin; the next name's is where they end. */
export const TOKENS = 3;

export const SLOT_BITS = 2 ** 20 - 1;
const EXTRA_BIT = 20;
const MOST_EXTRA = 15;
/** One more part of the listed name met: in the word of slots. */
export const EXTRA = 1 << EXTRA_BIT;
const PENALTY_BIT = 24;
const WITHOUT_PENALTY = 2 ** PENALTY_BIT - 1;
export const MOST_PENALTY = 255;

export const extraOf = (met: number): number => (met >>> EXTRA_BIT) & MOST_EXTRA;
export const penaltyOf = (met: number): number => met >>> PENALTY_BIT;

/** The word with these slots, so many more parts and this penalty added. */
export function meeting(met: number, bits: number, more: number, penalty: number): number {
  const sum = Math.min(MOST_PENALTY, (met >>> PENALTY_BIT) + penalty);
  return (sum << PENALTY_BIT) | (((met & WITHOUT_PENALTY) | bits) + more);
}

export class NameStates {
  readonly words: Int32Array;
  /** Names that have met something. */
  readonly touched: Uint32Array;
  count = 0;

  constructor(view: IndexView) {
    const { names, data } = view;
    this.words = new Int32Array((names + 1) << STATE_BITS);
    this.touched = new Uint32Array(names);
    const brief = briefNames(view);
    for (let name = 0; name <= names; name += 1) {
      this.words[(name << STATE_BITS) + BRIEF] = brief[name] ?? 0;
      this.words[(name << STATE_BITS) + TOKENS] = data.nameTokenStart[name] as number;
    }
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
