/**
 * editCost: how far two Latin spellings lie apart. A restricted Damerau distance in which letters that sound or look alike are near: the
 * slips of pens, keyboards and romanisations cost less than a different letter.
 */

/** Costs are in twentieths of an edit. */
export const EDIT = 20;
/** Letters of a spelling that are looked at. */
export const EDITED_LETTERS = 48;
const LONGEST = EDITED_LETTERS;

/** Groups of letters that stand for one another, and the cost of taking one for the other. */
const NEAR: readonly (readonly [string, number])[] = [
  ['aeiouy', 10],
  ['iey', 6],
  ['ou', 6],
  ['uw', 8],
  ['ckq', 8],
  ['gkq', 12],
  ['szc', 8],
  ['xs', 10],
  ['xk', 12],
  ['vw', 6],
  ['vb', 12],
  ['bp', 12],
  ['dt', 12],
  ['fv', 10],
  ['fp', 12],
  ['jy', 8],
  ['ji', 10],
  ['jg', 10],
  ['jz', 12],
  ['mn', 12],
  ['lr', 15],
  ['hk', 14],
  ['0o', 5],
  ['1il', 5],
  ['5s', 5],
  ['3e', 5],
  ['4a', 5],
  ['8b', 5],
  ['9g', 5],
  ['6gb', 8],
  ['7t', 8],
  ['2z', 8],
];
const TRANSPOSED = 14;
const DOUBLED = 5;
const VOWEL_ADDED = 11;
const H_ADDED = 9;
/** A last s: Latvian and Lithuanian spellings (Lavrovs), plurals. */
const FINAL_S = 10;
const S = 19;

const code = (character: number): number =>
  character >= 97 && character <= 122 ? character - 96 : character >= 48 && character <= 57 ? character - 20 : 0;

const SUBSTITUTION = buildSubstitutions();
const INSERTION = buildInsertions();

function buildSubstitutions(): Uint8Array {
  const costs = new Uint8Array(64 * 64).fill(EDIT);
  for (let k = 0; k < 64; k += 1) costs[k * 64 + k] = 0;
  for (const [letters, cost] of NEAR) {
    for (const a of letters) {
      for (const b of letters) {
        const at = code(a.charCodeAt(0)) * 64 + code(b.charCodeAt(0));
        if (a !== b) costs[at] = Math.min(costs[at] ?? EDIT, cost);
      }
    }
  }
  return costs;
}

function buildInsertions(): Uint8Array {
  const costs = new Uint8Array(64).fill(EDIT);
  for (const vowel of 'aeiouy') costs[code(vowel.charCodeAt(0))] = VOWEL_ADDED;
  costs[code('h'.charCodeAt(0))] = H_ADDED;
  return costs;
}

const left = new Uint8Array(LONGEST);
const right = new Uint8Array(LONGEST);
const rightGaps = new Uint8Array(LONGEST);
const WIDTH = LONGEST + 1;
const table = new Uint16Array(WIDTH * WIDTH);

let leftText = '';
let leftLength = 0;

/** A search holds one part against many tokens: what is loaded stays loaded. */
function loadLeft(text: string): number {
  if (text !== leftText) {
    leftText = text;
    leftLength = load(text, left);
  }
  return leftLength;
}

function load(text: string, into: Uint8Array): number {
  const length = Math.min(text.length, LONGEST);
  for (let k = 0; k < length; k += 1) into[k] = code(text.charCodeAt(k));
  return length;
}

/** The same with the second spelling as bytes of a pool: a search passes over most tokens without making strings of them. */
export function editCostOfBytes(a: string, bytes: Uint8Array, start: number, length: number, limit: number): number {
  const n = loadLeft(a);
  const m = Math.min(length, LONGEST);
  for (let k = 0; k < m; k += 1) right[k] = code(bytes[start + k] as number);
  return costOfLoaded(n, m, limit);
}

/** Cost in twentieths of an edit; `limit` or more when it is certain to reach the limit. Symmetric. Work: length x length. */
export function editCost(a: string, b: string, limit: number): number {
  return costOfLoaded(loadLeft(a), load(b, right), limit);
}

function costOfLoaded(n: number, m: number, limit: number): number {
  for (let j = 0; j < m; j += 1) rightGaps[j] = gapCost(right, j, m);
  table[0] = 0;
  for (let j = 1; j <= m; j += 1) table[j] = (table[j - 1] as number) + (rightGaps[j - 1] as number);
  let before = 0;
  for (let i = 1; i <= n; i += 1) {
    const row = i * WIDTH;
    const above = row - WIDTH;
    const x = left[i - 1] as number;
    const gapX = gapCost(left, i - 1, n);
    table[row] = (table[above] as number) + gapX;
    let least = table[row] as number;
    for (let j = 1; j <= m; j += 1) {
      const y = right[j - 1] as number;
      let best = (table[above + j - 1] as number) + (SUBSTITUTION[x * 64 + y] as number);
      const deleted = (table[above + j] as number) + gapX;
      if (deleted < best) best = deleted;
      const inserted = (table[row + j - 1] as number) + (rightGaps[j - 1] as number);
      if (inserted < best) best = inserted;
      if (i > 1 && j > 1 && x === right[j - 2] && y === left[i - 2] && x !== y) {
        const swapped = (table[above - WIDTH + j - 2] as number) + TRANSPOSED;
        if (swapped < best) best = swapped;
      }
      table[row + j] = best;
      if (best < least) least = best;
    }
    // Every way to the end passes this row, or leaps over it from the row before by a transposition.
    if (least >= limit && before + TRANSPOSED >= limit) return limit;
    before = least;
  }
  return table[n * WIDTH + m] as number;
}

/** A letter beside its double is nearly nothing. */
function gapCost(letters: Uint8Array, at: number, length: number): number {
  if (at > 0 && letters[at] === letters[at - 1]) return DOUBLED;
  if (at === length - 1 && letters[at] === S) return FINAL_S;
  return INSERTION[letters[at] as number] as number;
}
