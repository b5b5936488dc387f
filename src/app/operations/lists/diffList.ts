/** Use case: what changed on a list between two days; without days, between its newest two versions. */
import { diffList as operation } from '../../../contract/operations/lists/diff.ts';
import type { ListDiff, ListVersion } from '../../../domain/list.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { diffListVersions, type VersionWithMembers, versionsInTurn } from '../../../lists/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { findVersion, versionsOf } from '../../models/lists/findVersion.ts';
import { implement } from '../../requests/implement.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';

/** Throws LIST_UNKNOWN, LIST_NOT_LOADED, LIST_VERSION_UNKNOWN, DATE_INVALID. */
export async function diffList(context: CallContext, list: string, from?: string, to?: string): Promise<ListDiff> {
  const { snapshot } = await context.moments.storedLists();
  const versions = versionsInTurn(versionsOf(snapshot, list));
  const now = context.caller.at;
  const on = (text: string, where: string): ListVersion =>
    findVersion(snapshot, list, readAsOf(readDate(text, where), {}, now)).version;
  const newest = versions.at(-1);
  const later = to === undefined ? newest : on(to, 'to');
  const earlier = from === undefined ? versions.at(-2) : on(from, 'from');
  if (!earlier || !later) {
    throw new PortcullisError({
      code: 'LIST_VERSION_UNKNOWN',
      what: `only one version of ${list} is held`,
      where: list,
      expected: 'two versions',
      hint: 'import another version, or name two days with --from and --to',
    });
  }
  const diff = diffListVersions(await withMembers(context, earlier), await withMembers(context, later));
  return {
    ...diff,
    from: { ...diff.from, ...(from === undefined ? {} : { date: from }) },
    to: { ...diff.to, ...(to === undefined ? {} : { date: to }) },
  };
}

export async function withMembers(context: CallContext, version: ListVersion): Promise<VersionWithMembers> {
  return { version, members: await context.store.lists.membersOf(version.list, version.version) };
}

export const diffListOperation = implement(operation, (call, { list, from, to }) => diffList(call, list, from, to));
