/** Use case: on first start, import the bundled lists into the store, so that the first answer needs no network. */
import type { ImportAccount } from '../../domain/list.ts';
import { bundledLists } from '../../sources/index.ts';
import { type ImportContext, importList } from '../importing/importList.ts';

/**
 * Imports every bundled version that is not stored yet; cheap when all are. A store that cannot be written is left as it is.
 * The accounts, in the order of import.
 */
export async function seedBundledLists(context: ImportContext): Promise<readonly ImportAccount[]> {
  if (context.store.readOnly) return [];
  const accounts: ImportAccount[] = [];
  for (const { list, file } of await bundledLists())
    accounts.push(await importList(context, { source: list, files: [file] }));
  return accounts;
}
