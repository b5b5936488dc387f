/**
 * SeenTwice: the admission filter of the caches (the doorkeeper of TinyLFU). It says whether a name or a part was seen before. Most of them
 * are asked once, and caching what is asked once costs more in memory traffic than computing it again. It is a Bloom filter of one hash in
 * two generations.
 */

const HASH_BITS = 19;
const WORDS = 1 << (HASH_BITS - 5);
/** Hashes in one generation: few enough that two hashes seldom share a bit. */
const GENERATION_LIMIT = 1 << (HASH_BITS - 3);

export class SeenTwice {
  /** The current generation and the one before it, a bit for each hash. A full generation replaces the older one. */
  private current = new Uint32Array(WORDS);
  private previous = new Uint32Array(WORDS);
  private count = 0;

  /**
   * Whether a hash was seen before; from now on it was. Both answers are seldom wrong: two hashes may share a bit, and old hashes are
   * forgotten.
   *
   * @param hash its high bits must be well mixed
   */
  sawBefore(hash: number): boolean {
    const place = hash >>> (32 - HASH_BITS);
    const bit = 1 << (place & 31);
    const word = this.current[place >>> 5] as number;
    if (word & bit) return true;
    const seen = ((this.previous[place >>> 5] as number) & bit) !== 0;
    this.current[place >>> 5] = word | bit;
    this.count += 1;
    if (this.count >= GENERATION_LIMIT) this.startGeneration();
    return seen;
  }

  private startGeneration(): void {
    [this.current, this.previous] = [this.previous.fill(0), this.current];
    this.count = 0;
  }
}
