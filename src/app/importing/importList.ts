/**
 * Use case: import a published file into the history of its list. The file is read and checked outside the lock, compared with
 * the version before it, and then stored in one change or held for a person to decide. Importing the same bytes again
 * changes nothing.
 */
import type { ImportProgress } from '../../contract/index.ts';
import type { Caller } from '../../domain/caller.ts';
import type { ImportAccount, ListVersion } from '../../domain/list.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { CUSTOM, isOwnList, ownListSource, type Source, type SourceFile, sourceByKey } from '../../sources/index.ts';
import type { EncodedRawObject, Store } from '../../store/index.ts';
import { type ImportFile, packImportFile, readImportFiles } from './importFiles.ts';
import { readCheckedOn, recordCheck } from './recordCheck.ts';
import { readPublishedOn, type StagedImport, stageImport } from './stageImport.ts';
import { takeIn, unchangedAccount, versionBefore } from './takeIn.ts';

/** What an import needs of the app's context. */
export interface ImportContext {
  readonly store: Store;
  readonly caller: Caller;
}

export interface ImportRequest {
  /** Key of the source, which is the key of its list; or a source of the caller's own. */
  readonly source: string | Source;
  readonly files: readonly SourceFile[];
  /** With the source `custom`: which of the user's own lists, such as my-watchlist. Absent: as the mapping says, else `custom`. */
  readonly list?: string | undefined;
  /** Day of publication; needed where the files do not say it. */
  readonly publishedOn?: string | undefined;
  /** Day on which the file was checked with its publisher; absent: no check is recorded, and its publication day counts. */
  readonly checkedOn?: string | undefined;
  /** Lets a version through that would be held, and reads again bytes that are known; logged. */
  readonly force?: boolean | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * The account of the import: `imported`, `unchanged` (nothing was written) or `held` (kept for a person, not in force).
 * Throws SOURCE_*, LIST_ID_INVALID, DATE_INVALID, STORE_*; then nothing was changed.
 */
export async function importList(context: ImportContext, request: ImportRequest): Promise<ImportAccount> {
  requireWritable(context.store);
  const source = await sourceOf(request);
  const list = source.definition.key;
  const checkedOn = readCheckedOn(request.checkedOn, list, context.caller);
  const account = await importFrom(context, source, request);
  // What is held is not in force, so the list is no fresher for it.
  if (checkedOn !== null && account.state !== 'held') await recordCheck(context, { list, checkedOn, how: 'byHand' });
  return account;
}

async function importFrom(context: ImportContext, source: Source, request: ImportRequest): Promise<ImportAccount> {
  const { store, caller } = context;
  const own = store.of(caller.tenant);
  const list = source.definition.key;
  const given = readPublishedOn(request.publishedOn);
  const files = await readImportFiles(request.files);
  if (request.force !== true) {
    const same = versionOfSameBytes(await own.lists.versionsOf(list), files, given);
    if (same !== undefined) return unchangedAccount(own, same);
  }
  const staged = await stageImport(source, files, { publishedOn: given, ...progressOf(request) });
  const packed = await packFiles({ ...own, rawObjects: store.rawObjects }, list, staged, files);
  const { result } = await store.change<ImportAccount>(caller, (unit) =>
    takeIn(unit, {
      source,
      files,
      staged,
      packed,
      tenant: tenantOf(list, caller),
      force: request.force === true,
    }),
  );
  return result;
}

async function sourceOf({ source, list, files }: ImportRequest): Promise<Source> {
  if (source === CUSTOM) return ownListSource(list, files);
  if (list !== undefined) throw notOwn(list, typeof source === 'string' ? source : source.definition.key);
  return typeof source === 'string' ? sourceByKey(source).load() : source;
}

/** Lists of somebody's own belong to the caller's tenant; published ones are everybody's. */
const tenantOf = (list: string, { tenant }: Caller): string | null => (isOwnList(list) ? tenant : null);

const notOwn = (list: string, source: string) =>
  new PortcullisError({
    code: 'LIST_ID_INVALID',
    what: `files of ${source} make the list ${source} and no other`,
    where: '--list',
    got: list,
    hint: 'lists of your own have the source "custom"',
  });

const progressOf = ({ onProgress }: ImportRequest): { readonly onProgress?: (progress: ImportProgress) => void } =>
  onProgress ? { onProgress } : {};

function requireWritable(store: Store): void {
  if (!store.readOnly) return;
  throw new PortcullisError({
    code: 'STORE_READ_ONLY',
    what: 'a list cannot be imported into a data folder that cannot be written',
    hint: 'give write permission, or name another data folder with --data-dir',
  });
}

/**
 * A version these bytes have already made: on the given day, or in force on it. Without a day, any (the same bytes say the same day).
 */
function versionOfSameBytes(
  versions: readonly ListVersion[],
  files: readonly ImportFile[],
  publishedOn: ListVersion['publishedOn'] | null,
): ListVersion | undefined {
  const digests = files.map(({ sha256 }) => sha256);
  const isSame = ({ raw }: ListVersion): boolean =>
    raw.length === digests.length && raw.every((digest) => digests.some((own) => own === digest));
  if (publishedOn === null) return versions.findLast(isSame);
  const onDay = versions.find((version) => version.publishedOn === publishedOn && isSame(version));
  const before = versionBefore(versions, publishedOn);
  return onDay ?? (before && isSame(before) ? before : undefined);
}

/** Each file against the file of the same name in the version before: compressing is slow, so it is done outside the lock. */
async function packFiles(
  store: Pick<Store, 'lists' | 'rawObjects'>,
  list: string,
  staged: StagedImport,
  files: readonly ImportFile[],
): Promise<readonly EncodedRawObject[]> {
  const versions = await store.lists.versionsOf(list);
  const before = versionBefore(versions, staged.publishedOn) ?? versions[0];
  const filesBefore = before ? await store.lists.filesOf(list, before.version) : [];
  const packed: EncodedRawObject[] = [];
  for (const file of files) {
    const base =
      filesBefore.find(({ name }) => name === file.name) ?? (files.length === 1 ? filesBefore[0] : undefined);
    const object = await packImportFile(file, base?.sha256, store.rawObjects);
    if (object) packed.push(object);
  }
  return packed;
}
