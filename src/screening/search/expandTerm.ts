/**
 * expandPart: which tokens of the index may be the same as a query's part, and how alike they are: by spelling, by nicknames, by edits
 * (deletion neighbourhood), by consonant skeleton over scripts, and, when asked, by shared letter triples.
 */

import {
  editsOfSimilarity,
  MOST_EDITS_PER_LETTER,
  SAME_BUT_ARTICLE,
  STRICT_EDITS_PER_LETTER,
} from '../compare/partSimilarity.ts';
import { SIMILARITY_STEPS, scoredToken } from '../compare/scoredToken.ts';
import { MOST_HASHES, tokensWithHashes } from '../nameIndex/deletionTable.ts';
import { PART_KINDS } from '../nameIndex/indexData.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { PACKED_TOKEN_BITS, SIGNATURE } from '../nameIndex/packedTokens.ts';
import { consonantKeyBucket, DECODINGS, trigramsOf } from '../nameIndex/spellingTables.ts';
import type { NamePart } from '../names/namePart.ts';
import { consonantKeyLength, consonantKeyOf, SHORTEST_KEY } from '../spelling/consonantKey.ts';
import { deletionHashes, editsFor } from '../spelling/deletionNeighbours.ts';
import { isSpecial, MOST_LONGER, mayBeNeighbours } from '../spelling/letterSignature.ts';
import { romaniserFor } from '../spelling/romaniser.ts';
import { EDIT, LEAST_EDIT } from '../spelling/substitutionCosts.ts';
import type { TermMatcher } from './termMatcher.ts';

/** All tokens like a part, among the first `within` of the index and from the similarity `least` on. */
export interface TermExpansion {
  /** Best first: see alike.ts. */
  readonly scoredTokens: Int32Array;
  readonly least: number;
  readonly within: number;
}

/** In the first pass a part must be this similar: below it no pair of names reaches the review threshold through it. */
export const STRICT_SIMILARITY = 0.4;
/** In the second pass, taken only when the first found nothing worth a look. */
export const LOOSE_SIMILARITY = 0.12;
/** Most tokens that are compared for one part: bounds the work that any input can cause. */
export const COMPARISON_LIMIT = 6_000;
/** Tokens that share most letter triples, compared in the second pass. */
const TRIGRAM_CANDIDATES = 60;

const hashes = new Uint32Array(MOST_HASHES);
/** Tokens that share a deletion neighbour or a skeleton with the part, and their signatures. */
const candidates = new Uint32Array(COMPARISON_LIMIT * 4);
const signatures = new Int32Array(candidates.length);
/**
 * What was found, in one number each so that sorting needs no function: unlikeness in hundredths, how common it is, the token. Of tokens
 * equally alike the rarest comes first, since it explains most of a name that has several of them.
 */
const found = new Float64Array(COMPARISON_LIMIT * 2);
const RARITIES = 256;
const TOKENS = 2 ** 24;
/** Tokens that share letter triples with the part: how few, then the token. */
const sharing = new Float64Array(1 << 16);
const MOST_SHARED = 255;
const NAME = PART_KINDS.indexOf('name');

class TermExpander {
  private readonly view: IndexView;
  private readonly part: NamePart;
  private readonly matcher: TermMatcher;
  private readonly least: number;
  private readonly marks: Uint8Array;
  private readonly mark: number;
  private readonly within: number;
  private readonly loose: boolean;
  /** Edits per letter that are looked at. */
  private readonly most: number;
  private found = 0;
  private compared = 0;

  constructor(view: IndexView, probe: TermMatcher, loose: boolean, least: number, within: number) {
    this.view = view;
    this.part = probe.part;
    this.matcher = probe;
    this.loose = loose;
    this.least = least;
    this.within = within;
    this.most = loose ? MOST_EDITS_PER_LETTER : editsForSimilarity(least);
    [this.marks, this.mark] = view.newMarks();
    for (let k = 0; k < probe.knownTokens.length; k += 1) {
      const token = probe.knownTokens[k] as number;
      const similarity = probe.knownSimilarities[k] as number;
      this.marks[token] = this.mark;
      if (similarity >= this.least) this.keepToken(token, similarity);
    }
  }

  private keepToken(token: number, similarity: number): void {
    if (this.found >= found.length) return;
    const common = RARITIES - 1 - (this.view.data.tokenRarity[token] as number);
    found[this.found] = (Math.floor((1 - similarity) * SIMILARITY_STEPS) * RARITIES + common) * TOKENS + token;
    this.found += 1;
  }

  private offerToken(token: number): void {
    const similarity = this.similarityOnce(token);
    if (similarity >= this.least) this.keepToken(token, similarity);
  }

  /** A token that the table of deletions has brought up. */
  private offerNeighbour(token: number): void {
    const similarity = this.similarityOnce(token);
    if (similarity < this.least) return;
    if (this.matcher.isNeighbour(token)) this.keepToken(token, similarity);
    // A stranger there, which another table may bring up all the same.
    else this.marks[token] = 0;
  }

  /** How alike the token is, once; 0 when it was asked before, or is not to be. */
  private similarityOnce(token: number): number {
    const { marks, mark } = this;
    if (marks[token] === mark || token >= this.within || this.compared >= COMPARISON_LIMIT) return 0;
    marks[token] = mark;
    this.compared += 1;
    return this.matcher.similarityTo(token, this.most);
  }

