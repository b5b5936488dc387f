/**
 * Builds a segment of the name index from the contents of a store, in whichever thread it is called. The whole index is kept as a file; a file
 * that is damaged is built anew, and the damage is told.
 */
import type { Listing } from '../../../domain/list.ts';
import { buildScreeningIndex, modelByName } from '../../../screening/index.ts';
import type { TenantReads } from '../../../store/index.ts';
import { IndexFiles, shareIndex } from './indexFiles.ts';

/** Plain data, so that it can travel to a thread. */
export interface SegmentRequest {
  /** Contents with `after` < id <= `upTo`. */
  readonly after: number;
  readonly upTo: number;
  /** Name of the matching model. */
  readonly model: string;
  /** Where the segment is kept; null: it is not kept. */
  readonly file: { readonly folder: string; readonly name: string; readonly writable: boolean } | null;
}

export interface BuiltSegment {
  /** The bytes of an index; their digest, if they come from a file, was checked. */
  readonly bytes: SharedArrayBuffer;
  /** A sentence for each damaged file that was met. */
  readonly damage: readonly string[];
}

/** Builds elsewhere than in this thread. */
export interface IndexBuilder {
  /** Rejects when the thread ends before its answer, or is closed. */
  readonly build: (request: SegmentRequest) => Promise<BuiltSegment>;
  readonly close: () => Promise<void>;
}

/** Given by the edges, since the app must not know where the worker file lies. `storePath`: the database file, read by the builder itself. */
export type StartIndexBuilder = (storePath: string) => IndexBuilder;

/** What a segment is built from. */
export interface ContentSource {
  readonly lists: Pick<TenantReads['lists'], 'contents'>;
}

export async function buildSegment(store: ContentSource, request: SegmentRequest): Promise<BuiltSegment> {
  const { file } = request;
  const files = new IndexFiles(file?.folder ?? null, file?.writable ?? false);
  const kept = file ? files.read(file.name) : undefined;
  if (kept) return { bytes: kept.bytes, damage: [] };
  const bytes = await buildBytes(store, request);
  if (file) files.write(file.name, bytes);
  return { bytes, damage: files.damage };
}

async function buildBytes(store: ContentSource, { after, upTo, model }: SegmentRequest): Promise<SharedArrayBuffer> {
  const listings: Listing[] = [];
  const keys: string[] = [];
  for await (const { contentId, listing } of store.lists.contents(after)) {
    if (contentId > upTo) break;
    listings.push(listing);
    keys.push(String(contentId));
  }
  return shareIndex(buildScreeningIndex(listings, modelByName(model), { keys }));
}
