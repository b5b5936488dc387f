/**
 * retrieve: the names of an index that may score well against a query, each with an upper bound of its score.
 *
 * INVARIANT: which names come back depends on the query and the index alone, but for names whose bound lies below `least`.
 */
import type { AnalysedName } from './analyseName.ts';
import { CROWD, metTogether } from './crowd.ts';
import type { IndexView } from './indexView.ts';
import { LookUp } from './lookUp.ts';
import { IS_PERSON } from './nameBrief.ts';
import { BRIEF, extraOf, MET, penaltyOf, SHARED, STATE_BITS } from './nameStates.ts';
import { RARITY_SCALE } from './openParts.ts';
import type { SingleSlot } from './querySlots.ts';
import { RetrievalBounds } from './retrievalBounds.ts';

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
      const bound = bounds.of(name, brief, words[at + SHARED] as number, words[at + MET] as number);
      if (bound >= least && visible(name)) candidates.push({ name, bound });
    }
    if (candidates.length > CROWD) candidates = this.thinOut(candidates, slots, bounds, least);
    states.clear();
    return candidates.length > 1 ? candidates.sort((a, b) => b.bound - a.bound || a.name - b.name) : candidates;
  }

  /** Without the names that score well only as long as one part of theirs counts for several of the query's. */
  private thinOut(
    candidates: Candidate[],
    slots: readonly SingleSlot[],
    bounds: RetrievalBounds,
    least: number,
  ): Candidate[] {
    const { words } = this.lookUp.states;
    const met = candidates.map(({ name }) => words[(name << STATE_BITS) + MET] as number);
    const crowd = {
      names: candidates.map(({ name }) => name),
      slots,
      metAt: (place: number): number => (extraOf(met[place] as number) === 0 ? (met[place] as number) : 0),
    };
    const without = new Set(metTogether(this.view, this.lookUp.likeness, crowd));
    return candidates.filter(
      ({ name }, place) => !without.has(place) || this.boundWithoutOne(name, slots, bounds) >= least,
    );
  }

  /** The most that a name can score that has not met one of the slots after all. */
  private boundWithoutOne(name: number, slots: readonly SingleSlot[], bounds: RetrievalBounds): number {
    const { words } = this.lookUp.states;
    const at = name << STATE_BITS;
    const met = words[at + MET] as number;
    let most = 0;
    for (const { bits } of slots)
      if (met & bits)
        most = Math.max(most, bounds.of(name, words[at + BRIEF] as number, words[at + SHARED] as number, met & ~bits));
    return most;
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
