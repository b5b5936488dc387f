/**
 * expandTerm: term expansion: which tokens of the index are similar to a part of a query, and how similar. It finds them by spelling, name
 * variants and nicknames, by deletion neighbours, by consonant key, also over scripts, and in the loose pass by shared letter trigrams.
 */

import { editsOfSimilarity, MOST_EDITS_PER_LETTER, STRICT_EDITS_PER_LETTER } from '../compare/partSimilarity.ts';
import { SIMILARITY_STEPS, scoredToken } from '../compare/scoredToken.ts';
import { PART_KINDS } from '../nameIndex/indexData.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { signatureOfToken } from '../nameIndex/packedTokens.ts';
import { consonantKeyBucket, READINGS, trigramsOf } from '../nameIndex/spellingTables.ts';
import type { NamePart } from '../names/namePart.ts';
import { consonantKeyLength, consonantKeyOf, SHORTEST_KEY } from '../spelling/consonantKey.ts';
import { editsFor } from '../spelling/deletionNeighbours.ts';
import { isSpecial, MOST_LONGER, mayBeNeighbours } from '../spelling/letterSignature.ts';
import { romaniserFor } from '../spelling/romaniser.ts';
import { EDIT, LEAST_EDIT } from '../spelling/substitutionCosts.ts';
import { COMPARISON_LIMIT } from './searchLimits.ts';
import type { SearchScratch, ThreadScratch } from './searchScratch.ts';
import type { TermMatcher } from './termMatcher.ts';

/** All tokens similar to a part, among the first `tokenLimit` of the index and from the similarity `least` on. */
export interface TermExpansion {
  /** The most similar token first: see scoredToken.ts. */
  readonly scoredTokens: Int32Array;
  readonly least: number;
  readonly tokenLimit: number;
}

/** Least similarity of the strict pass: below it no pair of names reaches the review threshold through the part. */
export const STRICT_SIMILARITY = 0.4;
/** Least similarity of the loose pass, which is run only when the strict pass found no similar name. */
export const LOOSE_SIMILARITY = 0.12;
/** Tokens that share most trigrams with the part, compared in the loose pass. */
const TRIGRAM_CANDIDATES = 60;

/**
 * A token that was found, as one number that sorts without a function: its dissimilarity in hundredths, how common it is, its number. Of equally
 * similar tokens the rarest comes first, since it explains most of a name that has several of them.
 */
const RARITIES = 256;
const TOKENS = 2 ** 24;
const foundToken = (token: number, similarity: number, rarity: number): number =>
  (Math.floor((1 - similarity) * SIMILARITY_STEPS) * RARITIES + RARITIES - 1 - rarity) * TOKENS + token;
const stepsOfFound = (entry: number): number => SIMILARITY_STEPS - Math.floor(entry / (TOKENS * RARITIES));

/** A token that shares trigrams with the part, as one number: how few it shares, its number. */
const MOST_SHARED_TRIGRAMS = 255;
const trigramToken = (token: number, shared: number): number => (MOST_SHARED_TRIGRAMS - shared) * TOKENS + token;

/** Of either. */
const tokenOfEntry = (entry: number): number => entry % TOKENS;
const NAME = PART_KINDS.indexOf('name');

/** What an expansion must have. */
export interface ExpansionRequest {
  readonly loose: boolean;
  /** Less similar tokens may be left out. */
  readonly least: number;
  /** Tokens from this number on may be left out, but for the known tokens of the matcher. */
  readonly tokenLimit: number;
}

class TermExpander {
  private readonly scratch: SearchScratch;
  private readonly thread: ThreadScratch;
  private readonly view: IndexView;
  private readonly part: NamePart;
  private readonly matcher: TermMatcher;
  private readonly least: number;
  private readonly marks: Uint8Array;
  private readonly mark: number;
  private readonly tokenLimit: number;
  private readonly loose: boolean;
  /** Edits per letter that are looked at. */
  private readonly mostEditsPerLetter: number;
  private foundCount = 0;
  private comparedCount = 0;

