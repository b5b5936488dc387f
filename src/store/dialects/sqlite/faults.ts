/**
 * Is the database sound? It checks the database's own integrity, its references, and the digests of what is stored by digest.
 * `doctor` runs it; a start does not.
 */
import { type Kysely, sql } from 'kysely';
import { PortcullisError } from '../../../kit/errors.ts';
import { type Digest, sha256 } from '../../../kit/sha256.ts';
import { RawObjectRepository } from '../../raw/repository.ts';
import type { Tables } from '../../schema/tables.ts';

const MOST_FAULTS = 20;

/** One sentence for each fault, at most twenty; empty when sound. */
export async function sqliteFaults(database: Kysely<Tables>): Promise<readonly string[]> {
  try {
    const faults = [
      ...(await integrityFaults(database)),
      ...(await referenceFaults(database)),
      ...(await contentFaults(database)),
      ...(await rawFaults(database)),
    ];
    return faults.slice(0, MOST_FAULTS);
  } catch (error) {
    if (error instanceof PortcullisError && error.detail.code === 'STORE_CORRUPT') return [error.detail.what];
    throw error;
  }
}

async function integrityFaults(database: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

async function referenceFaults(database: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(database);
  return rows.map(({ table, parent }) => `a row of ${table} refers to a missing row of ${parent}`);
}

async function contentFaults(database: Kysely<Tables>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let last = 0; ; ) {
    const query = database.selectFrom('listing_content').selectAll().where('id', '>', last).orderBy('id').limit(2000);
    const rows = await query.execute();
    for (const { digest, listing_id, json } of rows)
      if (sha256(json) !== digest) faults.push(`the stored content of ${listing_id} does not have its digest`);
    const end = rows.at(-1);
    if (end === undefined) return faults;
    last = end.id;
  }
}

async function rawFaults(database: Kysely<Tables>): Promise<readonly string[]> {
  const raw = new RawObjectRepository(database);
  const faults: string[] = [];
  for (const { sha256: digest } of await database.selectFrom('raw_object').select('sha256').execute()) {
    try {
      await raw.get(digest as Digest);
    } catch (error) {
      if (!(error instanceof PortcullisError)) throw error;
      faults.push(`${error.detail.what} (${error.detail.where})`);
    }
  }
  return faults;
}
