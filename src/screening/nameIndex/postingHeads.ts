/**
 * tokenHeads: what bringing up the names of a token asks of it, in two words that stand together: a search brings up some twenty tokens,
 * most of which one name has.
 */
import type { IndexData } from './indexData.ts';
import { JOINED, STANDING } from './tokenTable.ts';

/** Words of a token, and what each holds. */
export const HEAD_BITS = 1;
/** The only name that has it, or where its postings begin. */
export const FIRST = 0;
/** 0-7 rarity, 8 whether it is native, 9 whether it stands for two parts written together, 10-31 how many names have it. */
export const ABOUT = 1;

export const RARITY = 255;
export const IS_NATIVE = 1 << 8;
export const IS_JOINED = 1 << 9;
export const COUNT_BIT = 10;

export function postingHeads(data: IndexData): Uint32Array {
  const { postingStart, postings, tokenRarity, tokenScript, tokenJoined } = data;
  const tokens = tokenRarity.length;
  const heads = new Uint32Array(tokens << HEAD_BITS);
  for (let token = 0; token < tokens; token += 1) {
    const start = postingStart[token] as number;
    const count = (postingStart[token + 1] as number) - start;
    heads[(token << HEAD_BITS) + FIRST] = count === 1 ? (postings[start] as number) : start;
    heads[(token << HEAD_BITS) + ABOUT] =
      (count << COUNT_BIT) |
      (((tokenJoined[token] as number) & STANDING) === JOINED ? IS_JOINED : 0) |
      (tokenScript[token] === 0 ? 0 : IS_NATIVE) |
      (tokenRarity[token] as number);
  }
  return heads;
}
