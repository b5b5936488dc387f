/** Use case: what changed on a list between two days; without days, between its newest two versions. */
import type { ListDiffShown } from '../../../contract/index.ts';
import { diffList as operation } from '../../../contract/operations/lists/diff.ts';
import type { ListDiff, ListVersion } from '../../../domain/list.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { diffListVersions, type VersionWithMembers, versionsInTurn } from '../../../lists/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { findVersion, versionsOf } from '../../models/lists/findVersion.ts';
import { implement } from '../../requests/implement.ts';
import { type PageAsked, partAsked } from '../../requests/page.ts';
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

/** Added, removed and changed in one order; the rest belongs to every part. */
function partOf(diff: ListDiff, asked: PageAsked): ListDiffShown {
  const { added, removed, changed } = diff;
  const counts = { added: added.length, removed: removed.length, changed: changed.length };
  const total = counts.added + counts.removed + counts.changed;
  const part = partAsked(asked, total, `${diff.list}@${diff.from.version}..${diff.to.version}`);
  if (!part) return diff;
  const stretch = <T>(rows: readonly T[], before: number): T[] =>
    rows.slice(Math.max(0, part.start - before), Math.max(0, part.end - before));
  return {
    ...diff,
    added: stretch(added, 0),
    removed: stretch(removed, counts.added),
    changed: stretch(changed, counts.added + counts.removed),
    page: { ...part.page, ...counts },
  };
}

export const diffListOperation = implement(operation, async (call, { list, from, to, ...asked }) =>
  partOf(await diffList(call, list, from, to), asked),
);
