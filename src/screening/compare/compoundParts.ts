/**
 * compoundParts: parts that one name writes together and the other apart (Abdul Rahman, Abdulrahman; 성수, Song Su), with the joining words
 * between them. They must agree nearly letter for letter, or have the same reading over scripts.
 */

import type { PartMatches } from '../model/partMatches.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { shortestSpelling, spellingsOf } from '../names/terms.ts';
import { differByOneEdit } from '../spelling/editDistanceOne.ts';
import { bitCount, lettersOf } from '../spelling/letterSet.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import { EDIT } from '../spelling/substitutionCosts.ts';
import { soundClasses, syllableSound } from '../spelling/syllables.ts';
import { EDITED_LETTERS } from '../spelling/weightedEditDistance.ts';
import type { AlignmentSide } from './alignmentSide.ts';
import { romanisedSimilarity, spellingSimilarity, syllabicSimilarity } from './partSimilarity.ts';

const MOST_COMPOUND_PARTS = 4;
const LEAST_COMPOUND = 0.8;
const LEAST_COMPOUND_NATIVE = 0.88;
/** A compound of Latin parts must be nearly letter for letter the one part. */
const LEAST_COMPOUND_SPELLING = 0.93;
const SAME_SOUND_COMPOUND = 0.9;
/** Letters of the shortest part that may be a compound. */
const SHORTEST_WHOLE = 4;
/** Letters by which a compound may be longer or shorter than the one part. */
const MOST_LENGTH_DIFFERENCE = 3;
const LONGEST_SOUND = 12;

/** Adjacent parts of a name, from the first to before the end, and how similar their compound is to one part of the other name. */
export class Compound {
  /** Of the model by which the names are compared. */
  matches: PartMatches;
  /** Factor of the similarity, under this model. */
  factor = 1;
  first = 0;
  end = 0;
  similarity = 0;
  readonly kind = 'joined';

  constructor(matches: PartMatches) {
    this.matches = matches;
  }
}

/**
 * Letters that a compound of unaligned parts has at least: most parts of the other name are shorter. 0 where joining words or another script
 * leave it undecided, infinite where no two parts lie side by side.
 */
export function shortestCompound(side: AlignmentSide): number {
  const { prefixes } = side.name;
  let shortest = Number.POSITIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  for (let k = 0; k < side.parts.length; k += 1) {
    const part = side.partAt(k);
    if (side.aligned[k]) before = Number.POSITIVE_INFINITY;
    else if (prefixes[k] !== '' || part.native !== '') return 0;
    else {
      const length = part.kind === 'generic' ? shortestSpelling(part.text) : part.text.length;
      shortest = Math.min(shortest, before + length);
      before = length;
    }
  }
  return shortest;
}

/** Whether a part has enough letters to be a compound of at least `shortest` letters. */
export const mayBeCompound = ({ text, kind, native }: NamePart, shortest: number): boolean =>
  text.length >= SHORTEST_WHOLE &&
  kind !== 'number' &&
  (native !== '' || text.length + MOST_LENGTH_DIFFERENCE >= shortest);

/**
 * Finds the unaligned parts of `side` whose compound is most similar to one part of the other name.
 *
 * @param best receives them
 * @returns their similarity; 0 where none is similar
 */
export function compoundSimilarity(
  whole: NamePart,
  side: AlignmentSide,
  best: Compound,
  scratch: SpellingScratch,
): number {
  best.similarity = 0;
  for (let first = 0; first < side.parts.length; first += 1)
    if (!side.aligned[first]) findCompoundsFrom(first, whole, side, best, scratch);
  return best.similarity;
}

function setBest(best: Compound, first: number, end: number, similarity: number): void {
  best.first = first;
  best.end = end;
  best.similarity = similarity;
}

function findCompoundsFrom(
  first: number,
  whole: NamePart,
  side: AlignmentSide,
  best: Compound,
  scratch: SpellingScratch,
): void {
  const { name, parts, aligned } = side;
  const last = Math.min(parts.length, first + MOST_COMPOUND_PARTS);
  let text = '';
  let length = 0;
  // Latin parts that have one spelling are put together only when the length may fit.
  let plain = true;
  // An edit is allowed only where no joining word stands between the parts.
  let withoutJoiningWord = true;
  for (let k = first; k < last && !aligned[k]; k += 1) {
    const part = side.partAt(k);
    if (part.kind === 'honorific') return;
    const prefix = part.native === '' ? (name.prefixes[k] ?? '') : '';
    if (k === first && prefix !== '' && prefix + part.text === whole.text) setBest(best, k, k + 1, best.factor);
    if (prefix !== '' && k > first) withoutJoiningWord = false;
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
    if (k === first || (part.native !== '' && k - first + 1 === parts.length && !isOneToken(name))) continue;
    if (length > whole.text.length * 1.5 + 2 && whole.native === '') return;
    if (plain && whole.native === '' && !mayBeCompoundOf(parts, first, k, length, whole)) continue;
    // An organisation word that is not the end of the one part letter for letter may be the part with the edit.
    const mayBeEdited = part.kind === 'generic' && text !== whole.text;
    const compound = plain ? textOf(parts, first, k) : mayBeEdited ? before + prefix + part.text : text;
    const isIndexed = plain || before === side.partAt(first).text;
    const allowsEdit = withoutJoiningWord && isIndexed;
    const compared = similarityToCompound(compound, name, first, k, whole, allowsEdit, best.matches, scratch);
    const similarity = best.factor * compared;
    const least = part.native === '' ? LEAST_COMPOUND : LEAST_COMPOUND_NATIVE;
    if (similarity >= least && similarity > best.similarity) setBest(best, first, k + 1, similarity);
  }
}

