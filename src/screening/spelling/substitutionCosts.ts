/** substitutionCosts: the cost of taking one letter for another, or of writing one more. Letters that sound or look similar are near. */

/** Costs are in twentieths of an edit. */
export const EDIT = 20;
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
export const TRANSPOSED = 14;
export const DOUBLED = 5;
/** The least that anything costs that alters a spelling. */
export const LEAST_EDIT = 5;
const VOWEL_ADDED = 11;
const H_ADDED = 9;
/** A last s: Latvian and Lithuanian spellings (Lavrovs), plurals. */
export const FINAL_S = 10;
/** The code of the letter s. */
export const S = 19;

/** 1-26 for a-z, 28-37 for digits, 0 for anything else. */
export const letterCode = (character: number): number =>
  character >= 97 && character <= 122 ? character - 96 : character >= 48 && character <= 57 ? character - 20 : 0;
export const CODES = Uint8Array.from({ length: 256 }, (_, character) => letterCode(character));

/** Cost of one letter for another, by code << 6 | code: see `letterCode`. */
export const SUBSTITUTION = buildSubstitutions();
/** Cost of a letter more, by its code. */
export const INSERTION = buildInsertions();

function buildSubstitutions(): Int32Array {
  const costs = new Int32Array(64 * 64).fill(EDIT);
  for (let k = 0; k < 64; k += 1) costs[k * 64 + k] = 0;
  for (const [letters, cost] of NEAR) {
    for (const a of letters) {
      for (const b of letters) {
        const at = letterCode(a.charCodeAt(0)) * 64 + letterCode(b.charCodeAt(0));
        if (a !== b) costs[at] = Math.min(costs[at] ?? EDIT, cost);
      }
    }
  }
  return costs;
}

function buildInsertions(): Uint8Array {
  const costs = new Uint8Array(64).fill(EDIT);
  for (const vowel of 'aeiouy') costs[letterCode(vowel.charCodeAt(0))] = VOWEL_ADDED;
  costs[letterCode('h'.charCodeAt(0))] = H_ADDED;
  return costs;
}

/** The least cost of removing each letter of the alphabet: where the other spelling has a letter near it, and where it has none. */
const NEAR_LETTERS = new Int32Array(26);
const NEAR_COSTS = new Uint8Array(26);
const FAR_COSTS = new Uint8Array(26);
for (let x = 0; x < 26; x += 1) {
  const gap = x + 1 === S ? FINAL_S : (INSERTION[x + 1] as number);
  FAR_COSTS[x] = gap;
  NEAR_COSTS[x] = gap;
  for (let y = 0; y < 26; y += 1) {
    const cost = SUBSTITUTION[((x + 1) << 6) + y + 1] as number;
    if (x === y || cost >= EDIT) continue;
    NEAR_LETTERS[x] = (NEAR_LETTERS[x] as number) | (1 << y);
    NEAR_COSTS[x] = Math.min(NEAR_COSTS[x] as number, cost);
  }
}

/**
 * A lower bound of the edit cost of two spellings, by the letters that only one of them has: each takes an edit, and an edit removes at most
 * one letter of either.
 *
 * @param a letters a-z that occur, a bit each; neither spelling has digits
 */
export function leastCost(a: number, b: number): number {
  const other = a ^ b;
  return Math.max(costToLose(a & other, b), costToLose(b & other, a));
}

function costToLose(letters: number, others: number): number {
  let cost = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) {
    const letter = 31 - Math.clz32(rest & -rest);
    cost += ((NEAR_LETTERS[letter] as number) & others ? NEAR_COSTS[letter] : FAR_COSTS[letter]) as number;
  }
  return cost;
}
