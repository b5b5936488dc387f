/**
 * tokenRuns: parts that the index has apart and the query together. Tokens that are a part letter for letter when written one after the
 * other, with or without the joining words that the index knows between them; and short neighbours of a name that are like the part.
 */
import type { IndexView } from './indexView.ts';
import type { NamePart } from './namePart.ts';
import type { PartProbe } from './partProbe.ts';

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
    const runs: number[][] = [];
    this.cut(text, [], 2, runs);
    // What the index has as one part is mostly that part.
    if (!this.view.hasToken(text)) this.cut(text, [], MOST_PIECES, runs);
    if (this.known.size >= CACHE_LIMIT) this.known.clear();
    this.known.set(text, runs.length === 0 ? NONE : runs);
    return runs;
  }

  private cut(text: string, before: readonly number[], pieces: number, runs: number[][]): void {
    for (let end = before.length === 0 ? 1 : SHORTEST_PIECE; end < text.length; end += 1) {
      const rest = text.slice(end);
      for (const token of this.standing(text.slice(0, end))) {
        const run = [...before, token];
        this.close(rest, run, pieces, runs);
        if (pieces > 2)
          for (const prefix of this.prefixes)
            if (rest.startsWith(prefix)) this.close(rest.slice(prefix.length), run, pieces, runs);
      }
    }
  }

  /** With the rest as the last token, or cut further. */
  private close(rest: string, run: readonly number[], pieces: number, runs: number[][]): void {
    if (rest === '' || runs.length >= MOST_RUNS) return;
    for (const last of this.standing(rest)) runs.push([...run, last]);
    if (run.length + 2 <= pieces) this.cut(rest, run, pieces, runs);
  }

  /** Tokens spelt like this that stand as parts of names. */
  private standing(text: string): readonly number[] {
    const { tokenKind, tokenJoined } = this.view.data;
    let found: number[] | undefined;
    this.view.eachTokenSpelt(text, (token) => {
      const kind = tokenKind[token];
      if (tokenJoined[token] !== 0 || (kind !== NAME && kind !== WORD && kind !== NUMBER)) return;
      found ??= [];
      found.push(token);
    });
    return found ?? [];
  }

  /** Names that have all tokens of the run. */
  eachName(run: Run, visit: (name: number) => void): void {
    const { postingStart, postings } = this.view.data;
    const size = (token: number): number => (postingStart[token + 1] as number) - (postingStart[token] as number);
    const [fewest, ...others] = [...run].sort((a, b) => size(a) - size(b));
    if (fewest === undefined) return;
    for (let k = postingStart[fewest] as number; k < (postingStart[fewest + 1] as number); k += 1) {
      const name = postings[k] as number;
      if (others.every((token) => this.hasPosting(token, name))) visit(name);
    }
  }

  /** INVARIANT: postings of a token are in rising order. */
  private hasPosting(token: number, name: number): boolean {
    const { postingStart, postings } = this.view.data;
    let [low, high] = [postingStart[token] as number, postingStart[token + 1] as number];
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((postings[middle] as number) < name) low = middle + 1;
      else high = middle;
    }
    return low < end && postings[low] === name;
  }

  /** How alike the part is to two neighbours of a person's name that the index files as one: see `joinedParts` of the builder. */
  joinedLikeness(probe: PartProbe, name: number): number {
    const { nameJoinedStart, nameJoined } = this.view.data;
    let best = 0;
    for (let k = nameJoinedStart[name] as number; k < (nameJoinedStart[name + 1] as number); k += 1)
      best = Math.max(best, probe.similarityTo(nameJoined[k] as number));
    return best;
  }
}
