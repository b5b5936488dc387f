/**
 * Opens the store of a data folder. Where the folder cannot be written and holds no store, an in-memory store with the bundled
 * lists stands in: screening and batches work there, and every write is refused.
 */
import { join } from 'node:path';
import { type Caller, MAIN_TENANT, ROLES } from '../../domain/caller.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { openStore, type Store, type StoreAddress } from '../../store/index.ts';
import type { Clock } from '../runtime/clock.ts';
import { seedBundledLists } from './seedBundledLists.ts';

/** The database file of a data folder. */
export const databaseIn = (dataDir: string): string => join(dataDir, 'portcullis.db');

/** `:memory:` keeps nothing. Throws STORE_BUSY, STORE_CORRUPT, STORE_VERSION, STORE_FULL. */
export async function openDataStore(dataDir: string, clock: Clock, actor: string): Promise<Store> {
  const address = addressOf(dataDir);
  const caller = starting(clock, actor);
  try {
    const store = await openStore({ address, clock });
    if (!store.readOnly) await seedBundledLists({ store, caller });
    return store;
  } catch (error) {
    if (!(error instanceof PortcullisError) || error.detail.code !== 'STORE_READ_ONLY') throw error;
    const memory = await openStore({ address: { kind: 'memory' }, clock });
    await seedBundledLists({ store: memory, caller });
    return refusingWrites(memory, error);
  }
}

export const addressOf = (dataDir: string): StoreAddress =>
  dataDir === ':memory:' ? { kind: 'memory' } : { kind: 'sqlite', path: databaseIn(dataDir) };

/** Who puts the bundled lists into a new store: whoever opens it, before any call. */
const starting = (clock: Clock, actor: string): Caller => ({
  tenant: MAIN_TENANT,
  actor,
  roles: ROLES,
  requestId: 'start',
  at: clock(),
});

/** The same store, but no change begins. */
function refusingWrites(store: Store, refusal: PortcullisError): Store {
  return new Proxy(store, {
    get(target, key) {
      if (key === 'readOnly') return true;
      if (key === 'change' || key === 'keep') return () => Promise.reject(refusal);
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
