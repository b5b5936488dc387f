/**
 * Ties `updateLists` to its use case, which is loaded when it is asked: what talks to the network takes a while to load, and nothing else
 * needs it.
 */
import { join } from 'node:path';
import type { ListUpdate } from '../../../contract/index.ts';
import { updateLists as operation } from '../../../contract/operations/lists/update.ts';
import { mirrorBytes } from '../../importing/mirrorBytes.ts';
import type { UpdateRequest } from '../../importing/updateRequest.ts';
import { implement, type ServedCall } from '../../requests/implement.ts';
import { takeInNames } from './takeInNames.ts';
import type { Updated } from './updateLists.ts';

export const updateListsOperation = implement(operation, async (call, request, watch) => {
  const update = call.importsApart.isWanted(await mirrorBytes(request.from))
    ? await call.importsApart.perform(operation, call.caller, request, watch)
    : await updateHere(call, { ...request, onProgress: watch.onProgress });
  return acknowledged(call, update);
});

async function updateHere(call: ServedCall, request: UpdateRequest): Promise<Updated> {
  const [{ updateLists }, { systemDownloadTools }] = await Promise.all([
    import('./updateLists.ts'),
    import('../../importing/downloadTools.ts'),
  ]);
  return updateLists({ ...call, downloads: downloadsIn(call.dataDir), tools: systemDownloadTools() }, request);
}

async function acknowledged(call: ServedCall, { sources, ...update }: Updated): Promise<ListUpdate> {
  if (sources.some(({ state }) => state === 'imported')) await takeInNames(call);
  const isSearchable = (list: string, version: string | null): boolean | null =>
    version === null ? null : call.moments.isSearchable(list, version);
  return { ...update, sources: sources.map((one) => ({ ...one, searchable: isSearchable(one.list, one.version) })) };
}

/** Where downloads go and what is remembered of them; a store in memory remembers nothing. */
const downloadsIn = (dataDir: string): string | null => (dataDir === ':memory:' ? null : join(dataDir, 'downloads'));
