/** letterSet: which letters a spelling has, one bit each. Counting the bits that differ is the cheapest test that two spellings are unlike. */

/** Bits 0 to 25 stand for a to z, the six above for digits and whatever else occurs. */
export function lettersOf(text: string): number {
  let bits = 0;
  for (let k = 0; k < text.length; k += 1) {
    const code = text.charCodeAt(k);
    bits |= code >= 97 ? 1 << (code - 97) : 1 << (26 + (code & 3));
  }
  return bits;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
