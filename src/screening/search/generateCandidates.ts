/**
 * generateCandidates: which names of an index may match a query, term by term, the cheapest term first. The first terms seed new candidates.
 * Once the remaining upper bound is below the least score wanted, the other terms only add credit to the candidates found so far, since a name
 * that matches nothing but these cannot reach that score.
 */

import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { SIMILARITY_STEPS, stepsOf, tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { hasCompound } from '../nameIndex/packedNames.ts';
import {
  aboutToken,
  firstPostingOf,
  isCompoundAbout,
  isNativeAbout,
  type PostingHeads,
  postingCountAbout,
  rarityAbout,
} from '../nameIndex/postingHeads.ts';
import type { ParsedName } from '../names/parseName.ts';
import {
  Accumulators,
  accumulatorOf,
  creditAt,
  MOST_EXPLAINED_RARITY,
  matchedTermsAt,
  nameRecordAt,
  packCredit,
} from './accumulators.ts';
import { editsForSimilarity, STRICT_SIMILARITY, type TermExpansion } from './expandTerm.ts';
import { ExpansionCache } from './expansionCache.ts';
import {
  compoundTerms,
  mostMatchedRarity,
  type QueryTerm,
  type SingleTerm,
  singleTerms,
  takeCheapest,
} from './queryTerms.ts';
import { RemainingBound } from './remainingBound.ts';
import {
  MOST_EXPLAINED,
  penaltiesOfWeight,
  type RemainingCredit,
  type RemainingTerms,
  type ScoreBounds,
} from './scoreBounds.ts';
import { TERM_LIMIT } from './searchLimits.ts';
import type { SearchScratch } from './searchScratch.ts';
import { SimilarityCache } from './similarityCache.ts';
import { CompoundSplitter } from './splitCompounds.ts';

const LEAST_STEPS = Math.round(STRICT_SIMILARITY * SIMILARITY_STEPS);

/** What candidates are generated for. */
export interface CandidateRequest {
  readonly query: ParsedName;
  /** The least score wanted. */
  readonly least: number;
  /** The query is known to be the name of a person. */
  readonly persons: boolean;
  readonly bounds: ScoreBounds;
}

/** Which postings of a term are added. */
interface Admission extends RemainingCredit {
  /** Whether names that matched no term before become candidates. */
  readonly seeds: boolean;
  /** The least share of a score that the similarity of a token must leave. */
  readonly leastScoreLeft: number;
  /** Names from this number on are left out. */
  readonly nameLimit: number;
}
const ANY_NAME: Admission = {
  seeds: true,
  leastScoreLeft: 0,
  nameLimit: 2 ** 32,
  matchedRarity: 0,
  explainedRarity: MOST_EXPLAINED_RARITY,
  missedRarity: 0,
};

/** Generates candidates in one index; it belongs to one thread. */
export class CandidateGenerator {
  private readonly scratch: SearchScratch;
  private readonly view: IndexView;
  /** The candidates so far: the caller reads and resets them. */
  readonly accumulators: Accumulators;
  private readonly strictParts: ExpansionCache;
  private readonly looseParts: ExpansionCache;
  private readonly compoundSplits: CompoundSplitter;
  readonly similarityCache: SimilarityCache;
  private readonly postingHeads: PostingHeads;
  /** The postings of a token that has one. */
  private readonly onlyPosting = new Uint32Array(1);

  constructor(scratch: SearchScratch) {
    const { view } = scratch;
    this.scratch = scratch;
    this.view = view;
    this.accumulators = new Accumulators(view);
    this.strictParts = new ExpansionCache(scratch, false);
    this.looseParts = new ExpansionCache(scratch, true);
    this.compoundSplits = new CompoundSplitter(scratch, this.accumulators);
    this.similarityCache = new SimilarityCache(view);
    this.postingHeads = view.postingHeads();
  }

  /**
   * The credit of a name for a token that matches the term. The matched rarity is that of the comparison: the lower of both, over scripts the
   * Latin one.
   *
   * @param about see postingHeads.ts
   */
  private creditOf(term: QueryTerm, about: number): number {
    const rarity = rarityAbout(about);
    const native = isNativeAbout(about);
    const matched = native === term.native ? Math.min(term.rarity, rarity) : term.native ? rarity : term.rarity;
    return packCredit(matched, rarity);
  }

  /** Adds the postings of the tokens to the accumulators; a new name only where it may still reach the least score wanted. */
  private addPostings(term: QueryTerm, scoredTokens: Int32Array, bounds: ScoreBounds, admission: Admission): void {
    const { postingHeads, onlyPosting } = this;
    const { postings } = this.view.data;
    const { words, candidates } = this.accumulators;
    const { bits } = term;
    const { seeds, leastScoreLeft, nameLimit } = admission;
    const penalties = penaltiesOfWeight(term.weight);
    let { candidateCount } = this.accumulators;
    for (let e = 0; e < scoredTokens.length; e += 1) {
      const scored = scoredTokens[e] as number;
      const penalty = penalties[stepsOf(scored)] as number;
      const scoreLeft = bounds.scoreLeft[penalty] as number;
      if (scoreLeft < leastScoreLeft) break;
      const about = aboutToken(postingHeads, tokenOf(scored));
      const count = postingCountAbout(about);
      const first = firstPostingOf(postingHeads, tokenOf(scored));
      onlyPosting[0] = first;
      const names = count === 1 ? onlyPosting : postings;
      const start = count === 1 ? 0 : first;
      const credit = this.creditOf(term, about);
      const extraParts = isCompoundAbout(about) ? 1 : 0;
      const mostRarity = bounds.mostRarity(scoreLeft, credit, admission);
      for (let k = start; k < start + count; k += 1) {
        const name = names[k] as number;
        // Early termination: postings are ordered by minimum parts (nameOrder.ts).
        if (name >= nameLimit) break;
        const at = accumulatorOf(name);
        const matchedTerms = matchedTermsAt(words, at);
        if (matchedTerms === 0) {
          if (!seeds || bounds.omitsTooMuch(nameRecordAt(words, at), mostRarity)) continue;
          candidates[candidateCount] = name;
          candidateCount += 1;
        } else if (matchedTerms & bits) continue;
        this.accumulators.addCredit(at, bits, credit, extraParts, penalty);
      }
    }
    this.accumulators.candidateCount = candidateCount;
  }

  /** Adds names that have all tokens into which a part of the query can be split. */
  private addCompoundSplits({ parts }: ParsedName): void {
    for (let k = 0; k < parts.length && k < TERM_LIMIT; k += 1) {
      const part = parts[k];
      if (!part) continue;
      for (const { tokens, rarity, names } of this.compoundSplits.splitsOf(part)) {
        const matched = Math.min(Math.max(RARITY_SCALE, Math.round(part.rarity * RARITY_SCALE)), rarity);
        const extraParts = tokens.length - 1;
        for (let n = 0; n < names.length; n += 1)
          this.addName(names[n] as number, 1 << k, packCredit(matched, rarity), extraParts);
      }
    }
  }

  private addName(name: number, bits: number, credit: number, extraParts: number): void {
    const { words, candidates } = this.accumulators;
    const at = accumulatorOf(name);
    const matchedTerms = matchedTermsAt(words, at);
    if (matchedTerms & bits) return;
    if (matchedTerms === 0) {
      candidates[this.accumulators.candidateCount] = name;
      this.accumulators.candidateCount += 1;
    }
    this.accumulators.addCredit(at, bits, credit, extraParts, 0);
  }

  /**
   * Does what `addPostings` does in the other direction: it compares the term with the tokens of each of the first `count` candidates. It adds
   * no candidate, and removes those that cannot reach the least score wanted even if they match all remaining terms.
   */
  private probeCandidates(
    term: SingleTerm,
    count: number,
    remaining: RemainingTerms,
    { bounds }: CandidateRequest,
  ): void {
    const { accumulators } = this;
    const { words, candidates } = accumulators;
    this.similarityCache.setTerm(term.matched, editsForSimilarity(bounds.leastSimilarity(1, term.weight)));
    let kept = 0;
    for (let t = 0; t < accumulators.candidateCount; t += 1) {
      const name = candidates[t] as number;
      const at = accumulatorOf(name);
      const matchedTerms = matchedTermsAt(words, at);
      if (t < count && (matchedTerms & term.bits) === 0) {
        if (!bounds.mayReach(name, nameRecordAt(words, at), creditAt(words, at), matchedTerms, remaining)) {
          accumulators.resetName(at);
          continue;
        }
        this.probeName(term, name, at);
      }
      candidates[kept] = name;
      kept += 1;
    }
    accumulators.candidateCount = kept;
  }

  private probeName(term: SingleTerm, name: number, at: number): void {
    const { words } = this.accumulators;
    const best = this.similarityCache.bestTokenOfName(words, at);
    const steps = stepsOf(best);
    // Two neighbours of a person's name that the index also has as one token: see nameRecords.ts.
    const mayHaveBetter = steps < SIMILARITY_STEPS && hasCompound(nameRecordAt(words, at));
    const compoundSteps = mayHaveBetter ? this.compoundStepsOf(name) : 0;
    if (compoundSteps > steps) this.creditName(at, term, packCredit(term.rarity, term.rarity), compoundSteps, 1);
    else if (steps >= LEAST_STEPS)
      this.creditName(at, term, this.creditOf(term, aboutToken(this.postingHeads, tokenOf(best))), steps, 0);
  }

  private compoundStepsOf(name: number): number {
    const { nameJoinedStart } = this.view.data;
    const [start, end] = [nameJoinedStart[name] as number, nameJoinedStart[name + 1] as number];
    return stepsOf(this.similarityCache.bestCompoundOfName(start, end));
  }

  private creditName(at: number, term: SingleTerm, credit: number, steps: number, extraParts: number): void {
    this.accumulators.addCredit(at, term.bits, credit, extraParts, penaltiesOfWeight(term.weight)[steps] as number);
  }

  /** The strict pass: candidates are all names that may reach the least score wanted. Returns the single terms of the query. */
  generateStrict(request: CandidateRequest): readonly SingleTerm[] {
    const terms = this.beginQuery(request.query, this.strictParts, request.bounds);
    const remainingBound = new RemainingBound(
      this.view.matchingModel,
      request.query,
      terms,
      request.persons,
      request.least,
    );
    for (let at = 0; at < terms.length; at += 1) {
      const before = this.accumulators.candidateCount;
      const term = this.nextTerm(terms, at, remainingBound, request);
      const { remainingTerms } = remainingBound;
      if (remainingBound.boundFor(term) >= request.least) this.seedCandidates(term, remainingBound, request);
      if (before > 0) this.updateCandidates(term, before, remainingTerms, request);
      remainingBound.passTerm(term);
    }
    return terms;
  }

  /** The loose pass: candidates are all names that have a token similar to any part. */
  generateLoose(query: ParsedName, bounds: ScoreBounds): void {
    for (const term of this.beginQuery(query, this.looseParts, bounds))
      this.addPostings(term, term.matched.expansion.scoredTokens, bounds, ANY_NAME);
  }

  /** Adds names that write together what the query writes apart, or apart what it writes together. Returns the single terms of the query. */
  private beginQuery(query: ParsedName, parts: ExpansionCache, bounds: ScoreBounds): SingleTerm[] {
    const singles = singleTerms(query.parts, parts, this.view.matchingModel.partWeights);
    // Splits come first: a part that matches all tokens of a split explains more of a name than one that matches a single token.
    this.addCompoundSplits(query);
    for (const term of compoundTerms(this.scratch, query, singles, parts))
      this.addPostings(term, term.scoredTokens, bounds, ANY_NAME);
    return singles;
  }

  /**
   * The cheapest of the terms from `at` on, moved to that place. The effort of a term is known only after its expansion: it may have so many
   * postings that another term is cheaper.
   */
  private nextTerm(
    terms: SingleTerm[],
    at: number,
    remainingBound: RemainingBound,
    { bounds, least }: CandidateRequest,
  ): SingleTerm {
    for (;;) {
      const term = takeCheapest(terms, at);
      if (at + 1 === terms.length || remainingBound.boundFor(term) < least) return term;
      this.expansionFor(term, remainingBound, bounds);
      if (takeCheapest(terms, at) === term) return term;
    }
  }

  private expansionFor(term: SingleTerm, remainingBound: RemainingBound, bounds: ScoreBounds): TermExpansion {
    const tokenLimit = this.view.data.tokensWithin[remainingBound.mostMinimumParts] as number;
    return term.matched.expansionFrom(bounds.leastSimilarity(remainingBound.boundFor(term), term.weight), tokenLimit);
  }

  /** Makes names that match the term candidates, where they matched nothing before. */
  private seedCandidates(term: SingleTerm, remainingBound: RemainingBound, { bounds, least }: CandidateRequest): void {
    const { matchedRarity, count } = remainingBound.remainingTerms;
    this.addPostings(term, this.expansionFor(term, remainingBound, bounds).scoredTokens, bounds, {
      seeds: true,
      leastScoreLeft: least / remainingBound.boundFor(term),
      nameLimit: this.view.data.namesWithin[remainingBound.mostMinimumParts] as number,
      matchedRarity: matchedRarity + bounds.unsearchedRarity - mostMatchedRarity(term),
      explainedRarity: (count - 1) * MOST_EXPLAINED,
      missedRarity: remainingBound.missedRarity,
    });
  }

  /** Adds the credit of the term to the first `count` candidates, which matched a term before. */
  private updateCandidates(
    term: SingleTerm,
    count: number,
    remaining: RemainingTerms,
    request: CandidateRequest,
  ): void {
    const { bounds, least } = request;
    if (term.matched.isCheaperToProbe(count)) this.probeCandidates(term, count, remaining, request);
    else
      this.addPostings(term, term.matched.expansion.scoredTokens, bounds, {
        ...ANY_NAME,
        seeds: false,
        leastScoreLeft: least,
      });
  }
}
