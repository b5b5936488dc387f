/**
 * Reads and writes ownership links as they were given, version by version. It does not decide which of them holds on a day.
 */
import type { Kysely } from 'kysely';
import type { OwnershipLink } from '../../domain/ownership.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Instant, LocalDate } from '../../kit/localDate.ts';
import type { Digest } from '../../kit/sha256.ts';
import { advance, counterValue } from '../schema/counters.ts';
import { chunksOf, MOST_PARAMETERS } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import type { NewOwnershipLink, OwnershipVersion, OwnershipWrites, StoredOwnershipLink } from './port.ts';

const ROWS_AT_ONCE = 1000;

export class OwnershipRepository implements OwnershipWrites {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async versions(): Promise<readonly OwnershipVersion[]> {
    const rows = await this.database
      .selectFrom('ownership_version')
      .selectAll()
      .orderBy('source')
      .orderBy('published_on')
      .orderBy('recorded_at')
      .orderBy('id')
      .execute();
    return rows.map(ownershipVersion);
  }

  changes(): Promise<number> {
    return counterValue(this.database, 'ownershipVersion');
  }

  async ownedKeys(): Promise<readonly string[]> {
    const query = this.database.selectFrom('ownership_link').select('owned_key').distinct().orderBy('owned_key');
    return (await query.execute()).map(({ owned_key }) => owned_key);
  }

  linksInto(ownedKeys: readonly string[]): Promise<readonly StoredOwnershipLink[]> {
    return this.linksWhere('ownership_link.owned_key', ownedKeys);
  }

  linksOf(versions: readonly string[]): Promise<readonly StoredOwnershipLink[]> {
    return this.linksWhere('ownership_version.version', versions);
  }

  private async linksWhere(
    column: 'ownership_link.owned_key' | 'ownership_version.version',
    values: readonly string[],
  ): Promise<readonly StoredOwnershipLink[]> {
    const found: StoredOwnershipLink[] = [];
    for (const chunk of chunksOf(new Set(values), MOST_PARAMETERS)) {
      const rows = await this.database
        .selectFrom('ownership_link')
        .innerJoin('ownership_version', 'ownership_version.id', 'ownership_link.version_id')
        .select(['ownership_version.version', 'owner_key', 'owned_key', 'json'])
        .where(column, 'in', chunk)
        .orderBy('ownership_version.id')
        .orderBy('position')
        .execute();
      for (const row of rows) found.push(storedLink(row));
    }
    return found;
  }

  async putVersion(added: OwnershipVersion, links: readonly NewOwnershipLink[]): Promise<boolean> {
    const { version, source, publishedOn, recordedAt, raw } = added;
    const same = this.database.selectFrom('ownership_version').select('id').where('version', '=', version);
    if ((await same.executeTakeFirst()) !== undefined) return false;
    const id = await advance(this.database, 'ownershipVersion');
    await this.database
      .insertInto('ownership_version')
      .values({ id, version, source, published_on: publishedOn, recorded_at: recordedAt, raw, links: links.length })
      .execute();
    const rows = links.map(({ ownerKey, ownedKey, link }, position) => ({
      version_id: id,
      position,
      owner_key: ownerKey,
      owned_key: ownedKey,
      json: canonicalJson(link),
    }));
    for (const chunk of chunksOf(rows, ROWS_AT_ONCE))
      await this.database.insertInto('ownership_link').values(chunk).execute();
    return true;
  }
}

const ownershipVersion = (row: Tables['ownership_version']): OwnershipVersion => ({
  version: row.version,
  source: row.source,
  publishedOn: row.published_on as LocalDate,
  recordedAt: row.recorded_at as Instant,
  raw: row.raw as Digest | null,
  links: row.links,
});

interface LinkRow {
  readonly version: string;
  readonly owner_key: string;
  readonly owned_key: string;
  readonly json: string;
}

const storedLink = ({ version, owner_key, owned_key, json }: LinkRow): StoredOwnershipLink => ({
  version,
  ownerKey: owner_key,
  ownedKey: owned_key,
  link: JSON.parse(json) as OwnershipLink,
});
