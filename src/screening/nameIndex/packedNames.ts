/** nameBrief: what the bound of a score asks of a name, in one word. */
import type { IndexView } from './indexView.ts';

export const RARITY_BITS = 0x7fff;
/** Neighbours of the name are filed as one part too. */
export const HAS_COMPOUND = 1 << 15;
export const IS_PERSON = 1 << 16;
export const WORDS_BIT = 17;
export const MOST_WORDS = 127;
export const OPENS_BIT = 24;

/**
 * Per name what its bound asks for, in one word: 0-14 rarity, 15 whether neighbours are filed as one, 16 person, 17-23 words and initials
 * among 24-31 the parts left open.
 */
export function packNames({ names, data }: IndexView): Uint32Array {
  const { nameFacts, nameRarity, nameOpens, nameWords, nameJoinedStart } = data;
  const brief = new Uint32Array(names);
  for (let name = 0; name < names; name += 1)
    brief[name] =
      ((nameOpens[name] as number) << OPENS_BIT) |
      (Math.min(MOST_WORDS, nameWords[name] as number) << WORDS_BIT) |
      ((nameFacts[name] as number) & 1 ? IS_PERSON : 0) |
      (nameJoinedStart[name] === nameJoinedStart[name + 1] ? 0 : HAS_COMPOUND) |
      (nameRarity[name] as number);
  return brief;
}
