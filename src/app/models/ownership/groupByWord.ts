/** Groups names by each of their words, folded, so that only names with a word in common are compared. */

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

/** Words of two letters or more, each once. */
export const wordsOf = (name: string): readonly string[] => [
  ...new Set(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  ),
];
