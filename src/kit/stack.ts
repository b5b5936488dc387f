/**
 * Stack: a list with a counter in place of `length`, for lists that are often shortened. Setting `length` of an array costs some
 * forty times as much, and judging one transaction shortens lists hundreds of times.
 */
export class Stack<T> {
  readonly #items: T[] = [];
  /** How many there are; a mark to cut back to. */
  count = 0;

  push(item: T): void {
    this.#items[this.count] = item;
    this.count += 1;
  }

  /** Takes away all but the first `count`. */
  cut(count: number): void {
    this.count = count;
  }

  at(index: number): T | undefined {
    return index < this.count ? this.#items[index] : undefined;
  }

  /** A copy, from a mark on. */
  list(from = 0): readonly T[] {
    return this.#items.slice(from, this.count);
  }

  /** A copy, with each once. */
  distinct(): T[] {
    const found: T[] = [];
    for (let index = 0; index < this.count; index += 1) {
      const item = this.#items[index];
      if (item !== undefined && !found.includes(item)) found.push(item);
    }
    return found;
  }
}
