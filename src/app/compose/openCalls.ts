/**
 * OpenCalls: the calls of one open Portcullis that have no answer yet. Closing waits for them, since the store would be gone under them. Every
 * call also leaves the event loop its turn: a program that asks in a loop would otherwise starve its own timers, sockets and imports.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Calls go on without a pause for so long. */
const TURN_MS = 10;

export class OpenCalls {
  private readonly open = new Set<Promise<unknown>>();
  private turnBegan = performance.now();

  /** Counts the call as open until it has its answer. */
  async add<T>(call: () => Promise<T>): Promise<T> {
    const answered = this.leaveTurn().then(call);
    this.open.add(answered);
    try {
      return await answered;
    } finally {
      this.open.delete(answered);
    }
  }

  /** When every call that is open now has its answer or its error. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.open);
  }

  private async leaveTurn(): Promise<void> {
    if (performance.now() - this.turnBegan < TURN_MS) return;
    await nextTurn();
    this.turnBegan = performance.now();
  }
}
