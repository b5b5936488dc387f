/** partSimilarity: how alike two name parts are, 0..1, and in which way. Symmetric. 0: they have nothing to do with each other. */
import { EDIT, editCost } from './editCost.ts';
import { isJapaneseFamily } from './japaneseReadings.ts';
import { bitCount, lettersOf, type NamePart, SYLLABLE_LETTERS } from './namePart.ts';
import { sameNickname } from './nicknames.ts';
import { romaniserFor } from './romaniser.ts';
import { hangulCost, soundClasses, syllableSound } from './syllables.ts';
import type { SymbolSource } from './symbols.ts';

export type PartMatchKind =
  | 'exact'
  | 'transliterated'
  | 'variant'
  | 'nickname'
  | 'fuzzy'
  | 'initial'
  | 'number'
  | 'joined'
  | 'truncated'
  | 'none';

export interface PartMatch {
  readonly similarity: number;
  readonly kind: PartMatchKind;
}

const NONE: PartMatch = { similarity: 0, kind: 'none' };
const EXACT: PartMatch = { similarity: 1, kind: 'exact' };
const SAME_IN_OTHER_SCRIPT: PartMatch = { similarity: 0.98, kind: 'transliterated' };
/** Another spelling of one name, by how that is known. */
const SAME_NAME: Readonly<Record<SymbolSource, PartMatch>> = {
  known: { similarity: 0.93, kind: 'variant' },
  learned: { similarity: 0.87, kind: 'variant' },
  read: { similarity: 0.87, kind: 'variant' },
};
/** A native spelling whose name is known against a common name that is none of its spellings. */
const OTHER_NAME = 0.8;
const COMMON = 0.8;
const LEAST_LIKE_READING = 0.85;
const SAME_NAME_IN_OTHER_SCRIPT: PartMatch = { similarity: 0.94, kind: 'transliterated' };
const VARIANT: PartMatch = { similarity: 0.95, kind: 'variant' };
const NICKNAME: PartMatch = { similarity: 0.8, kind: 'nickname' };
const INITIAL: PartMatch = { similarity: 0.82, kind: 'initial' };

/** Edits per letter -> similarity; between the points linear. Past a third of the letters two words are different words. */
const CURVE: readonly (readonly [number, number])[] = [
  [0, 0.99],
  [0.1, 0.92],
  [0.15, 0.86],
  [0.2, 0.77],
  [0.25, 0.62],
  [0.3, 0.45],
  [0.35, 0.32],
  [0.4, 0.22],
  [0.45, 0.15],
];
/** The same for learned romanisation costs, in nats per letter. */
const ROMANISED: readonly (readonly [number, number])[] = [
  [0.4, 0.98],
  [0.8, 0.96],
  [1.2, 0.91],
  [1.6, 0.84],
  [2, 0.77],
  [2.4, 0.7],
  [2.8, 0.4],
  [3.2, 0.2],
  [3.6, 0.12],
];
/**
 * The same for names of five letters or more in Hebrew, Kana, Hangul and Han. Of the name pairs, 19 in 20 true ones cost less than 2.2 nats
 * a letter, and of pairs put together at random one in a thousand; shorter names are not told apart that well. Arabic letters are those of
 * Persian and other languages too, which the pairs hardly hold, and Cyrillic ones tell more: both keep to the sterner curve.
 */
const ROMANISED_LONG: readonly (readonly [number, number])[] = [
  [0.4, 0.98],
  [0.8, 0.97],
  [1.2, 0.94],
  [1.6, 0.9],
  [2, 0.82],
  [2.2, 0.76],
  [2.8, 0.4],
  [3.2, 0.2],
  [3.6, 0.12],
];
const LONG = 5;
const STERN: ReadonlySet<string> = new Set(['Arab', 'Cyrl']);
/** Nats per letter behind which every reading is less alike than this; and behind which none is alike at all. */
const SURELY_READ = [2.2, 0.76] as const;
const MOST_NATS = 3.61;
/** Below this two parts count as different. */
const LEAST_SIMILARITY = 0.12;
/** Edits per letter that are looked at; a search's first pass looks less far, since it wants less unlike parts only. */
export const MOST_EDITS_PER_LETTER = 0.45;
export const STRICT_EDITS_PER_LETTER = 0.32;

export function interpolate(curve: readonly (readonly [number, number])[], x: number): number {
  let before = curve[0];
  if (!before || x <= before[0]) return before?.[1] ?? 0;
  for (const point of curve) {
    if (x <= point[0] && before) {
      const width = point[0] - before[0];
      return width === 0 ? point[1] : before[1] + ((point[1] - before[1]) * (x - before[0])) / width;
    }
    before = point;
  }
  return 0;
}

