/**
 * postingHeads: posting headers: what a search needs to read the postings of a token, in two adjacent words. A search reads the postings of
 * some twenty tokens, and most of these have one posting, which the header itself holds.
 */
import type { IndexData } from './indexData.ts';
import { COMPOUND_FORM, FORM_BITS } from './tokenTable.ts';

/** The number of words of a header, as a power of two; then what each word holds. */
export const HEAD_BITS = 1;
/** The only posting, or the place where its postings begin. */
export const FIRST = 0;
/** 0-7 rarity, 8 whether the token is native, 9 whether it is a compound of two parts, 10-31 the number of postings. */
export const ABOUT = 1;

export const RARITY = 255;
export const IS_NATIVE = 1 << 8;
export const IS_COMPOUND = 1 << 9;
export const COUNT_BIT = 10;

export function postingHeads(data: IndexData): Uint32Array {
  const { postingStart, postings, tokenRarity, tokenScript, tokenJoined } = data;
  const tokens = tokenRarity.length;
  const headers = new Uint32Array(tokens << HEAD_BITS);
  for (let token = 0; token < tokens; token += 1) {
    const start = postingStart[token] as number;
    const count = (postingStart[token + 1] as number) - start;
    headers[(token << HEAD_BITS) + FIRST] = count === 1 ? (postings[start] as number) : start;
    headers[(token << HEAD_BITS) + ABOUT] =
      (count << COUNT_BIT) |
      (((tokenJoined[token] as number) & FORM_BITS) === COMPOUND_FORM ? IS_COMPOUND : 0) |
      (tokenScript[token] === 0 ? 0 : IS_NATIVE) |
      (tokenRarity[token] as number);
  }
  return headers;
}
