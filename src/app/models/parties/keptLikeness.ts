/**
 * KeptLikeness: the similar names that the store has cached, completed with the contents stored since. INVARIANT: the result is
 * what a search of all contents would give.
 */
import type { Listing } from '../../../domain/list.ts';
import { LINK_POLICY } from '../../../lists/index.ts';
import { buildScreeningIndex, DEFAULT_MODEL, type ScreeningIndex, searchIndex } from '../../../screening/index.ts';
import type { ContentLikeness, Store } from '../../../store/index.ts';
import { type AskedName, MOST_LIKE, nameKey, nameQuery, nothingToCompare } from './askedName.ts';

/** More contents than that since it was worked out, and it is of no use: an index of them would have to be built first. */
const MOST_SINCE = 2000;

/**
 * How names are read and compared: the address of an empty index, which covers normaliser and model, and what is kept of a name. Another
 * reading keeps its own.
 */
export const likenessReading = (): string =>
  [buildScreeningIndex([], DEFAULT_MODEL).digest.slice(0, 24), LINK_POLICY.undecided, MOST_LIKE].join(' ');

/** Contents that came after, with an index over their names; null index: none did. */
interface Since {
  readonly ids: readonly number[];
  readonly index: ScreeningIndex | null;
}

export class KeptLikeness {
  private readonly store: Pick<Store, 'nameLikeness'>;
  private readonly since: Since;
  private readonly highestId: number;

  private constructor(store: Pick<Store, 'nameLikeness'>, since: Since, highestId: number) {
    this.store = store;
    this.since = since;
    this.highestId = highestId;
  }

  /** Of the contents up to `highestId`. null: nothing whole is kept, it is kept of more contents, or too much has come since. */
  static async read(store: Pick<Store, 'lists' | 'nameLikeness'>, highestId: number): Promise<KeptLikeness | null> {
    const upTo = await store.nameLikeness.keptUpTo(likenessReading());
    if (upTo === 0 || upTo > highestId || highestId - upTo > MOST_SINCE) return null;
    return new KeptLikeness(store, await contentsSince(store, upTo, highestId), highestId);
  }

  /** Best first; undefined: the name is not kept, or by now of contents that came later. */
  async of(asked: AskedName): Promise<readonly ContentLikeness[] | undefined> {
    const kept = await this.store.nameLikeness.of(nameKey(asked));
    if (kept?.some(({ contentId }) => contentId > this.highestId)) return undefined;
    return kept && mergeLikeness(kept, likenessAmong(asked, this.since));
  }
}

/** Contents with `after` < id <= `upTo`, with an index over their names. */
export async function contentsSince(store: Pick<Store, 'lists'>, after: number, upTo: number): Promise<Since> {
  const ids: number[] = [];
  const listings: Listing[] = [];
  for await (const { contentId, listing } of store.lists.contents(after)) {
    if (contentId > upTo) break;
    ids.push(contentId);
    listings.push(listing);
  }
  return { ids, index: listings.length === 0 ? null : buildScreeningIndex(listings) };
}

/** Which of these contents have a name like this one. */
export function likenessAmong(asked: AskedName, { ids, index }: Since): readonly ContentLikeness[] {
  if (index === null) return [];
  try {
    const hits = searchIndex(index, nameQuery(asked), { limit: MOST_LIKE, threshold: LINK_POLICY.undecided });
    return hits.flatMap(({ ordinal, score }) => {
      const contentId = ids[ordinal];
      return contentId === undefined ? [] : { contentId, score };
    });
  } catch (error) {
    return nothingToCompare(error);
  }
}

/** Each content once, best first, the earlier stored of equals first, as a search gives them. */
export function mergeLikeness(
  kept: readonly ContentLikeness[],
  since: readonly ContentLikeness[],
): readonly ContentLikeness[] {
  if (since.length === 0) return kept;
  const byId = new Map([...kept, ...since].map((like) => [like.contentId, like]));
  return [...byId.values()].sort((a, b) => b.score - a.score || a.contentId - b.contentId).slice(0, MOST_LIKE);
}
