/** packedNames: packed name records: what the upper bound of a score needs of a name, in one word. */
import { isPersonFacts } from './indexData.ts';
import type { IndexView } from './indexView.ts';

const RARITY = 0x7fff;
const HAS_COMPOUND = 1 << 15;
const IS_PERSON = 1 << 16;
const WORDS_BIT = 17;
const MOST_WORDS = 127;
const DISCRIMINATING_BIT = 24;

/** More rarity than any name has, hundredths. */
export const MOST_RARITY = RARITY;

/** Sum of the rarities of the name's discriminating parts, hundredths. */
export const rarityOfName = (record: number): number => record & RARITY;
/** Whether neighbours of the name are also indexed as one token. */
export const hasCompound = (record: number): boolean => (record & HAS_COMPOUND) !== 0;
/** Whether it is the name of a person. */
export const isPersonName = (record: number): boolean => (record & IS_PERSON) !== 0;
/** Organisation words and initials among the discriminating parts. */
export const wordsOfName = (record: number): number => (record >>> WORDS_BIT) & MOST_WORDS;
/** Number of discriminating parts. */
export const discriminatingPartsOf = (record: number): number => record >>> DISCRIMINATING_BIT;

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
      (isPersonFacts(nameFacts[name] as number) ? IS_PERSON : 0) |
      (nameJoinedStart[name] === nameJoinedStart[name + 1] ? 0 : HAS_COMPOUND) |
      (nameRarity[name] as number);
  return records;
}
