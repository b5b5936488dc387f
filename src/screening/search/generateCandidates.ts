/**
 * lookUp: which names meet a query, part by part. The parts that tell most for the effort bring names up; the others are only held against
 * the names brought up so far, since names that share nothing but these could not reach what is wanted.
 */

import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { SIMILARITY_STEPS, stepsOf, tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { HAS_COMPOUND } from '../nameIndex/packedNames.ts';
import { ABOUT, COUNT_BIT, FIRST, HEAD_BITS, IS_JOINED, IS_NATIVE, RARITY } from '../nameIndex/postingHeads.ts';
import type { ParsedName } from '../names/parseName.ts';
import { ACCUMULATOR_BITS, Accumulators, CREDIT, MATCHED_TERMS, NAME_RECORD } from './accumulators.ts';
import { editsForSimilarity, STRICT_SIMILARITY, type TermExpansion } from './expandTerm.ts';
import { ExpansionCache } from './expansionCache.ts';
import {
  compoundTerms,
  mostShared,
  type QueryTerm,
  type SingleTerm,
  singleTerms,
  TERM_LIMIT,
  takeCheapest,
} from './queryTerms.ts';
import { RemainingBound } from './remainingBound.ts';
import {
  MOST_EXPLAINED,
  type Prospect,
  penaltiesOfWeight,
  type RemainingTerms,
  type ScoreBounds,
} from './scoreBounds.ts';
import { SimilarityCache } from './similarityCache.ts';
import { CompoundSplitter } from './splitCompounds.ts';

const LEAST_STEPS = Math.round(STRICT_SIMILARITY * SIMILARITY_STEPS);

/** Tokens of which something is asked for ahead. */
const PREFETCHED_TOKENS = 64;
/** Names of a token that are brought up without asking ahead. */
const FEW = 2;

/** What is sought in an index. */
export interface Request {
  readonly query: ParsedName;
  /** The lowest bound that matters. */
  readonly least: number;
  /** The query is known to be a person's. */
  readonly persons: boolean;
  readonly bounds: ScoreBounds;
}

/** Which names a slot brings up. */
interface Admission extends Prospect {
  /** Whether names that have met nothing before are brought up at all. */
  readonly seeds: boolean;
  /** The least that a token's likeness may leave of a score. */
  readonly least: number;
  /** Names from this number on are passed over. */
  readonly within: number;
}
const ANY_NAME: Admission = { seeds: true, least: 0, within: 2 ** 32, shared: 0, explained: 0xffff, missed: 0 };

/** Scratch memory of one index and thread. */
export class CandidateGenerator {
  private readonly view: IndexView;
  /** What names have met so far: whoever has read it clears it. */
  readonly accumulators: Accumulators;
  private readonly strictParts: ExpansionCache;
  private readonly looseParts: ExpansionCache;
  private readonly compoundSplits: CompoundSplitter;
  readonly similarityCache: SimilarityCache;
  private readonly heads: Uint32Array;
  /** Postings of a token that one name has. */
  private readonly onlyName = new Uint32Array(1);
  private readonly firsts = new Uint32Array(PREFETCHED_TOKENS);
  /** What was asked for ahead comes to: written down, so that asking is not taken for useless. */
  private readonly prefetched = new Int32Array(1);

  constructor(view: IndexView) {
    this.view = view;
    this.accumulators = new Accumulators(view);
    this.strictParts = new ExpansionCache(view, false);
    this.looseParts = new ExpansionCache(view, true);
    this.compoundSplits = new CompoundSplitter(view, this.accumulators);
    this.similarityCache = new SimilarityCache(view);
    this.heads = view.postingHeads();
  }

  /**
   * Matched rarity << 16 | rarity that it explains of the name's own. As the comparison has it: the lesser of both, over scripts the Latin one.
   *
   * @param about see tokenHeads.ts
   */
  private creditOf(slot: QueryTerm, about: number): number {
    const rarity = about & RARITY;
    const native = (about & IS_NATIVE) !== 0;
    const shared = native === slot.native ? Math.min(slot.rarity, rarity) : slot.native ? rarity : slot.rarity;
    return (shared << 16) | rarity;
  }

  /** Names that have one of the tokens; new ones as far as they may still reach what is wanted. */
  private addPostings(slot: QueryTerm, alike: Int32Array, bounds: ScoreBounds, entry: Admission): void {
    const { heads, onlyName: only } = this;
    const { postings } = this.view.data;
    const { words, candidates: touched } = this.accumulators;
    const { bits } = slot;
    this.prefetch(alike);
    const { seeds: insert, least, within } = entry;
    const penalties = penaltiesOfWeight(slot.weight);
    let touchedCount = this.accumulators.count;
    for (let e = 0; e < alike.length; e += 1) {
      const like = alike[e] as number;
      const penalty = penalties[stepsOf(like)] as number;
      const kept = bounds.scoreLeft[penalty] as number;
      if (kept < least) break;
      const head = tokenOf(like) << HEAD_BITS;
      const about = heads[head + ABOUT] as number;
      const count = about >>> COUNT_BIT;
      only[0] = heads[head + FIRST] as number;
      const names = count === 1 ? only : postings;
      const start = count === 1 ? 0 : (only[0] as number);
      const add = this.creditOf(slot, about);
      const more = about & IS_JOINED ? 1 : 0;
      const mostRarity = bounds.mostRarity(kept, add, entry);
      if (count > FEW) this.prefetchPostings(start, start + count, within);
      for (let k = start; k < start + count; k += 1) {
        const name = names[k] as number;
        // Names are in the order of their open parts: see nameOrder.
        if (name >= within) break;
        const at = name << ACCUMULATOR_BITS;
        const met = words[at + MATCHED_TERMS] as number;
        if (met === 0) {
          if (!insert || bounds.omitsTooMuch(words[at + NAME_RECORD] as number, mostRarity)) continue;
          touched[touchedCount] = name;
          touchedCount += 1;
        } else if (met & bits) continue;
        this.accumulators.addCredit(at, bits, add, more, penalty);
      }
    }
    this.accumulators.count = touchedCount;
  }

  /** Asks for what stands of the first tokens and of a first name of each, so that all are on their way together. */
  private prefetch(alike: Int32Array): void {
    const { heads, firsts } = this;
    const { postings } = this.view.data;
    const { words } = this.accumulators;
    const count = Math.min(alike.length, PREFETCHED_TOKENS);
    for (let e = 0; e < count; e += 1) {
      const head = tokenOf(alike[e] as number) << HEAD_BITS;
      const first = heads[head + FIRST] as number;
      firsts[e] = (heads[head + ABOUT] as number) >>> COUNT_BIT === 1 ? first : (postings[first] as number);
    }
    let ahead = 0;
    for (let e = 0; e < count; e += 1)
      ahead ^= words[((firsts[e] as number) << ACCUMULATOR_BITS) + MATCHED_TERMS] as number;
    this.prefetched[0] = ahead;
  }

  /** The same of the names of a token that many have: `postings[start..end)`. */
  private prefetchPostings(start: number, end: number, within: number): void {
    const { postings } = this.view.data;
    const { words } = this.accumulators;
    let ahead = 0;
    for (let k = start; k < end; k += 1) {
      const name = postings[k] as number;
      if (name >= within) break;
      ahead ^= words[(name << ACCUMULATOR_BITS) + MATCHED_TERMS] as number;
    }
    this.prefetched[0] = ahead;
  }

  /** Names that have all tokens of which a part of the query is made. */
  private addCompoundSplits({ parts }: ParsedName): void {
    for (let k = 0; k < parts.length && k < TERM_LIMIT; k += 1) {
      const part = parts[k];
      if (!part) continue;
      for (const { tokens, rarity, names } of this.compoundSplits.splitsOf(part)) {
        const shared = Math.min(Math.max(RARITY_SCALE, Math.round(part.rarity * RARITY_SCALE)), rarity);
        const more = tokens.length - 1;
        for (let n = 0; n < names.length; n += 1)
          this.addName(names[n] as number, 1 << k, (shared << 16) | rarity, more);
      }
    }
  }

  private addName(name: number, bits: number, add: number, more: number): void {
    const { words, candidates: touched } = this.accumulators;
    const at = name << ACCUMULATOR_BITS;
    const met = words[at + MATCHED_TERMS] as number;
    if (met & bits) return;
    if (met === 0) {
      touched[this.accumulators.count] = name;
      this.accumulators.count += 1;
    }
    this.accumulators.addCredit(at, bits, add, more, 0);
  }

  /**
   * The same as `enter`, from the other end: how alike is the part to each of the first `count` names? Brings up no new name, and lets those
   * go that cannot reach what is wanted whatever they meet of the rest.
   */
  private probeCandidates(slot: SingleTerm, count: number, rest: RemainingTerms, { bounds }: Request): void {
    const { accumulators: states } = this;
    const { words, candidates: touched } = states;
    this.similarityCache.setTerm(slot.matched, editsForSimilarity(bounds.leastSimilarity(1, slot.weight)));
    let kept = 0;
    for (let t = 0; t < states.count; t += 1) {
      const name = touched[t] as number;
      const at = name << ACCUMULATOR_BITS;
      const met = words[at + MATCHED_TERMS] as number;
      if (t < count && (met & slot.bits) === 0) {
        if (!bounds.mayReach(name, words[at + NAME_RECORD] as number, words[at + CREDIT] as number, met, rest)) {
          states.resetName(at);
          continue;
        }
        this.probeName(slot, name, at);
      }
      touched[kept] = name;
      kept += 1;
    }
    states.count = kept;
  }

  private probeName(slot: SingleTerm, name: number, at: number): void {
    const { words } = this.accumulators;
    const { nameJoinedStart } = this.view.data;
    const best = this.similarityCache.bestTokenOfName(words, at);
    const steps = stepsOf(best);
    // Two neighbours of a person's name that the index files as one: see nameRecords.ts.
    const hasJoined = steps < SIMILARITY_STEPS && ((words[at + NAME_RECORD] as number) & HAS_COMPOUND) !== 0;
    const joined = hasJoined
      ? stepsOf(
          this.similarityCache.bestCompoundOfName(nameJoinedStart[name] as number, nameJoinedStart[name + 1] as number),
        )
      : 0;
    if (joined > steps) this.creditName(at, slot, (slot.rarity << 16) | slot.rarity, joined, 1);
    else if (steps >= LEAST_STEPS)
      this.creditName(
        at,
        slot,
        this.creditOf(slot, this.heads[(tokenOf(best) << HEAD_BITS) + ABOUT] as number),
        steps,
        0,
      );
  }

  private creditName(at: number, slot: SingleTerm, add: number, steps: number, more: number): void {
    this.accumulators.addCredit(at, slot.bits, add, more, penaltiesOfWeight(slot.weight)[steps] as number);
  }

  /** The first pass: all names that may reach what is wanted. Gives the parts that were looked up. */
  generateStrict(sought: Request): readonly SingleTerm[] {
    const slots = this.beginQuery(sought.query, this.strictParts, sought.bounds);
    const reach = new RemainingBound(sought.query, slots, sought.persons, sought.least);
    for (let at = 0; at < slots.length; at += 1) {
      const before = this.accumulators.count;
      const slot = this.nextTerm(slots, at, reach, sought);
      const rest = reach.rest;
      if (reach.boundFor(slot) >= sought.least) this.seedCandidates(slot, reach, sought);
      if (before > 0) this.updateCandidates(slot, before, rest, sought);
      reach.passTerm(slot);
    }
    return slots;
  }

  /** The second pass: every name that has anything like any part. */
  generateLoose(query: ParsedName, bounds: ScoreBounds): void {
    for (const slot of this.beginQuery(query, this.looseParts, bounds))
      this.addPostings(slot, slot.matched.expansion.scoredTokens, bounds, ANY_NAME);
  }

  /** Names that write parts together which the query has apart, or apart which it has together. */
  private beginQuery(query: ParsedName, parts: ExpansionCache, bounds: ScoreBounds): SingleTerm[] {
    const singles = singleTerms(query.parts, parts);
    // First, since a part that is all tokens of a run explains more of a name than one of them does.
    this.addCompoundSplits(query);
    for (const slot of compoundTerms(this.view, query, singles, parts))
      this.addPostings(slot, slot.scoredTokens, bounds, ANY_NAME);
    return singles;
  }

  /**
   * The slot that tells most for the effort. What a part is like shows only when it is looked up: it may turn out to be in so many names that
   * another goes first.
   */
  private nextTerm(slots: SingleTerm[], at: number, reach: RemainingBound, { bounds, least }: Request): SingleTerm {
    for (;;) {
      const slot = takeCheapest(slots, at);
      if (at + 1 === slots.length || reach.boundFor(slot) < least) return slot;
      this.expansionFor(slot, reach, bounds);
      if (takeCheapest(slots, at) === slot) return slot;
    }
  }

  private expansionFor(slot: SingleTerm, reach: RemainingBound, bounds: ScoreBounds): TermExpansion {
    const tokens = this.view.data.tokensWithin[reach.mostOpens] as number;
    return slot.matched.expansionFrom(bounds.leastSimilarity(reach.boundFor(slot), slot.weight), tokens);
  }

  /** Names that have met nothing so far. */
  private seedCandidates(slot: SingleTerm, reach: RemainingBound, { bounds, least }: Request): void {
    const { shared, count } = reach.rest;
    this.addPostings(slot, this.expansionFor(slot, reach, bounds).scoredTokens, bounds, {
      seeds: true,
      least: least / reach.boundFor(slot),
      within: this.view.data.namesWithin[reach.mostOpens] as number,
      shared: shared + bounds.slack - mostShared(slot),
      explained: (count - 1) * MOST_EXPLAINED,
      missed: reach.missedRarity,
    });
  }

  /** The first `count` names, which have met something: do they meet this too? */
  private updateCandidates(slot: SingleTerm, count: number, rest: RemainingTerms, sought: Request): void {
    const { bounds, least } = sought;
    if (slot.matched.isCheaperToProbe(count)) this.probeCandidates(slot, count, rest, sought);
    else this.addPostings(slot, slot.matched.expansion.scoredTokens, bounds, { ...ANY_NAME, seeds: false, least });
  }
}
