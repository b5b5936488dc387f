/** What the store keeps of ownership: versions of sources and the links that they state. */
import type { OwnershipLink } from '../../domain/ownership.ts';
import type { Instant, LocalDate } from '../../kit/localDate.ts';
import type { Digest } from '../../kit/sha256.ts';

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
