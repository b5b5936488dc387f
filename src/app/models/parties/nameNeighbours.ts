/**
 * Which listings, over all versions of all lists, have a name similar to this one? The stored result answers, else the name
 * index does. Results are cached by name, because publishers copy names from one another.
 */
import type { Listing } from '../../../domain/list.ts';
import { listingFromJson } from '../../../domain/listingContent.ts';
import { digestOf } from '../../../kit/sha256.ts';
import { LINK_POLICY } from '../../../lists/index.ts';
import { buildScreeningIndex, searchIndex } from '../../../screening/index.ts';
import type { ContentLikeness, Store, StoredListing } from '../../../store/index.ts';
import type { NameIndex } from '../names/nameIndex.ts';
import { type AskedName, askedName, MOST_LIKE, nameKey, nameQuery, nothingToCompare } from './askedName.ts';
import { KeptLikeness } from './keptLikeness.ts';
import { remember } from './listingMemory.ts';
import type { NameLike } from './matchAcross.ts';

/** What is looked at: the contents of one state of the lists. */
export interface NamesAsked {
  readonly store: Pick<Store, 'lists' | 'nameLikeness'>;
  readonly names: Pick<NameIndex, 'search' | 'everything' | 'state'>;
}

export class NameNeighbours {
  private readonly context: NamesAsked;
  private readonly known = new Map<string, readonly NameLike[]>();
  private readonly kept: KeptLikeness | null;

  private constructor(context: NamesAsked, kept: KeptLikeness | null) {
    this.context = context;
    this.kept = kept;
  }

  /** With what the store keeps of the names that the index covers. */
  static async read(context: NamesAsked): Promise<NameNeighbours> {
    readTables();
    return new NameNeighbours(context, await KeptLikeness.read(context.store, context.names.state.upTo));
  }

  /** Best first, down to where a name alone makes a pair worth showing. */
  async of(listing: Listing): Promise<readonly NameLike[]> {
    const asked = askedName(listing);
    const key = nameKey(asked);
    const known = this.known.get(key);
    if (known) return known;
    const found = await this.lookUp(asked);
    remember(this.known, key, found);
    return found;
  }

  private async lookUp(asked: AskedName): Promise<readonly NameLike[]> {
    const kept = await this.kept?.of(asked);
    if (kept === undefined) return this.byName(asked.name, asked.type, LINK_POLICY.undecided);
    const contents = await this.context.store.lists.contentsById(kept.map(({ contentId }) => contentId));
    return likesOf(kept, contents);
  }

  /** Of these contents those with a name that is like enough beside a number: as kept, else compared now. */
  async among(own: Listing, contents: readonly StoredListing[]): Promise<readonly NameLike[]> {
    if (contents.length === 0) return [];
    const kept = this.kept === null ? undefined : await this.context.store.nameLikeness.of(amongKey(own, contents));
    return kept ? likesOf(kept, contents) : namesAmong(own, contents.map(listingOf), LINK_POLICY.nameBesideIdentifier);
  }

  /** Best first; nothing for a name without a letter or digit. */
  async byName(name: string, type: Listing['type'] | null, threshold: number): Promise<readonly NameLike[]> {
    const { names } = this.context;
    const options = { limit: MOST_LIKE, threshold };
    const query = nameQuery(askedName({ name, type }));
    const hits = await names.search(query, names.everything, options).catch(nothingToCompare);
    return bestOfEach(hits.map(({ stored, score }) => ({ listing: stored.listing, score })));
  }
}

/** Names and contents never change, so what is kept under this key never does. */
export const amongKey = (own: Listing, contents: readonly StoredListing[]): string =>
  `among ${digestOf([nameKey(askedName(own)), contents.map(({ contentId }) => contentId)])}`;

/** What `among` compares, as it is kept. */
export function likenessBeside(own: Listing, contents: readonly StoredListing[]): readonly ContentLikeness[] {
  const ids = new Map(contents.map(({ listing, contentId }) => [listing, contentId]));
  const likes = namesAmong(own, contents.map(listingOf), LINK_POLICY.nameBesideIdentifier);
  return likes.flatMap(({ listing, score }) => {
    const contentId = ids.get(listing);
    return contentId === undefined ? [] : { contentId, score };
  });
}

const listingOf = ({ listing }: StoredListing): Listing => listing;

function likesOf(kept: readonly ContentLikeness[], contents: readonly StoredListing[]): readonly NameLike[] {
  const byId = new Map(contents.map((stored) => [stored.contentId, stored.listing]));
  return bestOfEach(
    kept.flatMap(({ contentId, score }) => {
      const listing = byId.get(contentId);
      return listing ? [{ listing, score }] : [];
    }),
  );
}

let tablesAreRead = false;

/** Tables of names are read when two are first compared: that belongs to opening, not to somebody's first question. */
function readTables(): void {
  if (tablesAreRead) return;
  tablesAreRead = true;
  for (const [name, other] of ONE_OF_EACH_SCRIPT) namesAmong(bearer(name), [bearer(other)], LINK_POLICY.undecided);
}

const ONE_OF_EACH_SCRIPT = [
  ['Ivan Petrov Ivanovich', 'Иван Петров'],
  ['Mohammed al-Haddad', 'محمد الحداد'],
  ['Example Trading Company Ltd', 'Exampel Trading Co'],
] as const;
const bearer = (name: string): Listing => listingFromJson(JSON.stringify({ id: name, list: '', type: 'person', name }));

/** The contents with a name like this one in the index over all of them, best first. */
export async function searchLikeness(
  names: NamesAsked['names'],
  asked: AskedName,
): Promise<readonly ContentLikeness[]> {
  const options = { limit: MOST_LIKE, threshold: LINK_POLICY.undecided };
  const hits = await names.search(nameQuery(asked), names.everything, options).catch(nothingToCompare);
  return hits.map(({ stored, score }) => ({ contentId: stored.contentId, score }));
}

/** The best of these contents by name for each of their listings, best first; the same score that a search of everything gives. */
export function namesAmong(own: Listing, contents: readonly Listing[], threshold: number): readonly NameLike[] {
  if (contents.length === 0) return [];
  try {
    // Its own name is among all of them as well; without it the search would look for worse ones, as it does where nothing is found.
    const index = buildScreeningIndex([...contents, own]);
    const hits = searchIndex(index, nameQuery(askedName(own)), { limit: contents.length + 1, threshold });
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
