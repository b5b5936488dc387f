/**
 * Reads and writes a tenant's ownership links as they were given, version by version. It does not decide which of them holds on a day.
 */
import type { Kysely } from 'kysely';
import type { OwnershipLink } from '../../domain/ownership.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Instant, LocalDate } from '../../kit/localDate.ts';
import type { Digest } from '../../kit/sha256.ts';
import type { RowLedger } from '../binding/rowLedger.ts';
import { advance } from '../schema/counters.ts';
import { chunksOf, MOST_PARAMETERS } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import type {
  NewOwnershipLink,
  OwnershipReads,
  OwnershipVersion,
  OwnershipWrites,
  StoredOwnershipLink,
} from './port.ts';

const ROWS_AT_ONCE = 1000;

export class OwnershipRepository implements OwnershipReads {
  protected readonly database: Kysely<Tables>;
  protected readonly tenant: string;

  constructor(database: Kysely<Tables>, tenant: string) {
    this.database = database;
    this.tenant = tenant;
  }

  async versions(): Promise<readonly OwnershipVersion[]> {
    const rows = await this.database
      .selectFrom('ownership_version')
      .selectAll()
      .where('tenant', '=', this.tenant)
      .orderBy('source')
      .orderBy('published_on')
      .orderBy('recorded_at')
      .orderBy('id')
      .execute();
    return rows.map(ownershipVersion);
  }

  async ownedKeys(): Promise<readonly string[]> {
    const rows = await this.links().select('owned_key').distinct().orderBy('owned_key').execute();
    return rows.map(({ owned_key }) => owned_key);
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
      const rows = await this.links()
        .select(['ownership_version.version', 'owner_key', 'owned_key', 'json'])
        .where(column, 'in', chunk)
        .orderBy('ownership_version.id')
        .orderBy('position')
        .execute();
      for (const row of rows) found.push(storedLink(row));
    }
    return found;
  }

  private links() {
    return this.database
      .selectFrom('ownership_link')
      .innerJoin('ownership_version', 'ownership_version.id', 'ownership_link.version_id')
      .where('ownership_version.tenant', '=', this.tenant);
  }
}

/** Only inside a change. */
export class OwnershipWriter extends OwnershipRepository implements OwnershipWrites {
  private readonly ledger: RowLedger;

  constructor(database: Kysely<Tables>, tenant: string, ledger: RowLedger) {
    super(database, tenant);
    this.ledger = ledger;
  }

  async putVersion(added: OwnershipVersion, links: readonly NewOwnershipLink[]): Promise<boolean> {
    const { version, source, publishedOn, recordedAt, raw } = added;
    const same = this.database.selectFrom('ownership_version').select('id').where('version', '=', version);
    if ((await same.executeTakeFirst()) !== undefined) return false;
    const row = {
      id: await advance(this.database, 'ownershipVersion'),
      version,
      source,
      published_on: publishedOn,
      recorded_at: recordedAt,
      raw,
      links: links.length,
      tenant: this.tenant,
    };
    const salt = this.ledger.salt();
    await this.database
      .insertInto('ownership_version')
      .values({ ...row, salt })
      .execute();
    this.ledger.note('ownership_version', row, salt);
    for (const chunk of chunksOf(this.linkRows(row.id, links), ROWS_AT_ONCE))
      await this.database.insertInto('ownership_link').values(chunk).execute();
    return true;
  }

  private *linkRows(versionId: number, links: readonly NewOwnershipLink[]): Generator<Tables['ownership_link']> {
    for (const [position, { ownerKey, ownedKey, link }] of links.entries()) {
      const place = this.ledger.nextPlace('ownership_link');
      const row = {
        version_id: versionId,
        position,
        owner_key: ownerKey,
        owned_key: ownedKey,
        json: canonicalJson(link),
      };
      this.ledger.note('ownership_link', row, place.salt);
      yield { ...row, ...place };
    }
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
