/**
 * editDistanceOne: whether the Damerau distance of two spellings is 1: one letter is added, left out or changed, or two neighbouring letters
 * are swapped.
 */
import { TOKEN_LENGTH_LIMIT } from '../text/tokenize.ts';

/** Letters of a spelling that is compared: those of two parts together. */
const LONGEST = 2 * TOKEN_LENGTH_LIMIT;
/** Scratch memory of one call after another: the letters of the two spellings. */
export class OneEditScratch {
  readonly left = new Uint16Array(LONGEST);
  readonly right = new Uint16Array(LONGEST);
}

function load(text: string, into: Uint16Array): boolean {
  if (text.length > LONGEST) return false;
  for (let k = 0; k < text.length; k += 1) into[k] = text.charCodeAt(k);
  return true;
}

/** False for equal spellings. Symmetric. */
export function differByOneEdit(a: string, b: string, scratch: OneEditScratch): boolean {
  if (a.length - b.length > 1 || b.length - a.length > 1) return false;
  return load(a, scratch.left) && load(b, scratch.right) && loadedDiffer(a.length, b.length, scratch);
}

/** The same of a text and one in ASCII bytes, from `start` to before `end`. */
export function isOneEditFrom(
  a: string,
  bytes: Uint8Array,
  start: number,
  end: number,
  scratch: OneEditScratch,
): boolean {
  const { left, right } = scratch;
  const length = end - start;
  if (a.length - length > 1 || length - a.length > 1 || length > LONGEST) return false;
  for (let k = 0; k < length; k += 1) right[k] = bytes[start + k] as number;
  return load(a, left) && loadedDiffer(a.length, length, scratch);
}

function loadedDiffer(n: number, m: number, { left, right }: OneEditScratch): boolean {
  let begin = 0;
  while (begin < n && begin < m && left[begin] === right[begin]) begin += 1;
  let [endOfLeft, endOfRight] = [n, m];
  while (endOfLeft > begin && endOfRight > begin && left[endOfLeft - 1] === right[endOfRight - 1]) {
    endOfLeft -= 1;
    endOfRight -= 1;
  }
  const [leftDiffering, rightDiffering] = [endOfLeft - begin, endOfRight - begin];
  if (leftDiffering <= 1 && rightDiffering <= 1) return leftDiffering + rightDiffering > 0;
  return (
    leftDiffering === 2 && rightDiffering === 2 && left[begin] === right[begin + 1] && left[begin + 1] === right[begin]
  );
}
