/**
 * Is this code running inside a change? There only the change's own repositories may be used: the store's reads would miss
 * its writes, and in memory they would wait for it for ever.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export class ChangeScope {
  private readonly storage = new AsyncLocalStorage<{ running: boolean }>();

  /** Runs a change; what it leaves behind (timers, promises not awaited) counts as outside once it is done. */
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
      throw new Error('inside a change its own repositories must be used, and changes do not nest');
  }
}
