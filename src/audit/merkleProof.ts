/**
 * Does a proof hold? The check needs the hashes alone, so a third party with neither log nor tree can make it (RFC 9162 sections
 * 2.1.3.2 and 2.1.4.2, which check the proofs of RFC 6962).
 */
import { EMPTY_ROOT, nodeHash } from './hashes.ts';

interface InclusionProof {
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  readonly root: string;
  /** Sibling hashes, leaf side first. */
  readonly path: readonly string[];
}

interface ConsistencyProof {
  readonly earlier: { readonly size: number; readonly root: string };
  readonly later: { readonly size: number; readonly root: string };
  readonly path: readonly string[];
}

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Whether the leaf is the one at `index` in the tree of `size` leaves with that root. */
export function verifyInclusion({ leaf, index, size, root, path }: InclusionProof): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, root, ...path].every(isHash)) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash === root;
}

/** Whether the earlier tree is the beginning of the later one: nothing in it was changed, removed or moved. */
export function verifyConsistency({ earlier, later, path }: ConsistencyProof): boolean {
  if (!isSize(earlier.size) || !isSize(later.size) || earlier.size > later.size) return false;
  if (![earlier.root, later.root, ...path].every(isHash)) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root;
  if (earlier.size === 0) return path.length === 0 && earlier.root === EMPTY_ROOT;
  return walkConsistency(earlier, later, path);
}

function walkConsistency(
  earlier: ConsistencyProof['earlier'],
  later: ConsistencyProof['later'],
  path: readonly string[],
): boolean {
  const hashes = isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : [...path];
  const first = hashes.shift();
  if (first === undefined) return false;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [earlierHash, laterHash] = [first, first];
  for (const sibling of hashes) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [earlierHash, laterHash] = [nodeHash(sibling, earlierHash), nodeHash(sibling, laterHash)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      laterHash = nodeHash(laterHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && earlierHash === earlier.root && laterHash === later.root;
}

const half = (value: number): number => Math.floor(value / 2);
const isPowerOfTwo = (value: number): boolean => value > 0 && Number.isInteger(Math.log2(value));
