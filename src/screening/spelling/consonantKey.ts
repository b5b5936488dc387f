/**
 * consonantKey: the consonants of a Latin spelling in eight classes, without vowels, h, w and doubles. Spellings of one name in different
 * romanisations mostly share this phonetic key. It only finds candidates; it never scores.
 */

/** Class of each letter a-z; 0: dropped. 1 K, 2 S, 3 T, 4 P, 5 L, 6 R, 7 M, 8 N. */
const CLASSES = [0, 4, 1, 3, 0, 4, 1, 0, 0, 1, 1, 5, 7, 8, 0, 4, 1, 6, 2, 3, 0, 4, 0, 1, 0, 2];

const codeAt = (text: string, place: number): number => (place < text.length ? text.charCodeAt(place) : 0);
/** Codes of the letters. */
const [C, D, E, G, H, I, J, K, P, S, T, Y, Z] = [99, 100, 101, 103, 104, 105, 106, 107, 112, 115, 116, 121, 122];

/** The key as a number of codeAt most 29 bits: nine classes are kept. `consonantKeyLength` says how many it has. */
export function consonantKeyOf(text: string): number {
  let key = 0;
  let length = 0;
  let last = 0;
  for (let k = 0; k < text.length && length < 9; k += 1) {
    const letter = text.charCodeAt(k);
    if (letter < 97 || letter > 122) continue;
    const next = codeAt(text, k + 1);
    let value = CLASSES[letter - 97] ?? 0;
    if (next === H && (letter === S || letter === C || letter === Z)) value = 2;
    else if (next === H && letter === P) value = 4;
    else if ((letter === T && (next === S || next === Z || next === C)) || (letter === D && next === Z)) value = 0;
    else if (letter === D && (next === J || next === G)) value = 0;
    else if (letter === C && (next === S || next === Z || next === E || next === I || next === Y)) value = 2;
    else if (letter === C && next === K) value = 0;
    else if (letter === G && next === H) value = 1;
    if (value === 0) continue;
    // Doubles collapse over vowels too: native spellings do not write these.
    if (value === last) continue;
    key = key * 9 + value;
    last = value;
    length += 1;
  }
  return key;
}

/** Keys of one or two consonants belong to too many names to search Latin names by. */
export const SHORTEST_KEY = 3;

/** How many consonant classes the key has. */
export function consonantKeyLength(key: number): number {
  let length = 0;
  for (let rest = key; rest > 0; rest = Math.floor(rest / 9)) length += 1;
  return length;
}
