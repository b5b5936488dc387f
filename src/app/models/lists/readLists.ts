/** TenantReads one state of the stored lists. Versions are never changed, so what was read of one is kept from state to state. */
import type { ListKey, ListVersion } from '../../../domain/list.ts';
import type { VersionWithMembers } from '../../../lists/index.ts';
import type { TenantReads } from '../../../store/index.ts';
import { type LibrarySnapshot, versionKey } from './librarySnapshot.ts';
import { ListLibrary } from './listLibrary.ts';

/** `countryListKeys`: the country lists that the rule book reads. */
export async function readLists(
  store: Pick<TenantReads, 'lists'>,
  countryListKeys: readonly ListKey[],
  before: ListLibrary | null,
): Promise<ListLibrary> {
  const known = before?.snapshot;
  const versions = new Map<ListKey, readonly ListVersion[]>();
  for (const list of await store.lists.allLists()) versions.set(list, await store.lists.versionsOf(list));
  const all = [...versions.values()].flat();
  return new ListLibrary(store, {
    contents: await store.lists.contentCount(),
    versions,
    checks: Map.groupBy(await store.lists.checks(), ({ list }) => list),
    versionsInStore: await store.lists.versionCount(),
    countryLists: await readCountryLists(store, countryListKeys, versions, known),
    programmeCounts: await readProgrammeCounts(store, all, known),
  });
}

async function readProgrammeCounts(
  store: Pick<TenantReads, 'lists'>,
  versions: readonly ListVersion[],
  known: LibrarySnapshot | undefined,
): Promise<LibrarySnapshot['programmeCounts']> {
  const counts = new Map<string, Readonly<Record<string, number>>>();
  for (const { list, version } of versions) {
    const key = versionKey(list, version);
    const before = known?.programmeCounts.get(key);
    counts.set(key, before ?? (await store.lists.accountOf(list, version))?.programmes ?? {});
  }
  return counts;
}

async function readCountryLists(
  store: Pick<TenantReads, 'lists'>,
  keys: readonly ListKey[],
  versions: LibrarySnapshot['versions'],
  known: LibrarySnapshot | undefined,
): Promise<LibrarySnapshot['countryLists']> {
  const lists = new Map<ListKey, readonly VersionWithMembers[]>();
  for (const list of keys) {
    const before = new Map(known?.countryLists.get(list)?.map((held) => [held.version.version, held.members]));
    const held = (versions.get(list) ?? []).map(async (version) => {
      const members = before.get(version.version) ?? (await store.lists.membersOf(list, version.version));
      return { version, members };
    });
    lists.set(list, await Promise.all(held));
  }
  return lists;
}
