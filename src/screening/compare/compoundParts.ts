/**
 * joinedParts: parts that one name writes together and the other apart (Abdul Rahman, Abdulrahman; 성수, Song Su), with the joining
 * words between them. Nearly letter for letter, or the same reading over scripts.
 */

import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { shortestSpelling, spellingsOf } from '../names/terms.ts';
import { differByOneEdit } from '../spelling/editDistanceOne.ts';
import { bitCount, lettersOf } from '../spelling/letterSet.ts';
import { EDIT } from '../spelling/substitutionCosts.ts';
import { soundClasses, syllableSound } from '../spelling/syllables.ts';
import { EDITED_LETTERS } from '../spelling/weightedEditDistance.ts';
import type { Side } from './alignmentSide.ts';
import { romanisedSimilarity, spellingSimilarity, syllabicSimilarity } from './partSimilarity.ts';

const JOIN_PENALTY = 0.98;
const LONGEST_JOIN = 4;
const LEAST_JOINED = 0.8;
const LEAST_JOINED_NATIVE = 0.88;
/** Latin parts written together must be nearly letter for letter the other part. */
const LEAST_JOINED_SPELLING = 0.93;
const SAME_SOUND_JOINED = 0.9;
/** Fewer letters are not made of two parts. */
const LEAST_WHOLE = 4;
/** Letters by which parts written together may be longer or shorter than the one part. */
const LONGER_JOIN = 3;
const LONGEST_SOUND = 12;

/** Adjacent parts of a name, from the first to before the end, and how they are one part of the other. */
interface Run {
  first: number;
  end: number;
  similarity: number;
  readonly kind: 'joined';
}
/** Scratch: read before the next one is looked for. */
const best: Run = { first: 0, end: 0, similarity: 0, kind: 'joined' };

/**
 * Letters that a run of free parts has at least: most parts of the other name are too short to be one. 0 where joining words or another
 * script leave it open, infinite where no parts lie side by side.
 */
export function shortestCompound({ name: { prefixes }, parts, taken }: Side): number {
  let shortest = Number.POSITIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  for (let k = 0; k < parts.length; k += 1) {
    const part = parts[k];
    if (taken[k]) before = Number.POSITIVE_INFINITY;
    else if (prefixes[k] !== '' || part.native !== '') return 0;
    else {
      const length = part.kind === 'generic' ? shortestSpelling(part.text) : part.text.length;
      shortest = Math.min(shortest, before + length);
      before = length;
    }
  }
  return shortest;
}

/** Whether a part has letters enough to be a run of this many or more. */
export const mayBeCompound = ({ text, kind, native }: NamePart, shortest: number): boolean =>
  text.length >= LEAST_WHOLE && kind !== 'number' && (native !== '' || text.length + LONGER_JOIN >= shortest);

/** The free parts of `side` that are most like one part of the other name when they are written together. */
export function compoundSimilarity(whole: NamePart, side: Side): Readonly<Run> | undefined {
  best.similarity = 0;
  for (let first = 0; first < side.parts.length; first += 1) if (!side.taken[first]) runFrom(first, whole, side);
  return best.similarity > 0 ? best : undefined;
}

function keep(first: number, end: number, similarity: number): void {
  best.first = first;
  best.end = end;
  best.similarity = similarity;
}

