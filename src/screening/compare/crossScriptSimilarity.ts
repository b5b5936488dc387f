/**
 * crossSimilarity: how alike a native part and a Latin one are, 0..1: by the names that stand behind the native one, by syllables, and by
 * what its letters were learned to become.
 */
import { isJapaneseFamily } from '../names/japaneseReadings.ts';
import type { NamePart } from '../names/namePart.ts';
import { romaniserFor } from '../spelling/romaniser.ts';
import { interpolate, spellingSimilarity } from '../spelling/spellingSimilarity.ts';
import { hangulCost, syllableSound } from '../spelling/syllables.ts';

/** The Latin text is what the native part is read as. */
export const SAME_IN_OTHER_SCRIPT = 0.98;
/** It is another name that the native part stands for. */
const SAME_NAME_IN_OTHER_SCRIPT = 0.94;
/** A native spelling whose name is known against a common name that is none of its spellings. */
const OTHER_NAME = 0.8;
const COMMON = 0.8;
const LEAST_LIKE_READING = 0.85;

/** Learned romanisation costs, in nats per letter -> similarity; between the points linear. */
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
  if (native.text === latin) return SAME_IN_OTHER_SCRIPT;
  if (native.sameNames?.has(latin)) return SAME_NAME_IN_OTHER_SCRIPT;
  if (native.script === 'Hang') return interpolate(SYLLABIC, hangulCost(native.units, latin));
  return syllableSound(native.text) === syllableSound(latin) ? SAME_SOUND : 0;
}

/** A Japanese family name is no foreign name spelt with Chinese characters, and short: only a clear slip is a misspelling of it. */
const isReadWhole = (native: NamePart): boolean => native.script === 'Hani' && isJapaneseFamily(native.native);

/** A native part against a Latin one; 0 when they are not alike. */
export function crossSimilarity(native: NamePart, latin: NamePart): number {
  if (native.text === latin.text) return SAME_IN_OTHER_SCRIPT;
  if (native.syllabic) return syllabicSimilarity(native, latin.text);
  const whole = isReadWhole(native);
  const learned = whole ? 0 : romanisedSimilarity(native.units, native.script, latin.text);
  const spelt = 0.97 * spellingSimilarity(native.text, latin.text, native.letters, latin.letters);
  const similarity = whole && spelt < LEAST_LIKE_READING ? 0 : Math.max(learned, spelt);
  if (native.sameNames?.has(latin.text)) return Math.max(similarity, SAME_NAME_IN_OTHER_SCRIPT);
  return native.isKnownName && latin.rarity <= COMMON ? Math.min(similarity, OTHER_NAME) : similarity;
}
