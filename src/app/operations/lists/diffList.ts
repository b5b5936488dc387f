/** Use case: what changed on a list between two days; without days, between its newest two versions. */
import type { ListDiff, ListVersion } from '../../../domain/list.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { diffListVersions, type VersionWithMembers, versionsInTurn } from '../../../lists/index.ts';
import type { AppContext } from '../../models/appContext.ts';
import { findVersion, versionsOf } from '../../models/lists/findVersion.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';

/** Throws LIST_UNKNOWN, LIST_NOT_LOADED, LIST_VERSION_UNKNOWN, DATE_INVALID. */
export async function diffList(context: AppContext, list: string, from?: string, to?: string): Promise<ListDiff> {
  const snapshot = await context.lists.snapshot();
  const versions = versionsInTurn(versionsOf(snapshot, list));
  const now = context.clock();
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

export async function withMembers(context: AppContext, version: ListVersion): Promise<VersionWithMembers> {
  return { version, members: await context.store.lists.membersOf(version.list, version.version) };
}
