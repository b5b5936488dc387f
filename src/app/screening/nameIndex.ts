/**
 * NameIndex: the one index over every distinct listing content of the store, grown by a delta segment when the store has grown.
 * Lists, versions and dates are masks over it, applied before ranking.
 */
import type { Listing } from '../../domain/list.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import {
  buildScreeningIndex,
  type MatchingModel,
  type ScreeningIndex,
  type SearchHit,
  searchSegments,
} from '../../screening/index.ts';
import type { Store, StoredListing } from '../../store/store.ts';

interface Segment {
  readonly index: ScreeningIndex;
  readonly contentIds: Uint32Array;
  /** contentId - firstId -> ordinal + 1; 0: not in the segment. */
  readonly firstId: number;
  readonly ordinalOf: Uint32Array;
}

export interface NameHit {
  readonly stored: StoredListing;
  readonly score: number;
  readonly explanation: SearchHit['explanation'];
}

/** Which contents may be hit: one mask per segment, in the order of the segments. */
export type ContentMask = readonly Uint8Array[];

/** When the delta holds more than this share of all names it is merged into the big segment. */
const MERGE_SHARE = 0.2;

export class NameIndex {
  private readonly store: Store;
  private readonly model: MatchingModel;
  private segments: readonly Segment[] = [];
  private highestId = 0;
  private readonly contents = new Map<number, StoredListing>();
  private readonly masks = new Map<string, ContentMask>();

  constructor(store: Store, model: MatchingModel) {
    this.store = store;
    this.model = model;
  }

  /** Names in all segments. */
  get size(): number {
    return this.segments.reduce((sum, { index }) => sum + index.names, 0);
  }

  /** Mask of every content, whichever version holds it. */
  get everything(): ContentMask {
    return this.segments.map(({ index }) => new Uint8Array(index.size).fill(1));
  }

  /** Takes in contents stored since the last call, by this process or another. */
  async refresh(): Promise<void> {
    const { highestId } = await this.store.lists.contentCount();
    if (highestId === this.highestId) return;
    const grown = highestId - this.highestId;
    const merge = this.segments.length > 2 || grown > highestId * MERGE_SHARE;
    const after = merge ? 0 : this.highestId;
    const segment = await this.build(after);
    this.segments = merge ? [segment] : [...this.segments, segment];
    this.highestId = highestId;
    this.masks.clear();
  }

  private async build(after: number): Promise<Segment> {
    const listings: Listing[] = [];
    const ids: number[] = [];
    for await (const { contentId, listing } of this.store.lists.contents(after)) {
      listings.push(listing);
      ids.push(contentId);
    }
    const firstId = ids[0] ?? 0;
    const ordinalOf = new Uint32Array((ids.at(-1) ?? 0) - firstId + 1);
    ids.forEach((id, ordinal) => {
      ordinalOf[id - firstId] = ordinal + 1;
    });
    return {
      index: buildScreeningIndex(listings, this.model, { keys: ids.map(String) }),
      contentIds: Uint32Array.from(ids),
      firstId,
      ordinalOf,
    };
  }

  /** Mask of the contents that any of these versions holds; remembered by the versions' names. */
  async maskOf(versions: readonly { readonly list: string; readonly version: string }[]): Promise<ContentMask> {
    const key = versions.map(({ list, version }) => `${list}@${version}`).join(' ');
    const known = this.masks.get(key);
    if (known) return known;
    const masks = this.segments.map(({ index }) => new Uint8Array(index.size));
    for (const { list, version } of versions) {
      for (const id of await this.store.lists.memberIdsOf(list, version)) this.mark(masks, id);
    }
    if (this.masks.size > MOST_MASKS) this.masks.clear();
    this.masks.set(key, masks);
    return masks;
  }

  private mark(masks: readonly Uint8Array[], id: number): void {
    this.segments.forEach((segment, index) => {
      const ordinal = segment.ordinalOf[id - segment.firstId] ?? 0;
      const mask = masks[index];
      if (ordinal > 0 && mask) mask[ordinal - 1] = 1;
    });
  }

  /** Best first; ties by segment and order of storage. */
  async search(
    query: ScreeningQuery,
    mask: ContentMask,
    options: { readonly limit: number; readonly threshold: number },
  ): Promise<readonly NameHit[]> {
    const segments = this.segments.map(({ index }, position) => ({
      index,
      accept: mask[position] ?? new Uint8Array(index.size),
    }));
    const hits = searchSegments(segments, query, options);
    const ids = hits.map((hit) => this.segments[hit.segment]?.contentIds[hit.ordinal] ?? 0);
    await this.load(ids);
    return hits.flatMap((hit, position) => {
      const stored = this.contents.get(ids[position] ?? 0);
      return stored ? [{ stored, score: hit.score, explanation: hit.explanation }] : [];
    });
  }

  private async load(ids: readonly number[]): Promise<void> {
    const missing = ids.filter((id) => !this.contents.has(id));
    if (missing.length === 0) return;
    if (this.contents.size > MOST_CONTENTS) this.contents.clear();
    for (const stored of await this.store.lists.contentsById(ids)) this.contents.set(stored.contentId, stored);
  }
}

const MOST_MASKS = 64;
const MOST_CONTENTS = 20_000;
