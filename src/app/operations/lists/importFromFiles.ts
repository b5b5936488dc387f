/** Use case: import one version of a list from files of this machine. */
import { importList as operation } from '../../../contract/operations/lists/import.ts';
import type { ImportAccount } from '../../../domain/list.ts';
import { openSourceFile } from '../../../sources/index.ts';
import { type ImportRequest, importList } from '../../importing/importList.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';

/** Throws FILE_NOT_FOUND, and what importList throws. */
async function importFromFiles(
  call: CallContext,
  paths: readonly string[],
  request: Omit<ImportRequest, 'files'>,
): Promise<ImportAccount> {
  const files = await Promise.all(paths.map((path) => openSourceFile(path)));
  const account = await importList(call, { ...request, files });
  // Names are indexed now, so that the next process finds the index file.
  if (account.state === 'imported') await call.names.refresh(await call.lists.snapshot());
  return account;
}

export const importListOperation = implement(operation, (call, { paths, ...request }, { onProgress }) =>
  importFromFiles(call, paths, { ...request, onProgress }),
);
