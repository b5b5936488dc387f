/**
 * IndexMaker: makes the name index of one state of the lists from the index of the state before. New names form a delta segment; segments are
 * merged to a whole, which is kept as a file. What is long to build is built in another thread, where there is one.
 */
import { digestOf } from '../../../kit/sha256.ts';
import { type MatchingModel, openIndex } from '../../../screening/index.ts';
import type { TenantReads } from '../../../store/index.ts';
import { VERSION } from '../../runtime/version.ts';
import type { LibrarySnapshot } from '../lists/librarySnapshot.ts';
import { type BuiltSegment, buildSegment, type IndexBuilder, type SegmentRequest } from './buildSegment.ts';
import { ContentMemory } from './contentMemory.ts';
import { IndexFiles, type SharedIndex } from './indexFiles.ts';
import { NameIndex } from './nameIndex.ts';
import { type NameSegment, nextState, segmentOf } from './nameState.ts';

export interface IndexMakerOptions {
  readonly model: MatchingModel;
  /** Folder of the index files; null: none are kept. */
  readonly folder: string | null;
  readonly writable: boolean;
  /** null: everything is built in this thread. */
  readonly builder: IndexBuilder | null;
  /** So many new contents are built in this thread, which takes less than starting another. */
  readonly builtHere?: number;
}

/** An index that is being made. */
export interface Making {
  /** True: another thread works on it, and this one stays free. */
  readonly elsewhere: boolean;
  readonly made: Promise<NameIndex>;
}

/** Some ten milliseconds of work. */
const BUILT_HERE = 500;
/** Delta segments beside the whole before all are merged. */
const MOST_DELTAS = 3;
/** When the deltas hold more than this share of all contents they are merged with the whole. */
const MERGE_SHARE = 0.2;

export class IndexMaker {
  private readonly store: Pick<TenantReads, 'lists'>;
  private readonly options: IndexMakerOptions;
  private readonly contents: ContentMemory;
  private readonly told = new Set<string>();
  private isClosed = false;
  private latest: { readonly upTo: number; readonly making: Making } | null = null;

  constructor(store: Pick<TenantReads, 'lists'>, options: IndexMakerOptions) {
    this.store = store;
    this.options = options;
    this.contents = new ContentMemory(store);
  }

  /** What went wrong with files and threads, a sentence each; the answers are right all the same. */
  get warnings(): readonly string[] {
    return [...this.told];
  }

  /** Whether the file of this state of the lists is whole; nothing is built. */
  fileState(lists: LibrarySnapshot): 'whole' | 'absent' | 'damaged' {
    const state = this.files.check(this.nameOf(lists));
    return typeof state === 'string' ? state : 'whole';
  }

  /** The index of this state of the lists; `before`: of an earlier state. What is made once serves every tenant. */
  next(before: NameIndex | null, lists: LibrarySnapshot): Making {
    const { highestId } = lists.contents;
    if (before?.state.upTo === highestId) return ready(before);
    if (this.latest?.upTo === highestId) return this.latest.making;
    const making = this.make(before, lists);
    this.latest = { upTo: highestId, making };
    // What failed is tried again by whoever asks next.
    making.made.catch(() => {
      if (this.latest?.making === making) this.latest = null;
    });
    return making;
  }

  private make(before: NameIndex | null, lists: LibrarySnapshot): Making {
    const { highestId } = lists.contents;
    if (before === null) return this.first(lists);
    const { segments, upTo } = before.state;
    const isSmall = highestId - upTo <= (this.options.builtHere ?? BUILT_HERE);
    if (!this.options.builder && isMergeDue(before, highestId)) return this.whole(lists, false);
    return this.making({ after: upTo, upTo: highestId, file: null }, isSmall, (delta) => [...segments, delta]);
  }

  /** The same index with its segments merged; null: that is not due, or not worth holding up this thread. */
  merged(index: NameIndex, lists: LibrarySnapshot): Promise<NameIndex> | null {
    if (!this.options.builder || !isMergeDue(index, index.state.upTo)) return null;
    return this.whole(lists, false).made;
  }

