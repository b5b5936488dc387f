/**
 * NameIndex: one state of the index over every distinct listing content of the store, up to some content id. Lists, versions and dates are masks
 * over it, applied before ranking. It never changes; what is stored later forms the next state.
 */
import type { ScreeningQuery } from '../../../domain/screening.ts';
import {
  type SearchHit,
  type SegmentHit,
  screenText,
  searchSegments,
  type TextMention,
} from '../../../screening/index.ts';
import type { StoredListing, TenantReads } from '../../../store/index.ts';
import type { ContentMemory } from './contentMemory.ts';
import type { NameState } from './nameState.ts';

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

const MOST_MASKS = 64;

export class NameIndex {
  readonly state: NameState;
  private readonly store: Pick<TenantReads, 'lists'>;
  private readonly contents: ContentMemory;
  private readonly masks = new Map<string, ContentMask>();
  private allOpen: ContentMask | null = null;

  constructor(store: Pick<TenantReads, 'lists'>, contents: ContentMemory, state: NameState) {
    this.store = store;
    this.contents = contents;
    this.state = state;
  }

  /** Mask of every content, whichever version holds it. */
  get everything(): ContentMask {
    const { state } = this;
    this.allOpen ??= { state, accept: state.segments.map(({ index }) => sharedBytes(index.size).fill(1)) };
    return this.allOpen;
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
    if (this.masks.size > MOST_MASKS) this.masks.clear();
    this.masks.set(key, mask);
    return mask;
  }

  /** Best first; ties by segment and order of storage. */
  async search(
    query: ScreeningQuery,
    mask: ContentMask,
    options: { readonly limit: number; readonly threshold: number; readonly equalNames?: boolean },
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
    const stored = await this.contents.load(ids);
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
        const stored = await this.contents.load(ordinals.map((ordinal) => contentIds[ordinal] ?? 0));
        found.push({ ...mention, stored });
      }
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
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
