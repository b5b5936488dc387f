/**
 * accumulators: the accumulators of a search: which names are candidates, the credit of each, and the terms that it matched. All words of a
 * name are adjacent, since a search reads a few hundred names out of many, and each costs one memory access.
 */
import type { IndexView } from '../nameIndex/indexView.ts';
import { packNames } from '../nameIndex/packedNames.ts';
import { PACKED_TOKEN_BITS, SIGNATURE } from '../nameIndex/packedTokens.ts';
import { TOKEN_LIMIT } from '../text/tokenize.ts';

/** The number of words of a name, as a power of two; then what each word holds. */
export const ACCUMULATOR_BITS = 3;
/** The credit: matched rarity of the query << 16 | explained rarity of the name, hundredths. */
export const CREDIT = 0;
/** 0-19 the matched terms, 20-23 the extra parts that these matched, 15 at most, 24-31 the sum of the penalties, 255 at most. */
export const MATCHED_TERMS = 1;
/** See packedNames.ts. */
export const NAME_RECORD = 2;
/** 0-24 the place of its first token, 25-31 the number of its tokens. */
export const TOKENS = 3;
/** The signatures of its first tokens: see letterSignature.ts. */
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

/** Parts of the name that were matched in addition to one part per term; more than any name has where they were too many to count. */
export function extraPartsOf(matchedTerms: number): number {
  const extraParts = (matchedTerms >>> EXTRA_BIT) & MOST_EXTRA;
  return extraParts === MOST_EXTRA ? TOKEN_LIMIT : extraParts;
}
export const penaltyOf = (matchedTerms: number): number => matchedTerms >>> PENALTY_BIT;

/** The word of matched terms with these terms, extra parts and penalty added. */
export function withMatchedTerm(matchedTerms: number, bits: number, extraParts: number, penalty: number): number {
  const sum = Math.min(MOST_PENALTY, (matchedTerms >>> PENALTY_BIT) + penalty);
  const extra = Math.min(MOST_EXTRA, ((matchedTerms >>> EXTRA_BIT) & MOST_EXTRA) + extraParts);
  return (sum << PENALTY_BIT) | (extra << EXTRA_BIT) | (matchedTerms & TERM_BITS) | bits;
}

export class Accumulators {
  readonly words: Int32Array;
  /** The first `candidateCount` are the names that matched a term. */
  readonly candidates: Uint32Array;
  candidateCount = 0;

  constructor(view: IndexView) {
    const { names, data } = view;
    const { nameTokens, nameTokenStart } = data;
    this.words = new Int32Array(names << ACCUMULATOR_BITS);
    this.candidates = new Uint32Array(names);
    const nameRecords = packNames(view);
    const packedTokens = view.packedTokens();
    for (let name = 0; name < names; name += 1) {
      const at = name << ACCUMULATOR_BITS;
      const first = nameTokenStart[name] as number;
      const count = (nameTokenStart[name + 1] as number) - first;
      this.words[at + NAME_RECORD] = nameRecords[name] as number;
      this.words[at + TOKENS] = (count << COUNT_BIT) | first;
      for (let k = 0; k < count && k < MOST_SIGNATURES; k += 1)
        this.words[at + SIGNATURES + k] = packedTokens[
          ((nameTokens[first + k] as number) << PACKED_TOKEN_BITS) + SIGNATURE
        ] as number;
    }
  }

  /** Adds a credit and a matched term: see `CREDIT` and `withMatchedTerm`. */
  addCredit(at: number, bits: number, credit: number, extraParts: number, penalty: number): void {
    const { words } = this;
    words[at + CREDIT] = (words[at + CREDIT] as number) + credit;
    words[at + MATCHED_TERMS] = withMatchedTerm(words[at + MATCHED_TERMS] as number, bits, extraParts, penalty);
  }

  resetName(at: number): void {
    this.words[at + CREDIT] = 0;
    this.words[at + MATCHED_TERMS] = 0;
  }

  resetAll(): void {
    for (let t = 0; t < this.candidateCount; t += 1) this.resetName((this.candidates[t] as number) << ACCUMULATOR_BITS);
    this.candidateCount = 0;
  }
}
