/**
 * Where a source's files are taken from: the official addresses of its fetch.ts, a mirror folder, or a mirror address. A mirror holds
 * one folder per source (`<mirror>/<source>/<file>`), each with the files of one version, packed as `.gz` or not.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PortcullisError } from '../../kit/errors.ts';
import type { FetchFromAddresses, FileToFetch } from './fetching.ts';
import { type HostPolicy, mirrorPolicy, officialPolicy } from './hostPolicy.ts';

export type Mirror =
  | { readonly kind: 'official' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'address'; readonly url: URL };

/** Reads `--from`: absent or empty is the official addresses. Throws INPUT_INVALID. */
export function readMirror(from: string | undefined): Mirror {
  if (from === undefined || from.trim() === '') return { kind: 'official' };
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(from.trim())?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'folder', path: from };
  const url = URL.parse(from.trim());
  if (url && scheme === 'file') return { kind: 'folder', path: fileURLToPath(url) };
  if (!url || (scheme !== 'http' && scheme !== 'https'))
    throw new PortcullisError({
      code: 'INPUT_INVALID',
      what: 'this is no mirror',
      where: '--from',
      expected: 'a folder, or an https: address (http: on this machine only)',
      got: from,
    });
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = '';
  url.hash = '';
  return { kind: 'address', url };
}

/** One file to fetch over the network. */
export interface FileAddress extends Pick<FileToFetch, 'file' | 'looks'> {
  readonly url: URL;
  readonly policy: HostPolicy;
}

/** Addresses of a source's files. `allowHosts` are hosts the user allows besides. */
export function fileAddresses(
  source: string,
  { files, redirectHosts = [] }: FetchFromAddresses,
  mirror: Exclude<Mirror, { kind: 'folder' }>,
  allowHosts: readonly string[],
): readonly FileAddress[] {
  if (mirror.kind === 'address') {
    const policy = mirrorPolicy(mirror.url, allowHosts);
    const at = (file: string): URL => new URL(`${source}/${encodeURIComponent(file)}`, mirror.url);
    return files.map(({ file, looks }) => ({ file, looks, url: at(file), policy }));
  }
  const policy = officialPolicy(
    files.map(({ url }) => url),
    [...redirectHosts, ...allowHosts],
  );
  return files.map(({ file, looks, url }) => ({ file, looks, url: new URL(url), policy }));
}

/** Paths of a source's files in a mirror folder, by name; null when the mirror has none of this source. Throws FILE_NOT_FOUND. */
export async function mirrorFiles(folder: string, source: string): Promise<readonly string[] | null> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    throw new PortcullisError(
      {
        code: 'FILE_NOT_FOUND',
        what: 'the mirror folder cannot be read',
        where: folder,
        got: cause.code ?? cause.message,
        hint: 'check the path given with --from or PORTCULLIS_MIRROR',
      },
      { cause },
    );
  });
  if (!names.includes(source)) return null;
  const paths = (await readdir(join(folder, source)))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, source, name));
  const files = await Promise.all(paths.map(async (path) => ((await stat(path)).isFile() ? [path] : [])));
  return files.flat().length === 0 ? null : files.flat();
}
