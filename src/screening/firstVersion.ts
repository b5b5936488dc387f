/** The first, plain engine behind the interfaces: every name is compared. Replaced by the index proper. */
import type { Listing } from '../domain/list.ts';
import type { Explanation, ScreeningQuery } from '../domain/screening.ts';
import { PortcullisError } from '../kit/errors.ts';
import { analyseName, guessProfile } from './analyseName.ts';
import { compareParts } from './compareParts.ts';
import { sha256 } from '../kit/sha256.ts';
import { DEFAULT_MODEL, type MatchingModel } from './models.ts';
import type { ScreeningIndex, SearchHit, SearchOptions, SearchSegment, SegmentHit } from './screeningIndex.ts';

type PlainListing = Pick<Listing, 'id' | 'name' | 'names'>;

class PlainIndex implements ScreeningIndex {
  readonly listings: readonly PlainListing[];
  readonly keys: readonly string[];
  readonly model: string;
  readonly digest: string;
  readonly names: number;
  constructor(listings: readonly PlainListing[], keys: readonly string[], model: string) {
    this.listings = listings;
    this.keys = keys;
    this.model = model;
    this.names = listings.reduce((sum, listing) => sum + 1 + listing.names.length, 0);
    this.digest = sha256(JSON.stringify([listings, keys, model]));
  }
  get size(): number {
    return this.listings.length;
  }
  keyOf(ordinal: number): string {
    return this.keys[ordinal] ?? '';
  }
}

export interface BuildOptions {
  /** What `keyOf` answers, one per listing; the app gives content digests. Default: the listings' ids. */
  readonly keys?: readonly string[];
}

export function buildScreeningIndex(
  listings: readonly Listing[],
  model: MatchingModel = DEFAULT_MODEL,
  options: BuildOptions = {},
): ScreeningIndex {
  return new PlainIndex(listings, options.keys ?? listings.map((listing) => listing.id), model.name);
}


const empty = (name: string): PortcullisError =>
  new PortcullisError({ code: 'NAME_EMPTY', what: 'the name has no letter or digit', got: name });

/** @throws PortcullisError NAME_EMPTY when nothing of a name can be compared */
export function compareNames(
  a: string,
  b: string,
  type: ScreeningQuery['type'] | undefined,
  _model: MatchingModel = DEFAULT_MODEL,
): { score: number; explanation: Explanation } {
  const profile = type === 'person' ? 'person' : type ? 'organization' : guessProfile(a) === 'organization' || guessProfile(b) === 'organization' ? 'organization' : 'person';
  const left = analyseName(a, profile);
  const right = analyseName(b, profile);
  if (left.parts.length === 0) throw empty(a);
  if (right.parts.length === 0) throw empty(b);
  const c = compareParts(left, right);
  return { score: Math.round(c.score * 1e4) / 1e4, explanation: { sentence: c.pairs.map(p => [p.left.map(i=>left.parts[i]?.text).join('+'),p.right.map(i=>right.parts[i]?.text).join('+'),p.kind,p.similarity.toFixed(2)].join('~')).join(' '), parts: [], evidence: [] } };
}

export function searchIndex(
  index: ScreeningIndex,
  query: ScreeningQuery,
  options: SearchOptions,
): readonly SearchHit[] {
  const hits: SearchHit[] = [];
  for (const [ordinal, listing] of (index as PlainIndex).listings.entries()) {
    if (options.accept && options.accept[ordinal] === 0) continue;
    let best: { score: number; explanation: Explanation } | undefined;
    for (const text of [listing.name, ...listing.names.map((name) => name.text)]) {
      
      const result = compareNames(query.name, text, query.type);
      if (!best || result.score > best.score) best = result;
    }
    if (best && best.score >= Math.max(options.threshold, 0.5)) hits.push({ ordinal, ...best });
  }
  return hits.sort((x, y) => y.score - x.score || x.ordinal - y.ordinal).slice(0, options.limit);
}

export function searchSegments(
  segments: readonly SearchSegment[],
  query: ScreeningQuery,
  options: Omit<SearchOptions, 'accept'>,
): readonly SegmentHit[] {
  return segments
    .flatMap(({ index, accept }, segment) =>
      searchIndex(index, query, { ...options, ...(accept ? { accept } : {}) }).map((hit) => ({ ...hit, segment })),
    )
    .sort((x, y) => y.score - x.score || x.segment - y.segment || x.ordinal - y.ordinal)
    .slice(0, options.limit);
}

export function serialiseIndex(index: ScreeningIndex): Uint8Array {
  const plain = index as PlainIndex;
  return new TextEncoder().encode(`PCSI0${JSON.stringify([plain.listings, plain.keys, plain.model])}`);
}

/** Undefined when the bytes are no index of this version: the caller rebuilds. */
export function openIndex(bytes: ArrayBufferLike): ScreeningIndex | undefined {
  const text = new TextDecoder().decode(new Uint8Array(bytes).slice());
  if (!text.startsWith('PCSI0')) return undefined;
  const [listings, keys, model] = JSON.parse(text.slice(5)) as [PlainListing[], string[], string];
  return new PlainIndex(listings, keys, model);
}
