/**
 * weightedEditDistance: how far two Latin spellings lie apart, as a restricted Damerau distance in which letters that sound or look similar
 * are near: misspellings, mistyped letters and other romanisations cost less than an unrelated letter.
 */

import { firstLetterOf, LETTERS_A_WORD, withoutFirstLetter } from './packedLetters.ts';
import {
  CODES,
  DOUBLED,
  EDIT,
  FINAL_S,
  INSERTION,
  letterCode,
  S,
  SUBSTITUTION,
  TRANSPOSED,
} from './substitutionCosts.ts';

/** Letters of a spelling that are compared. */
export const EDITED_LETTERS = 48;
const LONGEST = EDITED_LETTERS;

const WIDTH = LONGEST + 1;

/** Scratch memory of one comparison after another. */
export class EditScratch {
  /** The letters of the two spellings as codes, and the cost of leaving out each of the right one. */
  readonly left = new Int32Array(LONGEST);
  readonly right = new Int32Array(LONGEST);
  readonly rightGaps = new Int32Array(LONGEST + 1);
  /** The costs of all beginnings of both. */
  readonly table = new Int32Array(WIDTH * WIDTH);
  /** The text whose letters `left` holds, and their number. */
  leftText = '';
  leftLength = 0;
}

/** A search compares one part with many tokens in turn: the left text stays loaded. */
function loadLeft(text: string, scratch: EditScratch): number {
  if (text !== scratch.leftText) {
    scratch.leftText = text;
    scratch.leftLength = load(text, scratch.left);
  }
  return scratch.leftLength;
}

function load(text: string, into: Int32Array): number {
  const length = Math.min(text.length, LONGEST);
  for (let k = 0; k < length; k += 1) into[k] = letterCode(text.charCodeAt(k));
  return length;
}

/** The same with the second spelling as ASCII bytes of a pool: most tokens are compared without making a string. */
export function weightedEditDistanceToBytes(
  a: string,
  bytes: Uint8Array,
  start: number,
  length: number,
  limit: number,
  scratch: EditScratch,
): number {
  const n = loadLeft(a, scratch);
  const { right } = scratch;
  const m = Math.min(length, LONGEST);
  for (let k = 0; k < m; k += 1) right[k] = CODES[bytes[start + k] as number] as number;
  return costOfLoaded(scratch, n, m, limit);
}

/** The same with the second spelling as letters a-z, packed in two words: see packedLetters.ts. */
export function weightedEditDistanceToLetters(
  a: string,
  first: number,
  second: number,
  length: number,
  limit: number,
  scratch: EditScratch,
): number {
  const n = loadLeft(a, scratch);
  const { right } = scratch;
  let letters = first;
  for (let k = 0; k < length; k += 1) {
    if (k === LETTERS_A_WORD) letters = second;
    right[k] = firstLetterOf(letters);
    letters = withoutFirstLetter(letters);
  }
  return costOfLoaded(scratch, n, length, limit);
}

/** Cost in twentieths of an edit; `limit` or more when it is certain to reach the limit. Symmetric. Work: length x length. */
export function weightedEditDistance(a: string, b: string, limit: number, scratch: EditScratch): number {
  return costOfLoaded(scratch, loadLeft(a, scratch), load(b, scratch.right), limit);
}

/** How far a cell may lie above the limit while a path that skips its row by a transposition still stays below the limit. */
const MARGIN = EDIT - TRANSPOSED;

/**
 * A common beginning and a common end cost nothing: the cost is that of the letters between. Most candidates of a search differ in two or
 * three letters, so this saves most of the work.
 */
function costOfLoaded(scratch: EditScratch, n: number, m: number, limit: number): number {
  const { left: letters, right: others } = scratch;
  let begin = 0;
  const shorter = n < m ? n : m;
  while (begin < shorter && letters[begin] === others[begin]) begin += 1;
  let endOfLeft = n;
  let endOfRight = m;
  while (endOfLeft > begin && endOfRight > begin && letters[endOfLeft - 1] === others[endOfRight - 1]) {
    endOfLeft -= 1;
    endOfRight -= 1;
  }
  if (endOfLeft === begin) return costOfGaps(others, begin, endOfRight, m);
  if (endOfRight === begin) return costOfGaps(letters, begin, endOfLeft, n);
  if (endOfLeft - begin === 1 && endOfRight - begin === 1) {
    const gaps = gapCost(letters, begin, n) + gapCost(others, begin, m);
    const substitution = SUBSTITUTION[((letters[begin] as number) << 6) + (others[begin] as number)] as number;
    return substitution < gaps ? substitution : gaps;
  }
  if (endOfLeft - begin > 2 || endOfRight - begin > 2) {
    const least =
      firstCost(letters, others, begin, n, m) + lastCost(letters, others, endOfLeft - 1, endOfRight - 1, n, m);
    if (least >= limit) return limit;
  }
  return costOfMiddles(scratch, begin, endOfLeft - begin, endOfRight - begin, n, m, limit);
}

