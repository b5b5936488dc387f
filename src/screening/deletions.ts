/**
 * The deletion neighbourhood of a spelling: hashes of what is left when up to two letters are taken out of its first nine. Two spellings
 * within two edits share at least one; so a lookup of each finds all of them without comparing with every token.
 */

const PREFIX = 9;
const MOST = 1 + PREFIX + (PREFIX * (PREFIX - 1)) / 2;

/** Edits that are looked for in a token of this length. */
export const editsFor = (length: number): 0 | 1 | 2 => (length < 3 ? 0 : length < 5 ? 1 : 2);

const step = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);
function finish(hash: number, length: number): number {
  let mixed = hash ^ (length * 0x9e3779b1);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Writes the hashes into `into` (64 places suffice) and gives how many there are; some may repeat. */
export function deletionHashes(text: string, edits: 0 | 1 | 2, into: Uint32Array): number {
  const length = Math.min(text.length, PREFIX);
  let count = 0;
  const put = (skipA: number, skipB: number, left: number): void => {
    let hash = 0x811c9dc5;
    for (let k = 0; k < length; k += 1) if (k !== skipA && k !== skipB) hash = step(hash, text.charCodeAt(k));
    into[count] = finish(hash, left);
    count += 1;
  };
  put(-1, -1, length);
  if (edits >= 1) for (let a = 0; a < length; a += 1) put(a, -1, length - 1);
  if (edits >= 2) for (let a = 0; a < length; a += 1) for (let b = a + 1; b < length; b += 1) put(a, b, length - 2);
  return Math.min(count, MOST);
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
