/** spellingSimilarity: how similar two Latin spellings are by edits alone, 0..1. */

import { bitCount } from './letterSet.ts';
import { EDIT } from './substitutionCosts.ts';
import { type EditScratch, weightedEditDistance } from './weightedEditDistance.ts';

/** Edits per letter -> similarity; between the points linear. Past a third of the letters two words are different words. */
const CURVE: readonly (readonly [number, number])[] = [
  [0, 0.99],
  [0.1, 0.92],
  [0.15, 0.86],
  [0.2, 0.77],
  [0.25, 0.62],
  [0.3, 0.45],
  [0.35, 0.32],
  [0.4, 0.22],
  [0.45, 0.15],
];
/** Edits per letter beyond which the similarity is 0; the strict pass of a search stops earlier, since it wants more similar parts only. */
export const MOST_EDITS_PER_LETTER = 0.45;
export const STRICT_EDITS_PER_LETTER = 0.32;

/** Linear between the points of a curve; 0 beyond the last. */
export function interpolate(curve: readonly (readonly [number, number])[], x: number): number {
  let before = curve[0];
  if (!before || x <= before[0]) return before?.[1] ?? 0;
  for (const point of curve) {
    if (x <= point[0] && before) {
      const width = point[0] - before[0];
      return width === 0 ? point[1] : before[1] + ((point[1] - before[1]) * (x - before[0])) / width;
    }
    before = point;
  }
  return 0;
}

/** Similarity of two Latin spellings by edits alone. */
export function spellingSimilarity(
  a: string,
  b: string,
  lettersA: number,
  lettersB: number,
  scratch: EditScratch,
  most = MOST_EDITS_PER_LETTER,
): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < 2 || shortest * 2 < longest) return 0;
  // Spellings that differ in more letters than the longer one has are not similar whatever the edits cost.
  if (bitCount(lettersA ^ lettersB) > longest) return 0;
  const limit = most * longest * EDIT;
  const cost = weightedEditDistance(a, b, limit, scratch);
  return cost >= limit ? 0 : similarityOfCost(cost, longest);
}

/** @param edits edits per letter of the longer spelling */
export const similarityOfEdits = (edits: number): number => interpolate(CURVE, edits);

/** Edits per letter beyond which two spellings are less similar than this: the inverse of the curve. */
export function editsOfSimilarity(similarity: number): number {
  let before = CURVE[0];
  for (const point of CURVE) {
    if (before && similarity >= point[1]) {
      const height = before[1] - point[1];
      return height === 0 ? point[0] : before[0] + ((point[0] - before[0]) * (before[1] - similarity)) / height;
    }
    before = point;
  }
  return MOST_EDITS_PER_LETTER;
}

/** @param cost in twentieths of an edit */
export const similarityOfCost = (cost: number, longest: number): number => similarityOfEdits(cost / EDIT / longest);
