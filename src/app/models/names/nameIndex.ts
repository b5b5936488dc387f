/**
 * NameIndex: one index over every distinct listing content of the store. When the store grows, a delta segment is added; the
 * large segment is kept as a file. Lists, versions and dates are masks over the index, applied before ranking. A mask pins the
 * index state that it was built for, so a list imported mid-request cannot change an answer in progress.
 */
import type { Listing } from '../../../domain/list.ts';
import type { ScreeningQuery } from '../../../domain/screening.ts';
import { digestOf } from '../../../kit/sha256.ts';
import {
  buildScreeningIndex,
  type MatchingModel,
  type ScreeningIndex,
  type SearchHit,
  type SegmentHit,
  screenText,
  searchSegments,
  type TextMention,
} from '../../../screening/index.ts';
import type { Store, StoredListing } from '../../../store/index.ts';
import { VERSION } from '../../runtime/version.ts';
import type { LibrarySnapshot } from '../lists/listLibrary.ts';
import type { IndexFiles } from './indexFiles.ts';
import { type NameSegment, type NameState, nextState, segmentOf } from './nameState.ts';

export interface NameHit {
  readonly stored: StoredListing;
  readonly score: number;
  readonly explanation: SearchHit['explanation'];
}

export interface NamedMention extends Omit<TextMention, 'ordinals'> {
  /** Listings that bear the name; empty for a country. */
  readonly stored: readonly StoredListing[];
}

/** Which contents may be hit: one mask per segment of the state, in their order, over memory that threads can share. */
export interface ContentMask {
  readonly state: NameState;
  readonly accept: readonly Uint8Array[];
}

/** Delta segments beside the whole before all are merged. */
const MOST_DELTAS = 3;

/** When the delta holds more than this share of all names it is merged into the big segment. */
const MERGE_SHARE = 0.2;

export class NameIndex {
  private readonly store: Store;
  private readonly model: MatchingModel;
  private readonly files: IndexFiles;
  private state: NameState = nextState([]);
  private allOpen: ContentMask = { state: this.state, accept: [] };
  private highestId = 0;
  private dataVersion = -1;
  private wholeAt = -1;
  private refreshing: Promise<void> = Promise.resolve();
  private readonly contents = new Map<number, StoredListing>();
  private readonly masks = new Map<string, ContentMask>();

  constructor(store: Store, model: MatchingModel, files: IndexFiles) {
    this.store = store;
    this.model = model;
    this.files = files;
  }

  /** What went wrong with files of the index, a sentence each; the answers are right all the same. */
  get warnings(): readonly string[] {
    return this.files.damage;
  }

  /** Whether the file of this state of the lists is whole; nothing is built. */
  async fileState(snapshot: LibrarySnapshot): Promise<'whole' | 'absent' | 'damaged'> {
    const { count, highestId } = await this.store.lists.contentCount();
    const state = this.files.check(fileName(snapshot, this.model, count, highestId));
    return typeof state === 'string' ? state : 'whole';
  }

  /** Names in all segments. */
  get size(): number {
    return this.state.segments.reduce((sum, { index }) => sum + index.names, 0);
  }

  /** Whether it holds what the store held then, no less and no more. */
  isAt(snapshot: LibrarySnapshot): boolean {
    return snapshot.dataVersion === this.wholeAt;
  }

  /** Mask of every content, whichever version holds it. */
  get everything(): ContentMask {
    const { state } = this;
    if (this.allOpen.state !== state)
      this.allOpen = { state, accept: state.segments.map(({ index }) => sharedBytes(index.size).fill(1)) };
    return this.allOpen;
  }

  /** Takes in contents stored since the last call, by this process or another; one call after the other. */
  refresh(snapshot: LibrarySnapshot): Promise<void> {
    const refreshed = this.refreshing.then(() => this.takeIn(snapshot));
    this.refreshing = refreshed.catch(() => {});
    return refreshed;
  }

