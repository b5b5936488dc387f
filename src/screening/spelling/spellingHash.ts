/**
 * spellingHash: a polynomial rolling hash of the spellings of tokens: each letter is multiplied by the weight of its place. So the sum of a
 * text with one letter more at either end, or of two texts written together, follows from known sums without reading a letter again.
 */

/** Weight of a letter in units of the weight of the letter before it. */
export const NEXT_LETTER = 0x01000193;

/** Weight of the letter that has so many letters before it. */
export function weightOf(lettersBefore: number): number {
  let weight = 1;
  for (let k = 0; k < lettersBefore; k += 1) weight = Math.imul(weight, NEXT_LETTER);
  return weight;
}

/** The letters of `text[start..end)` as a sum modulo 2^32, the first with weight 1. */
export function sumOfLetters(text: string, start = 0, end = text.length): number {
  let sum = 0;
  for (let k = end - 1; k >= start; k -= 1) sum = withLetterBefore(text.charCodeAt(k), sum);
  return sum;
}

/** The sum with one letter more before the others. */
export const withLetterBefore = (letter: number, sum: number): number => (letter + Math.imul(sum, NEXT_LETTER)) | 0;

/** The hash of a sum of letters, well mixed in high and low bits. */
export function finishHash(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** The hash of `text[start..end)`: 32 bits. */
export const spellingHash = (text: string, start = 0, end = text.length): number =>
  finishHash(sumOfLetters(text, start, end));
