/** Caches the histories of listings in one state of the lists. */
import type { Listing } from '../../../domain/list.ts';
import type { ListingHistory, StoredListing } from '../../../store/index.ts';
import type { ListLibrary } from '../lists/listLibrary.ts';

/** Bound on what is remembered, so that memory stays flat. */
export const MOST_REMEMBERED = 5000;

export function remember<V>(memory: Map<string, V>, key: string, value: V): void {
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, value);
}

export class ListingMemory {
  private readonly lists: Pick<ListLibrary, 'historiesOf'>;
  private readonly histories = new Map<string, ListingHistory | null>();

  constructor(lists: Pick<ListLibrary, 'historiesOf'>) {
    this.lists = lists;
  }

  /** Reads the histories of these at once, as far as they are not remembered. */
  async prepare(listingIds: Iterable<string>): Promise<void> {
    const missing = [...new Set(listingIds)].filter((id) => !this.histories.has(id));
    if (missing.length === 0) return;
    const found = new Map((await this.lists.historiesOf(missing)).map((history) => [history.listingId, history]));
    for (const id of missing) remember(this.histories, id, found.get(id) ?? null);
  }

  /** null: no version ever held it. */
  async history(listingId: string): Promise<ListingHistory | null> {
    await this.prepare([listingId]);
    return this.histories.get(listingId) ?? null;
  }

  /** The listing as the newest version that holds it has it. */
  async newest(listingId: string): Promise<Listing | null> {
    const history = await this.history(listingId);
    const held = history?.versions.findLast(({ version }) => history.heldBy.has(version));
    return (held && history?.heldBy.get(held.version)?.listing) ?? null;
  }

  /** Everything the listing ever was, each content once, in the order in which it was stored. */
  async contents(listingId: string): Promise<readonly StoredListing[]> {
    const held = [...((await this.history(listingId))?.heldBy.values() ?? [])];
    const byId = new Map(held.map((stored) => [stored.contentId, stored]));
    return [...byId.values()].sort((a, b) => a.contentId - b.contentId);
  }
}