/** The longest spelling of an organisation word that `text` has at `start`; the word itself where it has none. */
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

/** A test by the letters alone, before the text of the compound is made: most neighbours are far from the one part. */
function mayBeCompoundOf(
  parts: readonly NamePart[],
  first: number,
  last: number,
  length: number,
  whole: NamePart,
): boolean {
  if (Math.abs(length - whole.text.length) > MOST_LENGTH_DIFFERENCE) return false;
  let letters = 0;
  for (let k = first; k <= last; k += 1) letters |= parts[k]?.letters ?? 0;
  if (!differTooMuch(letters, whole.letters, Math.max(length, whole.text.length))) return true;
  return length <= LONGEST_SOUND && soundClasses(letters) === soundClasses(whole.letters);
}

/** Whether the name is one token: what was read as family and given name may be one foreign name. */
const isOneToken = (name: ParsedName): boolean => name.parts.length === 2 && !name.literal.includes(' ');

/** Similarity of a compound and one part: exact from `LEAST_COMPOUND` on; a lower one may come out as any value below that. */
function similarityToCompound(
  text: string,
  name: ParsedName,
  first: number,
  last: number,
  whole: NamePart,
  allowsEdit: boolean,
  matches: PartMatches,
  scratch: SpellingScratch,
): number {
  if (text === whole.text) return 1;
  const parts = name.parts.slice(first, last + 1);
  const native = parts.filter((part) => part.native !== '').length;
  const [a, b] = parts;
  const script = a?.script ?? 'Latn';
  // Syllables of Chinese and Korean names are read one by one: their compounds would be similar to too many parts.
  if ((script === 'Hani' || script === 'Hang') && !isOneToken(name)) return 0;
  if (whole.syllabic) return native === 0 ? syllabicSimilarity(whole, text, matches, scratch) : 0;
  if (native === parts.length && whole.native === '')
    return romanisedSimilarity(
      parts.flatMap((part) => part.units),
      script,
      whole.text,
      scratch,
      LEAST_COMPOUND,
    );
  if (native === 0 && whole.native !== '' && !parts.every(({ kind }) => kind === 'name')) return 0;
  if (native === 0 && whole.native !== '')
    return Math.max(
      romanisedSimilarity(whole.units, whole.script, text, scratch, LEAST_COMPOUND),
      compoundSpellingSimilarity(text, lettersOf(text), whole, scratch),
    );
  if (Math.abs(text.length - whole.text.length) > MOST_LENGTH_DIFFERENCE) return 0;
  const letters = lettersOf(text);
  const mayBeEdited = allowsEdit && parts.length === 2 && a !== undefined && b !== undefined && mayHaveEdit(a, b);
  const isOneEdit = mayBeEdited && differByOneEdit(text, whole.text, scratch.oneEdit);
  const similarity = isOneEdit ? compoundSpellingSimilarity(text, letters, whole, scratch) : 0;
  if (similarity > 0 || text.length > LONGEST_SOUND || soundClasses(letters) !== soundClasses(whole.letters))
    return similarity;
  return name.profile === 'person' && syllableSound(text) === syllableSound(whole.text) ? SAME_SOUND_COMPOUND : 0;
}

/** Letters of the shortest part in a compound with an edit. */
export const SHORTEST_WITH_EDIT = 4;
/** Whether the compound of two parts may have one edit. */
export const mayHaveEdit = (a: NamePart, b: NamePart): boolean =>
  a.text.length >= SHORTEST_WITH_EDIT && b.text.length >= SHORTEST_WITH_EDIT;

/** Edits per letter from which on a spelling is less similar than `LEAST_COMPOUND_SPELLING`. */
const MOST_COMPOUND_EDITS = 0.09;
/** A substitution changes at most two of the letters that occur and costs at least five twentieths of an edit; other edits cost more a letter. */
const LEAST_COST_OF_TWO_LETTERS = 5;

const differTooMuch = (a: number, b: number, longest: number): boolean =>
  longest <= EDITED_LETTERS && bitCount(a ^ b) * LEAST_COST_OF_TWO_LETTERS > 2 * MOST_COMPOUND_EDITS * longest * EDIT;

function compoundSpellingSimilarity(
  text: string,
  letters: number,
  whole: NamePart,
  { edits }: SpellingScratch,
): number {
  if (differTooMuch(letters, whole.letters, Math.max(text.length, whole.text.length))) return 0;
  const similarity = spellingSimilarity(text, whole.text, letters, whole.letters, edits, MOST_COMPOUND_EDITS);
  return similarity < LEAST_COMPOUND_SPELLING ? 0 : similarity;
}
