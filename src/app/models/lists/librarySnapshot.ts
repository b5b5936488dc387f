/** LibrarySnapshot: one state of the stored lists as plain data: which versions there are, and what the rules read of them. */
import type { AsOf } from '../../../domain/asOf.ts';
import type { ListCheck, ListKey, ListVersion } from '../../../domain/list.ts';
import { knownVersions, type VersionWithMembers } from '../../../lists/index.ts';

export interface LibrarySnapshot {
  /** Distinct contents that its versions hold, and the highest id of them. */
  readonly contents: { readonly count: number; readonly highestId: number };
  readonly versions: ReadonlyMap<ListKey, readonly ListVersion[]>;
  /** Checks with the publishers, each list's by day. */
  readonly checks: ReadonlyMap<ListKey, readonly ListCheck[]>;
  /** Versions in the store, of all lists and tenants together; a tenant, or a snapshot cut down to some of them, has fewer in `versions`. */
  readonly versionsInStore: number;
  /** Country lists with their members. */
  readonly countryLists: ReadonlyMap<ListKey, readonly VersionWithMembers[]>;
  /** Rows of each programme in a version, from the account of its import. */
  readonly programmeCounts: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

export const versionKey = (list: ListKey, version: string): string => `${list}@${version}`;

/** Versions of a list that were known then. */
export const versionsKnown = (snapshot: LibrarySnapshot, list: ListKey, asOf: AsOf): readonly ListVersion[] =>
  knownVersions(snapshot.versions.get(list) ?? [], asOf);