function runFrom(first: number, whole: NamePart, { name, parts, taken }: Side): void {
  const last = Math.min(parts.length, first + LONGEST_JOIN);
  let text = '';
  let length = 0;
  // Latin parts that are written in one way are put together only when the length may fit.
  let plain = true;
  // Where no joining word stands between there may be a slip.
  let bare = true;
  for (let k = first; k < last && !taken[k]; k += 1) {
    const part = parts[k];
    if (part.kind === 'honorific') return;
    const prefix = part.native === '' ? name.prefixes[k] : '';
    if (k === first && prefix !== '' && prefix + part.text === whole.text) keep(k, k + 1, JOIN_PENALTY);
    if (prefix !== '' && k > first) bare = false;
    if (plain && (prefix !== '' || part.native !== '' || part.kind === 'generic')) {
      plain = false;
      text = textOf(parts, first, k - 1);
    }
    const before = text;
    if (plain) length += part.text.length;
    else {
      const written = part.kind === 'generic' ? writtenIn(whole.text, before.length, part.text) : part.text;
      text += k === first || whole.text.startsWith(before + written) ? written : prefix + written;
      length = text.length;
    }
    if (k === first || (part.native !== '' && k - first + 1 === parts.length && !isOneRun(name))) continue;
    if (length > whole.text.length * 1.5 + 2 && whole.native === '') return;
    if (plain && whole.native === '' && !mayBeJoined(parts, first, k, length, whole)) continue;
    // A word that does not end the one part as it stands there may be the one with the slip.
    const isCut = part.kind === 'generic' && text !== whole.text;
    const joined = plain ? textOf(parts, first, k) : isCut ? before + prefix + part.text : text;
    const isFiled = plain || before === parts[first].text;
    const similarity = JOIN_PENALTY * joinedSimilarity(joined, name, first, k, whole, bare && isFiled);
    const least = part.native === '' ? LEAST_JOINED : LEAST_JOINED_NATIVE;
    if (similarity >= least && similarity > best.similarity) keep(first, k + 1, similarity);
  }
}

/** The longest spelling of an organisation word that stands in `text` at `start`; the word itself where none does. */
function writtenIn(text: string, start: number, word: string): string {
  let longest = '';
  for (const spelling of [word, ...spellingsOf(word)])
    if (spelling.length > longest.length && text.startsWith(spelling, start)) longest = spelling;
  return longest || word;
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
const isOneRun = (name: ParsedName): boolean => name.parts.length === 2 && !name.literal.includes(' ');

/** Exact from `LEAST_JOINED` on; what is less alike may come out as anything below it. */
function joinedSimilarity(
  text: string,
  name: ParsedName,
  first: number,
  last: number,
  whole: NamePart,
  bare: boolean,
): number {
  if (text === whole.text) return 1;
  const parts = name.parts.slice(first, last + 1);
  const native = parts.filter((part) => part.native !== '').length;
  const script = parts[0].script;
  // Syllables of Chinese and Korean names are read one by one; together they would fit too much.
  if ((script === 'Hani' || script === 'Hang') && !isOneRun(name)) return 0;
  if (whole.syllabic) return native === 0 ? syllabicSimilarity(whole, text) : 0;
  if (native === parts.length && whole.native === '')
    return romanisedSimilarity(
      parts.flatMap((part) => part.units),
      script,
      whole.text,
      LEAST_JOINED,
    );
  if (native === 0 && whole.native !== '' && !parts.every(({ kind }) => kind === 'name')) return 0;
  if (native === 0 && whole.native !== '')
    return Math.max(
      romanisedSimilarity(whole.units, whole.script, text, LEAST_JOINED),
      spelt(text, lettersOf(text), whole),
    );
  if (Math.abs(text.length - whole.text.length) > LONGER_JOIN) return 0;
  const letters = lettersOf(text);
  const [a, b] = parts;
  const slips = bare && parts.length === 2 && mayHaveEdit(a, b) && differByOneEdit(text, whole.text);
  const similarity = slips ? spelt(text, letters, whole) : 0;
  if (similarity > 0 || text.length > LONGEST_SOUND || soundClasses(letters) !== soundClasses(whole.letters))
    return similarity;
  return name.profile === 'person' && syllableSound(text) === syllableSound(whole.text) ? SAME_SOUND_JOINED : 0;
}

/** Two parts of some letters each: one slip may stand in either. */
export const SHORTEST_WITH_EDIT = 4;
export const mayHaveEdit = (a: NamePart, b: NamePart): boolean =>
  a.text.length >= SHORTEST_WITH_EDIT && b.text.length >= SHORTEST_WITH_EDIT;

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
