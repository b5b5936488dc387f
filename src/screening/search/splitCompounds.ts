/**
 * tokenRuns: parts that the index has apart and the query together. Tokens that are a part letter for letter when written one after the
 * other, with or without the joining words that the index knows between them.
 */

import { SHORTEST_WITH_EDIT } from '../compare/compoundParts.ts';
import { PART_KINDS } from '../nameIndex/indexData.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { ALONE, STANDING } from '../nameIndex/tokenTable.ts';
import type { NamePart } from '../names/namePart.ts';
import { wordSpelt } from '../names/terms.ts';
import { finishHash, NEXT_LETTER, spellingHash, withLetterBefore } from '../spelling/spellingHash.ts';
import { SeenTwice } from '../text/seenTwice.ts';
import type { Accumulators } from './accumulators.ts';
import { FuzzyCompounds, type Standing } from './fuzzyCompounds.ts';

/** Shortest text that is looked at as more than one part, and shortest of these: only the first and the last may be a single letter. */
const SHORTEST_RUN = 4;
const SHORTEST_PIECE = 2;
const SHORTEST_PREFIX = 2;
/** As many as the comparison writes together. */
const MOST_PIECES = 4;
/** Bounds the work that any text can cause. */
const MOST_RUNS = 64;
/** Bounds of what is kept: texts, and names of all their runs. */
const CACHE_LIMIT = 50_000;
const NAMES_LIMIT = 1_000_000;
const STAND_IN_RUNS: ReadonlySet<number> = new Set(
  (['name', 'initial', 'generic', 'place', 'number'] as const).map((kind) => PART_KINDS.indexOf(kind)),
);

/** Tokens that are a text when written one after the other, where there are names that have them all. */
export interface CompoundSplit {
  readonly tokens: readonly number[];
  /** Hundredths: how rare the tokens are together. */
  readonly rarity: number;
  readonly names: readonly number[];
}
const NONE: readonly CompoundSplit[] = [];
const NO_TOKENS: readonly number[] = [];

export class CompoundSplitter {
  private readonly view: IndexView;
  private readonly admission = new SeenTwice();
  private readonly slipped: FuzzyCompounds;
  private readonly known = new Map<string, readonly CompoundSplit[]>();
  private keptNames = 0;
  /** By their first letter's code. */
  private readonly prefixes = new Map<number, string[]>();

  constructor(view: IndexView, states: Accumulators) {
    this.view = view;
    this.slipped = new FuzzyCompounds(view, states);
    for (const prefix of view.data.meta.prefixes) {
      if (prefix.length < SHORTEST_PREFIX) continue;
      const others = this.prefixes.get(prefix.charCodeAt(0));
      if (others) others.push(prefix);
      else this.prefixes.set(prefix.charCodeAt(0), [prefix]);
    }
  }

  /** The ways in which the part's text is two to four tokens of the index that some names have. */
  splitsOf({ text, kind }: NamePart): readonly CompoundSplit[] {
    if (kind !== 'name' || text.length < SHORTEST_RUN) return NONE;
    const known = this.known.get(text);
    if (known) return known;
    if (this.known.size >= CACHE_LIMIT || this.keptNames >= NAMES_LIMIT) {
      this.known.clear();
      this.keptNames = 0;
    }
    const runs = this.find(text);
    if (!this.admission.sawBefore(spellingHash(text))) return runs;
    this.known.set(text, runs);
    for (const { names } of runs) this.keptNames += names.length;
    return runs;
  }

  /** Of the text being cut: standing tokens that are what follows each letter, and the last place where there is one. */
  private readonly rests: (readonly number[])[] = [];
  private lastRest = 0;
  /** Tokens cut off so far, the runs, and how many were met, with those that no name has. */
  private readonly pieces: number[] = [];
  private runs: CompoundSplit[] = [];
  private met = 0;

  private find(text: string): readonly CompoundSplit[] {
    this.findRests(text);
    this.runs = [];
    this.met = 0;
    this.cut(text, 0, 2);
    // What the index has as one part is mostly that part.
    if (!this.view.hasToken(text)) {
      this.cut(text, 0, MOST_PIECES);
      this.addSlipped(text);
    }
    return this.runs.length === 0 ? NONE : this.runs;
  }

