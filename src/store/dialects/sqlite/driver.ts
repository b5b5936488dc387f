/**
 * Runs Kysely over one better-sqlite3 connection. Unlike Kysely's own driver, a transaction begins IMMEDIATE (a deferred one
 * that reads and then writes fails at once beside another writer), waiting for the lock never blocks the event loop, prepared
 * statements are cached, and errors are coded.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { PortcullisError } from '../../../kit/errors.ts';
import type { ChangeScope } from '../../changeScope.ts';
import { storeError } from './errors.ts';
import type { WriteLock } from './lock.ts';

/** Tries again while another process holds the lock, then throws STORE_BUSY. */
export async function waitingForOthers<T>(attempt: () => T, timeoutMs: number): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 2, 100)) {
    try {
      return attempt();
    } catch (error) {
      const busy = error instanceof PortcullisError && error.detail.code === 'STORE_BUSY';
      if (!busy || performance.now() >= deadline) throw error;
    }
    await sleep(waitMs);
  }
}

export interface SqliteDriverOptions {
  readonly database: Database.Database;
  /** Taken for as long as the connection is in use; null: reads that need no turn. */
  readonly lock: WriteLock | null;
  readonly scope: ChangeScope;
  /** How long BEGIN IMMEDIATE waits for another process. */
  readonly busyTimeoutMs: number;
  /** What messages call the store. */
  readonly where: string;
}

export class SqliteDriver implements Driver {
  private readonly options: SqliteDriverOptions;
  private readonly connection: SqliteConnection;
  private release: () => void = () => {};

  constructor(options: SqliteDriverOptions) {
    this.options = options;
    this.connection = new SqliteConnection(options.database, options.where);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.options.scope.assertOutside();
    if (this.options.lock) this.release = await this.options.lock.acquire();
    return this.connection;
  }

  async releaseConnection(): Promise<void> {
    this.release();
  }

  beginTransaction(): Promise<void> {
    return waitingForOthers(() => this.connection.begin(), this.options.busyTimeoutMs);
  }

  async commitTransaction(): Promise<void> {
    this.connection.commit();
  }

  async rollbackTransaction(): Promise<void> {
    this.connection.rollback();
  }

  async destroy(): Promise<void> {
    this.options.database.close();
  }
}

const KEPT_STATEMENTS = 200;

class SqliteConnection implements DatabaseConnection {
  private readonly database: Database.Database;
  private readonly where: string;
  private readonly statements = new Map<string, Database.Statement<unknown[], unknown>>();

  private inUnit = false;

  constructor(database: Database.Database, where: string) {
    this.database = database;
    this.where = where;
  }

  begin(): void {
    this.run('begin immediate');
    this.inUnit = true;
  }

  commit(): void {
    this.requireTransaction();
    this.run('commit');
    this.inUnit = false;
  }

  rollback(): void {
    this.inUnit = false;
    if (this.database.inTransaction) this.run('rollback');
  }

  /**
   * After some errors (a full disk) SQLite rolls back by itself. INVARIANT: a unit that goes on after that must not write statement by
   * statement outside any transaction.
   */
  private requireTransaction(): void {
    if (this.inUnit && !this.database.inTransaction)
      throw new Error('the change was rolled back after an earlier error and cannot go on');
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    this.requireTransaction();
    try {
      const statement = this.statement(sql);
      if (statement.reader) return { rows: statement.all(parameters) as R[] };
      const { changes } = statement.run(parameters);
      return { numAffectedRows: BigInt(changes), rows: [] };
    } catch (error) {
      throw storeError(error, this.where);
    }
  }

  /** The repositories page by key instead: a cursor would hold the connection over the caller's own work. */
  // biome-ignore lint/correctness/useYield: refuses before anything could be yielded
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not supported; read in pages');
  }

  private run(sql: string): void {
    try {
      this.statement(sql).run();
    } catch (error) {
      throw storeError(error, this.where);
    }
  }

  private statement(sql: string): Database.Statement<unknown[], unknown> {
    const kept = this.statements.get(sql);
    if (kept) return kept;
    const statement = this.database.prepare<unknown[], unknown>(sql);
    if (this.statements.size >= KEPT_STATEMENTS) this.statements.clear();
    this.statements.set(sql, statement);
    return statement;
  }
}
