/** hash: FNV-1a over UTF-16 units, letter by letter, so that a hash can be continued. Each table mixes the result as it needs. */
export const HASH_START = 0x811c9dc5;

export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash continued by `text[start..end)`. */
export function continueHash(hash: number, text: string, start: number, end: number): number {
  let sum = hash;
  for (let k = start; k < end; k += 1) sum = hashStep(sum, text.charCodeAt(k));
  return sum;
}
