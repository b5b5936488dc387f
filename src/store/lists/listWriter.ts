/**
 * How does a version enter the store? First the new contents are added, then the version, then its members as a difference to a
 * neighbour. Nothing is changed.
 */

import type { Kysely } from 'kysely';
import type { ListCheck } from '../../domain/list.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import { type Digest, digestOf } from '../../kit/sha256.ts';
import type { RowLedger } from '../binding/rowLedger.ts';
import { advance } from '../schema/counters.ts';
import { chunksOf, MOST_PARAMETERS } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import { putTies } from './listingTies.ts';
import { type MemberRow, planMembers } from './memberChain.ts';
import type { HeldImport, ListWrites, NewListVersion } from './port.ts';
import { ListRepository } from './repository.ts';

/** Only inside a change. */
export class ListWriter extends ListRepository implements ListWrites {
  private readonly ledger: RowLedger;

  constructor(database: Kysely<Tables>, tenant: string, ledger: RowLedger) {
    super(database, tenant);
    this.ledger = ledger;
  }

  async putVersion(added: NewListVersion): Promise<void> {
    const contentIds = await this.putContents(added);
    const members = new Set(added.members.map(({ digest }) => requireId(contentIds, digest)));
    const plan = planMembers(members, await this.neighbour(added));
    const id = await advance(this.database, 'listVersion');
    const { version } = added;
    const row = {
      id,
      list: version.list,
      version: version.version,
      published_on: version.publishedOn,
      recorded_at: version.recordedAt,
      json: canonicalJson(version),
      account: canonicalJson(added.account),
      tenant: added.tenant,
    };
    await this.database
      .insertInto('list_version')
      .values({ ...row, base_id: plan.baseId, depth: plan.depth })
      .execute();
    this.ledger.note('list_version', row);
    await this.putFiles(id, added);
    await this.putMembers(id, plan.rows);
    await advance(this.database, 'listChanges');
  }

  /** Writes contents that are not stored and answers the id of every member's content. */
  private async putContents({ members, contents }: NewListVersion): Promise<ReadonlyMap<Digest, number>> {
    const ids = await this.storedIds(members.map(({ digest }) => digest));
    const missing = new Set(members.map(({ digest }) => digest).filter((digest) => !ids.has(digest)));
    if (missing.size === 0) return ids;
    let next = (await advance(this.database, 'listingContent', missing.size)) - missing.size + 1;
    const rows = function* () {
      for (const { digest, listingId, json } of contents(new Set(missing))) {
        if (!missing.delete(digest)) continue;
        ids.set(digest, next);
        yield { id: next, digest, listing_id: listingId, json };
        next += 1;
      }
    };
    for (const chunk of chunksOf(rows(), ROWS_AT_ONCE)) {
      await this.database.insertInto('listing_content').values(chunk).execute();
      await putTies(this.database, chunk);
    }
    return ids;
  }

  private async storedIds(digests: readonly Digest[]): Promise<Map<Digest, number>> {
    const ids = new Map<Digest, number>();
    for (const chunk of chunksOf(digests, MOST_PARAMETERS)) {
      const rows = await this.database
        .selectFrom('listing_content')
        .select(['id', 'digest'])
        .where('digest', 'in', chunk)
        .execute();
      for (const { id, digest } of rows) ids.set(digest as Digest, id);
    }
    return ids;
  }

  /** The version before it by publication, else the one after it. */
  private async neighbour({ version }: NewListVersion): Promise<Parameters<typeof planMembers>[1]> {
    const stored = await this.versionRows.ofList(version.list);
    const neighbour = stored.findLast((row) => row.version.publishedOn <= version.publishedOn) ?? stored[0];
    if (neighbour === undefined) return null;
    const members = await this.versionRows.membersOf(neighbour.id);
    return { id: neighbour.id, depth: neighbour.depth, members };
  }

  private async putFiles(versionId: number, { files }: NewListVersion): Promise<void> {
    const rows = files.map(({ name, sha256 }, position) => ({ version_id: versionId, position, name, sha256 }));
    if (rows.length > 0) await this.database.insertInto('list_version_file').values(rows).execute();
  }

  private async putMembers(versionId: number, members: readonly MemberRow[]): Promise<void> {
    for (const chunk of chunksOf(members, ROWS_AT_ONCE)) {
      const rows = chunk.map(({ contentId, op }) => ({ version_id: versionId, content_id: contentId, op }));
      await this.database.insertInto('version_member').values(rows).execute();
    }
  }

  async putCheck({ list, checkedOn, recordedAt, how }: ListCheck): Promise<boolean> {
    const row = { list, checked_on: checkedOn, recorded_at: recordedAt, how };
    const result = await this.database
      .insertInto('list_check')
      .values(row)
      .onConflict((conflict) => conflict.columns(['list', 'checked_on']).doNothing())
      .executeTakeFirst();
    if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) return false;
    this.ledger.note('list_check', row);
    await advance(this.database, 'listChanges');
    return true;
  }

  async putHeldImport(held: HeldImport): Promise<boolean> {
    const row = {
      list: held.list,
      files_digest: digestOf(held.files.map(({ sha256 }) => sha256).sort()),
      published_on: held.publishedOn,
      recorded_at: held.recordedAt,
      reason: held.reason,
      files: canonicalJson(held.files),
      account: canonicalJson(held.account),
      tenant: held.tenant,
    };
    const result = await this.database
      .insertInto('held_import')
      .values(row)
      .onConflict((conflict) => conflict.columns(['list', 'files_digest', 'published_on']).doNothing())
      .executeTakeFirst();
    if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) return false;
    this.ledger.note('held_import', row);
    await advance(this.database, 'listChanges');
    return true;
  }
}

const ROWS_AT_ONCE = 1000;

/** A member without content is a bug of the caller; the change is rolled back. */
function requireId(ids: ReadonlyMap<Digest, number>, digest: Digest): number {
  const id = ids.get(digest);
  if (id === undefined) throw new Error(`no content given for member ${digest}`);
  return id;
}
