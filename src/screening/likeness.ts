/** Likeness: how alike each token of an index is to the part in hand, in hundredths, asked token by token and remembered while it is in hand. */
import { SIMILARITY_STEPS } from './expandPart.ts';
import type { ProbedPart } from './expansions.ts';
import type { IndexView } from './indexView.ts';
import { isNativeSignature, mayBeNeighbours } from './signature.ts';
import { BRIEF_BITS, SIGNATURE } from './tokenBriefs.ts';

/** A token and how alike it is, in one number: token * 256 + hundredths. */
const ALIKE = 256;
export const tokenOf = (alike: number): number => Math.floor(alike / ALIKE);
export const stepsOf = (alike: number): number => alike % ALIKE;

const LAST_ASKING = 255;

/** Rounded up, as expansions have it. */
const inSteps = (similarity: number): number =>
  similarity === 0 ? 0 : SIMILARITY_STEPS - Math.floor((1 - similarity) * SIMILARITY_STEPS);

export class Likeness {
  private readonly view: IndexView;
  /** Signatures of the tokens of names one after another: a name's stand together. */
  private readonly nameSignatures: Int32Array;
  /** Per token: for which asking its steps hold. Bytes, so that most of it stays near the processor. */
  private readonly asked: Uint8Array;
  private readonly steps: Uint8Array;
  private asking = 0;
  private part: ProbedPart | undefined;

  constructor(view: IndexView) {
    this.view = view;
    const briefs = view.tokenBriefs();
    this.nameSignatures = new Int32Array(view.data.nameTokens.length);
    for (const [k, token] of view.data.nameTokens.entries())
      this.nameSignatures[k] = briefs[(token << BRIEF_BITS) + SIGNATURE] as number;
    this.asked = new Uint8Array(view.tokens);
    this.steps = new Uint8Array(view.tokens);
  }

  /** What is known of the part from the start: all that is like it, or what its letters do not tell. */
  take(part: ProbedPart): void {
    if (this.asking === LAST_ASKING) {
      this.asked.fill(0);
      this.asking = 0;
    }
    this.asking += 1;
    this.part = part;
    const { all, probe } = part;
    const tokens = all?.tokens ?? probe.told;
    const similarities = all?.similarities ?? probe.toldSimilarities;
    for (let k = 0; k < tokens.length; k += 1) this.remember(tokens[k] as number, inSteps(similarities[k] as number));
  }

  private remember(token: number, steps: number): number {
    this.asked[token] = this.asking;
    this.steps[token] = steps;
    return steps;
  }

  /**
   * Of the tokens of a name, `nameTokens[start..end)`, that one which is most like the part, and of equally alike ones the rarest.
   *
   * @returns see `tokenOf` and `stepsOf`; 0 where no expansion of the part has any of them
   */
  bestOf(start: number, end: number): number {
    const { nameTokens, tokenRarity } = this.view.data;
    const { asked, nameSignatures, part, asking } = this;
    if (!part) return 0;
    const { signature } = part.probe;
    const isOpen = part.all === undefined;
    let best = 0;
    let most = 0;
    for (let k = start; k < end; k += 1) {
      const token = nameTokens[k] as number;
      let steps = 0;
      if (asked[token] === asking) steps = this.steps[token] as number;
      else if (isOpen) {
        const its = nameSignatures[k] as number;
        if (mayBeNeighbours(its, signature) || isNativeSignature(its)) steps = this.ask(part, token);
      }
      if (
        steps > most ||
        (steps === most && steps > 0 && (tokenRarity[token] as number) > (tokenRarity[best] as number))
      ) {
        most = steps;
        best = token;
      }
    }
    return best * ALIKE + most;
  }

  private ask(part: ProbedPart, token: number): number {
    return this.remember(token, inSteps(part.probe.similarityIfNear(token)));
  }

  /** Hundredths; 0 where no expansion of the part has the token. */
  of(token: number): number {
    if (this.asked[token] === this.asking) return this.steps[token] as number;
    return this.part && !this.part.all ? this.ask(this.part, token) : 0;
  }
}
