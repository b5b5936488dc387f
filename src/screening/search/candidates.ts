/**
 * retrieve: the names of an index that may score well against a query, each with an upper bound of its score.
 *
 * INVARIANT: which names come back depends on the query and the index alone, but for names whose bound lies below `least`.
 */

import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { IS_PERSON } from '../nameIndex/packedNames.ts';
import type { ParsedName } from '../names/parseName.ts';
import { ACCUMULATOR_BITS, CREDIT, extraPartsOf, MATCHED_TERMS, NAME_RECORD, penaltyOf } from './accumulators.ts';
import { ASSIGNMENT_FROM, surplusTerms, termsWithout } from './assignmentBound.ts';
import { CandidateGenerator } from './generateCandidates.ts';
import type { SingleTerm } from './queryTerms.ts';
import { ScoreBounds } from './scoreBounds.ts';

export interface Candidate {
  readonly name: number;
  readonly bound: number;
}

/** Candidates of the second pass. */
const LOOSE_CANDIDATES = 200;

/** Scratch memory of one index and thread. */
export class Retriever {
  private readonly view: IndexView;
  private readonly generator: CandidateGenerator;
  private readonly overScripts: boolean;

  constructor(view: IndexView) {
    this.view = view;
    this.generator = new CandidateGenerator(view);
    this.overScripts = view.data.tokenScript.some((script) => script !== 0);
  }

  /** Every name whose bound is at least `least`, best first; `profile`: only names that are read as this. */
  strictCandidates(
    query: ParsedName,
    least: number,
    persons: boolean,
    visible: (name: number) => boolean,
    profile?: ParsedName['profile'],
  ): readonly Candidate[] {
    const bounds = new ScoreBounds(this.view, query, least, this.overScripts);
    const slots = this.generator.generateStrict({ query, least, persons, bounds });
    let candidates: Candidate[] = [];
    const wanted = profile === undefined ? -1 : profile === 'person' ? IS_PERSON : 0;
    const { accumulators: states } = this.generator;
    const { words, candidates: touched } = states;
    for (let t = 0; t < states.count; t += 1) {
      const name = touched[t] as number;
      const at = name << ACCUMULATOR_BITS;
      const brief = words[at + NAME_RECORD] as number;
      if (wanted >= 0 && (brief & IS_PERSON) !== wanted) continue;
      if (
        bounds.reaches(name, brief, words[at + CREDIT] as number, words[at + MATCHED_TERMS] as number) &&
        visible(name)
      )
        candidates.push({ name, bound: bounds.bound });
    }
    if (candidates.length > ASSIGNMENT_FROM) candidates = this.thinOut(candidates, slots, bounds);
    states.resetAll();
    return candidates.length > 1 ? candidates.sort((a, b) => b.bound - a.bound || a.name - b.name) : candidates;
  }

  /** With bounds that let each part of a name count for one of the query's only; without the names that then fall below what is wanted. */
  private thinOut(candidates: readonly Candidate[], slots: readonly SingleTerm[], bounds: ScoreBounds): Candidate[] {
    const { view, generator: lookUp } = this;
    const { words } = lookUp.accumulators;
    const metOf = (name: number): number => words[(name << ACCUMULATOR_BITS) + MATCHED_TERMS] as number;
    const names = candidates.map(({ name }) => name);
    // Parts written together met slots in another way than one by one.
    const metAt = (place: number): number => {
      const met = metOf(names[place] as number);
      return extraPartsOf(met) === 0 ? met : 0;
    };
    const lacking = surplusTerms(view, lookUp.similarityCache, { names, terms: slots, metAt });
    const ways = new Map<number, readonly number[]>();
    const left: Candidate[] = [];
    for (let place = 0; place < candidates.length; place += 1) {
      const candidate = candidates[place] as Candidate;
      const count = lacking[place] as number;
      if (count === 0) {
        left.push(candidate);
        continue;
      }
      const { name } = candidate;
      const at = name << ACCUMULATOR_BITS;
      let bound = 0;
      for (const met of termsWithout(slots, metOf(name), count, ways))
        if (bounds.reaches(name, words[at + NAME_RECORD] as number, words[at + CREDIT] as number, met))
          bound = Math.max(bound, bounds.bound);
      if (bound > 0) left.push({ name, bound: Math.min(bound, candidate.bound) });
    }
    return left;
  }

  /** The names that share most with the query, however much else differs; a fixed number of them. */
  looseCandidates(query: ParsedName, visible: (name: number) => boolean): readonly Candidate[] {
    const bounds = new ScoreBounds(this.view, query, 0, true);
    this.generator.generateLoose(query, bounds);
    const total = query.parts.reduce((sum, part) => sum + part.rarity * RARITY_SCALE, 1);
    const { accumulators: states } = this.generator;
    const ranks = new Float64Array(states.count);
    const { words, candidates: touched } = states;
    for (let t = 0; t < states.count; t += 1) {
      const name = touched[t] as number;
      const at = name << ACCUMULATOR_BITS;
      const matched = (words[at + CREDIT] as number) >>> 16;
      const penalty = bounds.scoreLeft[penaltyOf(words[at + MATCHED_TERMS] as number)] as number;
      if (visible(name))
        ranks[t] = (penalty * matched) / Math.sqrt(total * (1 + (this.view.data.nameRarity[name] as number)));
    }
    // Thousands may be ranked: only those that can be among the first become objects.
    const least = ranks.slice().sort()[Math.max(0, ranks.length - LOOSE_CANDIDATES)] ?? 0;
    const candidates: Candidate[] = [];
    for (let t = 0; t < ranks.length; t += 1) {
      const bound = ranks[t] as number;
      if (bound > 0 && bound >= least) candidates.push({ name: touched[t] as number, bound });
    }
    states.resetAll();
    return candidates.sort((a, b) => b.bound - a.bound || a.name - b.name).slice(0, LOOSE_CANDIDATES);
  }
}
