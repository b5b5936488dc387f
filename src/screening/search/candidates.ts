/**
 * candidates: the names of an index that may score well against a query, each with an upper bound of its score.
 *
 * INVARIANT: the candidates depend on the query and the index alone, but for names whose bound is below the least score wanted.
 */

import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { isPersonName } from '../nameIndex/packedNames.ts';
import type { ParsedName } from '../names/parseName.ts';
import {
  accumulatorOf,
  creditAt,
  extraPartsOf,
  matchedRarityOf,
  matchedTermsAt,
  nameRecordAt,
  penaltyOf,
} from './accumulators.ts';
import { ASSIGNMENT_FROM, surplusTerms, termsWithout } from './assignmentBound.ts';
import { CandidateGenerator } from './generateCandidates.ts';
import type { SingleTerm } from './queryTerms.ts';
import { ScoreBounds } from './scoreBounds.ts';
import { SearchScratch, type ThreadScratch } from './searchScratch.ts';

export interface Candidate {
  readonly name: number;
  readonly bound: number;
}

/** Most candidates of the loose pass. */
const LOOSE_CANDIDATES = 200;

/** Retrieves candidates from one index; it belongs to one thread. */
export class Retriever {
  private readonly view: IndexView;
  private readonly generator: CandidateGenerator;
  private readonly overScripts: boolean;

  constructor(view: IndexView, thread: ThreadScratch) {
    this.view = view;
    this.generator = new CandidateGenerator(new SearchScratch(view, thread));
    this.overScripts = view.data.tokenScript.some((script) => script !== 0);
  }

  /**
   * Every visible name whose bound is at least `least`, the highest bound first.
   *
   * @param persons the query is known to be the name of a person
   * @param profile only names that are read in this way; all names when it is not given
   */
  strictCandidates(
    query: ParsedName,
    least: number,
    persons: boolean,
    visible: (name: number) => boolean,
    profile?: ParsedName['profile'],
  ): readonly Candidate[] {
    const bounds = new ScoreBounds(this.view, query, least, this.overScripts);
    const terms = this.generator.generateStrict({ query, least, persons, bounds });
    let found: Candidate[] = [];
    const { accumulators } = this.generator;
    const { words, candidates, candidateCount } = accumulators;
    for (let t = 0; t < candidateCount; t += 1) {
      const name = candidates[t] as number;
      const at = accumulatorOf(name);
      const nameRecord = nameRecordAt(words, at);
      if (profile !== undefined && isPersonName(nameRecord) !== (profile === 'person')) continue;
      if (bounds.reaches(name, nameRecord, creditAt(words, at), matchedTermsAt(words, at)) && visible(name))
        found.push({ name, bound: bounds.bound });
    }
    if (found.length > ASSIGNMENT_FROM) found = this.applyAssignmentBound(found, terms, bounds);
    accumulators.resetAll();
    return found.length > 1 ? found.sort((a, b) => b.bound - a.bound || a.name - b.name) : found;
  }

  /** Lowers the bounds so that each part of a name counts for one term only, and leaves out names that then lie below the least score wanted. */
  private applyAssignmentBound(
    candidates: readonly Candidate[],
    terms: readonly SingleTerm[],
    bounds: ScoreBounds,
  ): Candidate[] {
    const { view, generator } = this;
    const { words } = generator.accumulators;
    const matchedTermsOf = (name: number): number => matchedTermsAt(words, accumulatorOf(name));
    const names = candidates.map(({ name }) => name);
    // A compound matches terms without a part for each: such names keep their bounds.
    const matchedAt = (place: number): number => {
      const matchedTerms = matchedTermsOf(names[place] as number);
      return extraPartsOf(matchedTerms) === 0 ? matchedTerms : 0;
    };
    const surplus = surplusTerms(view, generator.similarityCache, { names, terms, matchedAt });
    const knownSets = new Map<number, readonly number[]>();
    const left: Candidate[] = [];
    for (const [place, candidate] of candidates.entries()) {
      const count = surplus[place] ?? 0;
      if (count === 0) {
        left.push(candidate);
        continue;
      }
      const { name } = candidate;
      const at = accumulatorOf(name);
      let bound = 0;
      for (const matchedTerms of termsWithout(terms, matchedTermsOf(name), count, knownSets))
        if (bounds.reaches(name, nameRecordAt(words, at), creditAt(words, at), matchedTerms))
          bound = Math.max(bound, bounds.bound);
      if (bound > 0) left.push({ name, bound: Math.min(bound, candidate.bound) });
    }
    return left;
  }

  /** The visible names that share most rarity with the query, whatever else differs: at most a fixed number of them. */
  looseCandidates(query: ParsedName, visible: (name: number) => boolean): readonly Candidate[] {
    const bounds = new ScoreBounds(this.view, query, 0, true);
    this.generator.generateLoose(query, bounds);
    const total = query.parts.reduce((sum, part) => sum + part.rarity * RARITY_SCALE, 1);
    const { accumulators } = this.generator;
    const { words, candidates, candidateCount } = accumulators;
    const ranks = new Float64Array(candidateCount);
    for (let t = 0; t < candidateCount; t += 1) {
      const name = candidates[t] as number;
      const at = accumulatorOf(name);
      const matched = matchedRarityOf(creditAt(words, at));
      const scoreLeft = bounds.scoreLeft[penaltyOf(matchedTermsAt(words, at))] as number;
      if (visible(name))
        ranks[t] = (scoreLeft * matched) / Math.sqrt(total * (1 + (this.view.data.nameRarity[name] as number)));
    }
    // Thousands may be ranked: only those that can be among the first become objects.
    const least = ranks.slice().sort()[Math.max(0, ranks.length - LOOSE_CANDIDATES)] ?? 0;
    const found: Candidate[] = [];
    for (let t = 0; t < ranks.length; t += 1) {
      const bound = ranks[t] as number;
      if (bound > 0 && bound >= least) found.push({ name: candidates[t] as number, bound });
    }
    accumulators.resetAll();
    return found.sort((a, b) => b.bound - a.bound || a.name - b.name).slice(0, LOOSE_CANDIDATES);
  }
}
