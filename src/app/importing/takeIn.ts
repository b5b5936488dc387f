/**
 * How does a staged import become a version? Under the lock it is compared with what is stored, then stored or held, with its
 * audit event. Everything is stored or nothing is.
 */
import { MAIN_TENANT } from '../../domain/caller.ts';
import type { ImportAccount, ListVersion } from '../../domain/list.ts';
import { dayOf } from '../../kit/localDate.ts';
import { digestOf } from '../../kit/sha256.ts';
import { compareByPublication, importHoldReason, versionDigest } from '../../lists/index.ts';
import { isOwnList, type Source } from '../../sources/index.ts';
import {
  type Change,
  type ChangeEvent,
  type ChangeUnit,
  type EncodedRawObject,
  type MemberReference,
  type Store,
  unchanged,
} from '../../store/index.ts';
import type { ImportFile } from './importFiles.ts';
import { type StagedImport, versionContentOf } from './stageImport.ts';

/** The newest version published on the day or before it. */
export const versionBefore = (versions: readonly ListVersion[], publishedOn: string): ListVersion | undefined =>
  [...versions].sort(compareByPublication).findLast((version) => version.publishedOn <= publishedOn);

/** The account of a version that is stored already: nothing is written. */
export async function unchangedAccount(
  store: Pick<Store, 'lists'>,
  { list, version }: ListVersion,
): Promise<ImportAccount> {
  const account = await store.lists.accountOf(list, version);
  if (account === undefined) throw new Error(`version ${version} of ${list} has no account`);
  return { ...account, state: 'unchanged' };
}

interface Taken {
  readonly source: Source;
  /** Of a list of somebody's own: whose. null: everybody's. */
  readonly tenant: string | null;
  readonly force: boolean;
  readonly files: readonly ImportFile[];
  readonly staged: StagedImport;
  readonly packed: readonly EncodedRawObject[];
}

/** Under the lock: compare with what is stored now, then switch or hold. */
export async function takeIn(unit: ChangeUnit, taken: Taken): Promise<Change<ImportAccount>> {
  const { source, staged, files } = taken;
  const list = source.definition.key;
  const members = staged.listings.references();
  const content = versionContentOf(list, staged);
  const name = nameOf(
    taken.tenant,
    versionDigest(
      content,
      members.map(({ digest }) => digest),
    ),
  );
  const stored = await unit.lists.version(list, name);
  // Another process was quicker with the same version.
  if (stored !== undefined) return unchanged(await unchangedAccount(unit, stored));
  const { recordedAt } = unit;
  const version: ListVersion = { ...content, version: name, recordedAt, raw: files.map(({ sha256 }) => sha256) };
  const change = await changeAgainstBefore(unit, version, members);
  const reason = importHoldReason({
    publishedOn: version.publishedOn,
    today: dayOf(recordedAt),
    shrinkGuard: source.definition.shrinkGuard,
    after: staged.listings.members,
    programmes: programmesOf(staged),
    before: change.before,
  });
  for (const object of taken.packed) await unit.rawObjects.put(object);
  if (reason !== null && !taken.force) return hold(unit, taken, { version, change, reason });
  return accept(unit, taken, { version, change, reason }, members);
}

/** Two tenants may keep the same list of their own; the first tenant's versions are named as published ones are. */
const nameOf = (tenant: string | null, digest: string): string =>
  tenant === null || tenant === MAIN_TENANT ? digest : digestOf({ tenant, version: digest });

interface Difference {
  readonly before: {
    readonly publishedOn: ListVersion['publishedOn'];
    readonly members: number;
    readonly removed: number;
    readonly programmes: ImportAccount['programmes'];
  } | null;
  readonly added: number;
  readonly changed: number;
}

