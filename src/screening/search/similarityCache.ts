/** Likeness: how alike each token of an index is to the part in hand, in hundredths, asked token by token and remembered while it is in hand. */
import { scoredToken, stepsOf, stepsOfSimilarity, tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { PACKED_TOKEN_BITS, SIGNATURE } from '../nameIndex/packedTokens.ts';
import { mayBeAlike, mayHave, NO_SIGNATURES } from '../spelling/letterSignature.ts';
import { firstTokenOf, MOST_SIGNATURES, SIGNATURES, TOKENS, tokenCountOf } from './accumulators.ts';
import type { MatchedTerm } from './expansionCache.ts';

const LAST_ASKING = 255;
/** Letters of the shortest token that stands for two neighbours. */
const SHORTEST_JOINED = 4;
/** Letters by which the part may be shorter. */
const SHORTER = 2;

/** Each token followed by its signature, so that both come with one wait for memory. */
function withSignatures(tokens: Uint32Array, briefs: Int32Array): Int32Array {
  const cells = new Int32Array(tokens.length * 2);
  for (let k = 0; k < tokens.length; k += 1) {
    cells[2 * k] = tokens[k] as number;
    cells[2 * k + 1] = briefs[((tokens[k] as number) << PACKED_TOKEN_BITS) + SIGNATURE] as number;
  }
  return cells;
}

export class SimilarityCache {
  private readonly view: IndexView;
  private readonly briefs: Int32Array;
  private readonly joinedCells: Int32Array;
  /** Per token: for which asking its steps hold. Bytes, so that most of it stays near the processor. */
  private readonly asked: Uint8Array;
  private readonly steps: Uint8Array;
  private asking = 0;
  private part: MatchedTerm | undefined;
  private most: number | undefined;
  /** The part's signature tells which tokens are like it, but for those that are known. */
  private isOpen = false;
  /** Signatures of known tokens that its own does not tell: nicknames, other spellings of one name. */
  private farSignatures = NO_SIGNATURES;

  constructor(view: IndexView) {
    this.view = view;
    this.briefs = view.packedTokens();
    this.joinedCells = withSignatures(view.data.nameJoined, this.briefs);
    this.asked = new Uint8Array(view.tokens);
    this.steps = new Uint8Array(view.tokens);
  }

  /**
   * With what is known of the part from the start: all that is like it, or what its letters do not tell.
   *
   * @param most edits per letter that are looked at: what is less alike may come out as 0
   */
  setTerm(part: MatchedTerm, most?: number): void {
    if (this.asking === LAST_ASKING) {
      this.asked.fill(0);
      this.asking = 0;
    }
    this.asking += 1;
    this.part = part;
    this.most = most;
    const { wholeExpansion: all, matcher: probe } = part;
    this.isOpen = all === undefined;
    this.farSignatures = part.farSignatures;
    if (all) for (const entry of all.scoredTokens) this.remember(tokenOf(entry), stepsOf(entry));
    else
      for (let k = 0; k < probe.knownTokens.length; k += 1)
        this.remember(probe.knownTokens[k] as number, stepsOfSimilarity(probe.knownSimilarities[k] as number));
  }

  private remember(token: number, steps: number): number {
    this.asked[token] = this.asking;
    this.steps[token] = steps;
    return steps;
  }

  /**
   * Of the tokens of a name that one which is most like the part, and of equally alike ones the rarest.
   *
   * @param words the states of names, where that of the name stands at `at`
   * @returns see alike.ts; 0 where no expansion of the part has any of them, but for what is less alike over scripts than a pass looks for
   */
  bestTokenOfName(words: Int32Array, at: number): number {
    const { part, farSignatures: far, briefs } = this;
    if (!part) return 0;
    const { signature } = part.matcher;
    const { nameTokens } = this.view.data;
    const first = firstTokenOf(words[at + TOKENS] as number);
    const count = tokenCountOf(words[at + TOKENS] as number);
    let best = 0;
    for (let k = 0; k < count; k += 1) {
      const its =
        k < MOST_SIGNATURES
          ? (words[at + SIGNATURES + k] as number)
          : (briefs[((nameTokens[first + k] as number) << PACKED_TOKEN_BITS) + SIGNATURE] as number);
      const isNear = mayBeAlike(its, signature);
      if (isNear || mayHave(far, its)) best = this.betterOf(best, nameTokens[first + k] as number, isNear);
    }
    return best;
  }

  /** The same of the tokens for two neighbours of the name: `nameJoined[start..end)`. */
  bestCompoundOfName(start: number, end: number): number {
    const { part, farSignatures: far, joinedCells } = this;
    if (!part || part.matcher.part.text.length < SHORTEST_JOINED - SHORTER) return 0;
    const { signature } = part.matcher;
    let best = 0;
    for (let k = 2 * start; k < 2 * end; k += 2) {
      const its = joinedCells[k + 1] as number;
      const isNear = mayBeAlike(its, signature);
      if (isNear || mayHave(far, its)) best = this.betterOf(best, joinedCells[k] as number, isNear);
    }
    return best;
  }

  private betterOf(best: number, token: number, isNear: boolean): number {
    const steps =
      this.asked[token] === this.asking
        ? (this.steps[token] as number)
        : isNear && this.isOpen && this.part
          ? this.compareToken(this.part, token)
          : 0;
    if (steps === 0 || steps < stepsOf(best)) return best;
    const { tokenRarity } = this.view.data;
    return steps > stepsOf(best) || (tokenRarity[token] as number) > (tokenRarity[tokenOf(best)] as number)
      ? scoredToken(token, steps)
      : best;
  }

  private compareToken(part: MatchedTerm, token: number): number {
    return this.remember(token, stepsOfSimilarity(part.matcher.similarityIfNear(token, this.most)));
  }

  /** Hundredths; 0 where no expansion of the part has the token. */
  stepsFor(token: number): number {
    if (this.asked[token] === this.asking) return this.steps[token] as number;
    return this.part && this.isOpen ? this.compareToken(this.part, token) : 0;
  }
}
