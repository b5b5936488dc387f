/**
 * slippedJoins: parts that one name writes together and the other apart, with one slip in them: yandexpmoney and Yandex Money. Without a
 * slip they are found letter for letter: see tokenRuns.ts and querySlots.ts.
 */

import { SHORTEST_WITH_EDIT } from '../compare/compoundParts.ts';
import { MOST_HASHES, tokensWithHashes } from '../nameIndex/deletionTable.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { LENGTH, PACKED_TOKEN_BITS, SHAPE } from '../nameIndex/packedTokens.ts';
import { ABOUT, COUNT_BIT, FIRST, HEAD_BITS } from '../nameIndex/postingHeads.ts';
import { deletionHashes } from '../spelling/deletionNeighbours.ts';
import { isOneEditFrom } from '../spelling/editDistanceOne.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import { letterSignatureOf, mayBeNeighbours } from '../spelling/letterSignature.ts';
import { finishHash, NEXT_LETTER } from '../spelling/spellingHash.ts';
import {
  ACCUMULATOR_BITS,
  type Accumulators,
  MOST_SIGNATURES,
  SIGNATURES,
  TOKENS,
  tokenCountOf,
} from './accumulators.ts';

const NONE: readonly number[] = [];
const hashes = new Uint32Array(MOST_HASHES);
/** Tokens looked at for one text. */
const candidates = new Uint32Array(256);

/** Tokens whose text is one slip away from this. */
export function tokensOneEditFrom(view: IndexView, text: string): readonly number[] {
  const { tokenText, tokenTextStart } = view.data;
  const known = deletionHashes(text, 1, hashes);
  const count = tokensWithHashes(view.data, hashes, known, view.tokens, candidates);
  const briefs = view.packedTokens();
  let tokens = NONE;
  for (let k = 0; k < count; k += 1) {
    const token = candidates[k] as number;
    const longer = ((briefs[(token << PACKED_TOKEN_BITS) + SHAPE] as number) & LENGTH) - text.length;
    if (longer > 1 || longer < -1 || tokens.includes(token)) continue;
    if (isOneEditFrom(text, tokenText, tokenTextStart[token] as number, tokenTextStart[token + 1] as number))
      tokens = [...tokens, token];
  }
  return tokens;
}

/** Two neighbours of a name. */
export interface Pair {
  readonly tokens: readonly [number, number];
  readonly name: number;
}

/** Bounds the work that any text can cause: names looked at, and pairs found. */
const MOST_NAMES = 4_000;
const MOST_PAIRS = 64;
/** So many names of a token are looked through; for more than that its neighbour is looked up. */
const FEW = 8;

/** Tokens that stand as a part of names, by their spelling `text[start..end)` and its hash. */
export type Standing = (text: string, start: number, end: number, hash: number) => readonly number[];

/** Looks for the neighbours that some names have, of which a text is made but for a slip in one of them. */
export class FuzzyCompounds {
  private readonly view: IndexView;
  private readonly heads: Uint32Array;
  private readonly words: Int32Array;
  private readonly only = new Uint32Array(1);
  private pairs: Pair[] = [];
  private lookedAt = 0;

  constructor(view: IndexView, { words }: Accumulators) {
    this.view = view;
    this.heads = view.postingHeads();
    this.words = words;
  }

  /** @param rests tokens that are what follows each letter of the text */
  pairsOf(text: string, standing: Standing, rests: readonly (readonly number[])[]): readonly Pair[] {
    this.pairs = [];
    this.lookedAt = 0;
    const last = text.length - SHORTEST_WITH_EDIT + 1;
    let sum = 0;
    let weight = 1;
    for (let end = 1; end <= last; end += 1) {
      sum = (sum + Math.imul(text.charCodeAt(end - 1), weight)) | 0;
      weight = Math.imul(weight, NEXT_LETTER);
      if (end < SHORTEST_WITH_EDIT) continue;
      for (const token of standing(text, 0, end, finishHash(sum))) this.lookBeside(token, 1, text.slice(end));
    }
    for (let start = SHORTEST_WITH_EDIT - 1; start < last; start += 1)
      for (const token of rests[start] ?? NONE) this.lookBeside(token, -1, text.slice(0, start));
    return this.pairs;
  }

  /** Names where a neighbour of the token, on that side, is one slip away from the rest of the text. */
  private lookBeside(token: number, side: 1 | -1, rest: string): void {
    if (this.countOf(token) <= FEW) this.lookThrough(token, side, rest);
    else for (const other of tokensOneEditFrom(this.view, rest)) this.lookThroughBoth(token, other, side, rest);
  }

  private countOf(token: number): number {
    return (this.heads[(token << HEAD_BITS) + ABOUT] as number) >>> COUNT_BIT;
  }

  /** All names of the token. */
  private lookThrough(token: number, side: 1 | -1, rest: string): void {
    const { heads, words, only } = this;
    const signature = letterSignatureOf(lettersOf(rest), rest.length, false);
    const first = heads[(token << HEAD_BITS) + FIRST] as number;
    const count = this.countOf(token);
    only[0] = first;
    const names = count === 1 ? only : this.view.data.postings;
    const start = count === 1 ? 0 : first;
    for (let p = start; p < start + count; p += 1) {
      const name = names[p] as number;
      if (mayHavePart(words, name << ACCUMULATOR_BITS, signature)) this.lookIn(name, token, side, rest);
    }
  }

  /** Those that have the other token too: each of the fewer names is looked for among the others, which are in order. */
  private lookThroughBoth(token: number, other: number, side: 1 | -1, rest: string): void {
    const { postings, postingStart } = this.view.data;
    const [fewer, more] = this.countOf(token) < this.countOf(other) ? [token, other] : [other, token];
    const last = postingStart[more + 1] as number;
    const end = postingStart[fewer + 1] as number;
    let from = postingStart[more] as number;
    for (let p = postingStart[fewer] as number; p < end && this.lookedAt < MOST_NAMES; p += 1) {
      const name = postings[p] as number;
      this.lookedAt += 1;
      from = placeIn(postings, from, last, name);
      if (from === last) return;
      if (postings[from] === name) this.lookIn(name, token, side, rest);
    }
  }

  private lookIn(name: number, token: number, side: 1 | -1, rest: string): void {
    const { nameTokenStart, nameTokens, tokenText, tokenTextStart } = this.view.data;
    const first = nameTokenStart[name] as number;
    const behind = nameTokenStart[name + 1] as number;
    for (let k = first; k < behind; k += 1) {
      const place = k + side;
      if (nameTokens[k] !== token || place < first || place >= behind) continue;
      const other = nameTokens[place] as number;
      const [start, end] = [tokenTextStart[other] as number, tokenTextStart[other + 1] as number];
      if (end - start < SHORTEST_WITH_EDIT || this.pairs.length >= MOST_PAIRS) continue;
      if (!isOneEditFrom(rest, tokenText, start, end)) continue;
      this.pairs.push({ tokens: side === 1 ? [token, other] : [other, token], name });
    }
  }
}

/** Of the first number from `from` to before `last`, which are in order, that is not below `wanted`; `last` without one. */
function placeIn(numbers: Uint32Array, from: number, last: number, wanted: number): number {
  let [low, high] = [from, last];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By the signatures of the name's first parts: whether any may be near a spelling with this one. */
function mayHavePart(words: Int32Array, at: number, signature: number): boolean {
  const count = tokenCountOf(words[at + TOKENS] as number);
  if (count > MOST_SIGNATURES) return true;
  for (let k = 0; k < count; k += 1) if (mayBeNeighbours(words[at + SIGNATURES + k] as number, signature)) return true;
  return false;
}
