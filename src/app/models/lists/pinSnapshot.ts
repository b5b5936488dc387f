/**
 * Cuts a snapshot down to the list versions that an earlier answer used, so that the answer can be replayed after more versions
 * were loaded.
 */
import type { ListKey } from '../../../domain/list.ts';
import { ownMember } from '../../../kit/ownMember.ts';
import type { LibrarySnapshot } from './librarySnapshot.ts';

/** `pinned`: list -> its versions, separated by spaces. */
export function pinSnapshot(snapshot: LibrarySnapshot, pinned: Readonly<Record<ListKey, string>>): LibrarySnapshot {
  const kept = (list: ListKey, version: string): boolean =>
    (ownMember(pinned, list) ?? '').split(' ').includes(version);
  const lists = Object.keys(pinned).filter((list) => snapshot.versions.has(list));
  return {
    ...snapshot,
    versions: new Map(
      lists.map((list) => [list, (snapshot.versions.get(list) ?? []).filter(({ version }) => kept(list, version))]),
    ),
    countryLists: new Map(
      [...snapshot.countryLists].map(([list, versions]) => [
        list,
        versions.filter(({ version }) => kept(list, version.version)),
      ]),
    ),
  };
}