  constructor(scratch: SearchScratch, matcher: TermMatcher, { loose, least, tokenLimit }: ExpansionRequest) {
    this.scratch = scratch;
    this.thread = scratch.thread;
    this.view = scratch.view;
    this.part = matcher.part;
    this.matcher = matcher;
    this.loose = loose;
    this.least = least;
    this.tokenLimit = tokenLimit;
    this.mostEditsPerLetter = loose ? MOST_EDITS_PER_LETTER : editsForSimilarity(least);
    [this.marks, this.mark] = scratch.newMarks();
    for (let k = 0; k < matcher.knownTokens.length; k += 1) {
      const token = matcher.knownTokens[k] as number;
      const similarity = matcher.knownSimilarities[k] as number;
      this.marks[token] = this.mark;
      if (similarity >= this.least) this.keepToken(token, similarity);
    }
  }

  private keepToken(token: number, similarity: number): void {
    const { found } = this.thread;
    if (this.foundCount >= found.length) return;
    found[this.foundCount] = foundToken(token, similarity, this.view.data.tokenRarity[token] as number);
    this.foundCount += 1;
  }

  private offerToken(token: number): void {
    const similarity = this.similarityOnce(token);
    if (similarity >= this.least) this.keepToken(token, similarity);
  }

  /** Offers a token of the deletion table. */
  private offerNeighbour(token: number): void {
    const similarity = this.similarityOnce(token);
    if (similarity < this.least) return;
    if (this.matcher.isNeighbour(token)) this.keepToken(token, similarity);
    // A false positive of that table, which another table may still find.
    else this.marks[token] = 0;
  }

  /** The similarity of the token; 0 when it was compared before, or is left out. */
  private similarityOnce(token: number): number {
    const { marks, mark } = this;
    if (marks[token] === mark || token >= this.tokenLimit || this.comparedCount >= COMPARISON_LIMIT) return 0;
    marks[token] = mark;
    this.comparedCount += 1;
    return this.matcher.similarityTo(token, this.mostEditsPerLetter);
  }

  /** Letters to delete from the part for the lookup: an edit deletes one, and costs `LEAST_EDIT` at least. */
  private mostDeletions(): 0 | 1 | 2 {
    const { length } = this.part.text;
    const affordable = Math.floor((this.mostEditsPerLetter * (length + MOST_LONGER) * EDIT) / LEAST_EDIT);
    const indexed = editsFor(length);
    // Names that differ by an article have this similarity, whatever the edits of the article cost.
    if (this.least <= this.view.matchingModel.weights.articleVariant) return indexed;
    return affordable >= indexed ? indexed : affordable === 0 ? 0 : 1;
  }

  addDeletionNeighbours(): void {
    const { data } = this.view;
    const { candidates, deletions } = this.thread;
    // Misspelt organisation words and places are found in the strict pass only: in the loose pass they would displace names that share more.
    const withWords = !this.loose && this.part.native === '';
    const found = deletions.findTokens(data, this.part.text, this.mostDeletions(), this.tokenLimit, candidates);
    const count = this.keepNear(found, true);
    for (let k = 0; k < count; k += 1) {
      const token = candidates[k] as number;
      if (withWords || data.tokenKind[token] === NAME) this.offerNeighbour(token);
    }
  }

  /** Keeps of the first `count` candidates those not compared before that may be near by their signatures, and words if wanted. */
  private keepNear(count: number, withWords: boolean): number {
    const { marks, mark, matcher } = this;
    const { candidates, signatures } = this.thread;
    const { signature: partSignature } = matcher;
    const packedTokens = this.view.packedTokens();
    for (let k = 0; k < count; k += 1) signatures[k] = signatureOfToken(packedTokens, candidates[k] as number);
    let near = 0;
    for (let k = 0; k < count; k += 1) {
      const token = candidates[k] as number;
      const signature = signatures[k] as number;
      if (marks[token] === mark) continue;
      const mayBeNear = mayBeNeighbours(signature, partSignature);
      if (!mayBeNear && !(withWords && isSpecial(signature) && matcher.isWord(token))) continue;
      candidates[near] = token;
      near += 1;
    }
    return near;
  }

  addConsonantKeys(): void {
    if (this.part.native === '') {
      const key = this.matcher.consonantKey;
      if (key === 0) return;
      if (consonantKeyLength(key) >= SHORTEST_KEY) this.addBucket(consonantKeyBucket(key, false), false);
      this.addBucket(consonantKeyBucket(key, true), true);
      return;
    }
    const readings = romaniserFor(this.part.script)?.decode(this.part.units, READINGS) ?? [];
    for (const key of new Set([this.part.text, ...readings].map(consonantKeyOf))) {
      if (key === 0) continue;
      this.addBucket(consonantKeyBucket(key, false), true);
      this.addBucket(consonantKeyBucket(key, true), true);
    }
  }