async function changeAgainstBefore(
  unit: ChangeUnit,
  version: ListVersion,
  members: readonly { readonly listingId: string; readonly digest: string }[],
): Promise<Difference> {
  const before = versionBefore(await unit.lists.versionsOf(version.list), version.publishedOn);
  if (before === undefined) return { before: null, added: members.length, changed: 0 };
  const old = await unit.lists.memberReferencesOf(before.list, before.version);
  const digests = new Map(old.map(({ listingId, digest }: MemberReference) => [listingId, digest]));
  const kept = members.filter(({ listingId }) => digests.has(listingId));
  const account = await unit.lists.accountOf(before.list, before.version);
  return {
    before: {
      publishedOn: before.publishedOn,
      members: before.known,
      removed: old.length - kept.length,
      // What a user's own rows are called may change at any time.
      programmes: isOwnList(before.list) ? {} : (account?.programmes ?? {}),
    },
    added: members.length - kept.length,
    changed: kept.filter(({ listingId, digest }) => digests.get(listingId) !== digest).length,
  };
}

interface Judged {
  readonly version: ListVersion;
  readonly change: Difference;
  readonly reason: string | null;
}

/** Rows of each programme; 0 for one that the files name as included and that has none. */
function programmesOf({ header, listings }: StagedImport): ImportAccount['programmes'] {
  const named = (header.included ?? []).map((programme) => [programme, 0] as const);
  return Object.fromEntries(Object.entries({ ...Object.fromEntries(named), ...listings.programmes }).sort());
}

function accountOf(
  { staged }: Taken,
  { version, change, reason }: Judged,
  state: ImportAccount['state'],
): ImportAccount {
  const { used, ignoredByName, rows, issues } = staged.account.summary();
  return {
    schema: 'portcullis/1',
    list: version.list,
    version: version.version,
    state,
    publishedOn: version.publishedOn,
    listings: staged.listings.size,
    rows,
    used,
    ignoredByName,
    issues: issues.map((issue) => ({ ...issue })),
    programmes: programmesOf(staged),
    ...(state === 'held' && reason !== null
      ? { held: { reason, before: change.before?.members ?? 0, after: staged.listings.members } }
      : {}),
  };
}

async function accept(
  unit: ChangeUnit,
  taken: Taken,
  judged: Judged,
  members: ReturnType<StagedImport['listings']['references']>,
): Promise<Change<ImportAccount>> {
  const { staged, files, tenant } = taken;
  const account = accountOf(taken, judged, 'imported');
  await unit.lists.putVersion({
    version: judged.version,
    tenant,
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    account,
    members,
    contents: (wanted) => staged.listings.contents(wanted),
  });
  return { result: account, events: [eventOf(unit, taken, judged, 'listImported')] };
}

async function hold(
  unit: ChangeUnit,
  taken: Taken,
  judged: Judged & { readonly reason: string },
): Promise<Change<ImportAccount>> {
  const account = accountOf(taken, judged, 'held');
  const files = taken.files.map(({ name, sha256 }) => ({ name, sha256 }));
  const { list, publishedOn, recordedAt } = judged.version;
  const held = { list, publishedOn, recordedAt, reason: judged.reason, files, account, tenant: taken.tenant };
  // What waits already is not written again, and neither are its files.
  if (!(await unit.lists.putHeldImport(held))) return unchanged(account);
  return { result: account, events: [eventOf(unit, taken, judged, 'listImportHeld')] };
}

function eventOf(
  unit: ChangeUnit,
  { force, staged, files }: Taken,
  { version, change, reason }: Judged,
  type: 'listImported' | 'listImportHeld',
): ChangeEvent {
  const event = {
    subject: `${version.list}@${version.version}`,
    facts: {
      publishedOn: version.publishedOn,
      listings: staged.listings.size,
      added: change.added,
      removed: change.before?.removed ?? 0,
      changed: change.changed,
      files: files.map(({ sha256 }) => sha256).join(' '),
      forced: force,
      heldBecause: reason,
    },
    rows: unit.written(),
  };
  return type === 'listImported' ? { type, ...event } : { type, ...event };
}
