/**
 * expandPart: which tokens of the index may be the same as a query's part, and how alike they are: by spelling, by nicknames, by edits
 * (deletion neighbourhood), by consonant skeleton over scripts, and, when asked, by shared letter triples.
 */

import { deletionHashes, editsFor } from './deletions.ts';
import { PART_KINDS } from './indexData.ts';
import type { IndexView } from './indexView.ts';
import type { NamePart } from './namePart.ts';
import type { PartProbe } from './partProbe.ts';
import { MOST_EDITS_PER_LETTER, STRICT_EDITS_PER_LETTER } from './partSimilarity.ts';
import { romaniserFor } from './romaniser.ts';
import { SHORTEST_SKELETON, skeletonLength, skeletonOf } from './skeleton.ts';
import { DECODINGS, skeletonBucket, soundBucket, trigramsOf } from './spellingSections.ts';

export interface Expansion {
  readonly tokens: Uint32Array;
  /** Similarity of each token in hundredths, rounded up, best first. */
  readonly similarities: Float32Array;
}

/** In the first pass a part must be this similar: below it no pair of names reaches the review threshold through it. */
export const STRICT_SIMILARITY = 0.4;
/** In the second pass, taken only when the first found nothing worth a look. */
export const LOOSE_SIMILARITY = 0.12;
/** Most tokens that are compared for one part: bounds the work that any input can cause. */
export const COMPARISON_LIMIT = 6_000;
/** Tokens that share most letter triples, compared in the second pass. */
const TRIGRAM_CANDIDATES = 60;

const hashes = new Uint32Array(64);
/**
 * What was found, in one number each so that sorting needs no function: unlikeness in hundredths, how common it is, the token. Of tokens
 * equally alike the rarest comes first, since it explains most of a name that has several of them.
 */
const found = new Float64Array(COMPARISON_LIMIT * 2);
export const SIMILARITY_STEPS = 100;
const RARITIES = 256;
const TOKENS = 2 ** 24;
/** Tokens that share letter triples with the part: how few, then the token. */
const sharing = new Float64Array(1 << 16);
const MOST_SHARED = 255;
const GENERIC = PART_KINDS.indexOf('generic');

class Expander {
  private readonly view: IndexView;
  private readonly part: NamePart;
  private readonly probe: PartProbe;
  private readonly least: number;
  private readonly marks: Uint8Array;
  private readonly mark: number;
  private found = 0;
  private compared = 0;

  constructor(view: IndexView, probe: PartProbe, loose: boolean) {
    this.view = view;
    this.part = probe.part;
    this.probe = probe;
    this.least = loose ? LOOSE_SIMILARITY : STRICT_SIMILARITY;
    [this.marks, this.mark] = view.newMarks();
    for (let k = 0; k < probe.told.length; k += 1) {
      const token = probe.told[k] as number;
      const similarity = probe.toldSimilarities[k] as number;
      this.marks[token] = this.mark;
      if (similarity >= this.least) this.keep(token, similarity);
    }
  }

  private keep(token: number, similarity: number): void {
    if (this.found >= found.length) return;
    const common = RARITIES - 1 - (this.view.data.tokenRarity[token] as number);
    found[this.found] = (Math.floor((1 - similarity) * SIMILARITY_STEPS) * RARITIES + common) * TOKENS + token;
    this.found += 1;
  }

  private offer(token: number): void {
    const { marks, mark } = this;
    if (marks[token] === mark || this.compared >= COMPARISON_LIMIT) return;
    marks[token] = mark;
    this.compared += 1;
    const similarity = this.probe.similarityTo(token);
    if (similarity >= this.least) this.keep(token, similarity);
  }

