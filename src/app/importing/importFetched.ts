/**
 * Imports fetched files as an import by hand does. Once the version is stored, it remembers the validators that the server sent
 * with each file.
 */
import type { ImportAccount } from '../../domain/list.ts';
import { type FetchedFile, rememberValidators } from '../../sources/download/index.ts';
import { sourceByKey } from '../../sources/index.ts';
import { datedSource, dayOfFiles, saysItsDay } from './datedSource.ts';
import { readImportFiles } from './importFiles.ts';
import { importList } from './importList.ts';
import type { UpdateContext } from './updateContext.ts';
import type { UpdateRequest } from './updateRequest.ts';

/** Throws what importList throws. */
export async function importFetched(
  context: UpdateContext,
  key: string,
  fetched: readonly FetchedFile[],
  request: UpdateRequest,
): Promise<ImportAccount> {
  const { onProgress } = request;
  const source = await sourceByKey(key).load();
  const day = dayOfFiles(fetched, context.caller.at);
  const files = fetched.map(({ file }) => file);
  const once = (publishedOn?: string): Promise<ImportAccount> =>
    importList(context, {
      source: datedSource(source, day),
      files,
      force: request.force === true,
      ...(publishedOn === undefined ? {} : { publishedOn }),
      ...(onProgress ? { onProgress: (progress) => onProgress({ list: key, ...progress }) } : {}),
    });
  const account = await once(request.publishedOn);
  if (account.state !== 'unchanged' || request.publishedOn !== undefined) return account;
  const newest = (await context.store.lists.versionsOf(key)).at(-1);
  // Bytes of an older version are served again: for files without a day of their own this is a new version of the same content.
  if (newest === undefined || newest.version === account.version || (await saysItsDay(source, files))) return account;
  return once(day);
}

/** A held version is not remembered: the next update must see its files again. */
export async function rememberFetched(
  context: UpdateContext,
  list: string,
  fetched: readonly FetchedFile[],
): Promise<void> {
  const takenAt = context.caller.at;
  const digests = await readImportFiles(fetched.map(({ file }) => file));
  const files = fetched.flatMap(({ url, name, validators }, index) => {
    const sha256 = digests[index]?.sha256;
    const { etag, lastModified } = validators;
    if (url === null || sha256 === undefined || (etag === undefined && lastModified === undefined)) return [];
    return [{ url, file: name, sha256, takenAt, ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) }];
  });
  if (files.length > 0) await rememberValidators(context.downloads, list, files);
}
