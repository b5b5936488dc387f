/** What the pure list functions take: a version together with its members, or with a way to ask for one member. */
import type { Listing, ListVersion } from '../domain/list.ts';

export interface VersionWithMembers {
  readonly version: ListVersion;
  readonly members: readonly Listing[];
}