  edits(): void {
    const { deletionStart, deletionEntries, tokenKind } = this.view.data;
    const { marks, mark, probe } = this;
    const { text } = this.part;
    const mask = deletionStart.length - 2;
    // Misspelt organisation words are the first pass's: in the second they would crowd out names that share more.
    const withWords = this.least === STRICT_SIMILARITY && this.part.native === '';
    const count = deletionHashes(text, editsFor(text.length), hashes);
    for (let h = 0; h < count; h += 1) {
      const hash = hashes[h] as number;
      const bucket = hash & mask;
      const tag = hash >>> 24;
      const end = deletionStart[bucket + 1] as number;
      for (let k = deletionStart[bucket] as number; k < end; k += 1) {
        const entry = deletionEntries[k] as number;
        if (entry >>> 24 !== tag) continue;
        const token = entry & 0xffffff;
        if (marks[token] === mark || !probe.mayBeNear(token)) continue;
        if (withWords || tokenKind[token] !== GENERIC) this.offer(token);
      }
    }
  }

  skeletons(): void {
    if (this.part.native === '') {
      if (this.part.sound !== '') this.bucket(soundBucket(this.part.sound), true);
      const code = skeletonOf(this.part.text);
      if (code === 0) return;
      if (skeletonLength(code) >= SHORTEST_SKELETON) this.bucket(skeletonBucket(code, false), false);
      this.bucket(skeletonBucket(code, true), true);
      return;
    }
    const readings = romaniserFor(this.part.script)?.decode(this.part.units, DECODINGS) ?? [];
    for (const code of new Set([this.part.text, ...readings].map(skeletonOf))) {
      if (code === 0) continue;
      this.bucket(skeletonBucket(code, false), true);
      this.bucket(skeletonBucket(code, true), true);
    }
  }

  private bucket(bucket: number, whole: boolean): void {
    const { skeletonStart, skeletonEntries } = this.view.data;
    const end = skeletonStart[bucket + 1] as number;
    for (let k = skeletonStart[bucket] as number; k < end; k += 1) {
      const token = skeletonEntries[k] as number;
      if (whole || this.probe.mayBeNear(token)) this.offer(token);
    }
  }

  trigrams(): void {
    const { trigramStart, trigramEntries } = this.view.data;
    const counts = this.view.tokenCounts();
    let seen = 0;
    for (const bucket of trigramsOf(this.part.text)) {
      const end = trigramStart[bucket + 1] as number;
      for (let k = trigramStart[bucket] as number; k < end; k += 1) {
        const token = trigramEntries[k] as number;
        const count = (counts[token] as number) + 1;
        counts[token] = count;
        // Once a token, when it is known to share two.
        if (count === 2 && seen < sharing.length) {
          sharing[seen] = token;
          seen += 1;
        }
      }
    }
    for (let k = 0; k < seen; k += 1) {
      const token = sharing[k] as number;
      sharing[k] = (MOST_SHARED - (counts[token] as number)) * TOKENS + token;
    }
    counts.fill(0);
    const best = sharing.subarray(0, seen).sort();
    for (let k = 0; k < seen && k < TRIGRAM_CANDIDATES; k += 1) this.offer((best[k] as number) % TOKENS);
  }

  finish(): Expansion {
    const sorted = found.subarray(0, this.found).sort();
    const tokens = new Uint32Array(sorted.length);
    const similarities = new Float32Array(sorted.length);
    for (let k = 0; k < sorted.length; k += 1) {
      const entry = sorted[k] as number;
      tokens[k] = entry % TOKENS;
      similarities[k] = 1 - Math.floor(entry / TOKENS / RARITIES) / SIMILARITY_STEPS;
    }
    return { tokens, similarities };
  }
}

export const editsPerLetter = (loose: boolean): number => (loose ? MOST_EDITS_PER_LETTER : STRICT_EDITS_PER_LETTER);

/** @param probe made with `editsPerLetter(loose)` */
export function expandPart(view: IndexView, probe: PartProbe, loose: boolean): Expansion {
  const expander = new Expander(view, probe, loose);
  const { kind, text } = probe.part;
  if (kind === 'name' && text.length >= 2) {
    if (text.length >= 3) expander.edits();
    expander.skeletons();
    if (loose && text.length >= 4) expander.trigrams();
  } else if (kind === 'generic' && text.length >= 3 && !loose) expander.edits();
  return expander.finish();
}
