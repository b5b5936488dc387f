/** packedNames: packed name records: what the upper bound of a score needs of a name, in one word. */
import type { IndexView } from './indexView.ts';

export const RARITY_BITS = 0x7fff;
/** Neighbours of the name are also indexed as one token. */
export const HAS_COMPOUND = 1 << 15;
export const IS_PERSON = 1 << 16;
export const WORDS_BIT = 17;
export const MOST_WORDS = 127;
export const DISCRIMINATING_BIT = 24;

/**
 * A record per name: 0-14 rarity, 15 whether neighbours are also indexed as one token, 16 whether it is a person's name, 17-23 the
 * organisation words and initials among its discriminating parts, 24-31 its discriminating parts.
 */
export function packNames({ names, data }: IndexView): Uint32Array {
  const { nameFacts, nameRarity, nameOpens, nameWords, nameJoinedStart } = data;
  const records = new Uint32Array(names);
  for (let name = 0; name < names; name += 1)
    records[name] =
      ((nameOpens[name] as number) << DISCRIMINATING_BIT) |
      (Math.min(MOST_WORDS, nameWords[name] as number) << WORDS_BIT) |
      ((nameFacts[name] as number) & 1 ? IS_PERSON : 0) |
      (nameJoinedStart[name] === nameJoinedStart[name + 1] ? 0 : HAS_COMPOUND) |
      (nameRarity[name] as number);
  return records;
}
