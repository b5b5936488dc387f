/** Brings the files of one source to where they can be read: downloaded, taken from a mirror folder, or known not to have changed. */
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind } from '../formats/fileKind.ts';
import { openSourceFile, sourceFileOf } from '../formats/openFile.ts';
import type { SourceFile } from '../reading/source.ts';
import { downloadError, NotThereError, shownUrl } from './downloadError.ts';
import { downloadFile, type Validators } from './downloadFile.ts';
import { type Fetching, type FileLook, looksRight } from './fetching.ts';
import type { DownloadTools } from './limits.ts';
import { type FileAddress, fileAddresses, type Mirror, mirrorFiles } from './mirror.ts';
import type { RememberedFile } from './validatorMemory.ts';

export interface FetchPlan {
  /** Key of the source. */
  readonly source: string;
  readonly fetching: Fetching;
  readonly mirror: Mirror;
  readonly allowHosts: readonly string[];
  /** What is remembered of files whose bytes are held. */
  readonly remembered: readonly RememberedFile[];
  /** Bytes that are held, by digest. */
  readonly held: (sha256: string) => Promise<Uint8Array | undefined>;
  /** Folder that downloads are written to. */
  readonly folder: string;
  readonly onBytes?: (file: string, received: number, total: number | null) => void;
}

export interface FetchedFile {
  readonly name: string;
  /** Address or path it came from. */
  readonly from: string;
  readonly url: string | null;
  readonly state: 'downloaded' | 'notModified' | 'copied';
  /** Bytes written; 0 when not modified. */
  readonly bytes: number;
  readonly file: SourceFile;
  readonly validators: Validators;
  /** When the publisher's server (or the folder) says the file was last changed; null: not said. */
  readonly modifiedAt: Date | null;
}

export type Fetched =
  | { readonly state: 'fetched'; readonly files: readonly FetchedFile[] }
  /** Every file is the one that is held. */
  | { readonly state: 'notModified'; readonly files: readonly Pick<FetchedFile, 'name' | 'from'>[] }
  /** Nothing to fetch from: `why` in one sentence. */
  | { readonly state: 'nothing'; readonly why: string };

/** Throws DOWNLOAD_*, SOURCE_UNSAFE, FILE_NOT_FOUND. */
export async function fetchSource(plan: FetchPlan, tools: DownloadTools): Promise<Fetched> {
  const { source, fetching, mirror } = plan;
  if (mirror.kind === 'folder') return fromFolder(mirror.path, source);
  if ('byHand' in fetching) return { state: 'nothing', why: fetching.byHand };
  const addresses = fileAddresses(source, fetching, mirror, plan.allowHosts);
  return fromAddresses(addresses, plan, {
    ...tools,
    limits: { ...tools.limits, maxBytes: Math.min(tools.limits.maxBytes, fetching.maxBytes) },
  });
}

/** All files of one version, or none. */
async function fromAddresses(
  addresses: readonly FileAddress[],
  plan: FetchPlan,
  tools: DownloadTools,
): Promise<Fetched> {
  const files: (FetchedFile | Unchanged)[] = [];
  for (const address of addresses) files.push(await fetchOne(address, plan, tools));
  if (files.every((file) => file.state === 'unchanged'))
    return { state: 'notModified', files: files.map(({ name, from }) => ({ name, from })) };
  const whole: FetchedFile[] = [];
  for (const [index, file] of files.entries()) {
    const address = addresses[index];
    if (file.state !== 'unchanged') whole.push(file);
    else if (address) whole.push(await fromHeld(file, address, plan, tools));
  }
  return { state: 'fetched', files: whole };
}

interface Unchanged {
  readonly state: 'unchanged';
  readonly name: string;
  readonly from: string;
  readonly remembered: RememberedFile;
}

