/**
 * accumulators: the accumulators of a search: which names are candidates, the credit of each, and the terms that it matched. All words of a
 * name are adjacent, since a search reads a few hundred names out of many, and each costs one memory access.
 */
import type { IndexView } from '../nameIndex/indexView.ts';
import { packNames } from '../nameIndex/packedNames.ts';
import { signatureOfToken } from '../nameIndex/packedTokens.ts';
import { TOKEN_LIMIT } from '../text/tokenize.ts';

/** The number of words of a name, as a power of two; then the place of each word. */
const ACCUMULATOR_BITS = 3;
const CREDIT = 0;
const MATCHED_TERMS = 1;
const NAME_RECORD = 2;
/** 0-24 the place of its first token, 25-31 the number of its tokens. */
const TOKENS = 3;
const SIGNATURES = 4;
/** Tokens of a name whose signatures the accumulator holds. */
export const MOST_SIGNATURES = 4;

/** The place of the name's first word among `words`, which the functions below take as `at`. */
export const accumulatorOf = (name: number): number => name << ACCUMULATOR_BITS;
/** The credit so far: see `packCredit`. */
export const creditAt = (words: Int32Array, at: number): number => words[at + CREDIT] as number;
/** The matched terms so far, which the functions below read; 0 for a name that is no candidate. */
export const matchedTermsAt = (words: Int32Array, at: number): number => words[at + MATCHED_TERMS] as number;
/** See packedNames.ts. */
export const nameRecordAt = (words: Int32Array, at: number): number => words[at + NAME_RECORD] as number;

const COUNT_BIT = 25;
const FIRST_TOKEN = 2 ** COUNT_BIT - 1;
/** Place of the name's first token in the section nameTokens. */
export const firstTokenAt = (words: Int32Array, at: number): number => (words[at + TOKENS] as number) & FIRST_TOKEN;
export const tokenCountAt = (words: Int32Array, at: number): number => (words[at + TOKENS] as number) >>> COUNT_BIT;
/** The signature of the name's token `k`, below MOST_SIGNATURES: see letterSignature.ts. */
export const signatureAt = (words: Int32Array, at: number, k: number): number => words[at + SIGNATURES + k] as number;

const MATCHED_BIT = 16;
/** The most explained rarity of a credit. */
export const MOST_EXPLAINED_RARITY = 2 ** MATCHED_BIT - 1;
/** A credit: 0-15 the rarity that is explained of the name, 16-31 the rarity that is matched of the query, hundredths. Credits add up. */
export const packCredit = (matched: number, explained: number): number => (matched << MATCHED_BIT) | explained;
export const matchedRarityOf = (credit: number): number => credit >>> MATCHED_BIT;
export const explainedRarityOf = (credit: number): number => credit & MOST_EXPLAINED_RARITY;

/** Matched terms: 0-19 their bits, 20-23 the extra parts that they matched, 15 at most, 24-31 the sum of the penalties, 255 at most. */
const TERM_BITS = 2 ** 20 - 1;
const EXTRA_BIT = 20;
const MOST_EXTRA = 15;
const PENALTY_BIT = 24;
export const MOST_PENALTY = 255;

/** The bits of the terms. */
export const termBitsOf = (matchedTerms: number): number => matchedTerms & TERM_BITS;
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
      const at = accumulatorOf(name);
      const first = nameTokenStart[name] as number;
      const count = (nameTokenStart[name + 1] as number) - first;
      this.words[at + NAME_RECORD] = nameRecords[name] as number;
      this.words[at + TOKENS] = (count << COUNT_BIT) | first;
      for (let k = 0; k < count && k < MOST_SIGNATURES; k += 1)
        this.words[at + SIGNATURES + k] = signatureOfToken(packedTokens, nameTokens[first + k] as number);
    }
  }

  /** Adds a credit and matched terms: see `packCredit` and `withMatchedTerm`. */
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
    for (let t = 0; t < this.candidateCount; t += 1) this.resetName(accumulatorOf(this.candidates[t] as number));
    this.candidateCount = 0;
  }
}
