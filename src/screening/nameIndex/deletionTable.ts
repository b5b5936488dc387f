/**
 * deletionTable: finds tokens by their deletion neighbours (SymSpell). Each step looks up many places that do not depend on one another, so
 * that the processor waits for them together.
 */
import type { IndexData } from './indexData.ts';

export const MOST_HASHES = 64;
/** Scratch memory of this thread: where the entries of each hash begin and end. */
const begins = new Uint32Array(MOST_HASHES);
const ends = new Uint32Array(MOST_HASHES);
/** The first entry of each hash: it is read ahead, so that the processor fetches all of them at once. */
const prefetched = new Uint32Array(MOST_HASHES);

/**
 * Tokens that have one of the first `count` hashes as a deletion neighbour, and a few false positives; some come more than once.
 *
 * @param hashes altered: hashes that no token has are left out
 * @param tokenLimit tokens from this number on are left out
 * @param into receives the tokens, at most as many as it has places
 * @returns the number of tokens
 */
export function tokensWithHashes(
  data: IndexData,
  hashes: Uint32Array,
  count: number,
  tokenLimit: number,
  into: Uint32Array,
): number {
  const { deletionEntries } = data;
  const known = keepKnown(data, hashes, count);
  findBuckets(data, hashes, known);
  let seen = 0;
  for (let h = 0; h < known; h += 1) {
    const tag = (hashes[h] as number) >>> 24;
    const end = ends[h] as number;
    for (let k = begins[h] as number; k < end && seen < into.length; k += 1) {
      const entry = deletionEntries[k] as number;
      into[seen] = entry & 0xffffff;
      seen += entry >>> 24 === tag && (entry & 0xffffff) < tokenLimit ? 1 : 0;
    }
  }
  return seen;
}

/** Keeps of the first `count` hashes those that pass the filter of known hashes; returns how many. */
function keepKnown({ deletionFilter }: IndexData, hashes: Uint32Array, count: number): number {
  const mask = deletionFilter.length - 1;
  let kept = 0;
  for (let h = 0; h < count; h += 1) {
    const hash = hashes[h] as number;
    hashes[kept] = hash;
    kept += ((deletionFilter[(hash >>> 5) & mask] as number) >>> (hash & 31)) & 1;
  }
  return kept;
}

/** Where the entries of the first `count` hashes stand. */
function findBuckets({ deletionStart, deletionEntries }: IndexData, hashes: Uint32Array, count: number): void {
  const mask = deletionStart.length - 2;
  const last = deletionEntries.length - 1;
  for (let h = 0; h < count; h += 1) {
    const bucket = (hashes[h] as number) & mask;
    begins[h] = deletionStart[bucket] as number;
    ends[h] = deletionStart[bucket + 1] as number;
  }
  for (let h = 0; h < count; h += 1) prefetched[h] = deletionEntries[Math.min(last, begins[h] as number)] as number;
}
