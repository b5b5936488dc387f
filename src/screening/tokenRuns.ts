/**
 * tokenRuns: parts that the index has apart and the query together. Tokens that are a part letter for letter when written one after the
 * other, with or without the joining words that the index knows between them.
 */
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
const CACHE_LIMIT = 50_000;
const [NAME, WORD, NUMBER] = [0, 2, 4];

type Run = readonly number[];
const NONE: readonly Run[] = [];

export class TokenRuns {
  private readonly view: IndexView;
  private readonly known = new Map<string, readonly Run[]>();
  private readonly prefixes: readonly string[];

  constructor(view: IndexView) {
    this.view = view;
    this.prefixes = view.data.meta.prefixes.filter((prefix) => prefix.length >= SHORTEST_PREFIX);
  }

  /** The ways in which the part's text is two to four tokens of the index. */
  of(part: NamePart): readonly Run[] {
    const { text, kind } = part;
    if (kind !== 'name' || text.length < SHORTEST_RUN) return NONE;
    const known = this.known.get(text);
    if (known) return known;
    const runs: Run[] = [];
    this.cut(text, 0, [], 2, runs);
    // What the index has as one part is mostly that part.
    if (!this.view.hasToken(text)) this.cut(text, 0, [], MOST_PIECES, runs);
    if (this.known.size >= CACHE_LIMIT) this.known.clear();
    this.known.set(text, runs.length === 0 ? NONE : runs);
    return runs;
  }

  private cut(text: string, start: number, before: Run, pieces: number, runs: Run[]): void {
    const { view } = this;
    for (let end = start + (start === 0 ? 1 : SHORTEST_PIECE); end < text.length; end += 1) {
      for (let place = view.placeOf(text, start, end); place >= 0; place = view.placeOf(text, start, end, place + 1)) {
        const token = view.tokenAt(place);
        if (!this.stands(token)) continue;
        const run = before.concat(token);
        this.close(text, end, run, pieces, runs);
        if (pieces > 2)
          for (const prefix of this.prefixes)
            if (text.startsWith(prefix, end)) this.close(text, end + prefix.length, run, pieces, runs);
      }
    }
  }

  /** With the rest as the last token, or cut further. */
  private close(text: string, start: number, run: Run, pieces: number, runs: Run[]): void {
    const { view } = this;
    const end = text.length;
    if (start >= end || runs.length >= MOST_RUNS) return;
    for (let place = view.placeOf(text, start, end); place >= 0; place = view.placeOf(text, start, end, place + 1))
      if (this.stands(view.tokenAt(place))) runs.push(run.concat(view.tokenAt(place)));
    if (run.length + 2 <= pieces) this.cut(text, start, run, pieces, runs);
  }

  /** Whether it stands as a part of names. */
  private stands(token: number): boolean {
    const { tokenKind, tokenJoined } = this.view.data;
    const kind = tokenKind[token];
    return ((tokenJoined[token] as number) & STANDING) === ALONE && (kind === NAME || kind === WORD || kind === NUMBER);
  }

  /** Names that have all tokens of the run. */
  eachName(run: Run, visit: (name: number) => void): void {
    const { postingStart, postings } = this.view.data;
    let fewest = run[0] as number;
    for (const token of run) if (this.sizeOf(token) < this.sizeOf(fewest)) fewest = token;
    const end = postingStart[fewest + 1] as number;
    for (let k = postingStart[fewest] as number; k < end; k += 1) {
      const name = postings[k] as number;
      let all = true;
      for (let t = 0; t < run.length && all; t += 1) all = run[t] === fewest || this.hasPosting(run[t] as number, name);
      if (all) visit(name);
    }
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
