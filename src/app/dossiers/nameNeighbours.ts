/** Which listings, over all versions of all lists, have a name like this one? Asked of the name index, remembered by name. */
import type { Listing } from '../../domain/list.ts';
import { PARTY_TYPES, type PartyType } from '../../domain/party.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { LINK_POLICY } from '../../lists/judgeSameParty.ts';
import type { NameIndex } from '../screening/nameIndex.ts';
import { remember } from './listingMemory.ts';
import type { NameLike } from './matchAcross.ts';

const MOST_HITS = 40;

export class NameNeighbours {
  private readonly names: NameIndex;
  private readonly known = new Map<string, readonly NameLike[]>();

  constructor(names: NameIndex) {
    this.names = names;
  }

  clear(): void {
    this.known.clear();
  }

  /** For a listing: publishers copy names from one another, so one search serves all listings of a name. */
  async of({ name, type, identifiers }: Listing): Promise<readonly NameLike[]> {
    const threshold = identifiers.length > 0 ? LINK_POLICY.nameBesideIdentifier : LINK_POLICY.undecided;
    const key = `${type} ${threshold} ${name.toLowerCase()}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = await this.byName(name, type, threshold);
    remember(this.known, key, found);
    return found;
  }

  /** Best first; nothing for a name without a letter or digit. */
  async byName(name: string, type: Listing['type'] | null, threshold: number): Promise<readonly NameLike[]> {
    const query = { name, type: partyTypeOf(type), identifiers: [], addresses: [] };
    const options = { limit: MOST_HITS, threshold };
    const hits = await this.names.search(query, this.names.everything, options).catch(nothingToCompare);
    const best = new Map<string, NameLike>();
    for (const { stored, score } of hits) {
      const { listing } = stored;
      if (!best.has(listing.id)) best.set(listing.id, { listing, score });
    }
    return [...best.values()];
  }
}

const partyTypeOf = (type: Listing['type'] | null): PartyType | null =>
  PARTY_TYPES.find((known) => known === type) ?? null;

function nothingToCompare(error: unknown): [] {
  if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return [];
  throw error;
}
