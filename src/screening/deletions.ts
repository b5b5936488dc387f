/**
 * The deletion neighbourhood of a spelling: hashes of what is left when up to two letters are taken out of its first nine. Two spellings
 * within two edits share at least one; so a lookup of each finds all of them without comparing with every token.
 */
import { BEGUN, continued, step } from './fnv.ts';

const PREFIX = 9;

/** Edits that are looked for in a token of this length. */
export const editsFor = (length: number): 0 | 1 | 2 => (length < 3 ? 0 : length < 5 ? 1 : 2);

function finish(hash: number, length: number): number {
  let mixed = hash ^ (length * 0x9e3779b1);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Hash of the first so many letters. */
const begun = new Int32Array(PREFIX + 1);

/** Writes the hashes into `into` (64 places suffice) and gives how many there are; some may repeat. */
export function deletionHashes(text: string, edits: 0 | 1 | 2, into: Uint32Array): number {
  const length = Math.min(text.length, PREFIX);
  begun[0] = BEGUN;
  for (let k = 0; k < length; k += 1) begun[k + 1] = step(begun[k] as number, text.charCodeAt(k));
  into[0] = finish(begun[length] as number, length);
  let count = 1;
  for (let a = 0; edits >= 1 && a < length; a += 1, count += 1)
    into[count] = finish(continued(begun[a] as number, text, a + 1, length), length - 1);
  for (let a = 0; edits >= 2 && a < length; a += 1) {
    let hash = begun[a] as number;
    for (let b = a + 1; b < length; b += 1, count += 1) {
      into[count] = finish(continued(hash, text, b + 1, length), length - 2);
      hash = step(hash, text.charCodeAt(b));
    }
  }
  return count;
}

const row = new Uint8Array(PREFIX + 1);

/**
 * Whether two spellings share a deletion neighbour: by the longest sequence of letters that both have in order.
 *
 * @param bytes the second spelling's, in ASCII, from `start` on
 */
export function shareDeletion(a: string, bytes: Uint8Array, start: number, length: number): boolean {
  const n = Math.min(a.length, PREFIX);
  const m = Math.min(length, PREFIX);
  const least = Math.max(n - editsFor(a.length), m - editsFor(length));
  row.fill(0);
  for (let i = 0; i < n; i += 1) {
    const letter = a.charCodeAt(i);
    let diagonal = 0;
    for (let j = 0; j < m; j += 1) {
      const up = row[j + 1] as number;
      row[j + 1] = letter === bytes[start + j] ? diagonal + 1 : Math.max(up, row[j] as number);
      diagonal = up;
    }
  }
  return (row[m] as number) >= least;
}
