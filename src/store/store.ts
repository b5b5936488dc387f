/**
 * Store: what the product remembers, as one repository per noun, the same over every database. Reads go through the store itself,
 * writes only through a unit of work, which is all or nothing. Which tables and which database stand behind it is not said here.
 */
import type { AuditEvent } from '../domain/auditEvent.ts';
import type { Determination, Outcome } from '../domain/determination.ts';
import type { ImportAccount, Listing, ListKey, ListVersion } from '../domain/list.ts';
import type { OwnershipLink } from '../domain/ownership.ts';
import type { Resolution, Screening } from '../domain/screening.ts';
import type { Instant, LocalDate } from '../kit/localDate.ts';
import type { Digest } from '../kit/sha256.ts';

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
  readonly publishedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly reason: string;
  readonly files: readonly VersionFile[];
  readonly account: ImportAccount;
}

export interface ListReads {
  /** Keys of all lists with at least one version, sorted. */
  allLists(): Promise<readonly ListKey[]>;
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
  /** Held imports not overtaken by an accepted version of the same day or later, newest first. */
  heldImports(): Promise<readonly HeldImport[]>;
}
export interface ListWrites extends ListReads {
  /** Adds a version; it takes its place by publication, whenever it comes. Nothing that was stored before changes. */
  putVersion(added: NewListVersion): Promise<void>;
  /** The same files for the same day again write nothing and answer false. */
  putHeldImport(held: HeldImport): Promise<boolean>;
}

/** Bytes as published, compressed; made outside the unit of work by `encodeRawObject`. */
export interface EncodedRawObject {
  readonly sha256: Digest;
  readonly codec: 'zstd' | 'zstd-dictionary';
  /** The object whose bytes are the dictionary, itself kept alone; only with `zstd-dictionary`. */
  readonly base: Digest | null;
  /** Uncompressed bytes. */
  readonly size: number;
  readonly bytes: Uint8Array;
}
export interface RawObjectDescription extends Omit<EncodedRawObject, 'bytes'> {
  /** Bytes it takes in the store. */
  readonly packedSize: number;
  /** Bytes that objects with it as dictionary take together. */
  readonly dependantsSize: number;
}
export interface RawObjectReads {
  has(sha256: Digest): Promise<boolean>;
  /** Uncompressed bytes; undefined when not kept. Throws STORE_CORRUPT when they no longer have their digest. */
  get(sha256: Digest): Promise<Uint8Array | undefined>;
  describe(sha256: Digest): Promise<RawObjectDescription | undefined>;
}
export interface RawObjectWrites extends RawObjectReads {
  /** Keeps it; the same digest again writes nothing. */
  put(object: EncodedRawObject): Promise<void>;
}

export interface SavedDetermination {
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  readonly outcome: Outcome;
  /** null: erased on request. */
  readonly determination: Determination | null;
}
export interface DeterminationReads {
  get(id: string): Promise<SavedDetermination | undefined>;
  /** Newest first. */
  newest(limit: number): Promise<readonly SavedDetermination[]>;
  count(): Promise<number>;
}
export interface DeterminationWrites extends DeterminationReads {
  /** The same id again writes nothing and answers false. An erased one stays erased. */
  save(determination: Determination, saved: { readonly at: Instant; readonly actor: string }): Promise<boolean>;
  /** Removes the content and keeps id, outcome and times; false when there is nothing to erase. */
  erase(id: string): Promise<boolean>;
}

export interface RuleBookReads {
  /** The compiled rule book as canonical JSON. */
  get(digest: string): Promise<string | undefined>;
  has(digest: string): Promise<boolean>;
}
export interface RuleBookWrites extends RuleBookReads {
  /** The same digest again writes nothing and answers false. */
  put(digest: string, json: string, storedAt: Instant): Promise<boolean>;
}

export interface SavedScreening {
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  /** The caller's own key of the screened party, if given. */
  readonly customer: string | null;
  /** null: erased on request. */
  readonly screening: Screening | null;
}
export interface ScreeningReads {
  get(id: string): Promise<SavedScreening | undefined>;
  ofCustomer(customer: string): Promise<readonly SavedScreening[]>;
}
export interface ScreeningWrites extends ScreeningReads {
  save(screening: SavedScreening & { readonly screening: Screening }): Promise<boolean>;
  erase(id: string): Promise<boolean>;
}

