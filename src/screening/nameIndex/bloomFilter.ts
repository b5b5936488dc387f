/**
 * bloomFilter: a Bloom filter with one hash: a bit for each hash that was added. A no is certain. It is small enough for the processor's
 * cache, so it answers most lookups before a larger table is read. Its length is a power of two.
 */

const wordOf = (filter: Uint32Array, hash: number): number => (hash >>> 5) & (filter.length - 1);

export function addHash(filter: Uint32Array, hash: number): void {
  const word = wordOf(filter, hash);
  filter[word] = (filter[word] as number) | (1 << (hash & 31));
}

/** 1 if the hash may have been added, else 0. */
export const filterBit = (filter: Uint32Array, hash: number): number =>
  ((filter[wordOf(filter, hash)] as number) >>> (hash & 31)) & 1;
