/** What every evaluation set is run with: the model, its threshold, the lists and indexes over them (read and built once). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing } from '../src/domain/list.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../src/domain/screening.ts';
import {
  buildScreeningIndex,
  type MatchingModel,
  type ScreeningIndex,
  type SearchHit,
  searchIndex,
} from '../src/screening/index.ts';
import { readCslList } from './lists/cslList.ts';
import { readEuList } from './lists/euList.ts';
import { isLatin } from './lists/evalListing.ts';
import { readUkList } from './lists/ukList.ts';
import { readUnList } from './lists/unList.ts';

const READERS = {
  un: { file: 'un/consolidated_2026-02-27.xml.gz', read: readUnList },
  eu: { file: 'eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz', read: readEuList },
  uk: { file: 'uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz', read: readUkList },
  csl: { file: 'us-csl/screening-list_2026-07-31.compact.json.gz', read: readCslList },
} as const;
export type EvalListKey = keyof typeof READERS;

export interface BuiltIndex {
  readonly index: ScreeningIndex;
  readonly listings: readonly Listing[];
}

export class EvalContext {
  readonly model: MatchingModel;
  readonly threshold: number;
  private readonly dataFolder: string;
  private readonly lists = new Map<EvalListKey, readonly Listing[]>();
  private readonly indexes = new Map<string, BuiltIndex>();

  constructor(dataFolder: string, model: MatchingModel, threshold: number) {
    this.dataFolder = dataFolder;
    this.model = model;
    this.threshold = threshold;
  }

  /** Path of the first list file that is missing, if any. */
  missing(keys: readonly EvalListKey[]): string | undefined {
    return keys.map((key) => join(this.dataFolder, READERS[key].file)).find((path) => !existsSync(path));
  }

  list(key: EvalListKey): readonly Listing[] {
    const known = this.lists.get(key);
    if (known) return known;
    const listings = READERS[key].read(join(this.dataFolder, READERS[key].file));
    this.lists.set(key, listings);
    return listings;
  }

  /** An index over lists, `latinOnly`: without the names in other scripts. */
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

  search(
    built: BuiltIndex,
    query: Partial<ScreeningQuery> & { name: string },
    limit: number,
    threshold: number,
  ): readonly SearchHit[] {
    return searchIndex(built.index, screeningQuerySchema.parse(query), { limit, threshold });
  }
}

function withoutOtherScripts(listing: Listing): readonly Listing[] {
  const latin = [{ text: listing.name, kind: 'primary' as const }, ...listing.names].filter((name) =>
    isLatin(name.text),
  );
  const [primary, ...rest] = latin;
  return primary ? [{ ...listing, name: primary.text, names: rest }] : [];
}
