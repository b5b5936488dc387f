/**
 * deletionTable: finds tokens by their deletion neighbours (SymSpell). Each step looks up many places that do not depend on one another, so
 * that the processor waits for them together.
 */
import { filterBit } from './bloomFilter.ts';
import type { IndexData } from './indexData.ts';

/** An entry of the table: 0-23 the token, 24-31 the top bits of the hash, the tag, which excludes most other hashes of the bucket at once. */
const TOKEN = 0xffffff;
const TAG_BIT = 24;
export const deletionEntry = (hash: number, token: number): number => (hash & ~TOKEN) | token;
const tokenOfEntry = (entry: number): number => entry & TOKEN;
/** Of a hash or of an entry. */
const tagOf = (word: number): number => word >>> TAG_BIT;
/** @param count number of buckets, a power of two */
export const deletionBucket = (hash: number, count: number): number => hash & (count - 1);

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
    const tag = tagOf(hashes[h] as number);
    const end = ends[h] as number;
    for (let k = begins[h] as number; k < end && seen < into.length; k += 1) {
      const entry = deletionEntries[k] as number;
      const token = tokenOfEntry(entry);
      into[seen] = token;
      seen += tagOf(entry) === tag && token < tokenLimit ? 1 : 0;
    }
  }
  return seen;
}

/** Keeps of the first `count` hashes those that pass the filter of known hashes; returns how many. */
function keepKnown({ deletionFilter }: IndexData, hashes: Uint32Array, count: number): number {
  let kept = 0;
  for (let h = 0; h < count; h += 1) {
    const hash = hashes[h] as number;
    hashes[kept] = hash;
    kept += filterBit(deletionFilter, hash);
  }
  return kept;
}

/** Where the entries of the first `count` hashes stand. */
function findBuckets({ deletionStart, deletionEntries }: IndexData, hashes: Uint32Array, count: number): void {
  const buckets = deletionStart.length - 1;
  const last = deletionEntries.length - 1;
  for (let h = 0; h < count; h += 1) {
    const bucket = deletionBucket(hashes[h] as number, buckets);
    begins[h] = deletionStart[bucket] as number;
    ends[h] = deletionStart[bucket + 1] as number;
  }
  for (let h = 0; h < count; h += 1) prefetched[h] = deletionEntries[Math.min(last, begins[h] as number)] as number;
}
