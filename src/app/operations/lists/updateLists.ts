/**
 * Use case: update lists from their publishers or a mirror. Each source is fetched and imported by itself. A source that fails
 * keeps the version it has and does not stop the others.
 */
import type { ListUpdate, SourceUpdate as SourceAnswer } from '../../../contract/index.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { Digest } from '../../../kit/sha256.ts';
import {
  type Fetched,
  type FetchedFile,
  fetchSource,
  type Mirror,
  readMirror,
  readValidators,
} from '../../../sources/download/index.ts';
import { DEFINITIONS, definitionOf, type SourceDefinition, sourceByKey } from '../../../sources/index.ts';
import { withDownloadFolder } from '../../importing/downloadFolder.ts';
import { importFetched, rememberFetched } from '../../importing/importFetched.ts';
import { recordCheck } from '../../importing/recordCheck.ts';
import type { UpdateContext } from '../../importing/updateContext.ts';
import type { UpdateRequest } from '../../importing/updateRequest.ts';

/** Whether the version can be searched is known only when all are stored. */
type SourceUpdate = Omit<SourceAnswer, 'searchable'>;
export type Updated = Omit<ListUpdate, 'sources'> & { readonly sources: readonly SourceUpdate[] };

/**
 * Throws SOURCE_UNKNOWN, INPUT_INVALID, STORE_READ_ONLY before anything is fetched; with exactly one source asked for by name also
 * what went wrong with it. Everything else stands in the answer, source by source.
 */
export async function updateLists(context: UpdateContext, request: UpdateRequest): Promise<Updated> {
  requireWritable(context);
  const mirror = readMirror(request.from);
  const definitions = request.sources.length > 0 ? [...new Set(request.sources)].map(definitionOf) : DEFINITIONS;
  if (request.publishedOn !== undefined && definitions.length !== 1) throw oneSourceNeeded();
  const sources: SourceUpdate[] = [];
  for (const definition of definitions) sources.push(await updateOne(context, definition, mirror, request));
  if (mirror.kind !== 'official' && sources.every(({ state }) => state === 'skipped')) throw emptyMirror(request);
  return { schema: 'portcullis/1', from: mirror.kind === 'official' ? 'official' : (request.from ?? ''), sources };
}

function requireWritable({ store }: UpdateContext): void {
  if (!store.readOnly) return;
  throw new PortcullisError({
    code: 'STORE_READ_ONLY',
    what: 'lists cannot be updated in a data folder that cannot be written',
    hint: 'give write permission, or name another data folder with --data-dir',
  });
}

const oneSourceNeeded = () =>
  new PortcullisError({
    code: 'INPUT_INVALID',
    what: 'a day of publication belongs to one list',
    where: '--published',
    expected: 'one source',
    hint: 'name the source: portcullis lists update us-ofac-sdn --published YYYY-MM-DD',
  });

const emptyMirror = ({ from, sources }: UpdateRequest) =>
  new PortcullisError({
    code: 'FILE_NOT_FOUND',
    what: sources.length > 0 ? 'the mirror has no file of these lists' : 'the mirror has no file of any list',
    where: from ?? '',
    expected: 'one folder per list, e.g. us-ofac-sdn/sdn.csv',
    hint: 'docs/guides/keeping-lists-current.md shows how a mirror is laid out',
  });

async function updateOne(
  context: UpdateContext,
  definition: SourceDefinition,
  mirror: Mirror,
  request: UpdateRequest,
): Promise<SourceUpdate> {
  try {
    return await withDownloadFolder(context.downloads, context.caller.at, (folder) =>
      fetchAndImport(context, definition, { mirror, folder, request }),
    );
  } catch (error) {
    if (!(error instanceof PortcullisError) || request.sources.length === 1) throw error;
    const { faults: _, ...detail } = error.detail;
    return { ...(await standing(context, definition.key)), state: 'failed', error: detail };
  }
}

interface OneUpdate {
  readonly mirror: Mirror;
  readonly folder: string;
  readonly request: UpdateRequest;
}

async function fetchAndImport(
  context: UpdateContext,
  definition: SourceDefinition,
  { mirror, folder, request }: OneUpdate,
): Promise<SourceUpdate> {
  const { key } = definition;
  const { onProgress } = request;
  const fetched = await fetchSource(
    {
      source: key,
      fetching: await sourceByKey(key).fetching(),
      mirror,
      folder,
      allowHosts: request.allowHosts ?? [],
      remembered: request.force === true ? [] : await rememberedAndHeld(context, key),
      held: (sha256) => context.store.rawObjects.get(sha256 as Digest),
      ...(onProgress ? { onBytes: (file, received, total) => onProgress({ list: key, file, received, total }) } : {}),
    },
    context.tools,
  );
  const files = fetched.state === 'nothing' ? [] : fetched.files.map(shownFile);
  if (fetched.state === 'notModified') await recordCheck(context, checkOf(context, key));
  if (fetched.state !== 'fetched') return notFetched(context, key, fetched, files);
  const account = await importFetched(context, key, fetched.files, request);
  if (account.state !== 'held') {
    await rememberFetched(context, key, fetched.files);
    await recordCheck(context, checkOf(context, key));
  }
  return {
    ...(await standing(context, key)),
    state: account.state,
    files,
    account,
    why: account.held?.reason ?? null,
  };
}

const checkOf = ({ caller }: UpdateContext, list: string) => ({
  list,
  checkedOn: dayOf(caller.at),
  how: 'fetched' as const,
});

const shownFile = (file: Pick<FetchedFile, 'name' | 'from'> & Partial<FetchedFile>): SourceUpdate['files'][number] => ({
  name: file.name,
  from: file.from,
  state: file.state ?? 'notModified',
  bytes: file.bytes ?? 0,
});

async function notFetched(
  context: UpdateContext,
  list: string,
  fetched: Exclude<Fetched, { state: 'fetched' }>,
  files: SourceUpdate['files'],
): Promise<SourceUpdate> {
  const base = { ...(await standing(context, list)), files };
  return fetched.state === 'nothing'
    ? { ...base, state: 'skipped', why: fetched.why }
    : { ...base, state: 'unchanged', why: 'the publisher says that nothing has changed' };
}

/** What is in force now, and nothing said of this update yet. */
async function standing({ store }: UpdateContext, list: string): Promise<Omit<SourceUpdate, 'state'>> {
  const newest = (await store.lists.versionsOf(list)).at(-1);
  const { version = null, publishedOn = null } = newest ?? {};
  return { list, version, publishedOn, files: [], account: null, why: null, error: null };
}

/** Only where the bytes are still held does "not modified" mean anything. */
async function rememberedAndHeld(context: UpdateContext, list: string) {
  const remembered = await readValidators(context.downloads, list);
  const held = await Promise.all(remembered.map(({ sha256 }) => context.store.rawObjects.has(sha256 as Digest)));
  return remembered.filter((_, index) => held[index]);
}
