/**
 * OwnershipRecord: one state of the stored ownership links. It says which version of each source holds on a day, and gives the links of chosen
 * versions. Versions are only added, so links of known versions can be read at any time.
 */
import type { AsOf } from '../../../domain/asOf.ts';
import type { OwnershipVersion, StoredOwnershipLink, TenantReads } from '../../../store/index.ts';
import { groupByWord } from './groupByWord.ts';
import { type SourceChoice, sourcesOn } from './ownershipSources.ts';

export class OwnershipRecord {
  private readonly store: Pick<TenantReads, 'ownership'>;
  private readonly versions: readonly OwnershipVersion[];
  private words: Promise<ReadonlyMap<string, readonly string[]>> | null = null;

  constructor(store: Pick<TenantReads, 'ownership'>, versions: readonly OwnershipVersion[]) {
    this.store = store;
    this.versions = versions;
  }

  /** One choice for each source that was known; `pinned`: as if these were all the versions there are. */
  sourcesOn(asOf: AsOf, pinned?: readonly string[]): readonly SourceChoice[] {
    return sourcesOn(this.versions, asOf, pinned);
  }

  /** Links of these versions. */
  linksOf(versions: readonly string[]): Promise<readonly StoredOwnershipLink[]> {
    return this.store.ownership.linksOf(versions);
  }

  /** Links into these parties, of whatever version: the reader takes those that it has chosen. */
  linksInto(ownedKeys: readonly string[]): Promise<readonly StoredOwnershipLink[]> {
    return this.store.ownership.linksInto(ownedKeys);
  }

  /** Keys of parties that have owners on record, by each of their words; read when first asked. */
  keysByWord(): Promise<ReadonlyMap<string, readonly string[]>> {
    this.words ??= this.store.ownership.ownedKeys().then(groupByWord);
    return this.words;
  }
}

export async function readOwnership(store: Pick<TenantReads, 'ownership'>, number: number): Promise<OwnershipRecord> {
  return new OwnershipRecord(store, number === 0 ? [] : await store.ownership.versions());
}
