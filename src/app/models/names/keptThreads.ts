/**
 * KeptThreads: the search threads of one open Portcullis. They start when a job first needs them and stay until it closes.
 */
import { availableParallelism } from 'node:os';
import type { SearchThreads, StartSearchThreads } from './searchBatch.ts';

export class KeptThreads {
  private readonly start: StartSearchThreads | null;
  private readonly pools = new Map<number, SearchThreads>();

  /** `start` null: everything is searched in this thread. */
  constructor(start: StartSearchThreads | null) {
    this.start = start;
  }

  /** So many threads; null when one would do: this thread is that one. Default: a core is left for everything else. */
  of(count: number = availableParallelism() - 1): SearchThreads | null {
    if (!this.start || count <= 1) return null;
    const known = this.pools.get(count);
    if (known) return known;
    const started = this.start(count);
    this.pools.set(count, started);
    return started;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((threads) => threads.close()));
    this.pools.clear();
  }
}
