/**
 * Does the ownership record know a party under another spelling? A shared word and the matcher's score find such names. They are
 * never taken for the same party; they are a reason not to clear one, because its owners may be recorded under the other name.
 */
import { compareNames, type MatchingModel } from '../../../screening/index.ts';
import type { TenantReads } from '../../../store/index.ts';

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

interface Remembered {
  readonly changes: number;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
}
const remembered = new WeakMap<object, Remembered>();

/** From a party key to other keys on record that are alike; the words of the record are read again only when it grew. */
export async function alikeParties(
  { ownership }: Pick<TenantReads, 'ownership'>,
  model: MatchingModel,
): Promise<AlikeParties> {
  const changes = await ownership.changes();
  let known = remembered.get(ownership);
  if (known?.changes !== changes) {
    known = { changes, byWord: groupByWord(await ownership.ownedKeys()) };
    remembered.set(ownership, known);
  }
  const { byWord } = known;
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

/** Names by each of their words, folded. */
export function groupByWord(names: readonly string[]): ReadonlyMap<string, string[]> {
  const byWord = new Map<string, string[]>();
  for (const name of names)
    for (const word of wordsOf(name)) {
      const group = byWord.get(word);
      if (group) group.push(name);
      else byWord.set(word, [name]);
    }
  return byWord;
}

const wordsOf = (name: string): readonly string[] => [
  ...new Set(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  ),
];
