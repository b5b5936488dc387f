/**
 * What changed between two versions of a list: who came, who went, who changed in which field, and how many must have come or gone
 * by the stated sizes although nobody has published their names.
 */
import type { ListDiff, Listing, ListVersion } from '../domain/list.ts';
import { changedFields } from './changedFields.ts';
import type { VersionWithMembers } from './versionWithMembers.ts';

/** Disputed rows and rows that say "not a member" stand in a version without being members. */
const isMember = (listing: Listing): boolean => listing.membership === undefined || listing.membership === 'member';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: Listing, b: Listing): number => compareText(a.id, b.id);

/**
 * The difference of two versions of one list. All arrays are sorted by listing id; `kept` counts listings in both, changed or not.
 * Throws a plain Error (a bug) when the versions are of different lists.
 */
export function diffListVersions(from: VersionWithMembers, to: VersionWithMembers): ListDiff {
  if (from.version.list !== to.version.list)
    throw new Error(`cannot compare ${from.version.list} with ${to.version.list}`);
  const before = membersById(from.members);
  const after = membersById(to.members);
  const common = [...before.values()].filter((listing) => after.has(listing.id)).sort(byId);
  return {
    list: from.version.list,
    from: sideOf(from.version),
    to: sideOf(to.version),
    added: [...after.values()].filter((listing) => !before.has(listing.id)).sort(byId),
    removed: [...before.values()].filter((listing) => !after.has(listing.id)).sort(byId),
    changed: common.flatMap((listing) => changeOf(listing, after.get(listing.id))),
    kept: common.length,
    unnamed: unnamedBetween(from.version, to.version),
    disputed: [...from.members, ...to.members].filter((listing) => listing.membership === 'disputed').sort(byId),
    notes: [...new Set([...from.version.notes, ...to.version.notes])],
  };
}

const membersById = (members: readonly Listing[]): ReadonlyMap<string, Listing> =>
  new Map(members.filter(isMember).map((listing) => [listing.id, listing]));

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
  const [partial, whole] = from.size - from.known > to.size - to.known ? [from, to] : [to, from];
  const hidden = partial.size - partial.known;
  if (hidden <= 0) return null;
  const sizes = `that the stated size of ${partial.size} is right and that every known member of the version of ${whole.size} it shares was on it`;
  if (shared === 0)
    return `${sizes}; the ${hidden} members of ${partial.size} that are not named are none of the ${whole.known} known members of the other version`;
  return `${sizes}; ${shared} members not named in either version are the same`;
}
