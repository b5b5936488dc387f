/** buildScreeningIndex: builds an index over listings, ready to be searched, saved or shared. */
import type { Listing } from '../../domain/list.ts';
import type { MatchingModel } from '../model/matchingModel.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { buildIndexData } from './buildIndex.ts';
import { IndexView } from './indexView.ts';
import type { ScreeningIndex } from './screeningIndex.ts';

export interface BuildOptions {
  /** The keys that `keyOf` returns, one per listing; the app gives content digests. Default: the listings' ids. */
  readonly keys?: readonly string[];
}

/** Listings keep their order: ordinal k is `listings[k]`. */
export function buildScreeningIndex(
  listings: readonly Listing[],
  model: MatchingModel = DEFAULT_MODEL,
  options: BuildOptions = {},
): ScreeningIndex {
  const keys = options.keys ?? listings.map((listing) => listing.id);
  return new IndexView(buildIndexData(listings, model, keys), model);
}
