/**
 * splitCompounds: compound splitting: parts that the query writes together and the index has apart. A split is a sequence of tokens that are the
 * part letter for letter, with or without a joining word between them.
 */

import { SHORTEST_WITH_EDIT } from '../compare/compoundParts.ts';
import { PART_KINDS } from '../nameIndex/indexData.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { isPartForm } from '../nameIndex/tokenTable.ts';
import type { NamePart } from '../names/namePart.ts';
import { wordSpelt } from '../names/terms.ts';
import { finishHash, NEXT_LETTER, spellingHash, withLetterBefore } from '../spelling/spellingHash.ts';
import { SeenTwice } from '../text/seenTwice.ts';
import type { Accumulators } from './accumulators.ts';
import { FuzzyCompounds, type PartTokens } from './fuzzyCompounds.ts';
import type { SearchScratch } from './searchScratch.ts';

/** Letters of the shortest text that is split, and of its shortest token: only the first and the last token may be a single letter. */
const SHORTEST_SPLIT = 4;
const SHORTEST_TOKEN = 2;
const SHORTEST_PREFIX = 2;
/** Most tokens of a split: as many as the comparison writes together. */
const MOST_TOKENS = 4;
/** Most splits of a text that are tried: it bounds the work that any text can cause. */
const MOST_SPLITS = 64;
/** Limits of the cache: texts, and names of all their splits. */
const CACHE_LIMIT = 50_000;
const NAMES_LIMIT = 1_000_000;
/** Kinds of tokens that a split may have. */
const SPLIT_KINDS: ReadonlySet<number> = new Set(
  (['name', 'initial', 'generic', 'place', 'number'] as const).map((kind) => PART_KINDS.indexOf(kind)),
);

/** Tokens whose compound is a text, and the names that have all of them: at least one. */
export interface CompoundSplit {
  readonly tokens: readonly number[];
  /** Sum of the rarities of the tokens, hundredths. */
  readonly rarity: number;
  readonly names: readonly number[];
}
const NONE: readonly CompoundSplit[] = [];
const NO_TOKENS: readonly number[] = [];

/** Finds the splits of parts in one index; it belongs to one thread. */
export class CompoundSplitter {
  private readonly view: IndexView;
  private readonly admission = new SeenTwice();
  private readonly fuzzyCompounds: FuzzyCompounds;
  private readonly cache = new Map<string, readonly CompoundSplit[]>();
  private cachedNames = 0;
  /** Joining words by the code of their first letter. */
  private readonly prefixes = new Map<number, string[]>();

  constructor(scratch: SearchScratch, accumulators: Accumulators) {
    this.view = scratch.view;
    this.fuzzyCompounds = new FuzzyCompounds(scratch, accumulators);
    for (const prefix of this.view.data.meta.prefixes) {
      if (prefix.length < SHORTEST_PREFIX) continue;
      const others = this.prefixes.get(prefix.charCodeAt(0));
      if (others) others.push(prefix);
      else this.prefixes.set(prefix.charCodeAt(0), [prefix]);
    }
  }

  /** The splits of the part's text into two to four tokens that some names have. */
  splitsOf({ text, kind }: NamePart): readonly CompoundSplit[] {
    if (kind !== 'name' || text.length < SHORTEST_SPLIT) return NONE;
    const known = this.cache.get(text);
    if (known) return known;
    if (this.cache.size >= CACHE_LIMIT || this.cachedNames >= NAMES_LIMIT) {
      this.cache.clear();
      this.cachedNames = 0;
    }
    const splits = this.findSplits(text);
    if (!this.admission.sawBefore(spellingHash(text))) return splits;
    this.cache.set(text, splits);
    for (const { names } of splits) this.cachedNames += names.length;
    return splits;
  }

  /** Of the current text. Place n: the part tokens that are the text from its letter n on; and the last place that has one. */
  private readonly suffixTokens: (readonly number[])[] = [];
  private lastSuffix = 0;
  /** Of the current text: the tokens before the current place, the splits found, and how many were tried, with those that no name has. */
  private readonly tokensBefore: number[] = [];
  private splits: CompoundSplit[] = [];
  private triedSplits = 0;

  private findSplits(text: string): readonly CompoundSplit[] {
    this.findSuffixTokens(text);
    this.splits = [];
    this.triedSplits = 0;
    this.splitFrom(text, 0, 2);
    // A text that is a token itself is seldom a compound: it is split in two only.
    if (!this.view.hasToken(text)) {
      this.splitFrom(text, 0, MOST_TOKENS);
      this.addFuzzySplits(text);
    }
    return this.splits.length === 0 ? NONE : this.splits;
  }

  private addFuzzySplits(text: string): void {
    if (text.length < 2 * SHORTEST_WITH_EDIT - 1) return;
    for (const { tokens, name } of this.fuzzyCompounds.pairsOf(text, this.partTokens, this.suffixTokens))
      this.splits.push({ tokens, rarity: this.rarityOf(tokens), names: [name] });
  }

