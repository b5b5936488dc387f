/**
 * A whole Merkle tree in memory. It gives the root at any earlier size, and the proofs that an event is in the log and that the
 * log was only appended to (RFC 6962 sections 2.1.1 and 2.1.2). merkleProof.ts checks proofs without a tree.
 */
import { EMPTY_ROOT, nodeHash } from './hashes.ts';

export class MerkleTree {
  /** levels[k][i]: hash of the perfect subtree over leaves i * 2^k ... (i + 1) * 2^k - 1. */
  private readonly levels: string[][] = [[]];

  get size(): number {
    return this.levels[0]?.length ?? 0;
  }

  append(leaf: string): void {
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const row = this.levels[level] ?? [];
      this.levels[level] = row;
      row.push(hash);
      if (row.length % 2 === 1) return;
      hash = nodeHash(row[row.length - 2] ?? '', hash);
    }
  }

  /** Root over the first `size` leaves. */
  root(size: number = this.size): string {
    this.requireSize(size);
    return size === 0 ? EMPTY_ROOT : this.rangeHash(0, size);
  }

  /** Sibling hashes from the leaf up to the root of the tree of `size`. */
  inclusionProof(index: number, size: number = this.size): readonly string[] {
    this.requireSize(size);
    if (!(Number.isInteger(index) && index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in ${size}`);
    const path: string[] = [];
    let [start, end] = [0, size];
    while (end - start > 1) {
      const middle = start + splitPoint(end - start);
      path.push(index < middle ? this.rangeHash(middle, end) : this.rangeHash(start, middle));
      [start, end] = index < middle ? [start, middle] : [middle, end];
    }
    return path.reverse();
  }

  /** Hashes that show the tree of `earlier` leaves to be the beginning of the tree of `later`. */
  consistencyProof(earlier: number, later: number = this.size): readonly string[] {
    this.requireSize(later);
    if (!(Number.isInteger(earlier) && earlier >= 0 && earlier <= later))
      throw new RangeError(`no tree of ${earlier} leaves before one of ${later}`);
    if (earlier === 0 || earlier === later) return [];
    const path: string[] = [];
    let [start, end, whole] = [0, later, true];
    while (earlier !== end) {
      const middle = start + splitPoint(end - start);
      path.push(earlier <= middle ? this.rangeHash(middle, end) : this.rangeHash(start, middle));
      [start, end, whole] = earlier <= middle ? [start, middle, whole] : [middle, end, false];
    }
    if (!whole) path.push(this.rangeHash(start, end));
    return path.reverse();
  }

  /** Hash over leaves start ... end - 1, where start lies on a boundary of the range's own subtree. */
  private rangeHash(start: number, end: number): string {
    const width = end - start;
    const level = Math.log2(width);
    if (Number.isInteger(level)) return this.levels[level]?.[start / width] ?? '';
    const middle = start + splitPoint(width);
    return nodeHash(this.rangeHash(start, middle), this.rangeHash(middle, end));
  }

  private requireSize(size: number): void {
    if (!(Number.isInteger(size) && size >= 0 && size <= this.size))
      throw new RangeError(`the tree has ${this.size} leaves, not ${size}`);
  }
}

/** Largest power of two smaller than `width` (width >= 2). */
const splitPoint = (width: number): number => 2 ** (Math.ceil(Math.log2(width)) - 1);
