/**
 * fuzzyCompounds: parts that one name writes together and the other apart, with one edit between them: yandexpmoney and Yandex Money. Without
 * an edit they are found letter for letter: see splitCompounds.ts and queryTerms.ts.
 */

import { SHORTEST_WITH_EDIT } from '../compare/compoundParts.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { lengthOfShape, shapeOfToken } from '../nameIndex/packedTokens.ts';
import { firstPostingOf, type PostingHeads, postingCountOf } from '../nameIndex/postingHeads.ts';

import { isOneEditFrom } from '../spelling/editDistanceOne.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import { letterSignatureOf, mayBeNeighbours } from '../spelling/letterSignature.ts';
import { finishHash, NEXT_LETTER } from '../spelling/spellingHash.ts';
import { type Accumulators, accumulatorOf, MOST_SIGNATURES, signatureAt, tokenCountAt } from './accumulators.ts';
import type { SearchScratch } from './searchScratch.ts';

const NONE: readonly number[] = [];

/** Tokens whose text is one edit away from this. */
export function tokensOneEditFrom({ view, thread }: SearchScratch, text: string): readonly number[] {
  const { tokenText, tokenTextStart } = view.data;
  const { deletions, fuzzyTokens, comparison } = thread;
  const count = deletions.findTokens(view.data, text, 1, view.tokenCount, fuzzyTokens);
  const packedTokens = view.packedTokens();
  let tokens = NONE;
  for (let k = 0; k < count; k += 1) {
    const token = fuzzyTokens[k] as number;
    const longer = lengthOfShape(shapeOfToken(packedTokens, token)) - text.length;
    if (longer > 1 || longer < -1 || tokens.includes(token)) continue;
    const [start, end] = [tokenTextStart[token] as number, tokenTextStart[token + 1] as number];
    if (isOneEditFrom(text, tokenText, start, end, comparison.spelling.oneEdit)) tokens = [...tokens, token];
  }
  return tokens;
}

/** Two neighbouring tokens of a name. */
export interface NeighbourPair {
  readonly tokens: readonly [number, number];
  readonly name: number;
}

/** Limits of names examined and of pairs found: they bound the work that any text can cause. */
const MOST_NAMES = 4_000;
const MOST_PAIRS = 64;
/** All names of a token with so few postings are examined; for more postings the neighbouring token is looked up too. */
const FEW = 8;

/** The tokens that are a part of names and are spelt `text[start..end)`; `hash` is the spelling hash. */
export type PartTokens = (text: string, start: number, end: number, hash: number) => readonly number[];

/** Finds neighbouring tokens of names whose compound is a text, but for one edit in one of the two. */
export class FuzzyCompounds {
  private readonly scratch: SearchScratch;
  private readonly view: IndexView;
  private readonly postingHeads: PostingHeads;
  private readonly words: Int32Array;
  /** The postings of a token that has one. */
  private readonly onlyPosting = new Uint32Array(1);
  private pairs: NeighbourPair[] = [];
  private examinedNames = 0;

  constructor(scratch: SearchScratch, { words }: Accumulators) {
    this.scratch = scratch;
    this.view = scratch.view;
    this.postingHeads = this.view.postingHeads();
    this.words = words;
  }

  /** @param suffixTokens place n: the tokens that are the text from its letter n on */
  pairsOf(
    text: string,
    partTokens: PartTokens,
    suffixTokens: readonly (readonly number[])[],
  ): readonly NeighbourPair[] {
    this.pairs = [];
    this.examinedNames = 0;
    const last = text.length - SHORTEST_WITH_EDIT + 1;
    let sum = 0;
    let weight = 1;
    for (let end = 1; end <= last; end += 1) {
      sum = (sum + Math.imul(text.charCodeAt(end - 1), weight)) | 0;
      weight = Math.imul(weight, NEXT_LETTER);
      if (end < SHORTEST_WITH_EDIT) continue;
      for (const token of partTokens(text, 0, end, finishHash(sum))) this.addPairsOf(token, 1, text.slice(end));
    }
    for (let start = SHORTEST_WITH_EDIT - 1; start < last; start += 1)
      for (const token of suffixTokens[start] ?? NONE) this.addPairsOf(token, -1, text.slice(0, start));
    return this.pairs;
  }

