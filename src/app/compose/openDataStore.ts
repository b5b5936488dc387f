/**
 * Opens the store of a data folder. Where the folder cannot be written and holds no store, an in-memory store with the bundled
 * lists stands in: screening and batches work there, and every write is refused.
 */
import { join } from 'node:path';
import { PortcullisError } from '../../kit/errors.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { Clock } from '../runtime/clock.ts';
import { seedBundledLists } from './seedBundledLists.ts';

/** The database file of a data folder. */
export const storePath = (dataDir: string): string => join(dataDir, 'portcullis.db');

/** `:memory:` keeps nothing. Throws STORE_BUSY, STORE_CORRUPT, STORE_VERSION, STORE_FULL. */
export async function openDataStore(dataDir: string, clock: Clock, actor: string): Promise<Store> {
  const path = dataDir === ':memory:' ? ':memory:' : storePath(dataDir);
  try {
    const store = await openStore({ path, clock });
    if (!store.readOnly) await seedBundledLists({ store, clock, actor });
    return store;
  } catch (error) {
    if (!(error instanceof PortcullisError) || error.detail.code !== 'STORE_READ_ONLY') throw error;
    const memory = await openStore({ path: ':memory:', clock });
    await seedBundledLists({ store: memory, clock, actor });
    return refusingWrites(memory, error);
  }
}

/** The same store, but no unit of work begins. */
function refusingWrites(store: Store, refusal: PortcullisError): Store {
  return new Proxy(store, {
    get(target, key) {
      if (key === 'readOnly') return true;
      if (key === 'unitOfWork') return () => Promise.reject(refusal);
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
