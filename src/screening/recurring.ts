/**
 * Recurring: tells what comes a second time. Most names and parts that are asked come once: to keep what was worked out for them takes
 * longer, in memory that must be moved and freed again, than to work it out anew if they do come again.
 */

const HASH_BITS = 19;
/** Hashes after which it begins anew: few enough that hardly any is taken for another. */
const MOST = 1 << (HASH_BITS - 3);

export class Recurring {
  private readonly bits = new Uint32Array(1 << (HASH_BITS - 5));
  private count = 0;

  /** Whether something with this hash, whose high bits must be well mixed, came before. Seldom a yes is wrong, and a no may come late. */
  has(hash: number): boolean {
    const { bits } = this;
    const place = hash >>> (32 - HASH_BITS);
    const word = bits[place >>> 5] as number;
    const bit = 1 << (place & 31);
    if (word & bit) return true;
    if (this.count >= MOST) {
      bits.fill(0);
      this.count = 0;
    }
    bits[place >>> 5] = (bits[place >>> 5] as number) | bit;
    this.count += 1;
    return false;
  }
}