  private addSlipped(text: string): void {
    if (text.length < 2 * SHORTEST_WITH_EDIT - 1) return;
    for (const { tokens, name } of this.slipped.pairsOf(text, this.standingTokens, this.rests))
      this.runs.push({ tokens, rarity: this.rarityOf(tokens), names: [name] });
  }

  /** From the end, for many texts have no rest that stands, and so no run. */
  private findRests(text: string): void {
    this.lastRest = 0;
    let sum = 0;
    for (let start = text.length - 1; start > 0; start -= 1) {
      sum = withLetterBefore(text.charCodeAt(start), sum);
      const tokens = this.standing(text, start, text.length, finishHash(sum));
      this.rests[start] = tokens;
      if (this.lastRest === 0 && tokens.length > 0) this.lastRest = start;
    }
  }

  /** Cuts off each token that stands at `start`, for runs of at most so many. */
  private cut(text: string, start: number, most: number): void {
    let sum = 0;
    let weight = 1;
    for (let end = start + 1; end <= this.lastRest; end += 1) {
      sum = (sum + Math.imul(text.charCodeAt(end - 1), weight)) | 0;
      weight = Math.imul(weight, NEXT_LETTER);
      if (start > 0 && end < start + SHORTEST_PIECE) continue;
      for (const token of this.standing(text, start, end, finishHash(sum))) {
        this.pieces.push(token);
        this.close(text, end, most, most > 2 && start === 0);
        if (most > 2) this.closeAfterPrefix(text, end, most);
        this.pieces.pop();
      }
    }
  }

  private closeAfterPrefix(text: string, end: number, most: number): void {
    const prefixes = this.prefixes.get(text.charCodeAt(end));
    if (!prefixes) return;
    for (const prefix of prefixes) if (text.startsWith(prefix, end)) this.close(text, end + prefix.length, most, false);
  }

  /** With the rest as the last token, or cut further; `again`: the rest was the last token before, so these runs are only counted. */
  private close(text: string, start: number, most: number, again: boolean): void {
    if (start >= text.length || this.met >= MOST_RUNS) return;
    const { pieces } = this;
    for (const token of this.rests[start] ?? NO_TOKENS) {
      this.met += 1;
      if (!again) this.keep([...pieces, token]);
    }
    if (pieces.length + 2 <= most) this.cut(text, start, most);
  }

  private readonly standingTokens: Standing = (text, start, end, hash) => this.standing(text, start, end, hash);

  /** Tokens spelt like `text[start..end)` that stand as a part of names; of an organisation word in any of its spellings. */
  private standing(text: string, start: number, end: number, hash: number): readonly number[] {
    const spelt = this.view.tokensSpelt(text, start, end, hash);
    const word = wordSpelt(text, start, end, hash);
    const tokens = word === undefined ? spelt : [...new Set([...spelt, ...this.view.tokensSpelt(word)])];
    let count = 0;
    for (const token of tokens) if (this.stands(token)) count += 1;
    return count === tokens.length ? tokens : count === 0 ? NO_TOKENS : tokens.filter((token) => this.stands(token));
  }

  private stands(token: number): boolean {
    const { tokenKind, tokenJoined } = this.view.data;
    return ((tokenJoined[token] as number) & STANDING) === ALONE && STAND_IN_RUNS.has(tokenKind[token] as number);
  }

  private keep(tokens: readonly number[]): void {
    const names = this.namesOf(tokens);
    if (names.length === 0) return;
    this.runs.push({ tokens, rarity: this.rarityOf(tokens), names });
  }

  private rarityOf(tokens: readonly number[]): number {
    const { tokenRarity } = this.view.data;
    let rarity = 0;
    for (const token of tokens) rarity += tokenRarity[token] as number;
    return rarity;
  }

  /** Names that have all tokens: those of the one that the fewest have, looked through for the others. */
  private namesOf(tokens: readonly number[]): readonly number[] {
    const { postingStart, postings } = this.view.data;
    let fewest = tokens[0] as number;
    for (const token of tokens) if (this.sizeOf(token) < this.sizeOf(fewest)) fewest = token;
    const names: number[] = [];
    const end = postingStart[fewest + 1] as number;
    for (let k = postingStart[fewest] as number; k < end; k += 1) {
      const name = postings[k] as number;
      if (this.hasAll(name, tokens)) names.push(name);
    }
    return names;
  }

  private sizeOf(token: number): number {
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
