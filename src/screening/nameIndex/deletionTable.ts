/**
 * deletionTable: finds tokens by their deletion neighbours (SymSpell). Each step looks up many places that do not depend on one another, so
 * that the processor waits for them together.
 */
import { DeletionScratch, deletionHashes, MOST_DELETION_HASHES } from '../spelling/deletionNeighbours.ts';
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

/** Looks up texts in the table of an index. It holds scratch memory of one lookup after another. */
export class DeletionLookup {
  private readonly scratch = new DeletionScratch();
  /** The hashes of the text, where the entries of each begin and end, and the first entry of each. */
  private readonly hashes = new Uint32Array(MOST_DELETION_HASHES);
  private readonly begins = new Uint32Array(MOST_DELETION_HASHES);
  private readonly ends = new Uint32Array(MOST_DELETION_HASHES);
  private readonly firstEntries = new Uint32Array(MOST_DELETION_HASHES);

  /**
   * Tokens that share a deletion neighbour with the text, and a few false positives; some come more than once.
   *
   * @param edits letters that are taken out of the text
   * @param tokenLimit tokens from this number on are left out
   * @param into receives the tokens, at most as many as it has places
   * @returns the number of tokens
   */
  findTokens(data: IndexData, text: string, edits: 0 | 1 | 2, tokenLimit: number, into: Uint32Array): number {
    const { hashes, begins, ends } = this;
    const { deletionEntries } = data;
    const known = this.keepKnown(data, deletionHashes(text, edits, hashes, this.scratch));
    this.findBuckets(data, known);
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
  private keepKnown({ deletionFilter }: IndexData, count: number): number {
    const { hashes } = this;
    let kept = 0;
    for (let h = 0; h < count; h += 1) {
      const hash = hashes[h] as number;
      hashes[kept] = hash;
      kept += filterBit(deletionFilter, hash);
    }
    return kept;
  }

  /** Finds the entries of the first `count` hashes, and reads the first of each, so that the processor fetches all of them at once. */
  private findBuckets({ deletionStart, deletionEntries }: IndexData, count: number): void {
    const { hashes, begins, ends, firstEntries } = this;
    const buckets = deletionStart.length - 1;
    const last = deletionEntries.length - 1;
    for (let h = 0; h < count; h += 1) {
      const bucket = deletionBucket(hashes[h] as number, buckets);
      begins[h] = deletionStart[bucket] as number;
      ends[h] = deletionStart[bucket + 1] as number;
    }
    for (let h = 0; h < count; h += 1) firstEntries[h] = deletionEntries[Math.min(last, begins[h] as number)] as number;
  }
}
