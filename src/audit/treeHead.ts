/**
 * TreeHead: size, root and right edge of an RFC 6962 Merkle tree; all that is needed to append without reading earlier leaves.
 */
export interface TreeHead {
  readonly size: number;
  /** Root hash, hex. */
  readonly root: string;
  /** Roots of the perfect subtrees that make up the tree, left (largest) to right, hex. */
  readonly frontier: readonly string[];
}
