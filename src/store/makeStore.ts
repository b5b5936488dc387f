/** Makes the store over the connections of a database: reads beside, changes through the queue of commits. */
import type { Kysely } from 'kysely';
import { verifyRows } from './binding/verifyRows.ts';
import type { ChangeScope } from './changeScope.ts';
import { CommitQueue } from './commit/commitQueue.ts';
import { runChange } from './commit/runChange.ts';
import { derivedRepositories, sharedReads, tenantReads } from './repositories.ts';
import { counterValues } from './schema/counters.ts';
import type { Tables } from './schema/tables.ts';
import type { ChangeNumbers, Store, StoreOptions, TenantReads } from './store.ts';
import { readOnlyError } from './storeErrors.ts';

export interface Connections {
  readonly reader: Kysely<Tables>;
  /** null: the store is read-only. */
  readonly writer: Kysely<Tables> | null;
  /** Refuses work that waits for itself. */
  readonly scope: ChangeScope;
  /** Throws when what is committed would not be found again. */
  readonly requirePlace: () => void;
  /** Faults of the database itself, a sentence each. */
  readonly check: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export function makeStore(
  { reader, writer, scope, requirePlace, check, close }: Connections,
  { address, clock }: StoreOptions,
): Store {
  const queue = writer && new CommitQueue({ writer, requirePlace });
  const requireQueue = (): CommitQueue => {
    scope.assertOutside();
    if (queue === null) throw readOnlyError(address.kind === 'sqlite' ? address.path : ':memory:');
    return queue;
  };
  const shared = sharedReads(reader);
  const tenants = new Map<string, TenantReads>();
  const of = (tenant: string): TenantReads => {
    const known = tenants.get(tenant) ?? tenantReads(reader, tenant);
    tenants.set(tenant, known);
    return known;
  };
  return {
    ...shared,
    address,
    readOnly: writer === null,
    of,
    change: async (caller, work) =>
      requireQueue().add((database, log) => scope.run(() => runChange(database, log, clock, { caller, work }))),
    keep: async (work) => requireQueue().add((database) => scope.run(() => work(derivedRepositories(database)))),
    changes: () => changeNumbers(reader),
    verifyRows: () => verifyRows(reader, shared.audit),
    check,
    close: async () => {
      await queue?.settled();
      await close();
    },
  };
}

async function changeNumbers(reader: Kysely<Tables>): Promise<ChangeNumbers> {
  const values = await counterValues(reader, ['listChanges', 'ownershipVersion', 'matchResolution']);
  return { lists: values.listChanges, ownership: values.ownershipVersion, resolutions: values.matchResolution };
}
