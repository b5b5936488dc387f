/**
 * Recurring: tells what comes a second time. Most names and parts that are asked come once: to keep what was worked out for them takes
 * longer, in memory that must be moved and freed again, than to work it out anew if they do come again.
 */

const HASH_BITS = 19;
const WORDS = 1 << (HASH_BITS - 5);
/** Hashes of a generation: few enough that hardly any is taken for another. */
const MOST = 1 << (HASH_BITS - 3);

export class SeenTwice {
  /** What came lately, and what came before that, as bits: when so many have come, the oldest are forgotten. */
  private lately = new Uint32Array(WORDS);
  private before = new Uint32Array(WORDS);
  private count = 0;

  /** Whether something with this hash, whose high bits must be well mixed, came before: a yes is seldom wrong, and so is a no. */
  sawBefore(hash: number): boolean {
    const place = hash >>> (32 - HASH_BITS);
    const bit = 1 << (place & 31);
    const word = this.lately[place >>> 5] as number;
    if (word & bit) return true;
    const known = ((this.before[place >>> 5] as number) & bit) !== 0;
    this.lately[place >>> 5] = word | bit;
    this.count += 1;
    if (this.count >= MOST) this.forget();
    return known;
  }

  private forget(): void {
    [this.lately, this.before] = [this.before.fill(0), this.lately];
    this.count = 0;
  }
}
