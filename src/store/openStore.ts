/** How does a process get its store? This function decides which database is used; nothing else does. */
import { openSqliteStore } from './dialects/sqlite/openSqliteStore.ts';
import type { Store, StoreOptions } from './store.ts';

/**
 * Opens the store, makes it when missing, and brings its schema up to date. A folder that cannot be written gives a store that is
 * read-only. Throws STORE_VERSION (written by a newer Portcullis), STORE_CORRUPT, STORE_FULL, STORE_BUSY, and STORE_READ_ONLY when
 * there is nothing to read and nothing can be written.
 */
export function openStore(options: StoreOptions): Promise<Store> {
  return openSqliteStore(options);
}
