/** What the store remembers of lists: versions, their members, distinct contents, held imports. Versions are never updated. */
import type { ImportAccount, ListCheck, Listing, ListKey, ListVersion } from '../../domain/list.ts';
import type { Instant, LocalDate } from '../../kit/localDate.ts';
import type { Digest } from '../../kit/sha256.ts';

/** A distinct listing content: kept once, however many versions hold it. */
export interface StoredListing {
  /** Small integer given by this store, ascending in order of first storage; never reused. Not stable between stores. */
  readonly contentId: number;
  readonly digest: Digest;
  readonly listing: Listing;
}

/** A member of a version without its content. */
export interface MemberReference {
  readonly contentId: number;
  readonly listingId: string;
  readonly digest: Digest;
}

/** One listing through all versions of its list. */
export interface ListingHistory {
  readonly list: ListKey;
  readonly listingId: string;
  /** Every version of the list, by publication (ties: recorded later comes later). */
  readonly versions: readonly ListVersion[];
  /** Version -> what it holds for the listing; a version that lacks it has no entry. */
  readonly heldBy: ReadonlyMap<string, StoredListing>;
}

/** One listing's reference to another, as some content of it gave it. */
export interface ListingReference {
  readonly from: string;
  /** The other one's id as it is stored; as it was referred to while no list holds it. */
  readonly to: string;
}

/** A file a version was made of. */
export interface VersionFile {
  readonly name: string;
  readonly sha256: Digest;
}

export interface NewContent {
  readonly listingId: string;
  readonly digest: Digest;
  readonly json: string;
}

export interface NewListVersion {
  readonly version: ListVersion;
  /** Of a list of somebody's own: whose. null: everybody's. */
  readonly tenant: string | null;
  readonly files: readonly VersionFile[];
  readonly account: ImportAccount;
  /** Every member once: its listing id and the digest of its content. */
  readonly members: readonly { readonly listingId: string; readonly digest: Digest }[];
  /** Contents as canonical JSON, at least those whose digest is wanted because it is not stored yet. */
  readonly contents: (wanted: ReadonlySet<Digest>) => Iterable<NewContent>;
}

/** An import that waits for a person's word. */
export interface HeldImport {
  readonly list: ListKey;
  /** As of a version. */
  readonly tenant: string | null;
  readonly publishedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly reason: string;
  readonly files: readonly VersionFile[];
  readonly account: ImportAccount;
}

export interface ListReads {
  /** Keys of all lists with at least one version, sorted. */
  allLists(): Promise<readonly ListKey[]>;
  /** Versions in the store, of all lists and all tenants together. */
  versionCount(): Promise<number>;
  /** By publishedOn, ties by recordedAt; empty when the list is not loaded. */
  versionsOf(list: ListKey): Promise<readonly ListVersion[]>;
  version(list: ListKey, version: string): Promise<ListVersion | undefined>;
  /** Members of a version, by listing id. Throws LIST_VERSION_UNKNOWN. */
  membersOf(list: ListKey, version: string): Promise<readonly Listing[]>;
  /** Members without content, by listing id. Throws LIST_VERSION_UNKNOWN. */
  memberReferencesOf(list: ListKey, version: string): Promise<readonly MemberReference[]>;
  /** Content ids of a version, ascending: the bitmap of an index. Throws LIST_VERSION_UNKNOWN. */
  memberIdsOf(list: ListKey, version: string): Promise<readonly number[]>;
  /** Every distinct content with contentId > `after` (default 0: all), ascending: what an index is built from and grows by. */
  contents(after?: number): AsyncIterable<StoredListing>;
  contentsById(contentIds: readonly number[]): Promise<readonly StoredListing[]>;
  /** Distinct contents ever stored, and the highest contentId (0 when empty). */
  contentCount(): Promise<{ readonly count: number; readonly highestId: number }>;
  /** One listing over all versions of its list; undefined when no version ever held it. */
  historyOf(listingId: string): Promise<ListingHistory | undefined>;
  /** The same for many listings at once, without those that no version ever held. */
  historiesOf(listingIds: readonly string[]): Promise<readonly ListingHistory[]>;
  /** Every reference that any content ever gave; ids that differ in case alone mean one listing. */
  references(): Promise<readonly ListingReference[]>;
  /** Ids of the listings that ever bore one of these numbers (keys as `numberKeys` gives them), sorted. */
  bearersOf(numberKeys: readonly string[]): Promise<readonly string[]>;
  filesOf(list: ListKey, version: string): Promise<readonly VersionFile[]>;
  accountOf(list: ListKey, version: string): Promise<ImportAccount | undefined>;
  /** Every check of every list with its publisher, by list and day. */
  checks(): Promise<readonly ListCheck[]>;
}
export interface ListWrites extends ListReads {
  /** Adds a version; it takes its place by publication, whenever it comes. Nothing that was stored before changes. */
  putVersion(added: NewListVersion): Promise<void>;
  /** A second check of a list on one day writes nothing and answers false. */
  putCheck(check: ListCheck): Promise<boolean>;
  /** The same files for the same day again write nothing and answer false. */
  putHeldImport(held: HeldImport): Promise<boolean>;
}
