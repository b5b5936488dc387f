/** What every evaluation set is run with: the model, its threshold, the lists and indexes over them (read and built once). */
import type { Listing } from '../src/domain/list.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../src/domain/screening.ts';
import {
  buildScreeningIndex,
  type MatchingModel,
  type ScreeningIndex,
  type SearchHit,
  searchIndex,
} from '../src/screening/index.ts';
import { type EvalListKey, readList } from './readList.ts';

export interface BuiltIndex {
  readonly index: ScreeningIndex;
  readonly listings: readonly Listing[];
}

export class EvalContext {
  readonly model: MatchingModel;
  readonly threshold: number;
  readonly dataFolder: string;
  private readonly lists = new Map<EvalListKey, readonly Listing[]>();
  private readonly indexes = new Map<string, BuiltIndex>();

  constructor(dataFolder: string, model: MatchingModel, threshold: number) {
    this.dataFolder = dataFolder;
    this.model = model;
    this.threshold = threshold;
  }

  /** Reads lists that were not read before. */
  async load(keys: readonly EvalListKey[]): Promise<void> {
    for (const key of keys) {
      if (!this.lists.has(key)) this.lists.set(key, await readList(this.dataFolder, key));
    }
  }

  /** An index over lists that were loaded; `latinOnly`: without the names in other scripts. */
  index(keys: readonly EvalListKey[], latinOnly = false): BuiltIndex {
    const name = `${keys.join('+')}${latinOnly ? ' latin' : ''}`;
    const known = this.indexes.get(name);
    if (known) return known;
    const listings = keys
      .flatMap((key) => this.list(key))
      .flatMap((listing) => (latinOnly ? withoutOtherScripts(listing) : [listing]));
    const built = { listings, index: buildScreeningIndex(listings, this.model) };
    this.indexes.set(name, built);
    return built;
  }

  private list(key: EvalListKey): readonly Listing[] {
    const listings = this.lists.get(key);
    if (!listings) throw new Error(`${key} was not loaded`);
    return listings;
  }

  search(
    built: BuiltIndex,
    query: Partial<ScreeningQuery> & { name: string },
    limit: number,
    threshold: number,
  ): readonly SearchHit[] {
    return searchIndex(built.index, screeningQuerySchema.parse(query), { limit, threshold });
  }
}

const isLatin = (text: string): boolean => !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

/** The listing by its Latin names alone; none, no listing. */
function withoutOtherScripts(listing: Listing): readonly Listing[] {
  const latin = [{ text: listing.name, kind: 'primary' as const }, ...listing.names].filter(({ text }) =>
    isLatin(text),
  );
  const [primary, ...rest] = latin;
  return primary ? [{ ...listing, name: primary.text, names: rest }] : [];
}
