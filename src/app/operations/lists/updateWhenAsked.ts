/**
 * Ties `updateLists` to its use case, which is loaded when it is asked: what talks to the network takes a while to load, and nothing else
 * needs it.
 */
import { join } from 'node:path';
import { updateLists as operation } from '../../../contract/operations/lists/update.ts';
import { mirrorBytes } from '../../importing/mirrorBytes.ts';
import { implement } from '../../requests/implement.ts';

export const updateListsOperation = implement(operation, async (call, request, watch) => {
  if (call.importsApart.isWanted(await mirrorBytes(request.from)))
    return call.importsApart.perform(operation, call.caller, request, watch);
  const [{ updateLists }, { systemDownloadTools }] = await Promise.all([
    import('./updateLists.ts'),
    import('../../importing/downloadTools.ts'),
  ]);
  const { actor } = call.caller;
  const context = { ...call, actor, downloads: downloadsIn(call.dataDir), tools: systemDownloadTools() };
  return updateLists(context, { ...request, onProgress: watch.onProgress });
});

/** Where downloads go and what is remembered of them; a store in memory remembers nothing. */
const downloadsIn = (dataDir: string): string | null => (dataDir === ':memory:' ? null : join(dataDir, 'downloads'));