  /** @param all compare all tokens of the bucket, not only those that may be near by their signatures */
  private addBucket(bucket: number, all: boolean): void {
    const { skeletonStart, skeletonEntries } = this.view.data;
    const { candidates } = this.thread;
    const end = skeletonStart[bucket + 1] as number;
    let count = 0;
    for (let k = skeletonStart[bucket] as number; k < end && count < candidates.length; k += 1) {
      const token = skeletonEntries[k] as number;
      candidates[count] = token;
      count += token < this.tokenLimit ? 1 : 0;
    }
    if (!all) count = this.keepNear(count, false);
    for (let k = 0; k < count; k += 1) this.offerToken(candidates[k] as number);
  }

  addTrigrams(): void {
    const { trigramStart, trigramEntries } = this.view.data;
    const { trigramTokens } = this.thread;
    const counts = this.scratch.tokenCounts();
    let tokenCount = 0;
    for (const bucket of trigramsOf(this.part.text)) {
      const end = trigramStart[bucket + 1] as number;
      for (let k = trigramStart[bucket] as number; k < end; k += 1) {
        const token = trigramEntries[k] as number;
        const count = (counts[token] as number) + 1;
        counts[token] = count;
        // Each token is added once, when it shares a second trigram.
        if (count === 2 && tokenCount < trigramTokens.length) {
          trigramTokens[tokenCount] = token;
          tokenCount += 1;
        }
      }
    }
    for (let k = 0; k < tokenCount; k += 1) {
      const token = trigramTokens[k] as number;
      trigramTokens[k] = trigramToken(token, counts[token] as number);
    }
    counts.fill(0);
    const best = trigramTokens.subarray(0, tokenCount).sort();
    for (let k = 0; k < tokenCount && k < TRIGRAM_CANDIDATES; k += 1) this.offerToken(tokenOfEntry(best[k] as number));
  }

  finish(): TermExpansion {
    const { found } = this.thread;
    sortFound(found, this.foundCount);
    const scoredTokens = new Int32Array(this.foundCount);
    for (let k = 0; k < scoredTokens.length; k += 1) {
      const entry = found[k] as number;
      scoredTokens[k] = scoredToken(tokenOfEntry(entry), stepsOfFound(entry));
    }
    return { scoredTokens, least: this.least, tokenLimit: this.tokenLimit };
  }
}

/** Up to so many tokens are sorted by insertion, which is faster for few; most expansions have fewer. */
const INSERTION_SORT_LIMIT = 48;
function sortFound(found: Float64Array, count: number): void {
  if (count > INSERTION_SORT_LIMIT) {
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

/** Edits per letter that the strict pass looks at for a least similarity. */
export const editsForSimilarity = (least: number): number =>
  Math.min(STRICT_EDITS_PER_LETTER, editsOfSimilarity(least) + 1e-9);

/** Edits per letter that a pass looks at. */
export const editsPerLetter = (loose: boolean): number => (loose ? MOST_EDITS_PER_LETTER : STRICT_EDITS_PER_LETTER);

/** The least similarity that a pass looks for. */
export const leastSimilarity = (loose: boolean): number => (loose ? LOOSE_SIMILARITY : STRICT_SIMILARITY);

/**
 * The tokens similar to the part of a matcher.
 *
 * @param matcher made with `editsPerLetter(request.loose)`
 */
export function expandTerm(scratch: SearchScratch, matcher: TermMatcher, request: ExpansionRequest): TermExpansion {
  const expander = new TermExpander(scratch, matcher, request);
  const { loose } = request;
  const { kind, text } = matcher.part;
  if (kind === 'name' && text.length >= 2) {
    expander.addDeletionNeighbours();
    expander.addConsonantKeys();
    if (loose && text.length >= 4) expander.addTrigrams();
  } else if ((kind === 'generic' || kind === 'place') && text.length >= 2 && !loose) expander.addDeletionNeighbours();
  return expander.finish();
}
