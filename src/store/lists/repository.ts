/** Reads lists: which versions there are, what they hold, and one listing through all of them. */
import type { Kysely } from 'kysely';
import type { ImportAccount, ListCheck, Listing, ListKey, ListVersion } from '../../domain/list.ts';
import { listingFromJson } from '../../domain/listingContent.ts';
import type { Instant, LocalDate } from '../../kit/localDate.ts';
import type { Digest } from '../../kit/sha256.ts';
import { chunksOf, MOST_PARAMETERS } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import { readBearers, readReferences } from './listingTies.ts';
import { ListVersionRows, type VersionRow } from './listVersionRows.ts';
import { versionsHolding } from './memberChain.ts';
import type {
  ListingHistory,
  ListingReference,
  ListReads,
  MemberReference,
  StoredListing,
  VersionFile,
} from './port.ts';

const CONTENT_PAGE = 2000;
/** Far below the bound on parameters, since a listing may have had many contents. */
const LISTINGS_AT_ONCE = 200;
/** From so many ids on, reading their whole range and sifting is quicker than asking id by id. */
const BY_ID_AT_MOST = 5000;

const ascending = (a: number, b: number): number => a - b;
const byListing = <T extends { readonly listingId: string }>(a: T, b: T): number =>
  a.listingId < b.listingId ? -1 : a.listingId > b.listingId ? 1 : 0;

export class ListRepository implements ListReads {
  protected readonly database: Kysely<Tables>;
  protected readonly versionRows: ListVersionRows;

  /** `tenant`: versions of lists that belong to others are left out; null: nothing is. */
  constructor(database: Kysely<Tables>, tenant: string | null) {
    this.database = database;
    this.versionRows = new ListVersionRows(database, tenant);
  }

  async allLists(): Promise<readonly ListKey[]> {
    const rows = await this.versionRows.visible().select('list').distinct().orderBy('list').execute();
    return rows.map(({ list }) => list);
  }

  async versionCount(): Promise<number> {
    const row = await this.database
      .selectFrom('list_version')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirst();
    return Number(row?.count ?? 0);
  }

  async versionsOf(list: ListKey): Promise<readonly ListVersion[]> {
    return (await this.versionRows.ofList(list)).map(({ version }) => version);
  }

  async version(list: ListKey, version: string): Promise<ListVersion | undefined> {
    return (await this.versionsOf(list)).find((stored) => stored.version === version);
  }

  async membersOf(list: ListKey, version: string): Promise<readonly Listing[]> {
    const members = await this.versionRows.membersOf(await this.versionRows.idOf(list, version));
    const listings = (await this.contentsById([...members])).map(({ listing }) => listing);
    return listings.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  }

  async memberReferencesOf(list: ListKey, version: string): Promise<readonly MemberReference[]> {
    const members = await this.versionRows.membersOf(await this.versionRows.idOf(list, version));
    const rows = await this.contentRows([...members], ['id', 'digest', 'listing_id']);
    return rows
      .map(({ id, digest, listing_id }) => ({ contentId: id, listingId: listing_id, digest: digest as Digest }))
      .sort(byListing);
  }

  async memberIdsOf(list: ListKey, version: string): Promise<readonly number[]> {
    const members = await this.versionRows.membersOf(await this.versionRows.idOf(list, version));
    return [...members].sort(ascending);
  }

  async *contents(after = 0): AsyncIterable<StoredListing> {
    for (let last = after; ; ) {
      const rows = await this.database
        .selectFrom('listing_content')
        .select(['id', 'digest', 'json'])
        .where('id', '>', last)
        .orderBy('id')
        .limit(CONTENT_PAGE)
        .execute();
      for (const row of rows) yield storedListing(row);
      const end = rows.at(-1);
      if (end === undefined || rows.length < CONTENT_PAGE) return;
      last = end.id;
    }
  }

  async contentsById(contentIds: readonly number[]): Promise<readonly StoredListing[]> {
    return (await this.contentRows(contentIds, ['id', 'digest', 'json'])).map(storedListing);
  }

  /** Rows of the ids, ascending. Many ids are read as one range and sifted here. */
  private async contentRows<F extends 'id' | 'digest' | 'listing_id' | 'json'>(
    contentIds: readonly number[],
    fields: readonly F[],
  ): Promise<readonly Pick<Tables['listing_content'], F | 'id'>[]> {
    const ids = [...new Set(contentIds)].sort(ascending);
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return [];
    type Row = Pick<Tables['listing_content'], F | 'id'>;
    const query = this.database
      .selectFrom('listing_content')
      .select(['id', ...fields])
      .orderBy('id')
      .$castTo<Row>();
    if (ids.length > BY_ID_AT_MOST && last - first < ids.length * 3) {
      const wanted = new Set(ids);
      const rows = await query.where('id', '>=', first).where('id', '<=', last).execute();
      return rows.filter(({ id }) => wanted.has(id));
    }
    const rows: Row[] = [];
    for (const chunk of chunksOf(ids, MOST_PARAMETERS)) rows.push(...(await query.where('id', 'in', chunk).execute()));
    return rows;
  }

