/**
 * TreeHead: size, root and right edge of an RFC 6962 Merkle tree. This is all that is needed to append an event without reading
 * earlier ones.
 */
import { EMPTY_ROOT, nodeHash } from './hashes.ts';

export interface TreeHead {
  readonly size: number;
  /** Root hash, hex. */
  readonly root: string;
  /** Roots of the perfect subtrees that make up the tree, left (largest) to right, hex: one for each 1 bit of `size`. */
  readonly frontier: readonly string[];
}

export const EMPTY_HEAD: TreeHead = { size: 0, root: EMPTY_ROOT, frontier: [] };

/** The head after one more leaf. */
export function appendLeaf(head: TreeHead, leaf: string): TreeHead {
  const frontier = [...head.frontier];
  let right = leaf;
  for (let size = head.size; size % 2 === 1; size = (size - 1) / 2) right = nodeHash(frontier.pop() ?? '', right);
  frontier.push(right);
  return { size: head.size + 1, root: rootOfFrontier(frontier), frontier };
}

/** Root of the subtrees from left to right: the smaller ones on the right are joined first. */
function rootOfFrontier(frontier: readonly string[]): string {
  if (frontier.length === 0) return EMPTY_ROOT;
  return frontier.reduceRight((right, left) => nodeHash(left, right));
}
