/**
 * retrieve: the names of an index that may score well against a query, each with an upper bound of its score.
 *
 * INVARIANT: which names come back depends on the query and the index alone, but for names whose bound lies below `least`.
 */

import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { IS_PERSON } from '../nameIndex/packedNames.ts';
import type { AnalysedName } from '../names/parseName.ts';
import { BRIEF, extraOf, MET, penaltyOf, SHARED, STATE_BITS } from './accumulators.ts';
import { CROWD, metTooMuch, without } from './assignmentBound.ts';
import { LookUp } from './generateCandidates.ts';
import type { SingleSlot } from './queryTerms.ts';
import { RetrievalBounds } from './scoreBounds.ts';

export interface Candidate {
  readonly name: number;
  readonly bound: number;
}

/** Candidates of the second pass. */
const LOOSE_CANDIDATES = 200;

/** Scratch memory of one index and thread. */
export class Retriever {
  private readonly view: IndexView;
  private readonly lookUp: LookUp;
  private readonly overScripts: boolean;

  constructor(view: IndexView) {
    this.view = view;
    this.lookUp = new LookUp(view);
    this.overScripts = view.data.tokenScript.some((script) => script !== 0);
  }

  /** Every name whose bound is at least `least`, best first; `profile`: only names that are read as this. */
  strict(
    query: AnalysedName,
    least: number,
    persons: boolean,
    visible: (name: number) => boolean,
    profile?: AnalysedName['profile'],
  ): readonly Candidate[] {
    const bounds = new RetrievalBounds(this.view, query, least, this.overScripts);
    const slots = this.lookUp.strictly({ query, least, persons, bounds });
    let candidates: Candidate[] = [];
    const wanted = profile === undefined ? -1 : profile === 'person' ? IS_PERSON : 0;
    const { states } = this.lookUp;
    const { words, touched } = states;
    for (let t = 0; t < states.count; t += 1) {
      const name = touched[t] as number;
      const at = name << STATE_BITS;
      const brief = words[at + BRIEF] as number;
      if (wanted >= 0 && (brief & IS_PERSON) !== wanted) continue;
      if (bounds.reaches(name, brief, words[at + SHARED] as number, words[at + MET] as number) && visible(name))
        candidates.push({ name, bound: bounds.bound });
    }
    if (candidates.length > CROWD) candidates = this.thinOut(candidates, slots, bounds);
    states.clear();
    return candidates.length > 1 ? candidates.sort((a, b) => b.bound - a.bound || a.name - b.name) : candidates;
  }

  /** With bounds that let each part of a name count for one of the query's only; without the names that then fall below what is wanted. */
  private thinOut(
    candidates: readonly Candidate[],
    slots: readonly SingleSlot[],
    bounds: RetrievalBounds,
  ): Candidate[] {
    const { view, lookUp } = this;
    const { words } = lookUp.states;
    const metOf = (name: number): number => words[(name << STATE_BITS) + MET] as number;
    const names = candidates.map(({ name }) => name);
    // Parts written together met slots in another way than one by one.
    const metAt = (place: number): number => {
      const met = metOf(names[place] as number);
      return extraOf(met) === 0 ? met : 0;
    };
    const lacking = metTooMuch(view, lookUp.likeness, { names, slots, metAt });
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
      const at = name << STATE_BITS;
      let bound = 0;
      for (const met of without(slots, metOf(name), count, ways))
        if (bounds.reaches(name, words[at + BRIEF] as number, words[at + SHARED] as number, met))
          bound = Math.max(bound, bounds.bound);
      if (bound > 0) left.push({ name, bound: Math.min(bound, candidate.bound) });
    }
    return left;
  }

  /** The names that share most with the query, however much else differs; a fixed number of them. */
  loose(query: AnalysedName, visible: (name: number) => boolean): readonly Candidate[] {
    const bounds = new RetrievalBounds(this.view, query, 0, true);
    this.lookUp.loosely(query, bounds);
    const total = query.parts.reduce((sum, part) => sum + part.rarity * RARITY_SCALE, 1);
    const { states } = this.lookUp;
    const ranks = new Float64Array(states.count);
    const { words, touched } = states;
    for (let t = 0; t < states.count; t += 1) {
      const name = touched[t] as number;
      const at = name << STATE_BITS;
      const matched = (words[at + SHARED] as number) >>> 16;
      const penalty = bounds.leaves[penaltyOf(words[at + MET] as number)] as number;
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
    states.clear();
    return candidates.sort((a, b) => b.bound - a.bound || a.name - b.name).slice(0, LOOSE_CANDIDATES);
  }
}
