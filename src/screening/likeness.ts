/** Likeness: how alike each token of an index is to the part in hand, in hundredths, asked token by token and remembered while it is in hand. */
import { alikeOf, inSteps, stepsOf, tokenOf } from './alike.ts';
import type { ProbedPart } from './expansions.ts';
import type { IndexView } from './indexView.ts';
import { isNativeSignature, mayBeNeighbours } from './signature.ts';
import { BRIEF_BITS, SIGNATURE } from './tokenBriefs.ts';

const LAST_ASKING = 255;

function signaturesOf(tokens: Uint32Array, briefs: Int32Array): Int32Array {
  const signatures = new Int32Array(tokens.length);
  for (let k = 0; k < tokens.length; k += 1)
    signatures[k] = briefs[((tokens[k] as number) << BRIEF_BITS) + SIGNATURE] as number;
  return signatures;
}

export class Likeness {
  private readonly view: IndexView;
  /** Signatures of the tokens of names one after another: a name's stand together. */
  private readonly nameSignatures: Int32Array;
  private readonly joinedSignatures: Int32Array;
  /** Per token: for which asking its steps hold. Bytes, so that most of it stays near the processor. */
  private readonly asked: Uint8Array;
  private readonly steps: Uint8Array;
  private asking = 0;
  private part: ProbedPart | undefined;
  private most: number | undefined;

  constructor(view: IndexView) {
    this.view = view;
    const briefs = view.tokenBriefs();
    const { nameTokens, nameJoined } = view.data;
    this.nameSignatures = signaturesOf(nameTokens, briefs);
    this.joinedSignatures = signaturesOf(nameJoined, briefs);
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
    if (all) for (const entry of all.alike) this.remember(tokenOf(entry), stepsOf(entry));
    else
      for (let k = 0; k < probe.told.length; k += 1)
        this.remember(probe.told[k] as number, inSteps(probe.toldSimilarities[k] as number));
  }

  private remember(token: number, steps: number): number {
    this.asked[token] = this.asking;
    this.steps[token] = steps;
    return steps;
  }

  /**
   * Of the tokens of a name, `nameTokens[start..end)`, that one which is most like the part, and of equally alike ones the rarest.
   *
   * @returns see alike.ts; 0 where no expansion of the part has any of them
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
    return alikeOf(best, most);
  }

  private ask(part: ProbedPart, token: number): number {
    return this.remember(token, inSteps(part.probe.similarityIfNear(token, this.most)));
  }

  /** Hundredths; 0 where no expansion of the part has the token. */
  of(token: number): number {
    if (this.asked[token] === this.asking) return this.steps[token] as number;
    return this.part && !this.part.all ? this.ask(this.part, token) : 0;
  }

  /** The most of the parts of a name that the index files as one with their neighbours, `nameJoined[start..end)`; hundredths. */
  bestJoined(start: number, end: number): number {
    const { nameJoined } = this.view.data;
    const { asked, joinedSignatures, part, asking } = this;
    if (!part) return 0;
    const { signature } = part.probe;
    const isOpen = part.all === undefined;
    let most = 0;
    for (let k = start; k < end; k += 1) {
      const token = nameJoined[k] as number;
      let steps = 0;
      if (asked[token] === asking) steps = this.steps[token] as number;
      else if (isOpen && mayBeNeighbours(joinedSignatures[k] as number, signature)) steps = this.ask(part, token);
      if (steps > most) most = steps;
    }
    return most;
  }
}
