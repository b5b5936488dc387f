/**
 * ListLibrary: one state of the stored lists. It says which versions there are, what a country list says, and how a listing stands on a day.
 * INVARIANT: its answers do not change when more is stored later.
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
} from '../../../lists/index.ts';
import type { ListingHistory, TenantReads } from '../../../store/index.ts';
import type { LibrarySnapshot } from './librarySnapshot.ts';
import { pinSnapshot } from './pinSnapshot.ts';

export class ListLibrary {
  readonly snapshot: LibrarySnapshot;
  private readonly store: Pick<TenantReads, 'lists'>;
  private readonly histories = new Map<string, ListingHistory | null>();
  private readonly memberships = new Map<string, CountryMembership>();

  constructor(store: Pick<TenantReads, 'lists'>, snapshot: LibrarySnapshot) {
    this.store = store;
    this.snapshot = snapshot;
  }

  /** The same, cut down to the versions that an earlier answer used (list -> versions, separated by spaces). */
  pinned(versions: Readonly<Record<ListKey, string>>): ListLibrary {
    return new ListLibrary(this.store, pinSnapshot(this.snapshot, versions));
  }

  holds(list: ListKey, version: string): boolean {
    return this.snapshot.versions.get(list)?.some((held) => held.version === version) ?? false;
  }

  /** What a country list says of a country; remembered, since batches ask the same again and again. */
  membership(list: ListKey, country: string, asOf: AsOf): CountryMembership {
    const key = `${list} ${country} ${asOf.validAt} ${asOf.knownAt} ${asOf.knownBasis}`;
    const known = this.memberships.get(key);
    if (known) return known;
    const answer = membershipOf(this.snapshot.countryLists.get(list) ?? [], country, asOf);
    if (this.memberships.size > MOST_REMEMBERED) this.memberships.clear();
    this.memberships.set(key, answer);
    return answer;
  }

  /** How a listing stands on the day, by its own period or the versions that hold it; null when nothing of it was known then. */
  async standing(listingId: string, asOf: AsOf): Promise<StandingContent | null> {
    const history = await this.history(listingId);
    if (!history) return null;
    const { versions } = history;
    const heldBy = (version: ListVersion): Listing | undefined => history.heldBy.get(version.version)?.listing;
    if (!knownVersions(versions, asOf).some((version) => knownRow(heldBy(version), version, asOf))) return null;
    const standing = listingInForce({ asOf, versions, heldBy });
    const held = [...history.heldBy.values()].find(({ listing }) => listing === standing.row);
    // A row of which only a part was known then is a copy.
    const speaking = held ?? (standing.version === null ? undefined : history.heldBy.get(standing.version));
    return { ...standing, contentId: speaking?.contentId ?? null };
  }

  /** Histories of these listings at once, without those that no version of this state holds. */
  async historiesOf(listingIds: readonly string[]): Promise<readonly ListingHistory[]> {
    const stored = await this.store.lists.historiesOf(listingIds);
    return stored.flatMap((history) => this.asHere(history) ?? []);
  }

  private async history(listingId: string): Promise<ListingHistory | null> {
    const known = this.histories.get(listingId);
    if (known !== undefined) return known;
    const [history = null] = await this.historiesOf([listingId]);
    if (this.histories.size > MOST_REMEMBERED) this.histories.clear();
    this.histories.set(listingId, history);
    return history;
  }

  /** Versions that came later may have been read with it. */
  private asHere(history: ListingHistory): ListingHistory | null {
    const versions = this.snapshot.versions.get(history.list) ?? [];
    const heldBy = new Map(
      versions.flatMap(({ version }) => {
        const held = history.heldBy.get(version);
        return held ? [[version, held] as const] : [];
      }),
    );
    return heldBy.size === 0 ? null : { ...history, versions, heldBy };
  }
}

/** A standing, and which stored content speaks. */
export interface StandingContent extends ListingStanding {
  readonly contentId: number | null;
}

/** Bound on what is remembered of single listings and countries, so that memory stays flat over long batches. */
const MOST_REMEMBERED = 20_000;
