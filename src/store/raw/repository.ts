/** Stores published bytes by their hash. Everything else about a list can be computed again from them. */
import { type Kysely, sql } from 'kysely';
import { type Digest, sha256 as digestOfBytes } from '../../kit/sha256.ts';
import type { RowLedger, RowReceipt } from '../binding/rowLedger.ts';
import type { Tables } from '../schema/tables.ts';
import { corruptError } from '../storeErrors.ts';
import type { EncodedRawObject, RawObjectDescription, RawObjectReads, RawObjectWrites } from './port.ts';
import { decodeRawObject } from './rawCodec.ts';

export class RawObjectRepository implements RawObjectReads {
  protected readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async has(sha256: Digest): Promise<boolean> {
    return (await this.describe(sha256)) !== undefined;
  }

  async describe(sha256: Digest): Promise<RawObjectDescription | undefined> {
    const packed = sql<number>`length(bytes)`;
    const row = await this.database
      .selectFrom('raw_object')
      .select(['base', 'size', packed.as('packedSize')])
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const dependants = await this.database
      .selectFrom('raw_object')
      .select(({ fn }) => fn.sum<number | null>(packed).as('size'))
      .where('base', '=', sha256)
      .executeTakeFirst();
    return {
      sha256,
      codec: row.base === null ? 'zstd' : 'zstd-dictionary',
      base: row.base as Digest | null,
      size: Number(row.size),
      packedSize: Number(row.packedSize),
      dependantsSize: Number(dependants?.size ?? 0),
    };
  }

  async get(sha256: Digest): Promise<Uint8Array | undefined> {
    const row = await this.database
      .selectFrom('raw_object')
      .select(['base', 'bytes'])
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const base = row.base === null ? null : ((await this.get(row.base as Digest)) ?? null);
    const where = `published file ${sha256.slice(0, 12)}`;
    const bytes = decoded(row.bytes, base, where);
    if (digestOfBytes(bytes) === sha256) return bytes;
    throw corruptError(where, 'the kept bytes of a published file no longer have their digest');
  }
}

/** Only inside a change. */
export class RawObjectWriter extends RawObjectRepository implements RawObjectWrites {
  private readonly ledger: RowLedger;

  constructor(database: Kysely<Tables>, ledger: RowLedger) {
    super(database);
    this.ledger = ledger;
  }

  async put({ sha256, codec, base, size, bytes }: EncodedRawObject): Promise<RowReceipt | null> {
    const row = { sha256, codec, base, size, bytes };
    const result = await this.database
      .insertInto('raw_object')
      .values(row)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) === 1 ? this.ledger.note('raw_object', row) : null;
  }
}

function decoded(packed: Uint8Array, base: Uint8Array | null, where: string): Uint8Array {
  try {
    return decodeRawObject(packed, base);
  } catch (error) {
    throw corruptError(where, 'the kept bytes of a published file are damaged', error);
  }
}
