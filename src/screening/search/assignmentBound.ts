/**
 * assignmentBound: a tighter bound for many candidates: one part of a name matches one term only. Most of many candidates have a high bound
 * because one part of theirs matches several terms: Juan and Ivan are both John. A comparison would find that too, at many times the effort.
 */
import type { IndexView } from '../nameIndex/indexView.ts';
import { bitCount } from '../spelling/letterSet.ts';
import { termBitsOf } from './accumulators.ts';
import type { SingleTerm } from './queryTerms.ts';
import type { SimilarityCache } from './similarityCache.ts';

/** The bound is computed for more candidates than this; fewer are compared without it. */
export const ASSIGNMENT_FROM = 24;
/** Most terms, all sets of which are examined, and most parts of a name. */
const MOST_TERMS = 6;
const MOST_TOKENS = 30;

export interface AssignmentInput {
  readonly names: readonly number[];
  readonly terms: readonly SingleTerm[];
  /** Bits of the terms that the name at a place matched, each by one part. */
  readonly matchedAt: (place: number) => number;
}

/** For each name how many of the terms it matched cannot be assigned a part of their own. */
export function surplusTerms(
  view: IndexView,
  similarityCache: SimilarityCache,
  { names, terms, matchedAt }: AssignmentInput,
): Uint8Array {
  const surplus = new Uint8Array(names.length);
  if (terms.length < 2 || terms.length > MOST_TERMS) return surplus;
  const partsByTerm = terms.map((term) => similarParts(view, similarityCache, term, names));
  const partSets: number[] = [];
  for (let place = 0; place < names.length; place += 1) {
    const matched = matchedAt(place);
    partSets.length = 0;
    for (let k = 0; k < terms.length; k += 1)
      if (matched & (terms[k]?.bits ?? 0)) partSets.push(partsByTerm[k]?.[place] ?? 0);
    if (!partSets.includes(0)) surplus[place] = hallDeficiency(partSets);
  }
  return surplus;
}

/**
 * The matched terms without any `count` of them: one word for each way to leave so many out, without penalties, since it is not known to which
 * terms these belong.
 *
 * @param known sets found before: most of many candidates matched the same terms
 */
export function termsWithout(
  terms: readonly SingleTerm[],
  matchedTerms: number,
  count: number,
  known: Map<number, readonly number[]>,
): readonly number[] {
  const all = termBitsOf(matchedTerms);
  const key = all * (MOST_TERMS + 1) + count;
  const before = known.get(key);
  if (before) return before;
  const bits = terms.map((term) => term.bits).filter((bit) => matchedTerms & bit);
  const sets: number[] = [];
  known.set(key, sets);
  for (let leftOut = 1; leftOut < 1 << bits.length; leftOut += 1) {
    if (bitCount(leftOut) !== count) continue;
    sets.push(bits.reduce((rest, bit, k) => (leftOut & (1 << k) ? rest & ~bit : rest), all));
  }
  return sets;
}

/** For each name the set of its parts that are similar to the term; it is empty where the name matched the term by a compound. */
function similarParts(
  view: IndexView,
  similarityCache: SimilarityCache,
  term: SingleTerm,
  names: readonly number[],
): Int32Array {
  const { nameTokenStart, nameTokens } = view.data;
  similarityCache.setTerm(term.matched);
  return Int32Array.from(names, (name) => {
    const start = nameTokenStart[name] as number;
    const end = Math.min(start + MOST_TOKENS, nameTokenStart[name + 1] as number);
    let parts = 0;
    for (let k = start; k < end; k += 1)
      if (similarityCache.stepsFor(nameTokens[k] as number) > 0) parts |= 1 << (k - start);
    return parts;
  });
}

/** Terms that stay without a part in the best assignment. By Hall's theorem: the most by which a set of terms outnumbers its parts. */
function hallDeficiency(parts: readonly number[]): number {
  let most = 0;
  for (let set = 1; set < 1 << parts.length; set += 1) {
    let union = 0;
    for (let k = 0; k < parts.length; k += 1) if (set & (1 << k)) union |= parts[k] as number;
    most = Math.max(most, bitCount(set) - bitCount(union));
  }
  return most;
}
