/** Applies a diff to the older members, which gives the newer ones, and inverts it, which leads back. */
import type { ListDiff, Listing } from '../domain/list.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Members after the diff, sorted by id. A member that changed in white space or order only keeps its older content. */
export function applyListDiff(members: readonly Listing[], diff: ListDiff): readonly Listing[] {
  const result = new Map(members.map((listing) => [listing.id, listing]));
  for (const listing of diff.removed) result.delete(listing.id);
  // A row may have another id than before.
  for (const { before } of diff.changed) result.delete(before.id);
  for (const listing of diff.added) result.set(listing.id, listing);
  for (const { after } of diff.changed) result.set(after.id, after);
  return [...result.values()].sort((a, b) => compareText(a.id, b.id));
}

/** The diff from the newer version to the older one. */
export function invertListDiff(diff: ListDiff): ListDiff {
  return {
    ...diff,
    from: diff.to,
    to: diff.from,
    added: diff.removed,
    removed: diff.added,
    changed: diff.changed.map(({ before, after, fields }) => ({ before: after, after: before, fields })),
    unnamed: { ...diff.unnamed, added: diff.unnamed.removed, removed: diff.unnamed.added },
  };
}