  /** Adds names where the neighbour of the token on that side is one edit away from the rest of the text. */
  private addPairsOf(token: number, side: 1 | -1, rest: string): void {
    if (this.countPostings(token) <= FEW) this.addPairsInNames(token, side, rest);
    else
      for (const other of tokensOneEditFrom(this.scratch, rest)) this.addPairsInCommonNames(token, other, side, rest);
  }

  private countPostings(token: number): number {
    return postingCountOf(this.postingHeads, token);
  }

  /** Examines all names of the token. */
  private addPairsInNames(token: number, side: 1 | -1, rest: string): void {
    const { postingHeads, words, onlyPosting } = this;
    const signature = letterSignatureOf(lettersOf(rest), rest.length, false);
    const first = firstPostingOf(postingHeads, token);
    const count = this.countPostings(token);
    onlyPosting[0] = first;
    const names = count === 1 ? onlyPosting : this.view.data.postings;
    const start = count === 1 ? 0 : first;
    for (let p = start; p < start + count; p += 1) {
      const name = names[p] as number;
      if (mayHavePart(words, accumulatorOf(name), signature)) this.addPairsIn(name, token, side, rest);
    }
  }

  /** Examines the names of both tokens: each posting of the rarer token is looked for among those of the other by binary search. */
  private addPairsInCommonNames(token: number, other: number, side: 1 | -1, rest: string): void {
    const { postings, postingStart } = this.view.data;
    const [fewer, more] = this.countPostings(token) < this.countPostings(other) ? [token, other] : [other, token];
    const last = postingStart[more + 1] as number;
    const end = postingStart[fewer + 1] as number;
    let from = postingStart[more] as number;
    for (let p = postingStart[fewer] as number; p < end && this.examinedNames < MOST_NAMES; p += 1) {
      const name = postings[p] as number;
      this.examinedNames += 1;
      from = lowerBound(postings, from, last, name);
      if (from === last) return;
      if (postings[from] === name) this.addPairsIn(name, token, side, rest);
    }
  }

  private addPairsIn(name: number, token: number, side: 1 | -1, rest: string): void {
    const { nameTokenStart, nameTokens, tokenText, tokenTextStart } = this.view.data;
    const { oneEdit } = this.scratch.thread.comparison.spelling;
    const first = nameTokenStart[name] as number;
    const last = nameTokenStart[name + 1] as number;
    for (let k = first; k < last; k += 1) {
      const place = k + side;
      if (nameTokens[k] !== token || place < first || place >= last) continue;
      const other = nameTokens[place] as number;
      const [start, end] = [tokenTextStart[other] as number, tokenTextStart[other + 1] as number];
      if (end - start < SHORTEST_WITH_EDIT || this.pairs.length >= MOST_PAIRS) continue;
      if (!isOneEditFrom(rest, tokenText, start, end, oneEdit)) continue;
      this.pairs.push({ tokens: side === 1 ? [token, other] : [other, token], name });
    }
  }
}

/** Place of the first of the sorted numbers `numbers[from..last)` that is not below `wanted`; `last` without one. */
function lowerBound(numbers: Uint32Array, from: number, last: number, wanted: number): number {
  let [low, high] = [from, last];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether any part of the name may be near a spelling with this signature, by the signatures of its first parts. */
function mayHavePart(words: Int32Array, at: number, signature: number): boolean {
  const count = tokenCountAt(words, at);
  if (count > MOST_SIGNATURES) return true;
  for (let k = 0; k < count; k += 1) if (mayBeNeighbours(signatureAt(words, at, k), signature)) return true;
  return false;
}
