/**
 * Does the ownership record know a party under another spelling? A shared word and the matcher's score find such names. They are
 * never taken for the same party; they are a reason not to clear one, because its owners may be recorded under the other name.
 */
import { compareNames, type MatchingModel } from '../../../screening/index.ts';
import { wordsOf } from './groupByWord.ts';
import type { OwnershipRecord } from './ownershipRecord.ts';

/**
 * From here on two names are the same words in another form (0.99 for Ltd and Limited); a company and its holding of the same name
 * lie below (0.85).
 */
export const ALIKE_SCORE = 0.9;

/** Names compared with one name. */
const MOST_COMPARED = 20;
/** A word that more parties have than this says little: Limited, Trading. */
const MOST_WITH_WORD = 200;

export type AlikeParties = (key: string) => readonly string[];

/** From a party key to other keys on record that are alike. */
export async function alikeParties(record: OwnershipRecord, model: MatchingModel): Promise<AlikeParties> {
  const byWord = await record.keysByWord();
  return (key) =>
    candidatesFor(key, byWord).filter((other) => compareNames(key, other, null, model).score >= ALIKE_SCORE);
}

function candidatesFor(key: string, byWord: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const groups = wordsOf(key).flatMap((word) => {
    const group = byWord.get(word) ?? [];
    return group.length <= MOST_WITH_WORD ? [group] : [];
  });
  const found = new Set(groups.sort((a, b) => a.length - b.length).flat());
  found.delete(key);
  return [...found].slice(0, MOST_COMPARED);
}
