/**
 * nearSpellings: whether a spelling may be a misspelling of another. It may when the two share a deletion neighbour or a consonant key, as
 * the tables of an index look them up. A comparison accepts only what a search can find (ADR 12), so a search from any threshold on gives the
 * same names as a search for everything.
 */

import type { NamePart } from '../names/namePart.ts';
import { spellingsOf } from '../names/terms.ts';
import { consonantKeyLength, consonantKeyOf, SHORTEST_KEY } from '../spelling/consonantKey.ts';
import { type DeletionScratch, shareDeletionOfTexts } from '../spelling/deletionNeighbours.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import { letterSignatureOf, mayBeNeighbours } from '../spelling/letterSignature.ts';

/** Most similarity of spellings that are not near: below the least that the strict pass looks for, so no name reaches the review threshold by it. */
export const FAR = 0.39;

const mayBeNear = (a: string, lettersOfA: number, b: string, lettersOfB: number): boolean =>
  mayBeNeighbours(letterSignatureOf(lettersOfA, a.length, false), letterSignatureOf(lettersOfB, b.length, false));

/** Whether two parts are near. An organisation word is near when any of its spellings is; the consonant key counts for names only. */
export function areNear(a: NamePart, b: NamePart, scratch: DeletionScratch): boolean {
  if (mayBeNear(a.text, a.letters, b.text, b.letters)) {
    if (shareDeletionOfTexts(a.text, b.text, scratch)) return true;
    if (a.kind === 'name' && b.kind === 'name' && haveSameConsonantKey(a.text, b.text)) return true;
  }
  return isNearWord(a, b, scratch) || isNearWord(b, a, scratch);
}

function haveSameConsonantKey(a: string, b: string): boolean {
  const key = consonantKeyOf(a);
  return consonantKeyLength(key) >= SHORTEST_KEY && key === consonantKeyOf(b);
}

const isNearWord = (word: NamePart, { text, letters }: NamePart, scratch: DeletionScratch): boolean =>
  word.kind === 'generic' &&
  spellingsOf(word.text).some(
    (spelling) =>
      mayBeNear(spelling, lettersOf(spelling), text, letters) && shareDeletionOfTexts(spelling, text, scratch),
  );
