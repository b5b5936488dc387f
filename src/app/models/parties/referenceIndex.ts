/**
 * ReferenceIndex: which listings do publishers themselves call the same party? It is read from the store's references whenever
 * they have grown. Two listings that refer to a third are joined even while the third's list is not loaded.
 */
import { listingKey } from '../../../domain/listingTies.ts';
import type { Store } from '../../../store/index.ts';

export interface Reference {
  readonly a: string;
  readonly b: string;
}

export class ReferenceIndex {
  private readonly store: Pick<Store, 'lists'>;
  private highestId = 0;
  /** Key of a listing -> keys of others, both ways. */
  private readonly neighbours = new Map<string, Set<string>>();
  /** Key -> the id as stored, or as referred to while it is not stored, where they differ. */
  private readonly written = new Map<string, string>();

  constructor(store: Pick<Store, 'lists'>) {
    this.store = store;
  }

  /** Takes in what was stored since the last call, by this process or another. */
  async refresh(): Promise<void> {
    const { highestId } = await this.store.lists.contentCount();
    if (highestId === this.highestId) return;
    this.neighbours.clear();
    this.written.clear();
    for (const { from, to } of await this.store.lists.references()) {
      this.join(this.keyOf(from), this.keyOf(to));
      this.join(this.keyOf(to), this.keyOf(from));
    }
    this.highestId = highestId;
  }

  private keyOf(id: string): string {
    const key = listingKey(id);
    if (key !== id) this.written.set(key, id);
    return key;
  }

  private join(from: string, to: string): void {
    const known = this.neighbours.get(from);
    if (known) known.add(to);
    else this.neighbours.set(from, new Set([to]));
  }

  /** Every reference within reach of the listing, over any number of steps; ids as stored where they are, else as referred to. */
  referencesFrom(listingId: string): readonly Reference[] {
    const start = listingKey(listingId);
    const seen = new Set([start]);
    const references: Reference[] = [];
    for (const id of seen) {
      for (const other of this.neighbours.get(id) ?? []) {
        if (!seen.has(other) || id < other) references.push({ a: this.asStored(id), b: this.asStored(other) });
        seen.add(other);
      }
    }
    return uniquePairs(references);
  }

  private asStored(key: string): string {
    return this.written.get(key) ?? key;
  }
}

function uniquePairs(references: readonly Reference[]): readonly Reference[] {
  const byPair = new Map(
    references.map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a })).map((pair) => [`${pair.a}\u0000${pair.b}`, pair]),
  );
  return [...byPair.values()];
}
