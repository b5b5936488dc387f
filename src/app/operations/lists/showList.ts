/** Use case: the members of a list as in force on a day. */

import type { ListShown } from '../../../contract/index.ts';
import { showList as operation } from '../../../contract/operations/lists/show.ts';
import type { ListVersion } from '../../../domain/list.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { CallContext } from '../../models/appContext.ts';
import { findVersion } from '../../models/lists/findVersion.ts';
import { describedBy, sourceDefinitions } from '../../models/lists/sourceDefinitions.ts';
import { implement } from '../../requests/implement.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';
import { versionShown } from './summariseLists.ts';

/** Throws LIST_UNKNOWN, LIST_NOT_LOADED, LIST_VERSION_UNKNOWN, DATE_INVALID. */
export async function showList(context: CallContext, list: string, date?: string): Promise<ListShown> {
  const now = context.caller.at;
  const asOf = readAsOf(date === undefined ? dayOf(now) : readDate(date, 'date'), {}, now);
  const { version, standing, says } = findVersion((await context.moments.storedLists()).snapshot, list, asOf);
  const members = await context.store.lists.membersOf(list, version.version);
  return {
    schema: 'portcullis/1',
    title: titleOf(list, version),
    ...versionShown(context.moments, version),
    standing,
    says,
    members: [...members],
  };
}

function titleOf(list: string, version: ListVersion): string {
  const definition = sourceDefinitions().get(list);
  return definition ? describedBy(version, definition).title : list;
}

export const showListOperation = implement(operation, (call, { list, date }) => showList(call, list, date));