/** Similarity of two Latin spellings by edits alone. */
export function spellingSimilarity(
  a: string,
  b: string,
  lettersA: number,
  lettersB: number,
  most = MOST_EDITS_PER_LETTER,
): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < 2 || shortest * 2 < longest) return 0;
  // Spellings that differ in more letters than they are long have too little in common to be judged letter by letter.
  if (bitCount(lettersA ^ lettersB) > longest) return 0;
  const limit = most * longest * EDIT;
  const cost = editCost(a, b, limit);
  return cost >= limit ? 0 : similarityOfCost(cost, longest);
}

/** @param cost in twentieths of an edit */
export const similarityOfCost = (cost: number, longest: number): number => interpolate(CURVE, cost / EDIT / longest);

/** One syllable under two romanisations (Hsi, Xi). */
const SAME_SOUND_LATIN: PartMatch = { similarity: 0.82, kind: 'variant' };
const fuzzy = (similarity: number): PartMatch => (similarity < LEAST_SIMILARITY ? NONE : { similarity, kind: 'fuzzy' });

function latinSimilarity(a: NamePart, b: NamePart, most: number): PartMatch {
  if (a.text === b.text) return EXACT;
  const spelt = spellingSimilarity(a.text, b.text, a.letters, b.letters, most);
  const source = spelt < VARIANT.similarity ? a.sameNames?.get(b.text) : undefined;
  if (source !== undefined && spelt < SAME_NAME[source].similarity) return SAME_NAME[source];
  if (spelt < 0.9 && (a.bare.length !== a.text.length || b.bare.length !== b.text.length) && a.bare === b.bare)
    return VARIANT;
  if (spelt < NICKNAME.similarity && sameNickname(a.text, b.text)) return NICKNAME;
  if (
    spelt < SAME_SOUND_LATIN.similarity &&
    b.text.length <= SYLLABLE_LETTERS &&
    soundClasses(a.letters) === soundClasses(b.letters) &&
    a.sound !== '' &&
    a.sound === syllableSound(b.text)
  )
    return SAME_SOUND_LATIN;
  return fuzzy(spelt);
}

/** Han and Hangul names have few syllables, each of which counts: no budget of edits below four. */
function sameScriptSyllables(a: NamePart, b: NamePart): PartMatch {
  const [x, y] = [[...a.native], [...b.native]];
  if (a.text === b.text) return { similarity: 0.85, kind: 'variant' };
  if (Math.max(x.length, y.length) < 4 || Math.min(x.length, y.length) < 3) return NONE;
  const same = x.filter((syllable) => y.includes(syllable)).length;
  return fuzzy(interpolate(CURVE, 1 - same / Math.max(x.length, y.length)));
}

/** Learned reading of a native part as a Latin one. Exact from `least` on; what is less alike may come out as 0. */
export function romanisedSimilarity(
  units: readonly string[],
  script: NamePart['script'],
  latin: string,
  least = 0,
): number {
  const romaniser = romaniserFor(script);
  if (!romaniser || latin.length < 2) return 0;
  if (latin.length > 6 * units.length || units.length > 3 * latin.length + 1) return 0;
  const letters = Math.max(3, latin.length);
  const most = least >= SURELY_READ[1] ? SURELY_READ[0] : MOST_NATS;
  const curve = letters < LONG || STERN.has(script) ? ROMANISED : ROMANISED_LONG;
  return interpolate(curve, romaniser.cost(units, latin, most * letters) / letters);
}

/** Nats per letter of a Korean reading -> similarity: one letter too much in six is another name. */
const SYLLABIC: readonly (readonly [number, number])[] = [
  [0, 0.98],
  [0.3, 0.93],
  [0.6, 0.75],
  [0.9, 0.5],
  [1.3, 0.2],
  [1.4, 0],
];
/** Same sound under another romanisation. */
const SAME_SOUND = 0.86;

/** A Chinese or Korean part against a Latin spelling. */
export function syllabicSimilarity(native: NamePart, latin: string): number {
  if (native.text === latin) return SAME_IN_OTHER_SCRIPT.similarity;
  if (native.sameNames?.has(latin)) return SAME_NAME_IN_OTHER_SCRIPT.similarity;
  if (native.script === 'Hang') return interpolate(SYLLABIC, hangulCost(native.units, latin));
  return syllableSound(native.text) === syllableSound(latin) ? SAME_SOUND : 0;
}

