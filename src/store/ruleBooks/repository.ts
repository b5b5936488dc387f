/** Stores compiled rule books by digest, so that an answer can be replayed after the law folder has changed. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Instant } from '../../kit/localDate.ts';
import type { RowLedger, RowReceipt } from '../binding/rowLedger.ts';
import type { Tables } from '../schema/tables.ts';
import { corruptError } from '../storeErrors.ts';
import type { RuleBookReads, RuleBookWrites } from './port.ts';

export class RuleBookRepository implements RuleBookReads {
  protected readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async get(digest: string): Promise<string | undefined> {
    const query = this.database.selectFrom('rule_book').select('bytes').where('digest', '=', digest);
    const row = await query.executeTakeFirst();
    if (row === undefined) return undefined;
    try {
      return zstdDecompressSync(row.bytes).toString('utf8');
    } catch (error) {
      throw corruptError(`rule book ${digest.slice(0, 12)}`, 'a stored rule book is damaged', error);
    }
  }

  async has(digest: string): Promise<boolean> {
    const query = this.database.selectFrom('rule_book').select('digest').where('digest', '=', digest);
    return (await query.executeTakeFirst()) !== undefined;
  }
}

/** Only inside a change. */
export class RuleBookWriter extends RuleBookRepository implements RuleBookWrites {
  private readonly ledger: RowLedger;

  constructor(database: Kysely<Tables>, ledger: RowLedger) {
    super(database);
    this.ledger = ledger;
  }

  async put(digest: string, json: string, storedAt: Instant): Promise<RowReceipt | null> {
    if (await this.has(digest)) return null;
    const row = { digest, stored_at: storedAt, bytes: zstdCompressSync(Buffer.from(json, 'utf8')) };
    await this.database.insertInto('rule_book').values(row).execute();
    return this.ledger.note('rule_book', row);
  }
}
