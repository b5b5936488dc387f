/**
 * Which SQL statements does this thread run? It wraps the statements of better-sqlite3, so that the store needs no hook. Statements of worker
 * threads and of other processes are not seen.
 */
import Database from 'better-sqlite3';

export interface Counted {
  readonly statements: number;
  /** Transactions that were committed. */
  readonly commits: number;
  /** Times the head of the audit log was written. */
  readonly headMoves: number;
  /** Statement -> times run, most frequent first. */
  readonly bySql: ReadonlyMap<string, number>;
}

const METHODS = ['run', 'get', 'all', 'iterate'] as const;
const IS_COMMIT = /^\s*commit/i;
const MOVES_HEAD = /^\s*(insert|update|replace)\b[^(]*\baudit_head\b/i;

/** Runs the work and counts what it runs; the wrapping ends with it. */
export async function countStatements(work: () => Promise<void>): Promise<Counted> {
  const bySql = new Map<string, number>();
  const unwrap = wrapStatements((sql) => bySql.set(sql, (bySql.get(sql) ?? 0) + 1));
  try {
    await work();
  } finally {
    unwrap();
  }
  const count = (is: (sql: string) => boolean): number =>
    [...bySql].reduce((sum, [sql, times]) => sum + (is(sql) ? times : 0), 0);
  const statements = count(() => true);
  if (statements === 0) throw new Error('no statement was seen: the store writes outside this thread');
  return {
    statements,
    commits: count((sql) => IS_COMMIT.test(sql)),
    headMoves: count((sql) => MOVES_HEAD.test(sql)),
    bySql: new Map([...bySql].sort(([, a], [, b]) => b - a)),
  };
}

/** `tell` hears the text of every statement that is run; gives back what ends that. */
function wrapStatements(tell: (sql: string) => unknown): () => void {
  const database = new Database(':memory:');
  const prototype: object = Object.getPrototypeOf(database.prepare('select 1'));
  database.close();
  const kept = METHODS.map((name) => [name, Reflect.get(prototype, name)] as const);
  for (const [name, original] of kept) {
    Reflect.set(prototype, name, function counted(this: Database.Statement, ...values: unknown[]): unknown {
      tell(this.source);
      return Reflect.apply(original, this, values);
    });
  }
  return () => {
    for (const [name, original] of kept) Reflect.set(prototype, name, original);
  };
}
