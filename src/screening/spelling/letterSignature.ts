/**
 * letterSignature: the letter bitmap filter: a spelling in one word. 0-25 the letters it has, 26 whether it has digits, 27 whether it is
 * special, 28-31 its length. Most tokens that share a deletion neighbour or a consonant key with a part are excluded by this word alone.
 */
import { bitCount } from './letterSet.ts';

const LATIN = 2 ** 26 - 1;
const DIGITS = 1 << 26;
const CHARACTERS = LATIN | DIGITS;
const SPECIAL = 1 << 27;
const LENGTH_BIT = 28;
/** Longer spellings count as this long. */
const LONGEST = 15;

/** Letters (all digits as one) that only one of two neighbours has, at most; letters by which one may be longer. */
const MOST_OTHER_LETTERS = 4;
export const MOST_LONGER = 2;

/**
 * @param letters as `lettersOf` gives them
 * @param special its letters do not limit what it is similar to: it is of another script, an initial, or an organisation word, which stands
 *   for all its spellings
 */
export const letterSignatureOf = (letters: number, length: number, special: boolean): number =>
  (letters & LATIN) |
  (letters & ~LATIN ? DIGITS : 0) |
  (special ? SPECIAL : 0) |
  (Math.min(LONGEST, length) << LENGTH_BIT);

export const isSpecial = (signature: number): boolean => (signature & SPECIAL) !== 0;
/** The letters a-z that occur, a bit each. */
export const latinLettersOf = (signature: number): number => signature & LATIN;
export const hasDigits = (signature: number): boolean => (signature & DIGITS) !== 0;

/** Whether two spellings may be neighbours by their letters and lengths: an edit changes at most two of the letters that occur. */
export function mayBeNeighbours(a: number, b: number): boolean {
  const longer = (a >>> LENGTH_BIT) - (b >>> LENGTH_BIT);
  return longer <= MOST_LONGER && longer >= -MOST_LONGER && bitCount((a ^ b) & CHARACTERS) <= MOST_OTHER_LETTERS;
}

/** Whether a token may be similar to a part, by their signatures. */
export const mayBeSimilar = (tokenSignature: number, partSignature: number): boolean =>
  mayBeNeighbours(tokenSignature, partSignature) || isSpecial(tokenSignature);

/** A Bloom filter of signatures: it may say yes to a few more than it was given. */
export type SignatureSet = Uint32Array;
const SET_WORDS = 8;
export const NO_SIGNATURES: SignatureSet = new Uint32Array(SET_WORDS);
const mixed = (signature: number): number => Math.imul(signature, 0x9e3779b1);
const wordOf = (hash: number): number => hash >>> 29;
const bitOf = (hash: number): number => (hash >>> 24) & 31;

export function withSignature(set: SignatureSet | undefined, signature: number): SignatureSet {
  const larger = set ?? new Uint32Array(SET_WORDS);
  const hash = mixed(signature);
  larger[wordOf(hash)] = (larger[wordOf(hash)] as number) | (1 << bitOf(hash));
  return larger;
}

/** No is certain. */
export function mayHave(set: SignatureSet, signature: number): boolean {
  const hash = mixed(signature);
  return (((set[wordOf(hash)] as number) >>> bitOf(hash)) & 1) !== 0;
}
