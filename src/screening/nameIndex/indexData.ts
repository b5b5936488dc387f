/**
 * indexData: the index as flat typed arrays, which is also its file form. Everything is addressed by number: tokens (distinct name parts),
 * names (distinct name records) and listings (ordinals). The section names are a stored format and keep older words: skeleton is the
 * consonant key, joined a compound, opens the discriminating parts, words the organisation words and initials among these, namesWithin and
 * tokensWithin the limits of nameOrder.ts, tokenSpelt the Bloom filter of tokenHash.
 */
import type { ModelReference } from '../model/modelVersion.ts';
import { continueHash, HASH_START, hashStep } from '../text/hash.ts';

/** Sections of the index file in order. The number of a section never changes its meaning; new ones are added at the end. */
export const SECTIONS = {
  tokenText: Uint8Array,
  tokenTextStart: Uint32Array,
  tokenNative: Uint16Array,
  tokenNativeStart: Uint32Array,
  tokenKind: Uint8Array,
  tokenScript: Uint8Array,
  tokenRarity: Uint8Array,
  tokenLetters: Int32Array,
  tokenJoined: Uint8Array,
  tokenHash: Uint32Array,
  deletionStart: Uint32Array,
  deletionEntries: Uint32Array,
  skeletonStart: Uint32Array,
  skeletonEntries: Uint32Array,
  trigramStart: Uint32Array,
  trigramEntries: Uint32Array,
  postingStart: Uint32Array,
  postings: Uint32Array,
  nameTokenStart: Uint32Array,
  nameTokens: Uint32Array,
  namePrefix: Uint8Array,
  nameFacts: Uint32Array,
  nameRarity: Uint16Array,
  nameOpens: Uint8Array,
  nameText: Uint8Array,
  nameTextStart: Uint32Array,
  nameListingStart: Uint32Array,
  nameListings: Uint32Array,
  nameKinds: Uint8Array,
  listingType: Uint8Array,
  listingKey: Uint8Array,
  listingKeyStart: Uint32Array,
  listingFacts: Uint8Array,
  listingFactsStart: Uint32Array,
  comparableHash: Uint32Array,
  identifierHash: Uint32Array,
  nameJoinedStart: Uint32Array,
  nameJoined: Uint32Array,
  nameWords: Uint8Array,
  namesWithin: Uint32Array,
  tokensWithin: Uint32Array,
  deletionFilter: Uint32Array,
  tokenSpelt: Uint32Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];
type ArrayOf<Constructor> = Constructor extends Uint8ArrayConstructor
  ? Uint8Array
  : Constructor extends Uint16ArrayConstructor
    ? Uint16Array
    : Constructor extends Int32ArrayConstructor
      ? Int32Array
      : Uint32Array;
export type IndexSections = { readonly [Name in SectionName]: ArrayOf<(typeof SECTIONS)[Name]> };

/** The JSON that the file holds beside the arrays. */
export interface IndexMeta {
  /** The version of the model that it was built for. */
  readonly model: ModelReference;
  readonly digest: string;
  readonly prefixes: readonly string[];
  readonly legalForms: readonly string[];
}

export interface IndexData extends IndexSections {
  readonly meta: IndexMeta;
}

export const PART_KINDS = ['name', 'initial', 'generic', 'place', 'number', 'honorific'] as const;
export const NAME_KINDS = ['primary', 'alias', 'weakAlias', 'formerName'] as const;

/** A word of the section nameFacts: 0 profile (1 = person), 1 has an initial, 2-7 patronymicAt + 1, 8-31 legal forms as a set. */
export const packNameFacts = (person: boolean, hasInitial: boolean, patronymicAt: number, legalForms: number): number =>
  ((person ? 1 : 0) | (hasInitial ? 2 : 0) | (((patronymicAt + 1) & 63) << 2) | (legalForms << 8)) >>> 0;
export const isPersonFacts = (facts: number): boolean => (facts & 1) !== 0;
/** Place of the first part after the patronymic word; -1 without one. */
export const patronymicAtOfFacts = (facts: number): number => ((facts >>> 2) & 63) - 1;
/** Whether the name has the legal form at this place of `IndexMeta.legalForms`. */
export const hasLegalForm = (facts: number, place: number): boolean => ((facts >>> 8) & (1 << place)) !== 0;

const BLANK = 32;

function finishHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** FNV-1a over UTF-16 units, with well mixed low bits. */
export const hashText = (text: string, start = 0, end = text.length): number =>
  finishHash(continueHash(HASH_START, text, start, end));

/** The hash of texts joined by blanks. */
export function hashTexts(texts: readonly { readonly text: string }[]): number {
  let hash = HASH_START;
  for (const [k, { text }] of texts.entries())
    hash = continueHash(k === 0 ? hash : hashStep(hash, BLANK), text, 0, text.length);
  return finishHash(hash);
}

/** A growing list of numbers that becomes a typed array: plain arrays of millions of numbers take too much memory. */
export class NumberList {
  length = 0;
  private values = new Uint32Array(1024);
  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
  at(place: number): number {
    return this.values[place] as number;
  }
  toUint32(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

export interface Buckets {
  readonly start: Uint32Array;
  readonly entries: Uint32Array;
}

/** Groups entries by bucket (counting sort): entries of bucket b stand at start[b] .. start[b+1]. */
export function bucketise(buckets: NumberList, entries: NumberList, bucketCount: number): Buckets {
  const start = new Uint32Array(bucketCount + 1);
  for (let k = 0; k < buckets.length; k += 1) start[buckets.at(k) + 1] = (start[buckets.at(k) + 1] as number) + 1;
  for (let b = 0; b < bucketCount; b += 1) start[b + 1] = (start[b + 1] as number) + (start[b] as number);
  const next = start.slice();
  const sorted = new Uint32Array(entries.length);
  for (let k = 0; k < entries.length; k += 1) {
    const bucket = buckets.at(k);
    sorted[next[bucket] as number] = entries.at(k);
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { start, entries: sorted };
}

export function powerOfTwoAbove(value: number): number {
  let power = 16;
  while (power < value) power *= 2;
  return power;
}