/** A lower bound of the cost of an alignment whose first letters differ. */
function firstCost(left: Int32Array, right: Int32Array, begin: number, n: number, m: number): number {
  return left[begin] === right[begin + 1] && left[begin + 1] === right[begin]
    ? leastOf(left, right, TRANSPOSED, begin, begin, n, m)
    : leastOf(left, right, EDIT, begin, begin, n, m);
}

/** The same for the last letters. Both bounds add up where more than one transposition lies between. */
function lastCost(left: Int32Array, right: Int32Array, i: number, j: number, n: number, m: number): number {
  return i > 0 && j > 0 && left[i] === right[j - 1] && left[i - 1] === right[j]
    ? leastOf(left, right, TRANSPOSED, i, j, n, m)
    : leastOf(left, right, EDIT, i, j, n, m);
}

/** The least cost of an edit of these two letters, `known` among them. */
function leastOf(
  left: Int32Array,
  right: Int32Array,
  known: number,
  i: number,
  j: number,
  n: number,
  m: number,
): number {
  let least = known;
  const substitution = SUBSTITUTION[((left[i] as number) << 6) + (right[j] as number)] as number;
  if (substitution < least) least = substitution;
  const gapX = gapCost(left, i, n);
  if (gapX < least) least = gapX;
  const gapY = gapCost(right, j, m);
  return gapY < least ? gapY : least;
}

function costOfGaps(letters: Int32Array, begin: number, end: number, length: number): number {
  let cost = 0;
  for (let at = begin; at < end; at += 1) cost += gapCost(letters, at, length);
  return cost;
}

/**
 * Cost of `n` letters of the left from `begin` on against `m` of the right. Stops where no cell of a row can lead to a cost below the
 * limit: costs never fall along a path, and a path that skips a row by a transposition passes a cell that is at most `MARGIN` dearer.
 */
function costOfMiddles(
  scratch: EditScratch,
  begin: number,
  n: number,
  m: number,
  leftWhole: number,
  rightWhole: number,
  limit: number,
): number {
  const { table: cells, left: letters, right: others, rightGaps: gaps } = scratch;
  const costs = SUBSTITUTION;
  const most = limit + MARGIN;
  let value = 0;
  cells[0] = 0;
  for (let j = 1; j <= m; j += 1) {
    const gap = gapCost(others, begin + j - 1, rightWhole);
    gaps[j] = gap;
    value += gap;
    cells[j] = value;
  }
  let x = 0;
  for (let i = 1; i <= n; i += 1) {
    const row = i * WIDTH;
    const above = row - WIDTH;
    const xBefore = x;
    x = letters[begin + i - 1] as number;
    const rowOfX = x << 6;
    const gapX = gapCost(letters, begin + i - 1, leftWhole);
    let diagonal = cells[above] as number;
    value = (diagonal + gapX) | 0;
    cells[row] = value;
    let least = value;
    let yBefore = 0;
    for (let j = 1; j <= m; j += 1) {
      const y = others[begin + j - 1] as number;
      const up = cells[above + j] as number;
      let best = (diagonal + (costs[rowOfX + y] as number)) | 0;
      diagonal = up;
      let d = (up + gapX - best) | 0;
      best = (best + (d & (d >> 31))) | 0;
      d = (value + (gaps[j] as number) - best) | 0;
      best = (best + (d & (d >> 31))) | 0;
      if (x === yBefore && y === xBefore && x !== y) {
        const swapped = ((cells[above - WIDTH + j - 2] as number) + TRANSPOSED) | 0;
        if (swapped < best) best = swapped;
      }
      yBefore = y;
      value = best;
      cells[row + j] = best;
      d = (best - least) | 0;
      least = (least + (d & (d >> 31))) | 0;
    }
    if (least >= most) return limit;
  }
  return value;
}

/** Cost of leaving a letter out: a doubled letter costs least, then a final s. */
function gapCost(letters: Int32Array, at: number, length: number): number {
  if (at > 0 && letters[at] === letters[at - 1]) return DOUBLED;
  if (at === length - 1 && letters[at] === S) return FINAL_S;
  return INSERTION[letters[at] as number] as number;
}
