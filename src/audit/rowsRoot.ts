/** One hash for many rows: the Merkle root over their digests, in order, with the leaves and nodes of RFC 6962 section 2.1. */
import { sha256 } from '../kit/sha256.ts';
import { MerkleTree } from './merkleTree.ts';

/** `digests` in hex; the leaf of each is sha256(0x00 || its 32 bytes). */
export function rowsRoot(digests: Iterable<string>): string {
  const tree = new MerkleTree();
  for (const digest of digests) tree.append(sha256(Buffer.concat([Buffer.of(0), Buffer.from(digest, 'hex')])));
  return tree.root();
}
