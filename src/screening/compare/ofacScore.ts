/** ofacScore: emulates the score of OFAC's Sanctions List Search page (FAQ 249: the higher Jaro-Winkler score of the whole name and of its parts). */
import type { Steps } from '../model/steps.ts';

type PageWeights = NonNullable<Steps['ofacPage']>;

/** Jaro-Winkler similarity, prefix scale 0.1. */
function jaroWinkler(a: string, b: string, prefixLetters: number): number {
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < prefixLetters && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const [left, right]: [string[], boolean[]] = [[], new Array<boolean>(b.length).fill(false)];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j += 1) {
      if (right[j] || a[i] !== b[j]) continue;
      right[j] = true;
      left.push(a.charAt(i));
      break;
    }
  }
  if (left.length === 0) return 0;
  const matched = [...b].filter((_, j) => right[j]);
  const transposed = left.filter((letter, k) => letter !== matched[k]).length / 2;
  return (left.length / a.length + left.length / b.length + (left.length - transposed) / left.length) / 3;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim();

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function partScore(part: string, words: readonly string[], page: PageWeights): number {
  let best = 0;
  for (const word of words) {
    if (editDistance(part, word) >= page.largestDifference * Math.max(part.length, word.length)) continue;
    best = Math.max(best, jaroWinkler(part, word, page.prefixLetters));
  }
  return best;
}

/** Longest text that is compared: Jaro is quadratic. */
const LONGEST = 300;

/** 0..1, in whole hundredths as the page shows it. Latin only, as the page: a name in another script scores 0. Not symmetric. */
export function ofacScore(queryText: string, listedText: string, page: PageWeights): number {
  const [query, listed] = [plain(queryText.slice(0, LONGEST)), plain(listedText.slice(0, LONGEST))];
  if (query === '' || listed === '') return 0;
  const all = query.split(' ');
  const long = all.filter((part) => part.length > page.shortPart);
  const parts = long.length > 0 ? long : all;
  const words = listed.split(' ');
  const mean = parts.reduce((sum, part) => sum + partScore(part, words, page), 0) / parts.length;
  const whole = Math.max(
    jaroWinkler(query, listed, page.prefixLetters),
    jaroWinkler(query.replaceAll(' ', ''), listed.replaceAll(' ', ''), page.prefixLetters),
  );
  return Math.round(100 * Math.max(whole, mean)) / 100;
}