async function fetchOne(address: FileAddress, plan: FetchPlan, tools: DownloadTools): Promise<FetchedFile | Unchanged> {
  const remembered = plan.remembered.find(({ url }) => url === address.url.href);
  try {
    return await download(address, remembered, plan, tools);
  } catch (error) {
    if (!(error instanceof NotThereError) || plan.mirror.kind !== 'address') throw error;
    const packed = { ...address, file: `${address.file}.gz`, url: new URL(`${address.url.href}.gz`) };
    const known = plan.remembered.find(({ url }) => url === packed.url.href);
    return await download(packed, known, plan, tools).catch((second: unknown) => {
      throw second instanceof NotThereError ? error : second;
    });
  }
}

async function download(
  { file, url, policy, looks }: FileAddress,
  remembered: RememberedFile | undefined,
  plan: FetchPlan,
  tools: DownloadTools,
): Promise<FetchedFile | Unchanged> {
  const target = join(plan.folder, file);
  const onBytes = (received: number, total: number | null): void => plan.onBytes?.(file, received, total);
  const result = await downloadFile({ url, target, policy, validators: remembered, onBytes }, tools);
  const from = shownUrl(url);
  if (result.state === 'notModified' && remembered)
    return { state: 'unchanged', name: remembered.file, from, remembered };
  if (result.state === 'notModified') throw new Error(`${from} answered "not modified" to an unconditional request`);
  const opened = await openSourceFile(await withTrueEnding(target));
  if (!(await looksRight(opened, looks))) throw notTheFile(url, looks, await fileKind(opened));
  const { bytes, validators } = result;
  const modifiedAt = dateOf(validators.lastModified);
  return { name: opened.name, from, url: url.href, state: 'downloaded', bytes, file: opened, validators, modifiedAt };
}

const KIND_TEXT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    html: 'a web page',
    xml: 'other XML',
    json: 'other JSON',
    empty: 'nothing',
    other: 'other text or data',
  }),
);

const notTheFile = (url: URL, { like }: FileLook, kind: string) =>
  downloadError({
    code: 'DOWNLOAD_OTHER_FILE',
    what: 'the server answered with something else than the file',
    url,
    rest: {
      expected: like,
      got: KIND_TEXT.get(kind) ?? kind,
      hint: 'nothing was changed; look at what stands there now, or fetch the file by hand and use "lists import"',
    },
  });

/** Some servers unpack what they serve under a `.gz` name: the ending follows the bytes. */
async function withTrueEnding(path: string): Promise<string> {
  if (!path.endsWith('.gz')) return path;
  const handle = await open(path);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
  if (buffer[0] === 0x1f && buffer[1] === 0x8b) return path;
  const plain = path.slice(0, -'.gz'.length);
  await rename(path, plain);
  return plain;
}

/** A file that did not change while another of its source did: its bytes from the store, else fetched without condition. */
async function fromHeld(
  { name, from, remembered }: Unchanged,
  address: FileAddress,
  plan: FetchPlan,
  tools: DownloadTools,
): Promise<FetchedFile> {
  const bytes = await plan.held(remembered.sha256);
  if (bytes === undefined) {
    const again = await fetchOne(address, { ...plan, remembered: [] }, tools);
    if (again.state === 'unchanged') throw new Error(`${from} answered "not modified" to an unconditional request`);
    return again;
  }
  const { url, etag, lastModified } = remembered;
  const validators = { etag, lastModified };
  const modifiedAt = dateOf(lastModified);
  return { name, from, url, state: 'notModified', bytes: 0, file: sourceFileOf(name, bytes), validators, modifiedAt };
}

const dateOf = (httpDate: string | undefined): Date | null => {
  const milliseconds = httpDate === undefined ? Number.NaN : Date.parse(httpDate);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds);
};

async function fromFolder(folder: string, source: string): Promise<Fetched> {
  const paths = await mirrorFiles(folder, source);
  if (paths === null)
    return { state: 'nothing', why: `the mirror has no files of it (looked in ${join(folder, source)})` };
  const files: FetchedFile[] = [];
  for (const path of paths) {
    const [file, { mtime }] = [await openSourceFile(path), await stat(path)];
    files.push({
      name: file.name,
      from: path,
      url: null,
      state: 'copied',
      bytes: file.size,
      file,
      validators: {},
      modifiedAt: mtime,
    });
  }
  return { state: 'fetched', files };
}
