/**
 * nearSpellings: whether a spelling may be a slip for another at all. They are within two letters of one another, as the tables of an index
 * look them up, or have the same consonants. A comparison believes what a search can find, and no more: so a search from any threshold on
 * has the same names as a search for everything.
 */

import type { NamePart } from '../names/namePart.ts';
import { spellingsOf } from '../names/terms.ts';
import { consonantKeyLength, consonantKeyOf, SHORTEST_KEY } from '../spelling/consonantKey.ts';
import { shareDeletionOfTexts } from '../spelling/deletionNeighbours.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import { letterSignatureOf, mayBeNeighbours } from '../spelling/letterSignature.ts';

/** The most that spellings further apart are alike: below what a first pass looks for, so that no name reaches the review threshold by it. */
export const FAR = 0.39;

const mayBeNear = (a: string, lettersOfA: number, b: string, lettersOfB: number): boolean =>
  mayBeNeighbours(letterSignatureOf(lettersOfA, a.length, false), letterSignatureOf(lettersOfB, b.length, false));

/** An organisation word is near when any of its spellings is; consonants tell of names only. */
export function areNear(a: NamePart, b: NamePart): boolean {
  if (mayBeNear(a.text, a.letters, b.text, b.letters)) {
    if (shareDeletionOfTexts(a.text, b.text)) return true;
    if (a.kind === 'name' && b.kind === 'name' && haveSameSkeleton(a.text, b.text)) return true;
  }
  return isNearWord(a, b) || isNearWord(b, a);
}

function haveSameSkeleton(a: string, b: string): boolean {
  const code = consonantKeyOf(a);
  return consonantKeyLength(code) >= SHORTEST_KEY && code === consonantKeyOf(b);
}

const isNearWord = (word: NamePart, { text, letters }: NamePart): boolean =>
  word.kind === 'generic' &&
  spellingsOf(word.text).some(
    (spelling) => mayBeNear(spelling, lettersOf(spelling), text, letters) && shareDeletionOfTexts(spelling, text),
  );
