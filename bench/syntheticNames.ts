/**
 * Synthetic names for the benchmarks: drawn by a seeded generator from part tables with Zipf weights, so that a run can be repeated anywhere
 * without any list at hand; and damaged copies of known names as ground truth for recall.
 */
import { TOKEN_FREQUENCIES } from '../src/screening/data/tokenFrequencies.ts';
import { termsFor } from '../src/screening/names/terms.ts';

/** Small, fast, repeatable (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CONSONANTS = 'b d f g h j k l m n p r s t v z sh kh th ch'.split(' ');
const VOWELS = 'a e i o u ai ou'.split(' ');

/** A rare part that no table knows: most parts of a real list stand in it once or twice. */
function rarePart(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  let part = '';
  const syllables = 2 + Math.floor(random() * 3);
  for (let k = 0; k < syllables; k += 1) part += pick(CONSONANTS) + pick(VOWELS);
  return random() < 0.5 ? part + pick(CONSONANTS) : part;
}

/** Share of parts that are rare. */
const RARE_SHARE = 0.35;
/** Parts by the power of two of their count, as the model has them. */
const PART_LINES = TOKEN_FREQUENCIES.split('\n').map((line) =>
  line.split(' ').filter((part) => part.length > 2 && !termsFor(false).has(part) && !termsFor(true).has(part)),
);

/** Zipf: every power of two of the counts is drawn about equally often. */
function commonPart(random: () => number): string {
  for (;;) {
    const line = PART_LINES[Math.floor(random() * PART_LINES.length)] ?? [];
    const part = line[Math.floor(random() * line.length)];
    if (part) return part;
  }
}

export function syntheticNames(count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const parts = 2 + Math.floor(random() * 2.6);
    return Array.from({ length: parts }, () => (random() < RARE_SHARE ? rarePart(random) : commonPart(random))).join(
      ' ',
    );
  });
}

const letter = (random: () => number): string => String.fromCharCode(97 + Math.floor(random() * 26));

/** One slip: a letter changed, lost, added or two swapped. */
function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + letter(random) + word.slice(at + 1);
    case 1:
      return word.length > 3 ? word.slice(0, at) + word.slice(at + 1) : word + letter(random);
    case 2:
      return word.slice(0, at) + letter(random) + word.slice(at);
    default:
      return at + 1 < word.length
        ? word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
        : word + letter(random);
  }
}

export const DAMAGES = ['typo1', 'typo2', 'typoEach', 'join', 'drop', 'reorder'] as const;
export type Damage = (typeof DAMAGES)[number];

/** A damaged copy of a name. */
export function damageName(name: string, damage: Damage, random: () => number): string {
  const words = name.split(' ');
  const longest = words.reduce((best, word, at) => (word.length > (words[best]?.length ?? 0) ? at : best), 0);
  const change = (at: number): void => {
    words[at] = slip(words[at] ?? '', random);
  };
  switch (damage) {
    case 'typo1':
      change(longest);
      break;
    case 'typo2':
      change(longest);
      change(Math.floor(random() * words.length));
      break;
    case 'typoEach':
      for (let at = 0; at < words.length; at += 1) change(at);
      break;
    case 'join':
      words.splice(0, 2, `${words[0]}${words[1]}`);
      break;
    case 'drop':
      if (words.length > 2) words.splice(Math.floor(random() * words.length), 1);
      break;
    case 'reorder':
      words.reverse();
      break;
  }
  return words.join(' ');
}