/** What a person decided about one customer and one listing content. */
export interface MatchResolution {
  readonly customer: string;
  readonly listingId: string;
  /** Content the decision was made on: a changed listing re-opens it. */
  readonly listingDigest: string;
  /** Digest of the customer's fields that mattered: a changed customer re-opens it. */
  readonly customerDigest: string;
  readonly resolution: Resolution;
  /** Exclusive; null: does not expire. */
  readonly expiresOn: LocalDate | null;
}
export interface MatchResolutionReads {
  /** Newest decision for each listing of the customer, decided at or before `knownAt` (default: any time). */
  ofCustomer(customer: string, knownAt?: Instant): Promise<readonly MatchResolution[]>;
  /** Grows with every decision; one cheap read. */
  changes(): Promise<number>;
  /** Every decision ever made about the pair, oldest first. */
  history(customer: string, listingId: string): Promise<readonly MatchResolution[]>;
}
export interface MatchResolutionWrites extends MatchResolutionReads {
  /** Appends; earlier decisions stay. */
  add(resolution: MatchResolution): Promise<void>;
}

/** A content that bears a name like another one. */
export interface ContentLikeness {
  readonly contentId: number;
  /** 0..1, of the best pair of names. */
  readonly score: number;
}
/**
 * Names that were looked up among all contents, so that nobody need do so again. Contents and scores never change, so what is kept stays
 * right for ever in its reading of names (normaliser and model); only contents that came later are missing.
 */
export interface NameLikenessReads {
  /** Highest content id that every kept name was held against; 0: nothing whole is kept in this reading. */
  keptUpTo(reading: string): Promise<number>;
  /** Best first; undefined: the name is not kept. */
  of(nameKey: string): Promise<readonly ContentLikeness[] | undefined>;
}
export interface NameLikenessWrites extends NameLikenessReads {
  /** Forgets everything, to begin in this reading. */
  begin(reading: string): Promise<void>;
  /** Keeps these names, in place of what was kept of them. */
  put(likeness: ReadonlyMap<string, readonly ContentLikeness[]>): Promise<void>;
  /** Says that every name was held against every content up to this one. */
  complete(reading: string, upTo: number): Promise<void>;
}

/** A file of ownership links as published, or one link given by hand. Versions of one source follow one another. */
export interface OwnershipVersion {
  /** Digest of source, day of publication, bytes and links. */
  readonly version: string;
  /** Name of the file, or of the link given by hand. */
  readonly source: string;
  readonly publishedOn: LocalDate;
  readonly recordedAt: Instant;
  /** Bytes of the file; null: given by hand. */
  readonly raw: Digest | null;
  /** How many links it states. */
  readonly links: number;
}
export interface NewOwnershipLink {
  /** Names as the caller compares them: one party, one key. */
  readonly ownerKey: string;
  readonly ownedKey: string;
  readonly link: OwnershipLink;
}
export interface StoredOwnershipLink extends NewOwnershipLink {
  readonly version: string;
}
export interface OwnershipReads {
  /** By source, then publication, then recording. */
  versions(): Promise<readonly OwnershipVersion[]>;
  /** Grows with every version; one cheap read. */
  changes(): Promise<number>;
  /** Keys of all parties that any version names an owner of, sorted. */
  ownedKeys(): Promise<readonly string[]>;
  /** Links of any version into one of these parties, by version and place in it. */
  linksInto(ownedKeys: readonly string[]): Promise<readonly StoredOwnershipLink[]>;
  /** Links of these versions, by version and place in it. */
  linksOf(versions: readonly string[]): Promise<readonly StoredOwnershipLink[]>;
}
export interface OwnershipWrites extends OwnershipReads {
  /** Adds a version; the same version again writes nothing and answers false. Nothing that was stored before changes. */
  putVersion(version: OwnershipVersion, links: readonly NewOwnershipLink[]): Promise<boolean>;
}

