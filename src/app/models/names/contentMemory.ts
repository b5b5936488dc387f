/** ContentMemory: stored listings by content id, remembered. A content never changes, so every state of the index shares one memory. */
import type { StoredListing, TenantReads } from '../../../store/index.ts';

const MOST_CONTENTS = 20_000;

export class ContentMemory {
  private readonly store: Pick<TenantReads, 'lists'>;
  private readonly contents = new Map<number, StoredListing>();

  constructor(store: Pick<TenantReads, 'lists'>) {
    this.store = store;
  }

  /** INVARIANT: one listing for each id, in order; a content that the index holds and the store does not is a bug, never left out. */
  async load(ids: readonly number[]): Promise<StoredListing[]> {
    const found = new Map(ids.flatMap((id) => this.contents.get(id) ?? []).map((stored) => [stored.contentId, stored]));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length > 0) {
      if (this.contents.size > MOST_CONTENTS) this.contents.clear();
      for (const stored of await this.store.lists.contentsById(missing)) {
        this.contents.set(stored.contentId, stored);
        found.set(stored.contentId, stored);
      }
    }
    return ids.map((id) => {
      const stored = found.get(id);
      if (!stored) throw new Error(`the name index holds content ${id}, the store does not`);
      return stored;
    });
  }
}
