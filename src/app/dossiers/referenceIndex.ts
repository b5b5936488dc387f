/**
 * ReferenceIndex: which listings do publishers themselves call the same party? Built once over every stored content, grown when the
 * store has grown. A listing that two others refer to ties them even while its own list is not loaded.
 */
import type { Listing } from '../../domain/list.ts';
import type { Store } from '../../store/store.ts';

export interface Reference {
  readonly a: string;
  readonly b: string;
}

export class ReferenceIndex {
  private readonly store: Store;
  private highestId = 0;
  /** Lower-case id -> lower-case ids, both ways: publishers differ in case (QDi.001, QDI.001). */
  private readonly neighbours = new Map<string, Set<string>>();
  /** Lower-case id -> the id as stored, or as referred to while it is not stored, where they differ. */
  private readonly written = new Map<string, string>();

  constructor(store: Store) {
    this.store = store;
  }

  /** Takes in contents stored since the last call, by this process or another. */
  async refresh(): Promise<void> {
    const { highestId } = await this.store.lists.contentCount();
    if (highestId === this.highestId) return;
    for await (const { contentId, listing } of this.store.lists.contents(this.highestId)) {
      this.take(listing);
      this.highestId = contentId;
    }
    this.highestId = highestId;
  }

  private take({ id, sameAs }: Pick<Listing, 'id' | 'sameAs'>): void {
    const own = id.toLowerCase();
    this.written.delete(own);
    if (own !== id) this.written.set(own, id);
    for (const other of sameAs) {
      if (!this.written.has(other.toLowerCase())) this.written.set(other.toLowerCase(), other);
      this.join(own, other.toLowerCase());
      this.join(other.toLowerCase(), own);
    }
  }

  private join(from: string, to: string): void {
    const known = this.neighbours.get(from);
    if (known) known.add(to);
    else this.neighbours.set(from, new Set([to]));
  }

  /** Every reference within reach of the listing, over any number of steps; ids as stored where they are, else as referred to. */
  referencesFrom(listingId: string): readonly Reference[] {
    const start = listingId.toLowerCase();
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

  private asStored(lowerCase: string): string {
    return this.written.get(lowerCase) ?? lowerCase;
  }
}

function uniquePairs(references: readonly Reference[]): readonly Reference[] {
  const byPair = new Map(
    references.map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a })).map((pair) => [`${pair.a}\u0000${pair.b}`, pair]),
  );
  return [...byPair.values()];
}
