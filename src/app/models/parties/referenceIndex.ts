/**
 * ReferenceIndex: which listings do publishers themselves call the same party? Two listings that refer to a third are joined even while the
 * third's list is not loaded.
 */
import { listingKey } from '../../../domain/listingTies.ts';
import type { ListingReference } from '../../../store/index.ts';

export interface Reference {
  readonly a: string;
  readonly b: string;
}

export class ReferenceIndex {
  /** Key of a listing -> keys of others, both ways. */
  private readonly neighbours = new Map<string, Set<string>>();
  /** Key -> the id as stored, or as referred to while it is not stored, where they differ. */
  private readonly written = new Map<string, string>();

  constructor(references: readonly ListingReference[]) {
    for (const { from, to } of references) {
      this.join(this.keyOf(from), this.keyOf(to));
      this.join(this.keyOf(to), this.keyOf(from));
    }
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
