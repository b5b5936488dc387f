/** Use case: import one version of a list from files of this machine. */
import type { ImportAnswer } from '../../../contract/index.ts';
import { importList as operation } from '../../../contract/operations/lists/import.ts';
import { openSourceFile } from '../../../sources/index.ts';
import { type ImportRequest, importList } from '../../importing/importList.ts';
import { implement, type ServedCall } from '../../requests/implement.ts';
import { takeInNames } from './takeInNames.ts';

/** Throws FILE_NOT_FOUND, and what importList throws. */
async function importFromFiles(
  call: ServedCall,
  paths: readonly string[],
  request: Omit<ImportRequest, 'files'>,
): Promise<ImportAnswer> {
  const files = await Promise.all(paths.map((path) => openSourceFile(path)));
  const account = await importList(call, { ...request, files });
  if (account.state === 'imported') await takeInNames(call);
  // A held version is in no list, so nothing is answered with it.
  const searchable = account.state !== 'held' && call.moments.isSearchable(account.list, account.version);
  return { ...account, searchable };
}

export const importListOperation = implement(operation, (call, { paths, ...request }, { onProgress }) =>
  importFromFiles(call, paths, { ...request, onProgress }),
);
