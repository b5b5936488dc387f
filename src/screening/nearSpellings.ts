/**
 * nearSpellings: whether a spelling may be a slip for another at all. They are within two letters of one another, as the tables of an index
 * look them up, or have the same consonants. A comparison believes what a search can find, and no more: so a search from any threshold on
 * has the same names as a search for everything.
 */
import { shareDeletionOfTexts } from './deletions.ts';
import { lettersOf, type NamePart } from './namePart.ts';
import { mayBeNeighbours, signatureOf } from './signature.ts';
import { SHORTEST_SKELETON, skeletonLength, skeletonOf } from './skeleton.ts';
import { spellingsOf } from './terms.ts';

/** The most that spellings further apart are alike: below what a first pass looks for, so that no name reaches the review threshold by it. */
export const FAR = 0.39;

function isNear(a: string, lettersOfA: number, b: string, lettersOfB: number): boolean {
  if (!mayBeNeighbours(signatureOf(lettersOfA, a.length, false), signatureOf(lettersOfB, b.length, false)))
    return false;
  if (shareDeletionOfTexts(a, b)) return true;
  const code = skeletonOf(a);
  return skeletonLength(code) >= SHORTEST_SKELETON && code === skeletonOf(b);
}

/** An organisation word is near when any of its spellings is. */
export function areNear(a: NamePart, b: NamePart): boolean {
  if (isNear(a.text, a.letters, b.text, b.letters)) return true;
  return isNearWord(a, b) || isNearWord(b, a);
}

const isNearWord = (word: NamePart, other: NamePart): boolean =>
  word.kind === 'generic' &&
  spellingsOf(word.text).some((spelling) => isNear(spelling, lettersOf(spelling), other.text, other.letters));
