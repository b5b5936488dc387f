/**
 * NameIndex: the one index over every distinct listing content of the store, grown by a delta segment when the store has grown and
 * kept as a file beside it. Lists, versions and dates are masks over it, applied before ranking.
 */
import type { Listing } from '../../domain/list.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { digestOf } from '../../kit/sha256.ts';
import {
  buildScreeningIndex,
  type MatchingModel,
  type ScreeningIndex,
  type SearchHit,
  screenText,
  searchSegments,
  type TextMention,
} from '../../screening/index.ts';
import type { Store, StoredListing } from '../../store/store.ts';
import type { LibrarySnapshot } from '../lists/listLibrary.ts';
import { VERSION } from '../version.ts';
import type { IndexFiles } from './indexFiles.ts';

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

export interface NamedMention extends Omit<TextMention, 'ordinals'> {
  /** Listings that bear the name; empty for a country. */
  readonly stored: readonly StoredListing[];
}

/** Which contents may be hit: one mask per segment, in the order of the segments. */
export type ContentMask = readonly Uint8Array[];

/** Delta segments beside the whole before all are merged. */
const MOST_DELTAS = 3;

/** When the delta holds more than this share of all names it is merged into the big segment. */
const MERGE_SHARE = 0.2;

export class NameIndex {
  private readonly store: Store;
  private readonly model: MatchingModel;
  private readonly files: IndexFiles;
  private segments: readonly Segment[] = [];
  private highestId = 0;
  private dataVersion = -1;
  private readonly contents = new Map<number, StoredListing>();
  private readonly masks = new Map<string, ContentMask>();

  constructor(store: Store, model: MatchingModel, files: IndexFiles) {
    this.store = store;
    this.model = model;
    this.files = files;
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
  async refresh(snapshot: LibrarySnapshot): Promise<void> {
    if (snapshot.dataVersion === this.dataVersion) return;
    const { count, highestId } = await this.store.lists.contentCount();
    this.dataVersion = snapshot.dataVersion;
    if (highestId === this.highestId) return;
    const merge = this.segments.length > MOST_DELTAS || highestId - this.highestId > highestId * MERGE_SHARE;
    this.segments = merge
      ? [await this.whole(fileName(snapshot, this.model, count, highestId))]
      : [...this.segments, segmentOf(await this.build(this.highestId))];
    this.highestId = highestId;
    this.masks.clear();
  }

  /** The index over everything, from its file or built and then kept. */
  private async whole(name: string): Promise<Segment> {
    const kept = this.files.read(name);
    if (kept) return segmentOf(kept);
    const built = await this.build(0);
    this.files.write(name, built);
    return segmentOf(built);
  }

  private async build(after: number): Promise<ScreeningIndex> {
    const listings: Listing[] = [];
    const keys: string[] = [];
    for await (const { contentId, listing } of this.store.lists.contents(after)) {
      listings.push(listing);
      keys.push(String(contentId));
    }
    return buildScreeningIndex(listings, this.model, { keys });
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

  /** Listed parties and countries that a text names, in the order of the text. */
  async mentionsIn(text: string, mask: ContentMask): Promise<readonly NamedMention[]> {
    const found: NamedMention[] = [];
    for (const [position, { index, contentIds }] of this.segments.entries()) {
      for (const { ordinals, ...mention } of screenText(index, text, mask[position])) {
        if (mention.kind === 'country' && position > 0) continue;
        const ids = ordinals.map((ordinal) => contentIds[ordinal] ?? 0);
        await this.load(ids);
        found.push({ ...mention, stored: ids.flatMap((id) => this.contents.get(id) ?? []) });
      }
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private async load(ids: readonly number[]): Promise<void> {
    const missing = ids.filter((id) => !this.contents.has(id));
    if (missing.length === 0) return;
    if (this.contents.size > MOST_CONTENTS) this.contents.clear();
    for (const stored of await this.store.lists.contentsById(ids)) this.contents.set(stored.contentId, stored);
  }
}

/**
 * What the whole index depends on: contents are only ever added, in the order in which versions were recorded, so equal versions with
 * equal recording times and counts are equal contents under equal ids.
 */
function fileName(snapshot: LibrarySnapshot, model: MatchingModel, count: number, highestId: number): string {
  const versions = [...snapshot.versions.values()]
    .flat()
    .map(({ list, version, recordedAt }) => [list, version, recordedAt]);
  return digestOf({ program: VERSION, model: model.name, versions: versions.sort(), count, highestId }).slice(0, 24);
}

/** The keys of a segment's listings are their content ids. */
function segmentOf(index: ScreeningIndex): Segment {
  const contentIds = Uint32Array.from({ length: index.size }, (_, ordinal) => Number(index.keyOf(ordinal)));
  const firstId = contentIds[0] ?? 0;
  const ordinalOf = new Uint32Array((contentIds.at(-1) ?? 0) - firstId + 1);
  contentIds.forEach((id, ordinal) => {
    ordinalOf[id - firstId] = ordinal + 1;
  });
  return { index, contentIds, firstId, ordinalOf };
}

const MOST_MASKS = 64;
const MOST_CONTENTS = 20_000;
