/**
 * Ties `updateLists` to its use case, which is loaded when it is asked: what talks to the network takes a while to load, and nothing else
 * needs it.
 */
import { join } from 'node:path';
import { updateLists as operation } from '../../../contract/operations/lists/update.ts';
import { implement } from '../../requests/implement.ts';
import { takeInNames } from './takeInNames.ts';

export const updateListsOperation = implement(operation, async (call, request, { onProgress }) => {
  const [{ updateLists }, { systemDownloadTools }] = await Promise.all([
    import('./updateLists.ts'),
    import('../../importing/downloadTools.ts'),
  ]);
  const { actor } = call.caller;
  const context = { ...call, actor, downloads: downloadsIn(call.dataDir), tools: systemDownloadTools() };
  const { sources, ...update } = await updateLists(context, { ...request, onProgress });
  if (sources.some(({ state }) => state === 'imported')) await takeInNames(call);
  const isSearchable = (list: string, version: string | null): boolean | null =>
    version === null ? null : call.moments.isSearchable(list, version);
  return { ...update, sources: sources.map((one) => ({ ...one, searchable: isSearchable(one.list, one.version) })) };
});

/** Where downloads go and what is remembered of them; a store in memory remembers nothing. */
const downloadsIn = (dataDir: string): string | null => (dataDir === ':memory:' ? null : join(dataDir, 'downloads'));
