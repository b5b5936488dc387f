/** Likeness: how alike each token of an index is to the part in hand, in hundredths, asked token by token and remembered while it is in hand. */
import { alikeOf, inSteps, stepsOf, tokenOf } from './alike.ts';
import type { ProbedPart } from './expansions.ts';
import type { IndexView } from './indexView.ts';
import { isSpecial, mayBeNeighbours } from './signature.ts';
import { BRIEF_BITS, SIGNATURE } from './tokenBriefs.ts';

const LAST_ASKING = 255;
/** Letters of the shortest token that stands for two neighbours. */
const SHORTEST_JOINED = 4;
/** Letters by which the part may be shorter. */
const SHORTER = 2;

/** Each token followed by its signature: those of a name stand together. */
function withSignatures(tokens: Uint32Array, briefs: Int32Array): Int32Array {
  const cells = new Int32Array(tokens.length * 2);
  for (let k = 0; k < tokens.length; k += 1) {
    cells[2 * k] = tokens[k] as number;
    cells[2 * k + 1] = briefs[((tokens[k] as number) << BRIEF_BITS) + SIGNATURE] as number;
  }
  return cells;
}

export class Likeness {
  private readonly view: IndexView;
  private readonly nameCells: Int32Array;
  private readonly joinedCells: Int32Array;
  /** Per token: for which asking its steps hold. Bytes, so that most of it stays near the processor. */
  private readonly asked: Uint8Array;
  private readonly steps: Uint8Array;
  private asking = 0;
  private part: ProbedPart | undefined;
  private most: number | undefined;
  /** The part's signature tells which tokens are like it, but for those that are known. */
  private isOpen = false;
  /** Tokens are known that its signature does not tell: nicknames, other spellings of one name. */
  private hasFar = false;

  constructor(view: IndexView) {
    this.view = view;
    const briefs = view.tokenBriefs();
    this.nameCells = withSignatures(view.data.nameTokens, briefs);
    this.joinedCells = withSignatures(view.data.nameJoined, briefs);
    this.asked = new Uint8Array(view.tokens);
    this.steps = new Uint8Array(view.tokens);
  }

  /**
   * With what is known of the part from the start: all that is like it, or what its letters do not tell.
   *
   * @param most edits per letter that are looked at: what is less alike may come out as 0
   */
  take(part: ProbedPart, most?: number): void {
    if (this.asking === LAST_ASKING) {
      this.asked.fill(0);
      this.asking = 0;
    }
    this.asking += 1;
    this.part = part;
    this.most = most;
    const { all, probe } = part;
    this.isOpen = all === undefined;
    this.hasFar = !this.isOpen;
    if (all) for (const entry of all.alike) this.remember(tokenOf(entry), stepsOf(entry));
    else for (let k = 0; k < probe.told.length; k += 1) this.tell(probe.told[k] as number, probe.toldSimilarities[k]);
  }

  private tell(token: number, similarity = 0): void {
    const { signature } = this.part?.probe ?? { signature: 0 };
    const its = this.view.tokenBriefs()[(token << BRIEF_BITS) + SIGNATURE] as number;
    if (!mayBeNeighbours(its, signature) && !isSpecial(its)) this.hasFar = true;
    this.remember(token, inSteps(similarity));
  }

  private remember(token: number, steps: number): number {
    this.asked[token] = this.asking;
    this.steps[token] = steps;
    return steps;
  }

  /**
   * Of the tokens of a name, `nameTokens[start..end)`, that one which is most like the part, and of equally alike ones the rarest.
   *
   * @returns see alike.ts; 0 where no expansion of the part has any of them, but for what is less alike over scripts than a pass looks for
   */
  bestOf(start: number, end: number): number {
    return this.bestIn(this.nameCells, start, end);
  }

  /** The same of the tokens for two neighbours of the name: `nameJoined[start..end)`. */
  bestJoined(start: number, end: number): number {
    const { part } = this;
    if (!part || part.probe.part.text.length < SHORTEST_JOINED - SHORTER) return 0;
    return this.bestIn(this.joinedCells, start, end);
  }

  private bestIn(cells: Int32Array, start: number, end: number): number {
    const { asked, part, asking, isOpen, hasFar } = this;
    if (!part) return 0;
    const { tokenRarity } = this.view.data;
    const { signature } = part.probe;
    let best = 0;
    let most = 0;
    for (let k = 2 * start; k < 2 * end; k += 2) {
      const its = cells[k + 1] as number;
      const isNear = isOpen && (mayBeNeighbours(its, signature) || isSpecial(its));
      if (!isNear && !hasFar) continue;
      const token = cells[k] as number;
      const steps = asked[token] === asking ? (this.steps[token] as number) : isNear ? this.ask(part, token) : 0;
      if (steps < most || steps === 0) continue;
      if (steps > most || (tokenRarity[token] as number) > (tokenRarity[best] as number)) {
        most = steps;
        best = token;
      }
    }
    return alikeOf(best, most);
  }

  private ask(part: ProbedPart, token: number): number {
    return this.remember(token, inSteps(part.probe.similarityIfNear(token, this.most)));
  }

  /** Hundredths; 0 where no expansion of the part has the token. */
  of(token: number): number {
    if (this.asked[token] === this.asking) return this.steps[token] as number;
    return this.part && this.isOpen ? this.ask(this.part, token) : 0;
  }
}
