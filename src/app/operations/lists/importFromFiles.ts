/** Use case: import one version of a list from files of this machine. */
import type { ImportAnswer } from '../../../contract/index.ts';
import { importList as operation } from '../../../contract/operations/lists/import.ts';
import type { ImportAccount } from '../../../domain/list.ts';
import { openSourceFile } from '../../../sources/index.ts';
import { importList } from '../../importing/importList.ts';
import { implement, type ServedCall } from '../../requests/implement.ts';
import { takeInNames } from './takeInNames.ts';

/** Throws FILE_NOT_FOUND, and what importList throws. */
export const importListOperation = implement(operation, async (call, input, watch) => {
  const { paths, ...request } = input;
  const files = await Promise.all(paths.map((path) => openSourceFile(path)));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const account = call.importsApart.isWanted(bytes)
    ? await call.importsApart.perform(operation, call.caller, input, watch)
    : await importList(call, { ...request, files, onProgress: watch.onProgress });
  return acknowledged(call, account);
});

async function acknowledged(call: ServedCall, account: ImportAccount): Promise<ImportAnswer> {
  if (account.state === 'imported') await takeInNames(call);
  // A held version is in no list, so nothing is answered with it.
  const searchable = account.state !== 'held' && call.moments.isSearchable(account.list, account.version);
  return { ...account, searchable };
}