  /** Letters taken out of the part that need looking up: an edit takes one, and costs `LEAST_EDIT` at least. */
  private mostEdits(): 0 | 1 | 2 {
    const { length } = this.part.text;
    const addDeletionNeighbours = Math.floor((this.most * (length + MOST_LONGER) * EDIT) / LEAST_EDIT);
    const found = editsFor(length);
    // A name with its article written on is that name at this similarity, whatever the article costs.
    if (this.least <= SAME_BUT_ARTICLE) return found;
    return addDeletionNeighbours >= found ? found : addDeletionNeighbours === 0 ? 0 : 1;
  }

  edits(): void {
    const { tokenKind } = this.view.data;
    // Misspelt organisation words and places are the first pass's: in the second they would crowd out names that share more.
    const withWords = !this.loose && this.part.native === '';
    const known = deletionHashes(this.part.text, this.mostEdits(), hashes);
    const count = this.keepNear(tokensWithHashes(this.view.data, hashes, known, this.within, candidates), true);
    for (let k = 0; k < count; k += 1) {
      const token = candidates[k] as number;
      if (withWords || tokenKind[token] === NAME) this.offerNeighbour(token);
    }
  }

  /** Leaves of the first `seen` candidates those not seen before that may be near by their letters, and organisation words if wanted. */
  private keepNear(seen: number, withWords: boolean): number {
    const { marks, mark, matcher: probe } = this;
    const { signature } = probe;
    const briefs = this.view.packedTokens();
    for (let k = 0; k < seen; k += 1)
      signatures[k] = briefs[((candidates[k] as number) << PACKED_TOKEN_BITS) + SIGNATURE] as number;
    let near = 0;
    for (let k = 0; k < seen; k += 1) {
      const token = candidates[k] as number;
      const its = signatures[k] as number;
      if (marks[token] === mark) continue;
      if (!mayBeNeighbours(its, signature) && !(withWords && isSpecial(its) && probe.isWord(token))) continue;
      candidates[near] = token;
      near += 1;
    }
    return near;
  }

  addConsonantKeys(): void {
    if (this.part.native === '') {
      const code = this.matcher.consonantKey;
      if (code === 0) return;
      if (consonantKeyLength(code) >= SHORTEST_KEY) this.addBucket(consonantKeyBucket(code, false), false);
      this.addBucket(consonantKeyBucket(code, true), true);
      return;
    }
    const readings = romaniserFor(this.part.script)?.decode(this.part.units, DECODINGS) ?? [];
    for (const code of new Set([this.part.text, ...readings].map(consonantKeyOf))) {
      if (code === 0) continue;
      this.addBucket(consonantKeyBucket(code, false), true);
      this.addBucket(consonantKeyBucket(code, true), true);
    }
  }

  private addBucket(bucket: number, whole: boolean): void {
    const { skeletonStart, skeletonEntries } = this.view.data;
    const end = skeletonStart[bucket + 1] as number;
    let count = 0;
    for (let k = skeletonStart[bucket] as number; k < end && count < candidates.length; k += 1) {
      const token = skeletonEntries[k] as number;
      candidates[count] = token;
      count += token < this.within ? 1 : 0;
    }
    if (!whole) count = this.keepNear(count, false);
    for (let k = 0; k < count; k += 1) this.offerToken(candidates[k] as number);
  }

  addTrigrams(): void {
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
    for (let k = 0; k < seen && k < TRIGRAM_CANDIDATES; k += 1) this.offerToken((best[k] as number) % TOKENS);
  }

  finish(): TermExpansion {
    sortFound(this.found);
    const alike = new Int32Array(this.found);
    for (let k = 0; k < alike.length; k += 1) {
      const entry = found[k] as number;
      alike[k] = scoredToken(entry % TOKENS, SIMILARITY_STEPS - Math.floor(entry / (TOKENS * RARITIES)));
    }
    return { scoredTokens: alike, least: this.least, within: this.within };
  }
}

/** Most are few: these are put in their places one by one, which takes less than to call for a sort. */
const FEW = 48;
function sortFound(count: number): void {
  if (count > FEW) {
    found.subarray(0, count).sort();
    return;
  }
  for (let k = 1; k < count; k += 1) {
    const entry = found[k] as number;
    let place = k;
    while (place > 0 && (found[place - 1] as number) > entry) {
      found[place] = found[place - 1] as number;
      place -= 1;
    }
    found[place] = entry;
  }
}

/** Edits per letter that the first pass looks at for what is at least this similar. */
export const editsForSimilarity = (least: number): number =>
  Math.min(STRICT_EDITS_PER_LETTER, editsOfSimilarity(least) + 1e-9);

export const editsPerLetter = (loose: boolean): number => (loose ? MOST_EDITS_PER_LETTER : STRICT_EDITS_PER_LETTER);

/** The least similarity that a pass looks for at all. */
export const leastSimilarity = (loose: boolean): number => (loose ? LOOSE_SIMILARITY : STRICT_SIMILARITY);

/**
 * @param probe made with `editsPerLetter(loose)`
 * @param least what is less alike may be left out
 * @param within so may tokens from this number on, but for those that the probe has told
 */
export function expandTerm(
  view: IndexView,
  probe: TermMatcher,
  loose: boolean,
  least: number,
  within: number,
): TermExpansion {
  const expander = new TermExpander(view, probe, loose, least, within);
  const { kind, text } = probe.part;
  if (kind === 'name' && text.length >= 2) {
    expander.edits();
    expander.addConsonantKeys();
    if (loose && text.length >= 4) expander.addTrigrams();
  } else if ((kind === 'generic' || kind === 'place') && text.length >= 2 && !loose) expander.edits();
  return expander.finish();
}
