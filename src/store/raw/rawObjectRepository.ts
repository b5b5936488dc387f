/** Published bytes by their hash. Everything else about a list can be made again from them. */
import type { Kysely } from 'kysely';
import { type Digest, sha256 as digestOfBytes } from '../../kit/sha256.ts';
import { corruptError } from '../database/sqliteErrors.ts';
import type { Tables } from '../database/tables.ts';
import type { EncodedRawObject, RawObjectWrites } from '../store.ts';
import { decodeRawObject } from './rawCodec.ts';

export class RawObjectRepository implements RawObjectWrites {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async has(sha256: Digest): Promise<boolean> {
    return (await this.describe(sha256)) !== undefined;
  }

  async describe(sha256: Digest): Promise<Pick<EncodedRawObject, 'codec' | 'base' | 'depth' | 'size'> | undefined> {
    const row = await this.database
      .selectFrom('raw_object')
      .select(['codec', 'base', 'depth', 'size'])
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const codec = row.base === null ? 'zstd' : 'zstd-dictionary';
    return { codec, base: row.base as Digest | null, depth: row.depth, size: Number(row.size) };
  }

  async get(sha256: Digest): Promise<Uint8Array | undefined> {
    const chain = await this.chainOf(sha256);
    if (chain.length === 0) return undefined;
    const where = `published file ${sha256.slice(0, 12)}`;
    let bytes: Uint8Array | null = null;
    try {
      for (const packed of chain) bytes = decodeRawObject(packed, bytes);
    } catch (error) {
      throw corruptError(where, 'the kept bytes of a published file are damaged', error);
    }
    if (bytes === null || digestOfBytes(bytes) !== sha256)
      throw corruptError(where, 'the kept bytes of a published file no longer have their digest');
    return bytes;
  }

  /** Compressed bytes from the one that stands alone to the one asked for. */
  private async chainOf(sha256: Digest): Promise<readonly Uint8Array[]> {
    const chain: Uint8Array[] = [];
    for (let link: string | null = sha256; link !== null; ) {
      const row: { base: string | null; bytes: Uint8Array } | undefined = await this.database
        .selectFrom('raw_object')
        .select(['base', 'bytes'])
        .where('sha256', '=', link)
        .executeTakeFirst();
      if (row === undefined) return [];
      chain.unshift(row.bytes);
      link = row.base;
    }
    return chain;
  }

  async put({ sha256, codec, base, depth, size, bytes }: EncodedRawObject): Promise<void> {
    await this.database
      .insertInto('raw_object')
      .values({ sha256, codec, base, depth, size, bytes })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
  }
}
