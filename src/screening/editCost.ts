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

/** So much dearer than the limit a cell may be and still have a transposition pass beside it that stays below the limit. */
const MARGIN = EDIT - TRANSPOSED;
const BEYOND = 0x7fff;

/**
 * Only cells below the limit (and `MARGIN`) are followed: from row to row those beside and below them, for costs never fall along a way.
 * INVARIANT: a cost below the limit is exact. Each cell on its cheapest way is below the limit, so its neighbours are worked out; where the
 * way leaps by a transposition, the cell leapt over costs at most one substitution more than the one before, which `MARGIN` lets pass.
 */
function costOfLoaded(n: number, m: number, limit: number): number {
  // Local names for what the loops read: the compiler need not look the module's up in every round.
  const [cells, letters, others, gaps, costs] = [table, left, right, rightGaps, SUBSTITUTION];
  const most = limit + MARGIN;
  let last = m;
  let high = 0;
  let value = 0;
  cells[0] = 0;
  for (let j = 1; j <= m; j += 1) {
    const gap = gapCost(others, j - 1, m);
    gaps[j - 1] = gap;
    if (last < m) continue;
    value += gap;
    cells[j] = value;
    if (value >= most) last = j < m ? j : m;
    else high = j;
    if (value >= most && j === m) high = j - 1;
  }
  let low = 0;
  let first = 0;
  let firstBefore = 1;
  let lastBefore = 0;
  let x = 0;
  for (let i = 1; i <= n; i += 1) {
    const row = i * WIDTH;
    const above = row - WIDTH;
    const xBefore = x;
    x = letters[i - 1] as number;
    const rowOfX = x << 6;
    const gapX = gapCost(letters, i - 1, n);
    const start = low;
    let newLow = -1;
    let newHigh = -1;
    let j = start;
    if (last < m) cells[above + last + 1] = BEYOND;
    value = BEYOND;
    if (j === 0) {
      value = (cells[above] as number) + gapX;
      cells[row] = value;
      if (value < most) {
        newLow = 0;
        newHigh = 0;
      }
      j = 1;
    } else if (first === start) cells[above + start - 1] = BEYOND;
    const reach = high < m ? high + 1 : m;
    let diagonal = cells[above + j - 1] as number;
    let yBefore = j > 1 ? (others[j - 2] as number) : 0;
    for (; j <= reach; j += 1) {
      const y = others[j - 1] as number;
      const up = cells[above + j] as number;
      let best = diagonal + (costs[rowOfX + y] as number);
      diagonal = up;
      if (up + gapX < best) best = up + gapX;
      value += gaps[j - 1] as number;
      if (value < best) best = value;
      if (x === yBefore && y === xBefore && x !== y && j - 2 >= firstBefore && j - 2 <= lastBefore) {
        const swapped = (cells[above - WIDTH + j - 2] as number) + TRANSPOSED;
        if (swapped < best) best = swapped;
      }
      yBefore = y;
      value = best;
      cells[row + j] = best;
      if (best < most) {
        if (newLow < 0) newLow = j;
        newHigh = j;
      }
    }
    while (j <= m && value < most) {
      value += gaps[j - 1] as number;
      cells[row + j] = value;
      if (value < most) newHigh = j;
      j += 1;
    }
    if (newLow < 0) return limit;
    firstBefore = first;
    lastBefore = last;
    first = start;
    last = j - 1;
    low = newLow;
    high = newHigh;
  }
  return last === m ? (cells[n * WIDTH + m] as number) : limit;
}

/** A letter beside its double is nearly nothing. */
function gapCost(letters: Uint8Array, at: number, length: number): number {
  if (at > 0 && letters[at] === letters[at - 1]) return DOUBLED;
  if (at === length - 1 && letters[at] === S) return FINAL_S;
  return INSERTION[letters[at] as number] as number;
}
