/**
 * postingHeads: posting headers: what a search needs to read the postings of a token, in two adjacent words. A search reads the postings of
 * some twenty tokens, and most of these have one posting, which the header itself holds.
 */
import type { IndexData } from './indexData.ts';
import { isCompoundForm } from './tokenTable.ts';

/** The headers of all tokens, by number. */
export type PostingHeads = Uint32Array;

/** The number of words of a header, as a power of two; then the place of each word. */
const HEAD_BITS = 1;
const FIRST = 0;
/** 0-7 rarity, 8 whether the token is native, 9 whether it is a compound of two parts, 10-31 the number of postings. */
const ABOUT = 1;

/** The only posting of the token, or the place where its postings begin: `postingCountOf` decides which. */
export const firstPostingOf = (heads: PostingHeads, token: number): number =>
  heads[(token << HEAD_BITS) + FIRST] as number;
/** Rarity, script, form and number of postings of the token in one word, which the functions below read. */
export const aboutToken = (heads: PostingHeads, token: number): number => heads[(token << HEAD_BITS) + ABOUT] as number;

const RARITY = 255;
const IS_NATIVE = 1 << 8;
const IS_COMPOUND = 1 << 9;
const COUNT_BIT = 10;

/** Hundredths. */
export const rarityAbout = (about: number): number => about & RARITY;
/** Whether the token is of a script other than Latin. */
export const isNativeAbout = (about: number): boolean => (about & IS_NATIVE) !== 0;
/** Whether the token is a compound of two parts. */
export const isCompoundAbout = (about: number): boolean => (about & IS_COMPOUND) !== 0;
export const postingCountAbout = (about: number): number => about >>> COUNT_BIT;

/** How many postings the token has. */
export const postingCountOf = (heads: PostingHeads, token: number): number =>
  postingCountAbout(aboutToken(heads, token));

/** The headers of all tokens of an index. */
export function postingHeads(data: IndexData): PostingHeads {
  const { postingStart, postings, tokenRarity, tokenScript, tokenJoined } = data;
  const tokens = tokenRarity.length;
  const heads = new Uint32Array(tokens << HEAD_BITS);
  for (let token = 0; token < tokens; token += 1) {
    const start = postingStart[token] as number;
    const count = (postingStart[token + 1] as number) - start;
    heads[(token << HEAD_BITS) + FIRST] = count === 1 ? (postings[start] as number) : start;
    heads[(token << HEAD_BITS) + ABOUT] =
      (count << COUNT_BIT) |
      (isCompoundForm(tokenJoined[token] as number) ? IS_COMPOUND : 0) |
      (tokenScript[token] === 0 ? 0 : IS_NATIVE) |
      (tokenRarity[token] as number);
  }
  return heads;
}