  /** Starts from the end: many texts have no suffix that is a part token, and so no split. */
  private findSuffixTokens(text: string): void {
    this.lastSuffix = 0;
    let sum = 0;
    for (let start = text.length - 1; start > 0; start -= 1) {
      sum = withLetterBefore(text.charCodeAt(start), sum);
      const tokens = this.partTokensSpelt(text, start, text.length, finishHash(sum));
      this.suffixTokens[start] = tokens;
      if (this.lastSuffix === 0 && tokens.length > 0) this.lastSuffix = start;
    }
  }

  /** Tries each part token at `start` as the next token of a split of at most `most` tokens. */
  private splitFrom(text: string, start: number, most: number): void {
    let sum = 0;
    let weight = 1;
    for (let end = start + 1; end <= this.lastSuffix; end += 1) {
      sum = (sum + Math.imul(text.charCodeAt(end - 1), weight)) | 0;
      weight = Math.imul(weight, NEXT_LETTER);
      if (start > 0 && end < start + SHORTEST_TOKEN) continue;
      for (const token of this.partTokensSpelt(text, start, end, finishHash(sum))) {
        this.tokensBefore.push(token);
        this.continueFrom(text, end, most, most > 2 && start === 0);
        if (most > 2) this.continueAfterPrefix(text, end, most);
        this.tokensBefore.pop();
      }
    }
  }

  private continueAfterPrefix(text: string, end: number, most: number): void {
    const prefixes = this.prefixes.get(text.charCodeAt(end));
    if (!prefixes) return;
    for (const prefix of prefixes)
      if (text.startsWith(prefix, end)) this.continueFrom(text, end + prefix.length, most, false);
  }

  /**
   * Ends a split with the text from `start` on as its last token, or splits that text further.
   *
   * @param isKnown the splits that end here were found before: they are only counted
   */
  private continueFrom(text: string, start: number, most: number, isKnown: boolean): void {
    if (start >= text.length || this.triedSplits >= MOST_SPLITS) return;
    const { tokensBefore } = this;
    for (const token of this.suffixTokens[start] ?? NO_TOKENS) {
      this.triedSplits += 1;
      if (!isKnown) this.addSplit([...tokensBefore, token]);
    }
    if (tokensBefore.length + 2 <= most) this.splitFrom(text, start, most);
  }

  private readonly partTokens: PartTokens = (text, start, end, hash) => this.partTokensSpelt(text, start, end, hash);

  /** Tokens that are a part of names and are spelt `text[start..end)`; an organisation word has any of its spellings. */
  private partTokensSpelt(text: string, start: number, end: number, hash: number): readonly number[] {
    const spelt = this.view.tokensSpelt(text, start, end, hash);
    const word = wordSpelt(text, start, end, hash);
    const tokens = word === undefined ? spelt : [...new Set([...spelt, ...this.view.tokensSpelt(word)])];
    let count = 0;
    for (const token of tokens) if (this.isPart(token)) count += 1;
    return count === tokens.length ? tokens : count === 0 ? NO_TOKENS : tokens.filter((token) => this.isPart(token));
  }

  /** Whether the token is a part of names of a kind that a split may have. */
  private isPart(token: number): boolean {
    const { tokenKind, tokenJoined } = this.view.data;
    return isPartForm(tokenJoined[token] as number) && SPLIT_KINDS.has(tokenKind[token] as number);
  }

  private addSplit(tokens: readonly number[]): void {
    const names = this.namesOf(tokens);
    if (names.length === 0) return;
    this.splits.push({ tokens, rarity: this.rarityOf(tokens), names });
  }

  private rarityOf(tokens: readonly number[]): number {
    const { tokenRarity } = this.view.data;
    let rarity = 0;
    for (const token of tokens) rarity += tokenRarity[token] as number;
    return rarity;
  }

  /** Names that have all tokens: the postings of the rarest token are searched for the others. */
  private namesOf(tokens: readonly number[]): readonly number[] {
    const { postingStart, postings } = this.view.data;
    let rarest = tokens[0] as number;
    for (const token of tokens) if (this.countPostings(token) < this.countPostings(rarest)) rarest = token;
    const names: number[] = [];
    const end = postingStart[rarest + 1] as number;
    for (let k = postingStart[rarest] as number; k < end; k += 1) {
      const name = postings[k] as number;
      if (this.hasAll(name, tokens)) names.push(name);
    }
    return names;
  }

  private countPostings(token: number): number {
    const { postingStart } = this.view.data;
    return (postingStart[token + 1] as number) - (postingStart[token] as number);
  }

  private hasAll(name: number, tokens: readonly number[]): boolean {
    const { nameTokenStart, nameTokens } = this.view.data;
    const end = nameTokenStart[name + 1] as number;
    for (let t = 0; t < tokens.length; t += 1) {
      let k = nameTokenStart[name] as number;
      while (k < end && nameTokens[k] !== tokens[t]) k += 1;
      if (k === end) return false;
    }
    return true;
  }
}
