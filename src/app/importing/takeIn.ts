/**
 * How does a staged import become a version? Under the lock it is compared with what is stored, then stored or held, with its
 * audit event. Everything is stored or nothing is.
 */
import type { ImportAccount, ListVersion } from '../../domain/list.ts';
import { dayOf, type Instant } from '../../kit/localDate.ts';
import { compareByPublication, importHoldReason, versionDigest } from '../../lists/index.ts';
import type { Source } from '../../sources/index.ts';
import type { EncodedRawObject, MemberReference, Store, UnitOfWork } from '../../store/index.ts';
import { recordAuditEvent } from '../audit/recordAuditEvent.ts';
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
  readonly clock: () => Instant;
  readonly actor: string;
  readonly source: Source;
  readonly force: boolean;
  readonly files: readonly ImportFile[];
  readonly staged: StagedImport;
  readonly packed: readonly EncodedRawObject[];
}

/** Under the lock: compare with what is stored now, then switch or hold. */
export async function takeIn(unit: UnitOfWork, taken: Taken): Promise<ImportAccount> {
  const { source, staged, files } = taken;
  const list = source.definition.key;
  const members = staged.listings.references();
  const content = versionContentOf(list, staged);
  const name = versionDigest(
    content,
    members.map(({ digest }) => digest),
  );
  const stored = await unit.lists.version(list, name);
  // Another process was quicker with the same version.
  if (stored !== undefined) return unchangedAccount(unit, stored);
  const recordedAt = taken.clock();
  const version: ListVersion = { ...content, version: name, recordedAt, raw: files.map(({ sha256 }) => sha256) };
  const change = await changeAgainstBefore(unit, version, members);
  const reason = importHoldReason({
    publishedOn: version.publishedOn,
    today: dayOf(recordedAt),
    shrinkGuard: source.definition.shrinkGuard,
    after: staged.listings.members,
    before: change.before,
  });
  for (const object of taken.packed) await unit.rawObjects.put(object);
  if (reason !== null && !taken.force) return hold(unit, taken, { version, change, reason });
  return accept(unit, taken, { version, change, reason }, members);
}

interface Change {
  readonly before: {
    readonly publishedOn: ListVersion['publishedOn'];
    readonly members: number;
    readonly removed: number;
  } | null;
  readonly added: number;
  readonly changed: number;
}

async function changeAgainstBefore(
  unit: UnitOfWork,
  version: ListVersion,
  members: readonly { readonly listingId: string; readonly digest: string }[],
): Promise<Change> {
  const before = versionBefore(await unit.lists.versionsOf(version.list), version.publishedOn);
  if (before === undefined) return { before: null, added: members.length, changed: 0 };
  const old = await unit.lists.memberReferencesOf(before.list, before.version);
  const digests = new Map(old.map(({ listingId, digest }: MemberReference) => [listingId, digest]));
  const kept = members.filter(({ listingId }) => digests.has(listingId));
  return {
    before: { publishedOn: before.publishedOn, members: before.known, removed: old.length - kept.length },
    added: members.length - kept.length,
    changed: kept.filter(({ listingId, digest }) => digests.get(listingId) !== digest).length,
  };
}

interface Judged {
  readonly version: ListVersion;
  readonly change: Change;
  readonly reason: string | null;
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
    programmes: { ...staged.listings.programmes },
    ...(state === 'held' && reason !== null
      ? { held: { reason, before: change.before?.members ?? 0, after: staged.listings.members } }
      : {}),
  };
}

async function accept(
  unit: UnitOfWork,
  taken: Taken,
  judged: Judged,
  members: ReturnType<StagedImport['listings']['references']>,
): Promise<ImportAccount> {
  const { staged, files } = taken;
  const account = accountOf(taken, judged, 'imported');
  await unit.lists.putVersion({
    version: judged.version,
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    account,
    members,
    contents: (wanted) => staged.listings.contents(wanted),
  });
  await log(unit, taken, judged, 'listImported');
  return account;
}

async function hold(
  unit: UnitOfWork,
  taken: Taken,
  judged: Judged & { readonly reason: string },
): Promise<ImportAccount> {
  const account = accountOf(taken, judged, 'held');
  const files = taken.files.map(({ name, sha256 }) => ({ name, sha256 }));
  const { list, publishedOn, recordedAt } = judged.version;
  const held = { list, publishedOn, recordedAt, reason: judged.reason, files, account };
  if (await unit.lists.putHeldImport(held)) await log(unit, taken, judged, 'listImportHeld');
  return account;
}

async function log(
  unit: UnitOfWork,
  { actor, force, staged, files }: Taken,
  { version, change, reason }: Judged,
  type: 'listImported' | 'listImportHeld',
): Promise<void> {
  await recordAuditEvent(unit, {
    type,
    at: version.recordedAt,
    actor,
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
  });
}
