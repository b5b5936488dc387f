/** Histories of listings as the store has them, remembered until the store's lists change. */
import type { Listing } from '../../domain/list.ts';
import type { ListingHistory, Store } from '../../store/store.ts';

/** Bound on what is remembered, so that memory stays flat. */
export const MOST_REMEMBERED = 5000;

export function remember<V>(memory: Map<string, V>, key: string, value: V): void {
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, value);
}

export class ListingMemory {
  private readonly store: Pick<Store, 'lists'>;
  private readonly histories = new Map<string, ListingHistory | null>();

  constructor(store: Pick<Store, 'lists'>) {
    this.store = store;
  }

  clear(): void {
    this.histories.clear();
  }

  /** null: no version ever held it. */
  async history(listingId: string): Promise<ListingHistory | null> {
    const known = this.histories.get(listingId);
    if (known !== undefined) return known;
    const history = (await this.store.lists.historyOf(listingId)) ?? null;
    remember(this.histories, listingId, history);
    return history;
  }

  /** The listing as the newest version that holds it has it. */
  async newest(listingId: string): Promise<Listing | null> {
    const history = await this.history(listingId);
    const held = history?.versions.findLast(({ version }) => history.heldBy.has(version));
    return (held && history?.heldBy.get(held.version)?.listing) ?? null;
  }
}
