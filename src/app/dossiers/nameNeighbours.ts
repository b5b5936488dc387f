/** Which listings, over all versions of all lists, have a name like this one? Asked of the name index, remembered by name. */
import type { Listing } from '../../domain/list.ts';
import { PARTY_TYPES } from '../../domain/party.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { LINK_POLICY } from '../../lists/judgeSameParty.ts';
import { buildScreeningIndex, searchIndex } from '../../screening/index.ts';
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
  async of({ name, type }: Listing): Promise<readonly NameLike[]> {
    const key = `${type} ${name.toLowerCase()}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = await this.byName(name, type, LINK_POLICY.undecided);
    remember(this.known, key, found);
    return found;
  }

  /** Best first; nothing for a name without a letter or digit. */
  async byName(name: string, type: Listing['type'] | null, threshold: number): Promise<readonly NameLike[]> {
    const query = nameQuery(name, type);
    const options = { limit: MOST_HITS, threshold };
    const hits = await this.names.search(query, this.names.everything, options).catch(nothingToCompare);
    return bestOfEach(hits.map(({ stored, score }) => ({ listing: stored.listing, score })));
  }
}

/** The best of these contents by name for each of their listings, best first; the same score that a search of everything gives. */
export function namesAmong(
  { name, type }: Pick<Listing, 'name' | 'type'>,
  contents: readonly Listing[],
  threshold: number,
): readonly NameLike[] {
  if (contents.length === 0) return [];
  try {
    const hits = searchIndex(buildScreeningIndex(contents), nameQuery(name, type), {
      limit: contents.length,
      threshold,
    });
    return bestOfEach(
      hits.flatMap(({ ordinal, score }) => {
        const listing = contents[ordinal];
        return listing ? [{ listing, score }] : [];
      }),
    );
  } catch (error) {
    return nothingToCompare(error);
  }
}

function bestOfEach(hits: readonly NameLike[]): readonly NameLike[] {
  const best = new Map<string, NameLike>();
  for (const hit of hits) if (!best.has(hit.listing.id)) best.set(hit.listing.id, hit);
  return [...best.values()];
}

const nameQuery = (name: string, type: Listing['type'] | null): ScreeningQuery => ({
  name,
  type: PARTY_TYPES.find((known) => known === type) ?? null,
  identifiers: [],
  addresses: [],
});

function nothingToCompare(error: unknown): [] {
  if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return [];
  throw error;
}
