/** Use case: which lists are known, which versions are held, and how fresh they are. */

import type { ListSummary } from '../../../contract/index.ts';
import { lists as operation } from '../../../contract/operations/lists/list.ts';
import type { ListVersion } from '../../../domain/list.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { listAge } from '../../../lists/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { describedBy, sourceDefinitions } from '../../models/lists/sourceDefinitions.ts';
import { implement } from '../../requests/implement.ts';

/** Every list that can be loaded, loaded or not, and the user's own that are; by key. */
export async function summariseLists(context: CallContext): Promise<readonly ListSummary[]> {
  const { moments } = context;
  const { versions, checks } = (await moments.storedLists()).snapshot;
  const now = { validAt: dayOf(context.caller.at), knownAt: context.caller.at, knownBasis: 'public' as const };
  const definitions = sourceDefinitions();
  const own = [...versions.keys()]
    .filter((list) => !definitions.has(list))
    .flatMap((list) => definitions.get(list) ?? []);
  return [...definitions.values(), ...own]
    .map((definition) => {
      const held = versions.get(definition.key) ?? [];
      const newest = held.at(-1);
      const { title, staleAfterDays } = describedBy(newest, definition);
      const age = listAge(held, checks.get(definition.key) ?? [], now);
      const ageDays = age?.days ?? null;
      return {
        list: definition.key,
        title,
        publisher: definition.publisher,
        kind: definition.kind,
        official: definition.official,
        versions: held.map((version) => versionShown(moments, version)),
        coverage: newest?.coverage ?? ('none' as const),
        newest: newest?.publishedOn ?? null,
        checkedOn: age?.checkedOn ?? null,
        ageDays,
        stale: ageDays !== null && ageDays > staleAfterDays,
      };
    })
    .sort((a, b) => a.list.localeCompare(b.list, 'en'));
}

/** As the wire schema has it. */
export const versionShown = (
  moments: CallContext['moments'],
  version: ListVersion,
): ListSummary['versions'][number] => ({
  ...version,
  raw: [...version.raw],
  searchable: moments.isSearchable(version.list, version.version),
});

export const listsOperation = implement(operation, (call) => summariseLists(call));
