/**
 * What changed between two versions of a list? Which members were added, which were removed, which changed in which field, and
 * how many more must have been by the stated sizes although nobody has published their names.
 */
import type { ListDiff, Listing, ListVersion } from '../domain/list.ts';
import { changedFields } from './changedFields.ts';
import { pairRenumbered } from './renumbered.ts';
import { compareVersions } from './versionOrder.ts';
import type { VersionWithMembers } from './versionWithMembers.ts';

/** Disputed rows and rows that say "not a member" stand in a version without being members. */
const isMember = (listing: Listing): boolean => listing.membership === undefined || listing.membership === 'member';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: Listing, b: Listing): number => compareText(a.id, b.id);

/** By the smaller of the two ids, so that it is the same order in either direction. */
function byIds(a: ListDiff['changed'][number], b: ListDiff['changed'][number]): number {
  const [x, y] = [a, b].map(({ before, after }) => (before.id < after.id ? before.id : after.id));
  return compareText(x ?? '', y ?? '');
}

/**
 * The difference of two versions of one list. All arrays are sorted by listing id; `kept` counts listings in both, changed or not. A row
 * that has another id in each version, as far as that is clear, is one that changed, with `id` among its fields.
 * Throws a plain Error (a bug) when the versions are of different lists.
 */
export function diffListVersions(from: VersionWithMembers, to: VersionWithMembers): ListDiff {
  if (from.version.list !== to.version.list)
    throw new Error(`cannot compare ${from.version.list} with ${to.version.list}`);
  const before = membersById(from.members);
  const after = membersById(to.members);
  const inTime = [from, to].sort((a, b) => compareVersions(a.version, b.version));
  const common = [...before.values()].filter((listing) => after.has(listing.id)).sort(byId);
  const gone = [...before.values()].filter((listing) => !after.has(listing.id)).sort(byId);
  const come = [...after.values()].filter((listing) => !before.has(listing.id)).sort(byId);
  const renumbered = pairRenumbered({ removed: gone, added: come, kept: common });
  const [left, met] = [new Set(renumbered.map((pair) => pair.before)), new Set(renumbered.map((pair) => pair.after))];
  return {
    list: from.version.list,
    from: sideOf(from.version),
    to: sideOf(to.version),
    added: come.filter((listing) => !met.has(listing)),
    removed: gone.filter((listing) => !left.has(listing)),
    changed: [
      ...common.flatMap((listing) => changeOf(listing, after.get(listing.id))),
      ...renumbered.map((pair) => ({ ...pair, fields: ['id', ...changedFields(pair.before, pair.after)] })),
    ].sort(byIds),
    kept: common.length + renumbered.length,
    renumbered: renumbered.length,
    unnamed: unnamedBetween(from.version, to.version),
    disputed: disputedIn(inTime),
    notes: [...new Set(inTime.flatMap(({ version }) => version.notes))],
  };
}

const membersById = (members: readonly Listing[]): ReadonlyMap<string, Listing> =>
  new Map(members.filter(isMember).map((listing) => [listing.id, listing]));

/** Rows on which sources differ, once each, as the newer version has them. */
function disputedIn(versions: readonly VersionWithMembers[]): Listing[] {
  const rows = versions.flatMap(({ members }) => members).filter((listing) => listing.membership === 'disputed');
  return [...new Map(rows.map((listing) => [listing.id, listing])).values()].sort(byId);
}

const sideOf = (version: ListVersion): ListDiff['from'] => ({
  version: version.version,
  date: version.publishedOn,
  size: version.size,
});

function changeOf(before: Listing, after: Listing | undefined): ListDiff['changed'] {
  if (after === undefined || after === before) return [];
  const fields = changedFields(before, after);
  return fields.length === 0 ? [] : [{ before, after, fields: [...fields] }];
}

/**
 * Members whose names nobody published. Where one side is known in full, those of the other side came or went; where both sides
 * hide some, only the difference in number is sure, under the assumption that the rest are the same.
 */
function unnamedBetween(from: ListVersion, to: ListVersion): ListDiff['unnamed'] {
  const hiddenBefore = Math.max(0, from.size - from.known);
  const hiddenAfter = Math.max(0, to.size - to.known);
  const shared = Math.min(hiddenBefore, hiddenAfter);
  return {
    added: hiddenAfter - shared,
    removed: hiddenBefore - shared,
    assumes: assumption(from, to, shared),
  };
}

function assumption(from: ListVersion, to: ListVersion, shared: number): string | null {
  const [hiding, other] = hidesMore(from, to) ? [from, to] : [to, from];
  const hidden = hiding.size - hiding.known;
  if (hidden <= 0) return null;
  const sizes = `the stated sizes (${hiding.size} and ${other.size}) are right`;
  if (shared > 0) return `${sizes}, and ${shared} of the members nobody named are the same in both versions`;
  return `${sizes}, and none of the ${hidden} members of the list of ${hiding.size} that nobody named is among the ${other.known} known members of the other version`;
}

/** Which of the two hides more members; ties by their names, so that the answer does not depend on the direction. */
function hidesMore(a: ListVersion, b: ListVersion): boolean {
  const difference = a.size - a.known - (b.size - b.known);
  return difference === 0 ? a.version < b.version : difference > 0;
}
