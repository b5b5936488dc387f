/**
 * lookUp: which names meet a query, part by part. The parts that tell most for the effort bring names up; the others are only held against
 * the names brought up so far, since names that share nothing but these could not reach what is wanted.
 */

import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { SIMILARITY_STEPS, stepsOf, tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { HAS_JOINED } from '../nameIndex/packedNames.ts';
import { ABOUT, COUNT_BIT, FIRST, HEAD_BITS, IS_JOINED, IS_NATIVE, RARITY } from '../nameIndex/postingHeads.ts';
import type { AnalysedName } from '../names/parseName.ts';
import { BRIEF, MET, NameStates, SHARED, STATE_BITS } from './accumulators.ts';
import { editsForSimilarity, type PartExpansion, STRICT_SIMILARITY } from './expandTerm.ts';
import { Expansions } from './expansionCache.ts';
import {
  cheapestOf,
  joinedSlots,
  mostShared,
  type SingleSlot,
  SLOT_LIMIT,
  type Slot,
  singleSlots,
} from './queryTerms.ts';
import { Reach } from './remainingBound.ts';
import { MOST_EXPLAINED, type Prospect, penaltiesFor, type Rest, type RetrievalBounds } from './scoreBounds.ts';
import { Likeness } from './similarityCache.ts';
import { TokenRuns } from './splitCompounds.ts';

const LEAST_STEPS = Math.round(STRICT_SIMILARITY * SIMILARITY_STEPS);

/** Tokens of which something is asked for ahead. */
const AHEAD = 64;
/** Names of a token that are brought up without asking ahead. */
const FEW = 2;

/** What is sought in an index. */
export interface Sought {
  readonly query: AnalysedName;
  /** The lowest bound that matters. */
  readonly least: number;
  /** The query is known to be a person's. */
  readonly persons: boolean;
  readonly bounds: RetrievalBounds;
}

/** Which names a slot brings up. */
interface Entry extends Prospect {
  /** Whether names that have met nothing before are brought up at all. */
  readonly insert: boolean;
  /** The least that a token's likeness may leave of a score. */
  readonly least: number;
  /** Names from this number on are passed over. */
  readonly within: number;
}
const ANY_NAME: Entry = { insert: true, least: 0, within: 2 ** 32, shared: 0, explained: 0xffff, missed: 0 };

/** Scratch memory of one index and thread. */
export class LookUp {
  private readonly view: IndexView;
  /** What names have met so far: whoever has read it clears it. */
  readonly states: NameStates;
  private readonly strictParts: Expansions;
  private readonly looseParts: Expansions;
  private readonly runs: TokenRuns;
  readonly likeness: Likeness;
  private readonly heads: Uint32Array;
  /** Postings of a token that one name has. */
  private readonly only = new Uint32Array(1);
  private readonly firsts = new Uint32Array(AHEAD);
  /** What was asked for ahead comes to: written down, so that asking is not taken for useless. */
  private readonly asked = new Int32Array(1);

  constructor(view: IndexView) {
    this.view = view;
    this.states = new NameStates(view);
    this.strictParts = new Expansions(view, false);
    this.looseParts = new Expansions(view, true);
    this.runs = new TokenRuns(view, this.states);
    this.likeness = new Likeness(view);
    this.heads = view.tokenHeads();
  }

  /**
   * Matched rarity << 16 | rarity that it explains of the name's own. As the comparison has it: the lesser of both, over scripts the Latin one.
   *
   * @param about see tokenHeads.ts
   */
  private addOf(slot: Slot, about: number): number {
    const rarity = about & RARITY;
    const native = (about & IS_NATIVE) !== 0;
    const shared = native === slot.native ? Math.min(slot.rarity, rarity) : slot.native ? rarity : slot.rarity;
    return (shared << 16) | rarity;
  }

  /** Names that have one of the tokens; new ones as far as they may still reach what is wanted. */
  private enter(slot: Slot, alike: Int32Array, bounds: RetrievalBounds, entry: Entry): void {
    const { heads, only } = this;
    const { postings } = this.view.data;
    const { words, touched } = this.states;
    const { bits } = slot;
    this.askAhead(alike);
    const { insert, least, within } = entry;
    const penalties = penaltiesFor(slot.weight);
    let touchedCount = this.states.count;
    for (let e = 0; e < alike.length; e += 1) {
      const like = alike[e] as number;
      const penalty = penalties[stepsOf(like)] as number;
      const kept = bounds.leaves[penalty] as number;
      if (kept < least) break;
      const head = tokenOf(like) << HEAD_BITS;
      const about = heads[head + ABOUT] as number;
      const count = about >>> COUNT_BIT;
      only[0] = heads[head + FIRST] as number;
      const names = count === 1 ? only : postings;
      const start = count === 1 ? 0 : (only[0] as number);
      const add = this.addOf(slot, about);
      const more = about & IS_JOINED ? 1 : 0;
      const mostRarity = bounds.mostRarity(kept, add, entry);
      if (count > FEW) this.askAheadOf(start, start + count, within);
      for (let k = start; k < start + count; k += 1) {
        const name = names[k] as number;
        // Names are in the order of their open parts: see nameOrder.
        if (name >= within) break;
        const at = name << STATE_BITS;
        const met = words[at + MET] as number;
        if (met === 0) {
          if (!insert || bounds.omitsTooMuch(words[at + BRIEF] as number, mostRarity)) continue;
          touched[touchedCount] = name;
          touchedCount += 1;
        } else if (met & bits) continue;
        this.states.meet(at, bits, add, more, penalty);
      }
    }
    this.states.count = touchedCount;
  }

  /** Asks for what stands of the first tokens and of a first name of each, so that all are on their way together. */
  private askAhead(alike: Int32Array): void {
    const { heads, firsts } = this;
    const { postings } = this.view.data;
    const { words } = this.states;
    const count = Math.min(alike.length, AHEAD);
    for (let e = 0; e < count; e += 1) {
      const head = tokenOf(alike[e] as number) << HEAD_BITS;
      const first = heads[head + FIRST] as number;
      firsts[e] = (heads[head + ABOUT] as number) >>> COUNT_BIT === 1 ? first : (postings[first] as number);
    }
    let ahead = 0;
    for (let e = 0; e < count; e += 1) ahead ^= words[((firsts[e] as number) << STATE_BITS) + MET] as number;
    this.asked[0] = ahead;
  }

  /** The same of the names of a token that many have: `postings[start..end)`. */
  private askAheadOf(start: number, end: number, within: number): void {
    const { postings } = this.view.data;
    const { words } = this.states;
    let ahead = 0;
    for (let k = start; k < end; k += 1) {
      const name = postings[k] as number;
      if (name >= within) break;
      ahead ^= words[(name << STATE_BITS) + MET] as number;
    }
    this.asked[0] = ahead;
  }

  /** Names that have all tokens of which a part of the query is made. */
  private enterRuns({ parts }: AnalysedName): void {
    for (let k = 0; k < parts.length && k < SLOT_LIMIT; k += 1) {
      const part = parts[k];
      if (!part) continue;
      for (const { tokens, rarity, names } of this.runs.of(part)) {
        const shared = Math.min(Math.max(RARITY_SCALE, Math.round(part.rarity * RARITY_SCALE)), rarity);
        const more = tokens.length - 1;
        for (let n = 0; n < names.length; n += 1)
          this.enterOne(names[n] as number, 1 << k, (shared << 16) | rarity, more);
      }
    }
  }

  private enterOne(name: number, bits: number, add: number, more: number): void {
    const { words, touched } = this.states;
    const at = name << STATE_BITS;
    const met = words[at + MET] as number;
    if (met & bits) return;
    if (met === 0) {
      touched[this.states.count] = name;
      this.states.count += 1;
    }
    this.states.meet(at, bits, add, more, 0);
  }

  /**
   * The same as `enter`, from the other end: how alike is the part to each of the first `count` names? Brings up no new name, and lets those
   * go that cannot reach what is wanted whatever they meet of the rest.
   */
  private hold(slot: SingleSlot, count: number, rest: Rest, { bounds }: Sought): void {
    const { states } = this;
    const { words, touched } = states;
    this.likeness.take(slot.probed, editsForSimilarity(bounds.leastSimilarity(1, slot.weight)));
    let kept = 0;
    for (let t = 0; t < states.count; t += 1) {
      const name = touched[t] as number;
      const at = name << STATE_BITS;
      const met = words[at + MET] as number;
      if (t < count && (met & slot.bits) === 0) {
        if (!bounds.mayReach(name, words[at + BRIEF] as number, words[at + SHARED] as number, met, rest)) {
          states.forget(at);
          continue;
        }
        this.holdAgainst(slot, name, at);
      }
      touched[kept] = name;
      kept += 1;
    }
    states.count = kept;
  }

  private holdAgainst(slot: SingleSlot, name: number, at: number): void {
    const { words } = this.states;
    const { nameJoinedStart } = this.view.data;
    const best = this.likeness.bestOf(words, at);
    const steps = stepsOf(best);
    // Two neighbours of a person's name that the index files as one: see nameRecords.ts.
    const hasJoined = steps < SIMILARITY_STEPS && ((words[at + BRIEF] as number) & HAS_JOINED) !== 0;
    const joined = hasJoined
      ? stepsOf(this.likeness.bestJoined(nameJoinedStart[name] as number, nameJoinedStart[name + 1] as number))
      : 0;
    if (joined > steps) this.meet(at, slot, (slot.rarity << 16) | slot.rarity, joined, 1);
    else if (steps >= LEAST_STEPS)
      this.meet(at, slot, this.addOf(slot, this.heads[(tokenOf(best) << HEAD_BITS) + ABOUT] as number), steps, 0);
  }

  private meet(at: number, slot: SingleSlot, add: number, steps: number, more: number): void {
    this.states.meet(at, slot.bits, add, more, penaltiesFor(slot.weight)[steps] as number);
  }

  /** The first pass: all names that may reach what is wanted. Gives the parts that were looked up. */
  strictly(sought: Sought): readonly SingleSlot[] {
    const slots = this.begin(sought.query, this.strictParts, sought.bounds);
    const reach = new Reach(sought.query, slots, sought.persons, sought.least);
    for (let at = 0; at < slots.length; at += 1) {
      const before = this.states.count;
      const slot = this.nextSlot(slots, at, reach, sought);
      const rest = reach.rest;
      if (reach.of(slot) >= sought.least) this.admit(slot, reach, sought);
      if (before > 0) this.update(slot, before, rest, sought);
      reach.pass(slot);
    }
    return slots;
  }

  /** The second pass: every name that has anything like any part. */
  loosely(query: AnalysedName, bounds: RetrievalBounds): void {
    for (const slot of this.begin(query, this.looseParts, bounds))
      this.enter(slot, slot.probed.expansion.alike, bounds, ANY_NAME);
  }

  /** Names that write parts together which the query has apart, or apart which it has together. */
  private begin(query: AnalysedName, parts: Expansions, bounds: RetrievalBounds): SingleSlot[] {
    const singles = singleSlots(query.parts, parts);
    // First, since a part that is all tokens of a run explains more of a name than one of them does.
    this.enterRuns(query);
    for (const slot of joinedSlots(this.view, query, singles, parts)) this.enter(slot, slot.alike, bounds, ANY_NAME);
    return singles;
  }

  /**
   * The slot that tells most for the effort. What a part is like shows only when it is looked up: it may turn out to be in so many names that
   * another goes first.
   */
  private nextSlot(slots: SingleSlot[], at: number, reach: Reach, { bounds, least }: Sought): SingleSlot {
    for (;;) {
      const slot = cheapestOf(slots, at);
      if (at + 1 === slots.length || reach.of(slot) < least) return slot;
      this.expansionOf(slot, reach, bounds);
      if (cheapestOf(slots, at) === slot) return slot;
    }
  }

  private expansionOf(slot: SingleSlot, reach: Reach, bounds: RetrievalBounds): PartExpansion {
    const tokens = this.view.data.tokensWithin[reach.mostOpens] as number;
    return slot.probed.expansionFrom(bounds.leastSimilarity(reach.of(slot), slot.weight), tokens);
  }

  /** Names that have met nothing so far. */
  private admit(slot: SingleSlot, reach: Reach, { bounds, least }: Sought): void {
    const { shared, count } = reach.rest;
    this.enter(slot, this.expansionOf(slot, reach, bounds).alike, bounds, {
      insert: true,
      least: least / reach.of(slot),
      within: this.view.data.namesWithin[reach.mostOpens] as number,
      shared: shared + bounds.slack - mostShared(slot),
      explained: (count - 1) * MOST_EXPLAINED,
      missed: reach.missing,
    });
  }

  /** The first `count` names, which have met something: do they meet this too? */
  private update(slot: SingleSlot, count: number, rest: Rest, sought: Sought): void {
    const { bounds, least } = sought;
    if (slot.probed.holds(count)) this.hold(slot, count, rest, sought);
    else this.enter(slot, slot.probed.expansion.alike, bounds, { ...ANY_NAME, insert: false, least });
  }
}
