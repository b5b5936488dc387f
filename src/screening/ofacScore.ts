/** ofacScore: emulates the score of OFAC's Sanctions List Search page (its FAQ 249: Jaro-Winkler of the whole name and of its parts, the higher wins). */

/** Jaro-Winkler similarity, prefix scale 0.1, at most four letters. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const [left, right]: [string[], boolean[]] = [[], new Array<boolean>(b.length).fill(false)];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j += 1) {
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

/** 0..1, in whole hundredths as the page shows it. Names as folded tokens joined by blanks. */
export function ofacScore(query: string, listed: string): number {
  const parts = query.split(' ').filter((part) => part.length > 2);
  const words = listed.split(' ').filter(Boolean);
  const whole = jaroWinkler(query, listed);
  const best = parts.map((part) => Math.max(0, ...words.map((word) => jaroWinkler(part, word))));
  const mean = best.length === 0 ? 0 : best.reduce((sum, value) => sum + value, 0) / best.length;
  return Math.round(100 * Math.max(whole, mean)) / 100;
}