/** A Japanese family name is no foreign name spelt with Chinese characters, and short: only a clear slip is a misspelling of it. */
const isReadWhole = (native: NamePart): boolean => native.script === 'Hani' && isJapaneseFamily(native.native);

function crossSimilarity(native: NamePart, latin: NamePart): PartMatch {
  if (native.text === latin.text) return SAME_IN_OTHER_SCRIPT;
  if (native.syllabic) {
    const similarity = syllabicSimilarity(native, latin.text);
    return similarity < LEAST_SIMILARITY ? NONE : { similarity, kind: 'transliterated' };
  }
  const whole = isReadWhole(native);
  const learned = whole ? 0 : romanisedSimilarity(native.units, native.script, latin.text);
  const spelt = 0.97 * spellingSimilarity(native.text, latin.text, native.letters, latin.letters);
  const similarity = whole && spelt < LEAST_LIKE_READING ? 0 : Math.max(learned, spelt);
  if (native.sameNames?.has(latin.text)) {
    if (similarity < SAME_NAME_IN_OTHER_SCRIPT.similarity) return SAME_NAME_IN_OTHER_SCRIPT;
  } else if (similarity > OTHER_NAME && native.isKnownName && latin.rarity <= COMMON)
    return { similarity: OTHER_NAME, kind: 'transliterated' };
  return similarity < LEAST_SIMILARITY ? NONE : { similarity, kind: 'transliterated' };
}

function nameSimilarity(a: NamePart, b: NamePart, most: number): PartMatch {
  if (a.native === '' && b.native === '') return latinSimilarity(a, b, most);
  if (a.native === b.native) return EXACT;
  if (a.native === '') return crossSimilarity(b, a);
  if (b.native === '') return crossSimilarity(a, b);
  if (a.script !== b.script)
    return a.text === b.text
      ? SAME_IN_OTHER_SCRIPT
      : fuzzy(0.97 * spellingSimilarity(a.text, b.text, a.letters, b.letters));
  if (a.script === 'Hani' || a.script === 'Hang') return sameScriptSyllables(a, b);
  return a.text === b.text ? VARIANT : sameScriptLetters(a, b);
}

/** Spelling is judged by the letters too: the names that stand behind a right and a misspelt form need not look alike. */
function sameScriptLetters(a: NamePart, b: NamePart): PartMatch {
  const named = spellingSimilarity(a.text, b.text, a.letters, b.letters);
  if (a.byLetters === a.text && b.byLetters === b.text) return fuzzy(named);
  const [x, y] = [a.byLetters, b.byLetters];
  return fuzzy(Math.max(named, spellingSimilarity(x, y, lettersOf(x), lettersOf(y))));
}

/** Last answers of this thread, by both parts' serials: the parts of a search meet the same common parts over and over. */
const MEMO_SIZE = 1 << 15;
const memoLeft = new Int32Array(MEMO_SIZE).fill(-1);
const memoRight = new Int32Array(MEMO_SIZE);
const memo = new Array<PartMatch>(MEMO_SIZE).fill(NONE);

function remembered(a: NamePart, b: NamePart): PartMatch {
  const place = (Math.imul(a.serial, 0x9e3779b1) ^ Math.imul(b.serial, 0x85ebca6b)) >>> 17;
  if (memoLeft[place] === a.serial && memoRight[place] === b.serial) return memo[place] ?? NONE;
  const match = nameSimilarity(a, b, MOST_EDITS_PER_LETTER);
  memoLeft[place] = a.serial;
  memoRight[place] = b.serial;
  memo[place] = match;
  return match;
}

export function partSimilarity(a: NamePart, b: NamePart, most = MOST_EDITS_PER_LETTER): PartMatch {
  if (a === b) return EXACT;
  if (a.kind === 'number' || b.kind === 'number') return a.kind === b.kind && a.text === b.text ? EXACT : NONE;
  if (a.kind === 'honorific' || b.kind === 'honorific') return a.kind === b.kind && a.text === b.text ? EXACT : NONE;
  if (a.kind === 'initial' || b.kind === 'initial') {
    if (a.text.charCodeAt(0) !== b.text.charCodeAt(0)) return NONE;
    return a.kind === b.kind ? EXACT : INITIAL;
  }
  // Two known words or places are the same or they are not; a misspelt one meets its right form as a name.
  if (a.kind !== 'name' && b.kind !== 'name') return a.text === b.text ? EXACT : NONE;
  if (a.native === b.native && (a.native !== '' || a.text === b.text)) return EXACT;
  return most === MOST_EDITS_PER_LETTER ? remembered(a, b) : nameSimilarity(a, b, most);
}
