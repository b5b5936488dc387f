/**
 * joinedParts: parts that one name writes together and the other apart (Abdul Rahman, Abdulrahman; 성수, Song Su), with the joining
 * words between them. Nearly letter for letter, or the same reading over scripts.
 */
import type { AnalysedName } from './analyseName.ts';
import { EDIT, EDITED_LETTERS } from './editCost.ts';
import { bitCount, lettersOf, type NamePart } from './namePart.ts';
import { type PartMatch, romanisedSimilarity, spellingSimilarity, syllabicSimilarity } from './partSimilarity.ts';
import { soundClasses, syllableSound } from './syllables.ts';

const JOIN_PENALTY = 0.98;
const LONGEST_JOIN = 4;
const LEAST_JOINED = 0.8;
const LEAST_JOINED_NATIVE = 0.88;
/** Latin parts written together must be nearly letter for letter the other part. */
const LEAST_JOINED_SPELLING = 0.93;
const SAME_SOUND_JOINED = 0.9;
/** Letters by which parts written together may be longer or shorter than the one part. */
const LONGER_JOIN = 3;
const LONGEST_SOUND = 12;

/** Calls `take` with each run of free parts of `name` that is one free part of the other name. */
export function joinSide(
  name: AnalysedName,
  manyTaken: readonly boolean[],
  single: readonly NamePart[],
  singleTaken: readonly boolean[],
  take: (many: readonly number[], one: number, match: PartMatch) => void,
): void {
  const many = name.parts;
  if (!mayJoin(name, manyTaken)) return;
  for (let j = 0; j < single.length; j += 1) {
    const whole = single[j];
    if (!whole || singleTaken[j] || whole.text.length < 4 || whole.kind === 'number') continue;
    let best: { places: readonly number[]; similarity: number } | undefined;
    for (let start = 0; start < many.length; start += 1) {
      let text = '';
      let length = 0;
      // Latin parts without joining words are put together only when the length may fit.
      let plain = true;
      for (let k = start; k < Math.min(many.length, start + LONGEST_JOIN) && !manyTaken[k]; k += 1) {
        const part = many[k];
        if (!part || part.kind === 'honorific') break;
        const prefix = part.native === '' ? (name.prefixes[k] ?? '') : '';
        if (k === start && prefix !== '' && prefix + part.text === whole.text)
          best = { places: [k], similarity: JOIN_PENALTY };
        if (plain && (prefix !== '' || part.native !== '')) {
          plain = false;
          text = textOf(many, start, k - 1);
        }
        if (plain) length += part.text.length;
        else {
          text += k === start || whole.text.startsWith(text + part.text) ? part.text : prefix + part.text;
          length = text.length;
        }
        if (k === start || (part.native !== '' && k - start + 1 === many.length && !isOneRun(name))) continue;
        if (length > whole.text.length * 1.5 + 2 && whole.native === '') break;
        if (plain && whole.native === '' && !mayBeJoined(many, start, k, length, whole)) continue;
        const places = many.slice(start, k + 1).map((_, more) => start + more);
        const joined = plain ? textOf(many, start, k) : text;
        const similarity = JOIN_PENALTY * joinedSimilarity(joined, name, places, whole);
        if (
          similarity >= (part.native === '' ? LEAST_JOINED : LEAST_JOINED_NATIVE) &&
          similarity > (best?.similarity ?? 0)
        )
          best = { places, similarity };
      }
    }
    if (best) take(best.places, j, { similarity: best.similarity, kind: 'joined' });
  }
}

/** It takes two free parts, or one with a joining word before it. */
function mayJoin({ parts, prefixes }: AnalysedName, taken: readonly boolean[]): boolean {
  let free = 0;
  for (let k = 0; k < parts.length; k += 1) {
    if (taken[k]) continue;
    free += 1;
    if (free > 1 || prefixes[k] !== '') return true;
  }
  return false;
}

function textOf(parts: readonly NamePart[], first: number, last: number): string {
  let text = '';
  for (let k = first; k <= last; k += 1) text += parts[k]?.text ?? '';
  return text;
}

/** By the letters alone, before they are written together: most neighbours are far from the one part. */
function mayBeJoined(
  parts: readonly NamePart[],
  first: number,
  last: number,
  length: number,
  whole: NamePart,
): boolean {
  if (Math.abs(length - whole.text.length) > LONGER_JOIN) return false;
  let letters = 0;
  for (let k = first; k <= last; k += 1) letters |= parts[k]?.letters ?? 0;
  if (!differTooMuch(letters, whole.letters, Math.max(length, whole.text.length))) return true;
  return length <= LONGEST_SOUND && soundClasses(letters) === soundClasses(whole.letters);
}

/** Written without blanks: what was read as family and given name may be one foreign name. */
const isOneRun = (name: AnalysedName): boolean => name.parts.length === 2 && !name.literal.includes(' ');

/** Exact from `LEAST_JOINED` on; what is less alike may come out as anything below it. */
function joinedSimilarity(text: string, name: AnalysedName, places: readonly number[], whole: NamePart): number {
  if (text === whole.text) return 1;
  let native = 0;
  for (const place of places) if (name.parts[place]?.native !== '') native += 1;
  const script = name.parts[places[0] ?? 0]?.script ?? 'Latn';
  // Syllables of Chinese and Korean names are read one by one; together they would fit too much.
  if ((script === 'Hani' || script === 'Hang') && !isOneRun(name)) return 0;
  if (whole.syllabic) return native === 0 ? syllabicSimilarity(whole, text) : 0;
  if (native === places.length && whole.native === '')
    return romanisedSimilarity(
      places.flatMap((place) => name.parts[place]?.units ?? []),
      script,
      whole.text,
      LEAST_JOINED,
    );
  if (native === 0 && whole.native !== '')
    return Math.max(
      romanisedSimilarity(whole.units, whole.script, text, LEAST_JOINED),
      spelt(text, lettersOf(text), whole),
    );
  if (Math.abs(text.length - whole.text.length) > LONGER_JOIN) return 0;
  const letters = lettersOf(text);
  const similarity = spelt(text, letters, whole);
  if (similarity > 0 || text.length > LONGEST_SOUND || soundClasses(letters) !== soundClasses(whole.letters))
    return similarity;
  return syllableSound(text) === syllableSound(whole.text) ? SAME_SOUND_JOINED : 0;
}

/** Edits per letter from which on a spelling is less alike than `LEAST_JOINED_SPELLING`. */
const MOST_JOINED_EDITS = 0.09;
/** A substitution alters at most two of the letters that occur, at five twentieths of an edit or more; anything else costs more a letter. */
const LEAST_COST_OF_TWO_LETTERS = 5;

const differTooMuch = (a: number, b: number, longest: number): boolean =>
  longest <= EDITED_LETTERS && bitCount(a ^ b) * LEAST_COST_OF_TWO_LETTERS > 2 * MOST_JOINED_EDITS * longest * EDIT;

function spelt(text: string, letters: number, whole: NamePart): number {
  if (differTooMuch(letters, whole.letters, Math.max(text.length, whole.text.length))) return 0;
  const similarity = spellingSimilarity(text, whole.text, letters, whole.letters, MOST_JOINED_EDITS);
  return similarity < LEAST_JOINED_SPELLING ? 0 : similarity;
}
