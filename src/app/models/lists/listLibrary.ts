/**
 * ListLibrary: what is known of every stored list. It is read once, and again only when the store has changed. It says which
 * versions there are, what a country list says, and how a listing stands on a day.
 */
import type { AsOf } from '../../../domain/asOf.ts';
import type { Listing, ListKey, ListVersion } from '../../../domain/list.ts';
import {
  type CountryMembership,
  knownRow,
  knownVersions,
  type ListingStanding,
  listingInForce,
  membershipOf,
  type VersionWithMembers,
} from '../../../lists/index.ts';
import type { ListingHistory, Store } from '../../../store/index.ts';

/** One state of the store's lists; a request holds on to one from start to end. */
export interface LibrarySnapshot {
  readonly dataVersion: number;
  readonly versions: ReadonlyMap<ListKey, readonly ListVersion[]>;
  /** Versions in the store, of all lists together; a snapshot cut down to some of them has fewer in `versions`. */
  readonly versionsInStore: number;
  /** Country lists with their members. */
  readonly countryLists: ReadonlyMap<ListKey, readonly VersionWithMembers[]>;
  /** Rows of each programme in a version, from the account of its import. */
  readonly programmeCounts: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

export class ListLibrary {
  private readonly store: Store;
  private readonly countryListKeys: readonly ListKey[];
  private current: LibrarySnapshot | null = null;
  private readonly histories = new Map<string, ListingHistory | null>();
  private readonly memberships = new Map<string, CountryMembership>();

  /** `countryListKeys`: the country lists that the rule book reads. */
  constructor(store: Store, countryListKeys: readonly ListKey[]) {
    this.store = store;
    this.countryListKeys = countryListKeys;
  }

  /** A library with a memory of its own, for answers over a pinned snapshot. */
  forPinned(): ListLibrary {
    return new ListLibrary(this.store, this.countryListKeys);
  }

  /** The newest state of the store, from memory when nothing has changed since. */
  async snapshot(): Promise<LibrarySnapshot> {
    const dataVersion = await this.store.dataVersion();
    if (this.current?.dataVersion === dataVersion) return this.current;
    this.histories.clear();
    this.memberships.clear();
    this.current = await this.read(dataVersion);
    return this.current;
  }

  private async read(dataVersion: number): Promise<LibrarySnapshot> {
    const versions = new Map<ListKey, readonly ListVersion[]>();
    const programmeCounts = new Map<string, Readonly<Record<string, number>>>();
    for (const list of await this.store.lists.allLists()) {
      const stored = await this.store.lists.versionsOf(list);
      versions.set(list, stored);
      for (const { version } of stored) {
        const account = await this.store.lists.accountOf(list, version);
        programmeCounts.set(versionKey(list, version), account?.programmes ?? {});
      }
    }
    const countryLists = new Map<ListKey, readonly VersionWithMembers[]>();
    for (const list of this.countryListKeys)
      countryLists.set(list, await this.withMembers(list, versions.get(list) ?? []));
    const versionsInStore = [...versions.values()].reduce((sum, stored) => sum + stored.length, 0);
    return { dataVersion, versions, versionsInStore, countryLists, programmeCounts };
  }

  private withMembers(list: ListKey, versions: readonly ListVersion[]): Promise<VersionWithMembers[]> {
    return Promise.all(
      versions.map(async (version) => ({ version, members: await this.store.lists.membersOf(list, version.version) })),
    );
  }

  /** What a country list says of a country; remembered, since batches ask the same again and again. */
  membership(snapshot: LibrarySnapshot, list: ListKey, country: string, asOf: AsOf): CountryMembership {
    const key = `${list} ${country} ${asOf.validAt} ${asOf.knownAt} ${asOf.knownBasis}`;
    const known = this.memberships.get(key);
    if (known) return known;
    const answer = membershipOf(snapshot.countryLists.get(list) ?? [], country, asOf);
    if (this.memberships.size > MOST_REMEMBERED) this.memberships.clear();
    this.memberships.set(key, answer);
    return answer;
  }

  /** How a listing stands on the day, by its own period or the versions that hold it; null when nothing of it was known then. */
  async standing(snapshot: LibrarySnapshot, listingId: string, asOf: AsOf): Promise<StandingContent | null> {
    const history = await this.history(listingId);
    if (!history) return null;
    const versions = snapshot.versions.get(history.list) ?? history.versions;
    const heldBy = (version: ListVersion): Listing | undefined => history.heldBy.get(version.version)?.listing;
    if (!knownVersions(versions, asOf).some((version) => knownRow(heldBy(version), version, asOf))) return null;
    const standing = listingInForce({ asOf, versions, heldBy });
    const held = [...history.heldBy.values()].find(({ listing }) => listing === standing.row);
    // A row of which only a part was known then is a copy.
    const speaking = held ?? (standing.version === null ? undefined : history.heldBy.get(standing.version));
    return { ...standing, contentId: speaking?.contentId ?? null };
  }

  private async history(listingId: string): Promise<ListingHistory | null> {
    const known = this.histories.get(listingId);
    if (known !== undefined) return known;
    const history = (await this.store.lists.historyOf(listingId)) ?? null;
    if (this.histories.size > MOST_REMEMBERED) this.histories.clear();
    this.histories.set(listingId, history);
    return history;
  }
}

/** A standing, and which stored content speaks. */
export interface StandingContent extends ListingStanding {
  readonly contentId: number | null;
}

/** Bound on what is remembered of single listings and countries, so that memory stays flat over long batches. */
const MOST_REMEMBERED = 20_000;

export const versionKey = (list: ListKey, version: string): string => `${list}@${version}`;

/** Versions of a list that were known then. */
export const versionsKnown = (snapshot: LibrarySnapshot, list: ListKey, asOf: AsOf): readonly ListVersion[] =>
  knownVersions(snapshot.versions.get(list) ?? [], asOf);
