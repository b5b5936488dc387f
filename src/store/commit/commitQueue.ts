/**
 * CommitQueue: changes that wait share one transaction. Each runs behind a savepoint, so that one that fails takes nothing of the others
 * with it; then all events are appended with one move of the log's head, and the commit acknowledges every change of the group.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import { AuditRepository } from '../audit/repository.ts';
import type { Tables } from '../schema/tables.ts';
import type { OpenLog } from './runChange.ts';

/** Changes in one transaction at most: an acknowledgement never waits for an endless group. */
const MOST_IN_GROUP = 64;

const SAVEPOINT = CompiledQuery.raw('savepoint change');
const RELEASE = CompiledQuery.raw('release change');
const ROLLBACK = CompiledQuery.raw('rollback to change');

/** The work of one change over the transaction of its group. */
export type GroupedWork<T> = (database: Kysely<Tables>, log: OpenLog) => Promise<T>;

interface Queued {
  /** Runs the work; what it gives is acknowledged after the commit. */
  readonly run: (database: Kysely<Tables>, log: OpenLog) => Promise<void>;
  readonly acknowledge: () => void;
  readonly reject: (error: unknown) => void;
}

interface CommitQueueOptions {
  readonly writer: Kysely<Tables>;
  /** Throws when what is committed would not be found again. Asked before and after a group. */
  readonly requirePlace: () => void;
}

export class CommitQueue {
  private readonly options: CommitQueueOptions;
  private waiting: Queued[] = [];
  private running: Promise<void> | null = null;

  constructor(options: CommitQueueOptions) {
    this.options = options;
  }

  /** Resolves with what the work gave, once it is committed; rejects with what it threw, or with what the commit did. */
  add<T>(work: GroupedWork<T>): Promise<T> {
    const inContext = AsyncLocalStorage.snapshot();
    return new Promise((resolve, reject) => {
      let given: T;
      this.waiting.push({
        run: async (database, log) => {
          given = await inContext(() => work(database, log));
        },
        acknowledge: () => resolve(given),
        reject,
      });
      this.running ??= this.runGroups();
    });
  }

  /** When everything that was added so far is acknowledged or rejected. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async runGroups(): Promise<void> {
    while (this.waiting.length > 0) {
      // Whoever is ready now comes with this group.
      await nextTurn();
      await this.runGroup();
    }
    this.running = null;
  }

  /** Never throws: every change of the group is acknowledged or rejected. */
  private async runGroup(): Promise<void> {
    const { writer, requirePlace } = this.options;
    const taken: Queued[] = [];
    try {
      requirePlace();
      const done = await writer.transaction().execute((transaction) => this.runWaiting(transaction, taken));
      requirePlace();
      for (const { acknowledge } of done) acknowledge();
    } catch (error) {
      // Nothing was acknowledged, so nothing of the group counts. Those that never began wait for the next group unless none can begin.
      for (const { reject } of taken.length > 0 ? taken : this.waiting.splice(0)) reject(error);
    }
  }

  /** The changes that went well; the others are rejected already, and nothing of them is left in the transaction. */
  private async runWaiting(transaction: Kysely<Tables>, taken: Queued[]): Promise<readonly Queued[]> {
    const audit = new AuditRepository(transaction);
    const log: OpenLog = { head: await audit.head(), entries: [] };
    const done: Queued[] = [];
    while (taken.length < MOST_IN_GROUP) {
      const next = this.waiting.shift();
      if (!next) break;
      taken.push(next);
      if (await runOne(transaction, log, next)) done.push(next);
    }
    if (log.entries.length > 0) await audit.append(log.entries, log.head);
    return done;
  }
}

async function runOne(transaction: Kysely<Tables>, log: OpenLog, { run, reject }: Queued): Promise<boolean> {
  const [head, events] = [log.head, log.entries.length];
  await transaction.executeQuery(SAVEPOINT);
  try {
    await run(transaction, log);
    await transaction.executeQuery(RELEASE);
    return true;
  } catch (error) {
    reject(error);
    await undo(transaction, error);
    log.head = head;
    log.entries.length = events;
    return false;
  }
}

/** Throws the error itself when it has ended the whole transaction, as a full disk does: then the group is rejected with it. */
async function undo(transaction: Kysely<Tables>, error: unknown): Promise<void> {
  try {
    await transaction.executeQuery(ROLLBACK);
    await transaction.executeQuery(RELEASE);
  } catch {
    throw error;
  }
}
