/**
 * Is this code running inside a unit of work? There only the unit's own repositories may be used: the store's reads would miss
 * the unit's writes, and in memory they would wait for the unit for ever.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export class UnitScope {
  private readonly storage = new AsyncLocalStorage<{ running: boolean }>();

  /** Runs a unit; what it leaves behind (timers, promises not awaited) counts as outside once it is done. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const scope = { running: true };
    try {
      return await this.storage.run(scope, work);
    } finally {
      scope.running = false;
    }
  }

  /** Throws a plain Error, since only a bug comes here. */
  assertOutside(): void {
    if (this.storage.getStore()?.running)
      throw new Error('inside a unit of work its own repositories must be used, and units do not nest');
  }
}
