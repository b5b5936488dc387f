/**
 * tokenRuns: parts that the index has apart and the query together. Tokens that are a part letter for letter when written one after the
 * other, with or without the joining words that the index knows between them.
 */
import { finishHash, HASH_START, hashLetter } from './indexData.ts';
import type { IndexView } from './indexView.ts';
import type { NamePart } from './namePart.ts';
import { ALONE, STANDING } from './tokenTable.ts';

/** Shortest text that is looked at as more than one part, and shortest of these: only the first and the last may be a single letter. */
const SHORTEST_RUN = 6;
const SHORTEST_PIECE = 2;
const SHORTEST_PREFIX = 2;
/** As many as the comparison writes together. */
const MOST_PIECES = 4;
/** Bounds the work that any text can cause. */
const MOST_RUNS = 64;
/** Bounds of what is kept: texts, and names of all their runs. */
const CACHE_LIMIT = 50_000;
const NAMES_LIMIT = 1_000_000;
const [NAME, WORD, NUMBER] = [0, 2, 4];

/** Tokens that are a text when written one after the other, where there are names that have them all. */
export interface Run {
  readonly tokens: readonly number[];
  /** Hundredths: how rare the tokens are together. */
  readonly rarity: number;
  readonly names: readonly number[];
}
const NONE: readonly Run[] = [];

export class TokenRuns {
  private readonly view: IndexView;
  private readonly known = new Map<string, readonly Run[]>();
  private keptNames = 0;
  /** By their first letter's code. */
  private readonly prefixes = new Map<number, string[]>();

  constructor(view: IndexView) {
    this.view = view;
    for (const prefix of view.data.meta.prefixes) {
      if (prefix.length < SHORTEST_PREFIX) continue;
      const others = this.prefixes.get(prefix.charCodeAt(0));
      if (others) others.push(prefix);
      else this.prefixes.set(prefix.charCodeAt(0), [prefix]);
    }
  }

  /** The ways in which the part's text is two to four tokens of the index that some names have. */
  of({ text, kind }: NamePart): readonly Run[] {
    if (kind !== 'name' || text.length < SHORTEST_RUN) return NONE;
    const known = this.known.get(text);
    if (known) return known;
    if (this.known.size >= CACHE_LIMIT || this.keptNames >= NAMES_LIMIT) {
      this.known.clear();
      this.keptNames = 0;
    }
    const runs = this.find(text);
    this.known.set(text, runs);
    for (const { names } of runs) this.keptNames += names.length;
    return runs;
  }

  /** Of the text being cut: places in the table of spellings of what follows each letter, -1 for none; the last such rest that stands. */
  private readonly rests: number[] = [];
  private lastRest = 0;
  /** Tokens cut off so far, the runs, and how many were met, with those that no name has. */
  private readonly pieces: number[] = [];
  private runs: Run[] = [];
  private met = 0;

  private find(text: string): readonly Run[] {
    this.findRests(text);
    if (this.lastRest === 0) return NONE;
    this.runs = [];
    this.met = 0;
    this.cut(text, 0, 2);
    // What the index has as one part is mostly that part.
    if ((this.rests[0] as number) < 0) this.cut(text, 0, MOST_PIECES);
    return this.runs.length === 0 ? NONE : this.runs;
  }

  private findRests(text: string): void {
    const { view, rests } = this;
    this.lastRest = 0;
    for (let start = text.length - 1; start >= 0; start -= 1) {
      const place = view.placeOf(text, start);
      rests[start] = place;
      if (this.lastRest === 0 && this.anyStands(text, start)) this.lastRest = start;
    }
  }

  private anyStands(text: string, start: number): boolean {
    const { view, rests } = this;
    for (let place = rests[start] as number; place >= 0; place = view.placeOf(text, start, text.length, place + 1))
      if (this.stands(view.tokenAt(place))) return true;
    return false;
  }

  private cut(text: string, start: number, most: number): void {
    const { view, pieces, lastRest } = this;
    let hash = HASH_START;
    for (let end = start + 1; end <= lastRest; end += 1) {
      hash = hashLetter(hash, text.charCodeAt(end - 1));
      if ((start > 0 && end < start + SHORTEST_PIECE) || !view.mayHaveHash(finishHash(hash))) continue;
      for (let place = view.placeOf(text, start, end); place >= 0; place = view.placeOf(text, start, end, place + 1)) {
        const token = view.tokenAt(place);
        if (!this.stands(token)) continue;
        pieces.push(token);
        this.close(text, end, most, most > 2 && start === 0);
        if (most > 2)
          for (const prefix of this.prefixes.get(text.charCodeAt(end)) ?? [])
            if (text.startsWith(prefix, end)) this.close(text, end + prefix.length, most, false);
        pieces.pop();
      }
    }
  }

  /** With the rest as the last token, or cut further; `again`: the rest was the last token before, so these runs are only counted. */
  private close(text: string, start: number, most: number, again: boolean): void {
    if (start >= text.length || this.met >= MOST_RUNS) return;
    const { view, pieces } = this;
    for (
      let place = this.rests[start] as number;
      place >= 0;
      place = view.placeOf(text, start, text.length, place + 1)
    ) {
      const token = view.tokenAt(place);
      if (!this.stands(token)) continue;
      this.met += 1;
      if (!again) this.keep([...pieces, token]);
    }
    if (pieces.length + 2 <= most) this.cut(text, start, most);
  }

  /** Whether it stands as a part of names. */
  private stands(token: number): boolean {
    const { tokenKind, tokenJoined } = this.view.data;
    const kind = tokenKind[token];
    return ((tokenJoined[token] as number) & STANDING) === ALONE && (kind === NAME || kind === WORD || kind === NUMBER);
  }

  private keep(tokens: readonly number[]): void {
    const names = this.namesOf(tokens);
    if (names.length === 0) return;
    const { tokenRarity } = this.view.data;
    let rarity = 0;
    for (const token of tokens) rarity += tokenRarity[token] as number;
    this.runs.push({ tokens, rarity, names });
  }

  /** Names that have all tokens. */
  private namesOf(tokens: readonly number[]): readonly number[] {
    const { postingStart, postings } = this.view.data;
    let fewest = tokens[0] as number;
    for (const token of tokens) if (this.sizeOf(token) < this.sizeOf(fewest)) fewest = token;
    const names: number[] = [];
    const end = postingStart[fewest + 1] as number;
    for (let k = postingStart[fewest] as number; k < end; k += 1) {
      const name = postings[k] as number;
      let all = true;
      for (let t = 0; t < tokens.length && all; t += 1)
        all = tokens[t] === fewest || this.hasPosting(tokens[t] as number, name);
      if (all) names.push(name);
    }
    return names;
  }

  private sizeOf(token: number): number {
    const { postingStart } = this.view.data;
    return (postingStart[token + 1] as number) - (postingStart[token] as number);
  }

  /** INVARIANT: postings of a token are in rising order. */
  private hasPosting(token: number, name: number): boolean {
    const { postingStart, postings } = this.view.data;
    const end = postingStart[token + 1] as number;
    let low = postingStart[token] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((postings[middle] as number) < name) low = middle + 1;
      else high = middle;
    }
    return low < end && postings[low] === name;
  }
}