  private async takeIn(snapshot: LibrarySnapshot): Promise<void> {
    if (snapshot.dataVersion === this.dataVersion) return;
    const { count, highestId } = await this.store.lists.contentCount();
    if (highestId !== this.highestId) {
      const { segments } = this.state;
      const merge = segments.length > MOST_DELTAS || highestId - this.highestId > highestId * MERGE_SHARE;
      this.state = nextState(
        merge
          ? [await this.whole(fileName(snapshot, this.model, count, highestId))]
          : [...segments, segmentOf(await this.build(this.highestId))],
      );
      this.highestId = highestId;
      this.masks.clear();
    }
    this.dataVersion = snapshot.dataVersion;
    // Contents that came after the snapshot was taken may have been read with it.
    this.wholeAt = (await this.store.dataVersion()) === snapshot.dataVersion ? snapshot.dataVersion : -1;
  }

  /** The index over everything, from its file or built, kept and read back: so it stands on memory that threads can share. */
  private async whole(name: string): Promise<NameSegment> {
    const kept = this.files.read(name);
    if (kept) return segmentOf(kept.index, kept.bytes);
    const built = await this.build(0);
    this.files.write(name, built);
    const written = this.files.read(name);
    return written ? segmentOf(written.index, written.bytes) : segmentOf(built);
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
    const { state } = this;
    const mask = { state, accept: state.segments.map(({ index }) => sharedBytes(index.size)) };
    for (const { list, version } of versions) {
      for (const id of await this.store.lists.memberIdsOf(list, version)) mark(mask, id);
    }
    if (state !== this.state) return mask;
    if (this.masks.size > MOST_MASKS) this.masks.clear();
    this.masks.set(key, mask);
    return mask;
  }

  /** Best first; ties by segment and order of storage. */
  async search(
    query: ScreeningQuery,
    mask: ContentMask,
    options: { readonly limit: number; readonly threshold: number },
  ): Promise<readonly NameHit[]> {
    const segments = mask.state.segments.map(({ index }, position) => ({
      index,
      accept: mask.accept[position] ?? new Uint8Array(index.size),
    }));
    return this.named(searchSegments(segments, query, options), mask);
  }

  /** The stored listings of hits that a search under this mask has given. */
  async named(hits: readonly SegmentHit[], { state }: ContentMask): Promise<readonly NameHit[]> {
    const ids = hits.map(({ segment, ordinal }) => state.segments[segment]?.contentIds[ordinal] ?? 0);
    const stored = await this.load(ids);
    const named: NameHit[] = [];
    for (const [position, hit] of hits.entries()) {
      const listing = stored[position];
      if (!listing) continue;
      named.push({
        stored: listing,
        score: hit.score,
        get explanation() {
          return hit.explanation;
        },
      });
    }
    return named;
  }

  /** Listed parties and countries that a text names, in the order of the text. */
  async mentionsIn(text: string, { state, accept }: ContentMask): Promise<readonly NamedMention[]> {
    const found: NamedMention[] = [];
    for (const [position, { index, contentIds }] of state.segments.entries()) {
      for (const { ordinals, ...mention } of screenText(index, text, accept[position])) {
        if (mention.kind === 'country' && position > 0) continue;
        found.push({ ...mention, stored: await this.load(ordinals.map((ordinal) => contentIds[ordinal] ?? 0)) });
      }
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** INVARIANT: one listing for each id, in order; a content that the index holds and the store does not is a bug, never left out. */
  private async load(ids: readonly number[]): Promise<StoredListing[]> {
    const found = new Map(ids.flatMap((id) => this.contents.get(id) ?? []).map((stored) => [stored.contentId, stored]));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length > 0) {
      if (this.contents.size > MOST_CONTENTS) this.contents.clear();
      for (const stored of await this.store.lists.contentsById(missing)) {
        this.contents.set(stored.contentId, stored);
        found.set(stored.contentId, stored);
      }
    }
    return ids.map((id) => {
      const stored = found.get(id);
      if (!stored) throw new Error(`the name index holds content ${id}, the store does not`);
      return stored;
    });
  }
}

const sharedBytes = (length: number): Uint8Array<SharedArrayBuffer> => new Uint8Array(new SharedArrayBuffer(length));

function mark({ state, accept }: ContentMask, id: number): void {
  state.segments.forEach((segment, position) => {
    const ordinal = segment.ordinalOf[id - segment.firstId] ?? 0;
    const bytes = accept[position];
    if (ordinal > 0 && bytes) bytes[ordinal - 1] = 1;
  });
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

const MOST_MASKS = 64;
const MOST_CONTENTS = 20_000;