  /** `index` with the whole of another state in place of the segments that it covers. */
  replaced(index: NameIndex, merged: NameIndex): NameIndex {
    const [whole] = merged.state.segments;
    const covered = whole?.contentIds.at(-1) ?? 0;
    const later = index.state.segments.filter(({ firstId }) => firstId > covered);
    const joined = this.indexOf(whole ? [whole, ...later] : later, index.state.upTo);
    if (this.latest?.upTo === index.state.upTo) this.latest = { upTo: index.state.upTo, making: ready(joined) };
    return joined;
  }

  /** An index of the same names for another model, in one segment. It is kept in no file and by nobody but the caller. */
  under(model: MatchingModel, { state: { upTo } }: NameIndex): Promise<NameIndex> {
    if (upTo === 0) return Promise.resolve(this.indexOf([], 0));
    const isSmall = upTo <= (this.options.builtHere ?? BUILT_HERE);
    return this.making({ after: 0, upTo, file: null }, isSmall, (whole) => [whole], model).made;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.options.builder?.close();
  }

  private get files(): IndexFiles {
    return new IndexFiles(this.options.folder, this.options.writable);
  }

  /** From its file, else built. Nothing can be answered before, so reading the file may take its time. */
  private first(lists: LibrarySnapshot): Making {
    const { highestId } = lists.contents;
    if (highestId === 0) return ready(this.indexOf([], 0));
    const kept = this.files.check(this.nameOf(lists));
    if (typeof kept !== 'string') return ready(this.indexOf([segmentOf(kept)], highestId));
    return this.whole(lists, highestId <= (this.options.builtHere ?? BUILT_HERE));
  }

  private whole(lists: LibrarySnapshot, isSmall: boolean): Making {
    const { folder, writable } = this.options;
    const file = folder === null ? null : { folder, name: this.nameOf(lists), writable };
    return this.making({ after: 0, upTo: lists.contents.highestId, file }, isSmall, (whole) => [whole]);
  }

  private making(
    asked: Omit<SegmentRequest, 'model'>,
    isSmall: boolean,
    segments: (built: NameSegment) => readonly NameSegment[],
    model = this.options.model,
  ): Making {
    const request = { ...asked, model: model.name };
    const { builder } = this.options;
    const elsewhere = builder !== null && !isSmall;
    const building = elsewhere ? this.buildElsewhere(builder, request) : buildSegment(this.store, request);
    const made = building.then((built) => this.indexOf(segments(segmentOf(this.opened(built))), request.upTo));
    return { elsewhere, made };
  }

  /** INVARIANT: a thread that ends leaves no question without its answer: this one builds then, and says so. */
  private async buildElsewhere(builder: IndexBuilder, request: SegmentRequest): Promise<BuiltSegment> {
    try {
      return await builder.build(request);
    } catch (error) {
      if (this.isClosed) throw error;
      const why = error instanceof Error ? error.message : String(error);
      this.told.add(`the thread that builds the name index ended (${why}): the index was built in the main thread`);
      return buildSegment(this.store, request);
    }
  }

  private opened({ bytes, damage }: BuiltSegment): SharedIndex {
    for (const sentence of damage) this.told.add(sentence);
    const index = openIndex(bytes);
    if (!index) throw new Error('a builder gave bytes that are no name index');
    return { index, bytes };
  }

  private indexOf(segments: readonly NameSegment[], upTo: number): NameIndex {
    return new NameIndex(this.store, this.contents, nextState(segments, upTo));
  }

  /**
   * What the whole index depends on: contents are only ever added, in the order in which versions were recorded, so equal versions with
   * equal recording times and counts are equal contents under equal ids.
   */
  private nameOf({ versions, contents }: LibrarySnapshot): string {
    const named = [...versions.values()].flat().map(({ list, version, recordedAt }) => [list, version, recordedAt]);
    const { reference: model } = this.options.model;
    return digestOf({ program: VERSION, model, versions: named.sort(), ...contents }).slice(0, 24);
  }
}

const ready = (index: NameIndex): Making => ({ elsewhere: false, made: Promise.resolve(index) });

/** When it would be as large as this. */
function isMergeDue({ state: { segments } }: NameIndex, highestId: number): boolean {
  const covered = segments[0]?.contentIds.at(-1) ?? 0;
  return segments.length > MOST_DELTAS || highestId - covered > highestId * MERGE_SHARE;
}
