/** Use case: import one version of a list from files of this machine. */
import { importList as operation } from '../../../contract/operations/lists/import.ts';
import type { ImportAccount } from '../../../domain/list.ts';
import { openSourceFile } from '../../../sources/index.ts';
import { type ImportRequest, importList } from '../../importing/importList.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';

async function importHere(call: CallContext, request: ImportRequest): Promise<ImportAccount> {
  const account = await importList({ ...call, actor: call.caller.actor }, request);
  // Names are indexed now, so that the next process finds the index file.
  if (account.state === 'imported') await call.names.refresh(await call.lists.snapshot());
  return account;
}

/** Throws FILE_NOT_FOUND, and what importList throws. */
export const importListOperation = implement(operation, async (call, input, watch) => {
  const { paths, ...request } = input;
  const files = await Promise.all(paths.map((path) => openSourceFile(path)));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (call.importsApart.isWanted(bytes)) return call.importsApart.perform(operation, call.caller, input, watch);
  return importHere(call, { ...request, files, onProgress: watch.onProgress });
});
