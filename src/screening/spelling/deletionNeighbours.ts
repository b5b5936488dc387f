/**
 * deletionNeighbours: the deletion neighbourhood of a spelling, after SymSpell: hashes of what is left when up to two letters are taken out
 * of its first nine. Two spellings within two edits share at least one neighbour, so a lookup of each neighbour finds every such spelling
 * without comparing with every token.
 */
import { continueHash, HASH_START, hashStep } from '../text/hash.ts';
import { BEFORE_A, firstLetterOf, LETTERS_A_WORD, withoutFirstLetter } from './packedLetters.ts';

const PREFIX = 9;
/** More hashes than a text has. */
export const MOST_DELETION_HASHES = 64;

/** Edits that are looked up for a token of this length. */
export const editsFor = (length: number): 0 | 1 | 2 => (length < 3 ? 0 : length < 5 ? 1 : 2);

function finish(hash: number, length: number): number {
  let mixed = hash ^ (length * 0x9e3779b1);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Scratch memory of one call after another. */
export class DeletionScratch {
  /** Place n: the hash of the first n letters, not finished. */
  readonly prefixHashes = new Int32Array(PREFIX + 1);
  /** One row of the table of common subsequences. */
  readonly row = new Uint8Array(PREFIX + 1);
  /** The first letters of the second spelling. */
  readonly others = new Uint8Array(PREFIX);
}

/** Writes the hashes into `into`, which has MOST_DELETION_HASHES places, and returns how many there are; some may repeat. */
export function deletionHashes(
  text: string,
  edits: 0 | 1 | 2,
  into: Uint32Array,
  { prefixHashes }: DeletionScratch,
): number {
  const length = Math.min(text.length, PREFIX);
  prefixHashes[0] = HASH_START;
  for (let k = 0; k < length; k += 1) prefixHashes[k + 1] = hashStep(prefixHashes[k] as number, text.charCodeAt(k));
  into[0] = finish(prefixHashes[length] as number, length);
  let count = 1;
  for (let a = 0; edits >= 1 && a < length; a += 1, count += 1)
    into[count] = finish(continueHash(prefixHashes[a] as number, text, a + 1, length), length - 1);
  for (let a = 0; edits >= 2 && a < length; a += 1) {
    let hash = prefixHashes[a] as number;
    for (let b = a + 1; b < length; b += 1, count += 1) {
      into[count] = finish(continueHash(hash, text, b + 1, length), length - 2);
      hash = hashStep(hash, text.charCodeAt(b));
    }
  }
  return count;
}

/**
 * Whether two spellings share a deletion neighbour, by their longest common subsequence.
 *
 * @param bytes the second spelling's, in ASCII, from `start` on
 */
export function shareDeletion(
  a: string,
  bytes: Uint8Array,
  start: number,
  length: number,
  scratch: DeletionScratch,
): boolean {
  const m = Math.min(length, PREFIX);
  for (let j = 0; j < m; j += 1) scratch.others[j] = bytes[start + j] as number;
  return sharesWithLoaded(a, m, length, scratch);
}

/** The same with the second spelling as letters a-z, packed in two words: see packedLetters.ts. */
export function shareDeletionOfLetters(
  a: string,
  first: number,
  second: number,
  length: number,
  scratch: DeletionScratch,
): boolean {
  const m = Math.min(length, PREFIX);
  const { others } = scratch;
  let letters = first;
  for (let j = 0; j < m; j += 1) {
    if (j === LETTERS_A_WORD) letters = second;
    others[j] = firstLetterOf(letters) + BEFORE_A;
    letters = withoutFirstLetter(letters);
  }
  return sharesWithLoaded(a, m, length, scratch);
}

/** The same of two texts. */
export function shareDeletionOfTexts(a: string, b: string, scratch: DeletionScratch): boolean {
  const m = Math.min(b.length, PREFIX);
  for (let j = 0; j < m; j += 1) scratch.others[j] = b.charCodeAt(j);
  return sharesWithLoaded(a, m, b.length, scratch);
}

/** @param m letters loaded, of `length` */
function sharesWithLoaded(a: string, m: number, length: number, scratch: DeletionScratch): boolean {
  const { others } = scratch;
  const n = Math.min(a.length, PREFIX);
  const least = Math.max(n - editsFor(a.length), m - editsFor(length));
  let begin = 0;
  while (begin < n && begin < m && a.charCodeAt(begin) === others[begin]) begin += 1;
  let [endOfA, endOfOthers] = [n, m];
  while (endOfA > begin && endOfOthers > begin && a.charCodeAt(endOfA - 1) === others[endOfOthers - 1]) {
    endOfA -= 1;
    endOfOthers -= 1;
  }
  const same = begin + n - endOfA;
  return same >= least || same + longestCommonSubsequence(a, begin, endOfA, endOfOthers, scratch) >= least;
}

/** Length of the longest common subsequence of `a[begin..endOfA)` and the loaded letters from `begin` on. */
function longestCommonSubsequence(
  a: string,
  begin: number,
  endOfA: number,
  endOfOthers: number,
  { row, others }: DeletionScratch,
): number {
  row.fill(0);
  for (let i = begin; i < endOfA; i += 1) {
    const letter = a.charCodeAt(i);
    let diagonal = 0;
    for (let j = begin; j < endOfOthers; j += 1) {
      const up = row[j + 1] as number;
      row[j + 1] = letter === others[j] ? diagonal + 1 : Math.max(up, row[j] as number);
      diagonal = up;
    }
  }
  return row[endOfOthers] as number;
}
