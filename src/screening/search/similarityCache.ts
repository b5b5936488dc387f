/** similarityCache: the similarity of each token of an index to the current term, in hundredths. It is computed for a token once per term. */
import { scoredToken, stepsOf, stepsOfSimilarity, tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { type PackedTokens, signatureOfToken } from '../nameIndex/packedTokens.ts';
import { mayBeSimilar, mayHave, NO_SIGNATURES } from '../spelling/letterSignature.ts';
import { firstTokenAt, MOST_SIGNATURES, signatureAt, tokenCountAt } from './accumulators.ts';
import type { MatchedTerm } from './expansionCache.ts';

const LAST_GENERATION = 255;
/** Letters of the shortest token that is a compound of two neighbours. */
const SHORTEST_COMPOUND = 4;
/** Letters by which a similar part may be shorter. */
const MOST_SHORTER = 2;

/** Each token followed by its signature, so that both take one memory access. */
function withSignatures(tokens: Uint32Array, packedTokens: PackedTokens): Int32Array {
  const cells = new Int32Array(tokens.length * 2);
  for (let k = 0; k < tokens.length; k += 1) {
    cells[2 * k] = tokens[k] as number;
    cells[2 * k + 1] = signatureOfToken(packedTokens, tokens[k] as number);
  }
  return cells;
}

export class SimilarityCache {
  private readonly view: IndexView;
  private readonly packedTokens: PackedTokens;
  /** The section nameJoined, each token followed by its signature. */
  private readonly compoundCells: Int32Array;
  /** By token: the generation for which its steps are valid. It holds bytes, so that most of it stays in the processor's cache. */
  private readonly generations: Uint8Array;
  private readonly steps: Uint8Array;
  /** One for each term. */
  private generation = 0;
  private term: MatchedTerm | undefined;
  private mostEditsPerLetter: number | undefined;
  /** Tokens that are not known yet are compared; they are not where the whole expansion of the term is known. */
  private comparesTokens = false;
  /** See `MatchedTerm.farSignatures`. */
  private farSignatures = NO_SIGNATURES;

  constructor(view: IndexView) {
    this.view = view;
    this.packedTokens = view.packedTokens();
    this.compoundCells = withSignatures(view.data.nameJoined, this.packedTokens);
    this.generations = new Uint8Array(view.tokenCount);
    this.steps = new Uint8Array(view.tokenCount);
  }

  /**
   * Makes this the current term. Its whole expansion, or else its known tokens, are stored at once.
   *
   * @param mostEditsPerLetter edits per letter that are looked at: a less similar token may come out as 0
   */
  setTerm(term: MatchedTerm, mostEditsPerLetter?: number): void {
    if (this.generation === LAST_GENERATION) {
      this.generations.fill(0);
      this.generation = 0;
    }
    this.generation += 1;
    this.term = term;
    this.mostEditsPerLetter = mostEditsPerLetter;
    const { wholeExpansion, matcher } = term;
    this.comparesTokens = wholeExpansion === undefined;
    this.farSignatures = term.farSignatures;
    if (wholeExpansion)
      for (const scored of wholeExpansion.scoredTokens) this.storeSteps(tokenOf(scored), stepsOf(scored));
    else
      for (let k = 0; k < matcher.knownTokens.length; k += 1)
        this.storeSteps(matcher.knownTokens[k] as number, stepsOfSimilarity(matcher.knownSimilarities[k] as number));
  }

  private storeSteps(token: number, steps: number): number {
    this.generations[token] = this.generation;
    this.steps[token] = steps;
    return steps;
  }

  /**
   * The token of a name that is most similar to the term, and of equally similar ones the rarest.
   *
   * @param words the accumulators, where the word of the name is at `at`
   * @returns see scoredToken.ts; 0 where no expansion of the term has any token of the name. Over scripts it may return a token that is less
   *   similar than a pass looks for.
   */
  bestTokenOfName(words: Int32Array, at: number): number {
    const { term, farSignatures, packedTokens } = this;
    if (!term) return 0;
    const { signature: partSignature } = term.matcher;
    const { nameTokens } = this.view.data;
    const first = firstTokenAt(words, at);
    const count = tokenCountAt(words, at);
    let best = 0;
    for (let k = 0; k < count; k += 1) {
      const signature =
        k < MOST_SIGNATURES
          ? signatureAt(words, at, k)
          : signatureOfToken(packedTokens, nameTokens[first + k] as number);
      const mayBeNear = mayBeSimilar(signature, partSignature);
      if (mayBeNear || mayHave(farSignatures, signature))
        best = this.betterOf(best, nameTokens[first + k] as number, mayBeNear);
    }
    return best;
  }

  /** The same for the compounds of two neighbours of the name: `nameJoined[start..end)`. */
  bestCompoundOfName(start: number, end: number): number {
    const { term, farSignatures, compoundCells } = this;
    if (!term || term.matcher.part.text.length < SHORTEST_COMPOUND - MOST_SHORTER) return 0;
    const { signature: partSignature } = term.matcher;
    let best = 0;
    for (let k = 2 * start; k < 2 * end; k += 2) {
      const signature = compoundCells[k + 1] as number;
      const mayBeNear = mayBeSimilar(signature, partSignature);
      if (mayBeNear || mayHave(farSignatures, signature))
        best = this.betterOf(best, compoundCells[k] as number, mayBeNear);
    }
    return best;
  }

  private betterOf(best: number, token: number, mayBeNear: boolean): number {
    const steps =
      this.generations[token] === this.generation
        ? (this.steps[token] as number)
        : mayBeNear && this.comparesTokens && this.term
          ? this.compareToken(this.term, token)
          : 0;
    if (steps === 0 || steps < stepsOf(best)) return best;
    const { tokenRarity } = this.view.data;
    return steps > stepsOf(best) || (tokenRarity[token] as number) > (tokenRarity[tokenOf(best)] as number)
      ? scoredToken(token, steps)
      : best;
  }

  private compareToken(term: MatchedTerm, token: number): number {
    const similarity = term.matcher.similarityIfNear(token, this.mostEditsPerLetter);
    return this.storeSteps(token, stepsOfSimilarity(similarity));
  }

  /** The similarity of the token in hundredths; 0 where no expansion of the term has it. */
  stepsFor(token: number): number {
    if (this.generations[token] === this.generation) return this.steps[token] as number;
    return this.term && this.comparesTokens ? this.compareToken(this.term, token) : 0;
  }
}
