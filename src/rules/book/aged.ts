/** Aged: the most days by which a list that a rule looked at is too old. A no-hit on such a list counts, and the finding says so. */

/** A list that is known to be aged, and not by how much, is so by a day at least. */
const LEAST = 1;

export class Aged {
  private most = 0;

  /** 0: none of the lists was too old. */
  get days(): number {
    return this.most;
  }

  seen(days = LEAST): void {
    if (days > this.most) this.most = days;
  }

  clear(): void {
    this.most = 0;
  }
}
