/** Use case: the members of a list as in force on a day. */

import type { ListShown } from '../../../contract/index.ts';
import { showList as operation } from '../../../contract/operations/lists/show.ts';
import type { ListVersion } from '../../../domain/list.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { Store } from '../../../store/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { findVersion } from '../../models/lists/findVersion.ts';
import { describedBy, sourceDefinitions } from '../../models/lists/sourceDefinitions.ts';
import { implement } from '../../requests/implement.ts';
import { type PageAsked, partAsked } from '../../requests/page.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';
import { versionShown } from './summariseLists.ts';

/** Throws LIST_UNKNOWN, LIST_NOT_LOADED, LIST_VERSION_UNKNOWN, DATE_INVALID, INPUT_INVALID. */
export async function showList(
  context: CallContext,
  list: string,
  date?: string,
  asked: PageAsked = {},
): Promise<ListShown> {
  const now = context.caller.at;
  const asOf = readAsOf(date === undefined ? dayOf(now) : readDate(date, 'date'), {}, now);
  const { version, standing, says } = findVersion((await context.moments.storedLists()).snapshot, list, asOf);
  return {
    schema: 'portcullis/1',
    title: titleOf(list, version),
    ...versionShown(context.moments, version),
    standing,
    says,
    ...(await membersOf(context.store, version, asked)),
  };
}

/** All members, or those of one part; only their contents are then read. */
async function membersOf(
  { lists }: Store,
  { list, version }: ListVersion,
  asked: PageAsked,
): Promise<Pick<ListShown, 'members' | 'page'>> {
  if (asked.limit === undefined && asked.after === undefined)
    return { members: [...(await lists.membersOf(list, version))] };
  const all = await lists.memberReferencesOf(list, version);
  const part = partAsked(asked, all.length, `${list}@${version}`);
  const wanted = all.slice(part?.start, part?.end);
  const stored = await lists.contentsById(wanted.map(({ contentId }) => contentId));
  const byId = new Map(stored.map(({ contentId, listing }) => [contentId, listing]));
  const members = wanted.flatMap(({ contentId }) => byId.get(contentId) ?? []);
  return { members, ...(part ? { page: part.page } : {}) };
}

function titleOf(list: string, version: ListVersion): string {
  const definition = sourceDefinitions().get(list);
  return definition ? describedBy(version, definition).title : list;
}

export const showListOperation = implement(operation, (call, { list, date, ...asked }) =>
  showList(call, list, date, asked),
);
