/**
 * crowd: when many names may score well, most do so because one part of theirs met several of the query's: Juan and Ivan are both John.
 * Here a part of a name may meet one part of the query only, which comparing would find too, at many times the effort.
 */
import type { IndexView } from '../nameIndex/indexView.ts';
import { bitCount } from '../spelling/letterSet.ts';
import { TERM_BITS } from './accumulators.ts';
import type { SingleTerm } from './queryTerms.ts';
import type { SimilarityCache } from './similarityCache.ts';

/** Fewer names are compared rather than looked at here. */
export const ASSIGNMENT_FROM = 24;
/** Slots and parts of a name that are looked at: all sets of slots are. */
const MOST_TERMS = 6;
const MOST_TOKENS = 30;

export interface AssignmentInput {
  readonly names: readonly number[];
  readonly terms: readonly SingleTerm[];
  /** Bits of the slots that the name at a place met, each by a part of its own as it seems. */
  readonly metAt: (place: number) => number;
}

/** For each name how many of the slots it met have no part of it to themselves. */
export function surplusTerms(
  view: IndexView,
  likeness: SimilarityCache,
  { names, terms: slots, metAt }: AssignmentInput,
): Uint8Array {
  const lacking = new Uint8Array(names.length);
  if (slots.length < 2 || slots.length > MOST_TERMS) return lacking;
  const likes = slots.map((slot) => partsLike(view, likeness, slot, names));
  const own: number[] = [];
  for (let place = 0; place < names.length; place += 1) {
    const met = metAt(place);
    own.length = 0;
    for (let k = 0; k < slots.length; k += 1) if (met & (slots[k]?.bits ?? 0)) own.push(likes[k]?.[place] ?? 0);
    if (!own.includes(0)) lacking[place] = lackingOf(own);
  }
  return lacking;
}

/**
 * The slots met without any `count` of them, and without penalties: whose these were is not known. All ways to leave so many out.
 *
 * @param known ways found before: most names of a crowd met the same slots
 */
export function termsWithout(
  slots: readonly SingleTerm[],
  met: number,
  count: number,
  known: Map<number, readonly number[]>,
): readonly number[] {
  const all = met & TERM_BITS;
  const key = all * (MOST_TERMS + 1) + count;
  const before = known.get(key);
  if (before) return before;
  const bits = slots.map((slot) => slot.bits).filter((bit) => met & bit);
  const ways: number[] = [];
  known.set(key, ways);
  for (let set = 1; set < 1 << bits.length; set += 1) {
    if (bitCount(set) !== count) continue;
    ways.push(bits.reduce((rest, bit, k) => (set & (1 << k) ? rest & ~bit : rest), all));
  }
  return ways;
}

/** For each name the set of its parts that are like the slot's; empty where it met the slot in another way than part by part. */
function partsLike(view: IndexView, likeness: SimilarityCache, slot: SingleTerm, names: readonly number[]): Int32Array {
  const { nameTokenStart, nameTokens } = view.data;
  likeness.setTerm(slot.matched);
  return Int32Array.from(names, (name) => {
    const start = nameTokenStart[name] as number;
    const end = Math.min(start + MOST_TOKENS, nameTokenStart[name + 1] as number);
    let parts = 0;
    for (let k = start; k < end; k += 1) if (likeness.stepsFor(nameTokens[k] as number) > 0) parts |= 1 << (k - start);
    return parts;
  });
}

/** By Hall's theorem: the most by which slots, however many are taken, outnumber the parts among them. */
function lackingOf(parts: readonly number[]): number {
  let most = 0;
  for (let set = 1; set < 1 << parts.length; set += 1) {
    let union = 0;
    for (let k = 0; k < parts.length; k += 1) if (set & (1 << k)) union |= parts[k] as number;
    most = Math.max(most, bitCount(set) - bitCount(union));
  }
  return most;
}