/** Size, root and right edge of the Merkle tree after an event; see src/audit/treeHead.ts. */
export interface StoredTreeHead {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** Roots of the perfect subtrees from left to right, hex. */
  readonly frontier: readonly string[];
}
export interface StoredAuditEvent {
  readonly event: AuditEvent;
  /** Hex. */
  readonly leafHash: string;
}
export interface AuditPayload {
  /** Hex. */
  readonly salt: string;
  readonly payload: unknown;
}
export interface StoredAuditEntry extends StoredAuditEvent {
  /** null: there was none, or it was erased. */
  readonly payload: AuditPayload | null;
}
/** A signed statement of the log's size and root; the note is what a third party verifies. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly signedAt: Instant;
  readonly note: string;
}
export interface AuditReads {
  head(): Promise<StoredTreeHead>;
  /** In sequence with the payloads that are still kept; from inclusive, to exclusive. */
  entries(range?: { readonly from?: number; readonly to?: number }): AsyncIterable<StoredAuditEntry>;
  event(sequence: number): Promise<StoredAuditEvent | undefined>;
  /** Events about a subject, in sequence. */
  eventsAbout(subject: string): Promise<readonly StoredAuditEvent[]>;
  /** undefined: there was none, or it was erased. */
  payload(sequence: number): Promise<AuditPayload | undefined>;
  /** By size. */
  checkpoints(): Promise<readonly StoredCheckpoint[]>;
}
export interface AuditWrites extends AuditReads {
  /**
   * Appends the event of sequence `head.size - 1` and moves the head. Inside a unit of work nobody else can append between
   * `head()` and here, so the sequence has no gaps. Use `recordAuditEvent` of the app.
   */
  append(
    entry: StoredAuditEvent & { readonly head: StoredTreeHead; readonly payload: AuditPayload | null },
  ): Promise<void>;
  /** Removes the payload; its commitment stays in the event. False when there is none. */
  erasePayload(sequence: number): Promise<boolean>;
  /** Keeps a checkpoint; one of the same size stays as it was. */
  addCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
}

export interface Reads {
  readonly lists: ListReads;
  readonly rawObjects: RawObjectReads;
  readonly determinations: DeterminationReads;
  readonly ruleBooks: RuleBookReads;
  readonly screenings: ScreeningReads;
  readonly matchResolutions: MatchResolutionReads;
  readonly nameLikeness: NameLikenessReads;
  readonly ownership: OwnershipReads;
  readonly audit: AuditReads;
}
/** The repositories inside a unit of work: they see its own writes. */
export interface UnitOfWork extends Reads {
  readonly lists: ListWrites;
  readonly rawObjects: RawObjectWrites;
  readonly determinations: DeterminationWrites;
  readonly ruleBooks: RuleBookWrites;
  readonly screenings: ScreeningWrites;
  readonly matchResolutions: MatchResolutionWrites;
  readonly nameLikeness: NameLikenessWrites;
  readonly ownership: OwnershipWrites;
  readonly audit: AuditWrites;
}

/** Errors of every call: STORE_BUSY, STORE_FULL, STORE_CORRUPT; of unitOfWork also STORE_READ_ONLY. */
export interface Store extends Reads {
  /** True when the data folder cannot be written: reads answer, unitOfWork throws STORE_READ_ONLY. */
  readonly readOnly: boolean;
  /**
   * Runs the work in one transaction that already holds the write lock: either all of it is stored, or (when the work throws)
   * nothing. Units of one process queue; another process is waited for, then STORE_BUSY. Units do not nest.
   */
  unitOfWork<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** A counter that grows with every change of lists, by whatever process; one cheap read. */
  dataVersion(): Promise<number>;
  /** Checks the database itself (and foreign keys): a sentence for each fault, empty when sound. For `doctor`. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Database file (its folder is made when missing), or `:memory:`. */
  readonly path: string;
  /** True: never write, whatever the folder allows. */
  readonly readOnly?: boolean;
  readonly clock: () => Instant;
  /** How long a unit of work waits for another process's; default 5000. */
  readonly busyTimeoutMs?: number;
}
