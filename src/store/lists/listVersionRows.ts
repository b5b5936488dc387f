/** Reads rows of list_version for the list repository: names to ids, and ids to members. It reads no listings. */
import type { Kysely } from 'kysely';
import type { ListVersion } from '../../domain/list.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { chunksOf, MOST_PARAMETERS } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import { type MemberRow, replayMembers } from './memberChain.ts';

export interface VersionRow {
  readonly id: number;
  readonly baseId: number | null;
  readonly depth: number;
  readonly version: ListVersion;
}

/** Rows never change once committed, so what is parsed from them may be kept. */
export class ListVersionRows {
  private readonly database: Kysely<Tables>;
  private readonly tenant: string | null;
  private readonly parsed = new Map<number, ListVersion>();
  private readonly members = new Map<number, ReadonlySet<number>>();

  /** `tenant`: what belongs to others is left out; null: nothing is. */
  constructor(database: Kysely<Tables>, tenant: string | null) {
    this.database = database;
    this.tenant = tenant;
  }

  /** Rows that the tenant may see: everybody's, and its own. */
  visible() {
    const { tenant } = this;
    const rows = this.database.selectFrom('list_version');
    return tenant === null
      ? rows
      : rows.where(({ eb, or }) => or([eb('tenant', 'is', null), eb('tenant', '=', tenant)]));
  }

  /** By publication, ties by recording. */
  async ofList(list: string): Promise<readonly VersionRow[]> {
    return (await this.ofLists([list])).get(list) ?? [];
  }

  /** The same for several lists at once. What was read before is not read again, however many versions a list has. */
  async ofLists(lists: readonly string[]): Promise<ReadonlyMap<string, readonly VersionRow[]>> {
    const rows = await this.visible()
      .select(['id', 'list', 'base_id', 'depth'])
      .where('list', 'in', lists)
      .orderBy('published_on')
      .orderBy('recorded_at')
      .orderBy('id')
      .execute();
    await this.parse(rows.flatMap(({ id }) => (this.parsed.has(id) ? [] : id)));
    const versions = rows.flatMap(({ id, list, base_id, depth }) => {
      const version = this.parsed.get(id);
      return version ? { list, row: { id, baseId: base_id, depth, version } } : [];
    });
    return new Map(
      [...Map.groupBy(versions, ({ list }) => list)].map(([list, found]) => [list, found.map(({ row }) => row)]),
    );
  }

  private async parse(ids: readonly number[]): Promise<void> {
    for (const chunk of chunksOf(ids, MOST_PARAMETERS)) {
      const rows = await this.database
        .selectFrom('list_version')
        .select(['id', 'json'])
        .where('id', 'in', chunk)
        .execute();
      for (const { id, json } of rows) this.parsed.set(id, JSON.parse(json) as ListVersion);
    }
  }

  /** Throws LIST_VERSION_UNKNOWN. */
  async idOf(list: string, version: string): Promise<number> {
    const row = await this.visible()
      .select('id')
      .where('list', '=', list)
      .where('version', '=', version)
      .executeTakeFirst();
    if (row) return row.id;
    throw new PortcullisError({
      code: 'LIST_VERSION_UNKNOWN',
      what: `${list} has no version ${version}`,
      where: 'list version',
      hint: `portcullis lists show ${list} names the versions that are stored`,
    });
  }

  /** Content ids of a version. */
  async membersOf(id: number): Promise<ReadonlySet<number>> {
    const kept = this.members.get(id);
    if (kept) return kept;
    const chain = await this.chainOf(id);
    const members = replayMembers(await Promise.all(chain.map((link) => this.rowsOf(link))));
    if (this.members.size >= KEPT_MEMBERS) this.members.clear();
    this.members.set(id, members);
    return members;
  }

  /** From the keyframe to the version itself. */
  private async chainOf(id: number): Promise<readonly number[]> {
    const chain: number[] = [];
    for (let link: number | null = id; link !== null; ) {
      chain.unshift(link);
      const row: { base_id: number | null } | undefined = await this.database
        .selectFrom('list_version')
        .select('base_id')
        .where('id', '=', link)
        .executeTakeFirst();
      link = row?.base_id ?? null;
    }
    return chain;
  }

  private async rowsOf(versionId: number): Promise<readonly MemberRow[]> {
    return this.database
      .selectFrom('version_member')
      .select(['content_id as contentId', 'op'])
      .where('version_id', '=', versionId)
      .execute();
  }
}

/** A set of 200,000 ids takes some ten megabytes. */
const KEPT_MEMBERS = 8;
