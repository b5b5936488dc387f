/**
 * crossScriptSimilarity: how similar a native part and a Latin part are, 0..1: by the name variants of the native part, by its syllables, and
 * by the learned romanisation of its letters.
 */
import type { PartMatches } from '../model/partMatches.ts';
import { isJapaneseFamily } from '../names/japaneseReadings.ts';
import type { NamePart } from '../names/namePart.ts';
import { romaniserFor } from '../spelling/romaniser.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import { interpolate, spellingSimilarity } from '../spelling/spellingSimilarity.ts';
import { hangulCost, syllableSound } from '../spelling/syllables.ts';

/** Rarity up to which a Latin name is common. */
const COMMON = 0.8;
const LEAST_JAPANESE = 0.85;

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
 * The same for names of five letters or more in Hebrew, Kana, Hangul and Han. Of true name pairs 19 in 20 cost less than 2.2 nats a letter,
 * of random pairs one in a thousand does. Shorter names are not separated that well. Arabic letters also write Persian and other languages,
 * which the pairs hardly contain, and Cyrillic letters are read more surely: both keep to the stricter curve.
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
const STRICT_CURVE: ReadonlySet<string> = new Set(['Arab', 'Cyrl']);
/** Nats per letter, and the similarity that no reading beyond them exceeds. */
const SURELY_READ = [2.2, 0.76] as const;
/** Nats per letter beyond which the similarity is 0. */
const MOST_NATS = 3.61;
/** Similarity of a native part and a Latin one by the learned romanisation: exact from `least` on; a lower one may come out as 0. */
export function romanisedSimilarity(
  units: readonly string[],
  script: NamePart['script'],
  latin: string,
  scratch: SpellingScratch,
  least = 0,
): number {
  const romaniser = romaniserFor(script);
  if (!romaniser || latin.length < 2) return 0;
  if (latin.length > 6 * units.length || units.length > 3 * latin.length + 1) return 0;
  const letters = Math.max(3, latin.length);
  const most = least >= SURELY_READ[1] ? SURELY_READ[0] : MOST_NATS;
  const curve = letters < LONG || STRICT_CURVE.has(script) ? ROMANISED : ROMANISED_LONG;
  return interpolate(curve, romaniser.cost(units, latin, scratch.readings, most * letters) / letters);
}

/** Nats per letter of a Korean reading -> similarity: one additional letter in six makes another name. */
const SYLLABIC: readonly (readonly [number, number])[] = [
  [0, 0.98],
  [0.3, 0.93],
  [0.6, 0.75],
  [0.9, 0.5],
  [1.3, 0.2],
  [1.4, 0],
];
/** The same sound under another romanisation. */
const SAME_SOUND = 0.86;

/** A Chinese or Korean part against a Latin spelling. */
export function syllabicSimilarity(
  native: NamePart,
  latin: string,
  matches: PartMatches,
  scratch: SpellingScratch,
): number {
  if (native.text === latin) return matches.otherScript;
  if (native.variants?.has(latin)) return matches.variantInOtherScript;
  if (native.script === 'Hang') return interpolate(SYLLABIC, hangulCost(native.units, latin, scratch.readings));
  return syllableSound(native.text) === syllableSound(latin) ? SAME_SOUND : 0;
}

/** A Japanese family name is short and no foreign name in Chinese characters: only a very similar spelling is a misspelling of it. */
const isJapaneseName = (native: NamePart): boolean => native.script === 'Hani' && isJapaneseFamily(native.native);

/** Similarity of a native part and a Latin part, 0..1; 0 when they are not similar. */
export function crossScriptSimilarity(
  native: NamePart,
  latin: NamePart,
  matches: PartMatches,
  scratch: SpellingScratch,
): number {
  if (native.text === latin.text) return matches.otherScript;
  if (native.syllabic) return syllabicSimilarity(native, latin.text, matches, scratch);
  const isJapanese = isJapaneseName(native);
  const learned = isJapanese ? 0 : romanisedSimilarity(native.units, native.script, latin.text, scratch);
  const bySpelling = 0.97 * spellingSimilarity(native.text, latin.text, native.letters, latin.letters, scratch.edits);
  const similarity = isJapanese && bySpelling < LEAST_JAPANESE ? 0 : Math.max(learned, bySpelling);
  if (native.variants?.has(latin.text)) return Math.max(similarity, matches.variantInOtherScript);
  return native.isKnownName && latin.rarity <= COMMON
    ? Math.min(similarity, matches.otherNameInOtherScript)
    : similarity;
}
