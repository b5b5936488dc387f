import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../kit/sha256.ts';
import { nodeHash } from './hashes.ts';
import { verifyConsistency, verifyInclusion } from './merkleProof.ts';
import { MerkleTree } from './merkleTree.ts';
import { appendLeaf, EMPTY_HEAD } from './treeHead.ts';

/** RFC 6962 section 2.1 word for word: slow, and written without looking at the tree under test. */
const largestPowerBelow = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};
function slowRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256('');
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const k = largestPowerBelow(leaves.length);
  return nodeHash(slowRoot(leaves.slice(0, k)), slowRoot(leaves.slice(k)));
}
function slowPath(m: number, leaves: readonly string[]): string[] {
  if (leaves.length === 1) return [];
  const k = largestPowerBelow(leaves.length);
  if (m < k) return [...slowPath(m, leaves.slice(0, k)), slowRoot(leaves.slice(k))];
  return [...slowPath(m - k, leaves.slice(k)), slowRoot(leaves.slice(0, k))];
}
function slowSubproof(m: number, leaves: readonly string[], whole: boolean): string[] {
  if (m === leaves.length) return whole ? [] : [slowRoot(leaves)];
  const k = largestPowerBelow(leaves.length);
  if (m <= k) return [...slowSubproof(m, leaves.slice(0, k), whole), slowRoot(leaves.slice(k))];
  return [...slowSubproof(m - k, leaves.slice(k), false), slowRoot(leaves.slice(0, k))];
}

const leavesOf = (size: number): string[] => Array.from({ length: size }, (_, index) => sha256(`leaf ${index}`));
function treeOf(leaves: readonly string[]): MerkleTree {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}
const size = fc.integer({ min: 1, max: 70 });
/** Another hash in place of one of the path. */
const alter = (path: readonly string[], at: number): string[] =>
  path.map((hash, index) => (index === at % path.length ? sha256(hash) : hash));

describe('MerkleTree', () => {
  it('has the roots of the test vectors of RFC 6962 implementations', () => {
    // Leaves "", 0x00, 0x10, 0x2021 ... of certificate-transparency's reference test.
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map((hex) => sha256(Buffer.concat([Buffer.of(0), Buffer.from(hex, 'hex')])));
    const tree = treeOf(leaves);
    expect(tree.root(0)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(tree.root(1)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(tree.root(2)).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(tree.root(8)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('has the roots and proofs of the slow definition', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (length, a, b) => {
        const leaves = leavesOf(length);
        const tree = treeOf(leaves);
        const upTo = (b % length) + 1;
        const index = a % upTo;
        expect(tree.root(upTo)).toBe(slowRoot(leaves.slice(0, upTo)));
        expect(tree.inclusionProof(index, upTo)).toEqual(slowPath(index, leaves.slice(0, upTo)));
        const earlier = (a % upTo) + 1;
        expect(tree.consistencyProof(earlier, upTo)).toEqual(slowSubproof(earlier, leaves.slice(0, upTo), true));
      }),
    );
  });

  it('refuses sizes and leaves it does not have', () => {
    const tree = treeOf(leavesOf(3));
    expect(() => tree.root(4)).toThrow(RangeError);
    expect(() => tree.inclusionProof(3)).toThrow(RangeError);
    expect(() => tree.consistencyProof(4)).toThrow(RangeError);
    expect(() => tree.consistencyProof(-1)).toThrow(RangeError);
  });
});

describe('TreeHead', () => {
  it('grows to the root of the whole tree without its leaves', () => {
    let head = EMPTY_HEAD;
    const tree = new MerkleTree();
    for (const leaf of leavesOf(130)) {
      head = appendLeaf(head, leaf);
      tree.append(leaf);
      expect(head.root).toBe(tree.root());
      expect(head.frontier).toHaveLength([...head.size.toString(2)].filter((bit) => bit === '1').length);
    }
  });
});

describe('proofs', () => {
  it('hold for every leaf and every earlier size', () => {
    for (let length = 1; length <= 40; length += 1) {
      const leaves = leavesOf(length);
      const tree = treeOf(leaves);
      for (const [index, leaf] of leaves.entries())
        expect(
          verifyInclusion({ leaf, index, size: length, root: tree.root(), path: tree.inclusionProof(index) }),
        ).toBe(true);
      for (let earlier = 0; earlier <= length; earlier += 1)
        expect(
          verifyConsistency({
            earlier: { size: earlier, root: tree.root(earlier) },
            later: { size: length, root: tree.root() },
            path: tree.consistencyProof(earlier),
          }),
        ).toBe(true);
    }
  });

  it('do not hold for another leaf, place, size, root or path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (length, a, at) => {
        const leaves = leavesOf(length);
        const tree = treeOf(leaves);
        const index = a % length;
        const path = tree.inclusionProof(index);
        const proof = { leaf: leaves[index] ?? '', index, size: length, root: tree.root(), path };
        expect(verifyInclusion({ ...proof, leaf: sha256('other') })).toBe(false);
        expect(verifyInclusion({ ...proof, index: (index + 1) % length })).toBe(false);
        expect(verifyInclusion({ ...proof, root: sha256('other') })).toBe(false);
        expect(verifyInclusion({ ...proof, path: alter(path, at) })).toBe(false);
        expect(verifyInclusion({ ...proof, path: path.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...proof, path: [...path, sha256('more')] })).toBe(false);
        expect(verifyInclusion({ ...proof, path: path.map(() => 'not a hash') })).toBe(false);
        expect(verifyInclusion({ ...proof, index: length })).toBe(false);
      }),
    );
  });

  it('do not show a rewritten log to be a longer one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (length, a, at) => {
        const leaves = leavesOf(length);
        const earlier = (a % (length - 1)) + 1;
        const rewritten = treeOf(leaves.map((leaf, index) => (index === at % earlier ? sha256(leaf) : leaf)));
        const honest = treeOf(leaves);
        const old = { size: earlier, root: honest.root(earlier) };
        const later = { size: length, root: rewritten.root() };
        expect(verifyConsistency({ earlier: old, later, path: rewritten.consistencyProof(earlier) })).toBe(false);
        expect(verifyConsistency({ earlier: old, later, path: honest.consistencyProof(earlier) })).toBe(false);
        const path = honest.consistencyProof(earlier);
        expect(
          verifyConsistency({ earlier: old, later: { size: length, root: honest.root() }, path: alter(path, at) }),
        ).toBe(false);
        const longer = { earlier: old, later: { size: length, root: honest.root() }, path: [...path, sha256('more')] };
        expect(verifyConsistency(longer)).toBe(false);
      }),
    );
  });
});
