/** partSimilarity: how similar two name parts are, 0..1, and in which way. It is symmetric. 0 means that they are different parts. */

import { type NamePart, SYLLABLE_LETTERS } from '../names/namePart.ts';
import type { VariantSource } from '../names/nameVariants.ts';
import { areNicknames } from '../names/nicknames.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import { MOST_EDITS_PER_LETTER, similarityOfEdits, spellingSimilarity } from '../spelling/spellingSimilarity.ts';
import { soundClasses, syllableSound } from '../spelling/syllables.ts';
import { crossScriptSimilarity, SAME_IN_OTHER_SCRIPT } from './crossScriptSimilarity.ts';
import { areNear, FAR } from './nearSpellings.ts';

export {
  editsOfSimilarity,
  MOST_EDITS_PER_LETTER,
  STRICT_EDITS_PER_LETTER,
  similarityOfCost,
  spellingSimilarity,
} from '../spelling/spellingSimilarity.ts';
export { romanisedSimilarity, syllabicSimilarity } from './crossScriptSimilarity.ts';

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

/** Below this two parts count as different. */
const LEAST_SIMILARITY = 0.12;
const NONE: PartMatch = { similarity: 0, kind: 'none' };
const EXACT: PartMatch = { similarity: 1, kind: 'exact' };
/** A name variant, by how it is known. */
const SAME_NAME: Readonly<Record<VariantSource, PartMatch>> = {
  known: { similarity: 0.93, kind: 'variant' },
  learned: { similarity: 0.87, kind: 'variant' },
  read: { similarity: 0.87, kind: 'variant' },
};
/** Similarity of names that differ only by an article written together with one of them. */
export const SAME_BUT_ARTICLE = 0.95;
const VARIANT: PartMatch = { similarity: SAME_BUT_ARTICLE, kind: 'variant' };
const NICKNAME: PartMatch = { similarity: 0.8, kind: 'nickname' };
const INITIAL: PartMatch = { similarity: 0.82, kind: 'initial' };

/** One syllable under two romanisations (Hsi, Xi). */
const SAME_SOUND_LATIN: PartMatch = { similarity: 0.82, kind: 'variant' };
const fuzzy = (similarity: number): PartMatch => (similarity < LEAST_SIMILARITY ? NONE : { similarity, kind: 'fuzzy' });

const transliterated = (similarity: number): PartMatch =>
  similarity < LEAST_SIMILARITY ? NONE : { similarity, kind: 'transliterated' };

function latinSimilarity(a: NamePart, b: NamePart, most: number): PartMatch {
  if (a.text === b.text) return EXACT;
  const byEdits = spellingSimilarity(a.text, b.text, a.letters, b.letters, most);
  const bySpelling = byEdits > FAR && !areNear(a, b) ? FAR : byEdits;
  const source = bySpelling < VARIANT.similarity && b.kind === 'name' ? a.variants?.get(b.text) : undefined;
  if (source !== undefined && bySpelling < SAME_NAME[source].similarity) return SAME_NAME[source];
  if (
    bySpelling < 0.9 &&
    (a.withoutArticle.length !== a.text.length || b.withoutArticle.length !== b.text.length) &&
    a.withoutArticle === b.withoutArticle
  )
    return VARIANT;
  if (bySpelling < NICKNAME.similarity && areNicknames(a.text, b.text)) return NICKNAME;
  if (
    bySpelling < SAME_SOUND_LATIN.similarity &&
    b.text.length <= SYLLABLE_LETTERS &&
    soundClasses(a.letters) === soundClasses(b.letters) &&
    a.sound !== '' &&
    a.sound === syllableSound(b.text)
  )
    return SAME_SOUND_LATIN;
  return fuzzy(bySpelling);
}

/** Han and Hangul names have few syllables: below four syllables a different one makes another name. */
function sameScriptSyllables(a: NamePart, b: NamePart): PartMatch {
  const [x, y] = [[...a.native], [...b.native]];
  if (a.text === b.text) return { similarity: 0.85, kind: 'variant' };
  if (Math.max(x.length, y.length) < 4 || Math.min(x.length, y.length) < 3) return NONE;
  const same = x.filter((syllable) => y.includes(syllable)).length;
  return fuzzy(similarityOfEdits(1 - same / Math.max(x.length, y.length)));
}

function nameSimilarity(a: NamePart, b: NamePart, most: number): PartMatch {
  if (a.native === '' && b.native === '') return latinSimilarity(a, b, most);
  if (a.native === b.native) return EXACT;
  if (a.native === '' || b.native === '')
    return transliterated(a.native === '' ? crossScriptSimilarity(b, a) : crossScriptSimilarity(a, b));
  if (a.script !== b.script)
    return a.text === b.text
      ? transliterated(SAME_IN_OTHER_SCRIPT)
      : fuzzy(0.97 * spellingSimilarity(a.text, b.text, a.letters, b.letters));
  if (a.script === 'Hani' || a.script === 'Hang') return sameScriptSyllables(a, b);
  return a.text === b.text ? VARIANT : sameScriptLetters(a, b);
}

/** Letters count beside the names behind them: the names behind a correct and a misspelt form need not be similar. */
function sameScriptLetters(a: NamePart, b: NamePart): PartMatch {
  const named = spellingSimilarity(a.text, b.text, a.letters, b.letters);
  if (a.byLetters === a.text && b.byLetters === b.text) return fuzzy(named);
  const [x, y] = [a.byLetters, b.byLetters];
  return fuzzy(Math.max(named, spellingSimilarity(x, y, lettersOf(x), lettersOf(y))));
}

/** The last answers of this thread, by both parts' serials: a search compares its parts with the same common parts again and again. */
const MEMO_SIZE = 1 << 15;
const memoLeft = new Int32Array(MEMO_SIZE).fill(-1);
const memoRight = new Int32Array(MEMO_SIZE);
const memo = new Array<PartMatch>(MEMO_SIZE).fill(NONE);

function memoisedSimilarity(a: NamePart, b: NamePart): PartMatch {
  const place = (Math.imul(a.serial, 0x9e3779b1) ^ Math.imul(b.serial, 0x85ebca6b)) >>> 17;
  if (memoLeft[place] === a.serial && memoRight[place] === b.serial) return memo[place] ?? NONE;
  const match = nameSimilarity(a, b, MOST_EDITS_PER_LETTER);
  memoLeft[place] = a.serial;
  memoRight[place] = b.serial;
  memo[place] = match;
  return match;
}

/** @param most edits per letter that are looked at: a less similar spelling may come out as 0 */
export function partSimilarity(a: NamePart, b: NamePart, most = MOST_EDITS_PER_LETTER): PartMatch {
  if (a === b) return EXACT;
  if (a.kind === 'number' || b.kind === 'number') return a.kind === b.kind && a.text === b.text ? EXACT : NONE;
  if (a.kind === 'honorific' || b.kind === 'honorific') return a.kind === b.kind && a.text === b.text ? EXACT : NONE;
  if (a.kind === 'initial' || b.kind === 'initial') {
    if (a.text.charCodeAt(0) !== b.text.charCodeAt(0)) return NONE;
    return a.kind === b.kind ? EXACT : INITIAL;
  }
  // Two known words or places are equal or different; a misspelt one is read as a name, and compared with the right form below.
  if (a.kind !== 'name' && b.kind !== 'name') return a.text === b.text ? EXACT : NONE;
  if (a.native === b.native && (a.native !== '' || a.text === b.text)) return EXACT;
  return most === MOST_EDITS_PER_LETTER ? memoisedSimilarity(a, b) : nameSimilarity(a, b, most);
}