  async contentCount(): Promise<{ readonly count: number; readonly highestId: number }> {
    const row = await this.database
      .selectFrom('listing_content')
      .select(({ fn }) => [fn.countAll().as('count'), fn.max('id').as('highestId')])
      .executeTakeFirst();
    return { count: Number(row?.count ?? 0), highestId: Number(row?.highestId ?? 0) };
  }

  async historyOf(listingId: string): Promise<ListingHistory | undefined> {
    return (await this.historiesOf([listingId]))[0];
  }

  async historiesOf(listingIds: readonly string[]): Promise<readonly ListingHistory[]> {
    const histories: ListingHistory[] = [];
    for (const ids of chunksOf(new Set(listingIds), LISTINGS_AT_ONCE)) {
      const rows = await this.database
        .selectFrom('listing_content')
        .select(['id', 'digest', 'json'])
        .where('listing_id', 'in', ids)
        .orderBy('id')
        .execute();
      histories.push(...(await this.historiesFrom(Map.groupBy(rows.map(storedListing), ({ listing }) => listing.id))));
    }
    return histories;
  }

  private async historiesFrom(
    contentsOf: ReadonlyMap<string, readonly StoredListing[]>,
  ): Promise<readonly ListingHistory[]> {
    const all = [...contentsOf.values()].flat();
    const versions = await this.versionRows.ofLists([...new Set(all.map(({ listing }) => listing.list))]);
    const steps = await this.memberSteps(all.map(({ contentId }) => contentId));
    return [...contentsOf].flatMap(([listingId, contents]) => {
      const list = contents[0]?.listing.list ?? '';
      const own = versions.get(list) ?? [];
      const heldBy = holders(own, contents, steps);
      return heldBy.size === 0 ? [] : { list, listingId, versions: own.map(({ version }) => version), heldBy };
    });
  }

  /** Content -> version -> what the version does with it. */
  private async memberSteps(contentIds: readonly number[]): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
    const rows = await this.database
      .selectFrom('version_member')
      .select(['version_id', 'content_id', 'op'])
      .where('content_id', 'in', contentIds)
      .execute();
    const steps = new Map<number, Map<number, number>>(contentIds.map((id) => [id, new Map()]));
    for (const { version_id, content_id, op } of rows) steps.get(content_id)?.set(version_id, op);
    return steps;
  }

  references(): Promise<readonly ListingReference[]> {
    return readReferences(this.database);
  }

  bearersOf(numberKeys: readonly string[]): Promise<readonly string[]> {
    return readBearers(this.database, numberKeys);
  }

  async filesOf(list: ListKey, version: string): Promise<readonly VersionFile[]> {
    const id = await this.versionRows.idOf(list, version);
    const rows = await this.database
      .selectFrom('list_version_file')
      .select(['name', 'sha256'])
      .where('version_id', '=', id)
      .orderBy('position')
      .execute();
    return rows.map(({ name, sha256 }) => ({ name, sha256: sha256 as Digest }));
  }

  async checks(): Promise<readonly ListCheck[]> {
    const rows = await this.database
      .selectFrom('list_check')
      .selectAll()
      .orderBy('list')
      .orderBy('checked_on')
      .execute();
    return rows.map(({ list, checked_on, recorded_at, how }) => ({
      list,
      checkedOn: checked_on as LocalDate,
      recordedAt: recorded_at as Instant,
      how: how as ListCheck['how'],
    }));
  }

  async accountOf(list: ListKey, version: string): Promise<ImportAccount | undefined> {
    const row = await this.versionRows
      .visible()
      .select('account')
      .where('list', '=', list)
      .where('version', '=', version)
      .executeTakeFirst();
    return row && (JSON.parse(row.account) as ImportAccount);
  }
}

/** Version -> which of the contents it holds. */
function holders(
  versions: readonly VersionRow[],
  contents: readonly StoredListing[],
  steps: ReadonlyMap<number, ReadonlyMap<number, number>>,
): ReadonlyMap<string, StoredListing> {
  const stored = [...versions].sort((a, b) => a.id - b.id);
  const heldBy = new Map<string, StoredListing>();
  for (const content of contents) {
    const holding = versionsHolding(stored, steps.get(content.contentId) ?? new Map());
    for (const { id, version } of stored) if (holding.has(id)) heldBy.set(version.version, content);
  }
  return heldBy;
}

const storedListing = ({ id, digest, json }: { id: number; digest: string; json: string }): StoredListing => ({
  contentId: id,
  digest: digest as Digest,
  listing: listingFromJson(json),
});
