/**
 * retrieve: the names of an index that may score well against a query, each with an upper bound of its score. The parts that tell most for
 * the effort are looked up; names that share nothing but the rest could not reach the wanted score, so the rest is only held against the
 * names found so far.
 *
 * INVARIANT: which names come back depends on the query and the index alone, but for names whose bound lies below `least`.
 */
import type { AnalysedName } from './analyseName.ts';
import { type Expansion, SIMILARITY_STEPS, STRICT_SIMILARITY } from './expandPart.ts';
import { Expansions } from './expansions.ts';
import type { IndexView } from './indexView.ts';
import { RARITY_SCALE } from './openParts.ts';
import { joinedSlots, type SingleSlot, SLOT_LIMIT, type Slot, singleSlots } from './querySlots.ts';
import { Reach } from './reach.ts';
import { briefNames, EXTRA, IS_PERSON, penaltyOf, RetrievalBounds } from './retrievalBounds.ts';
import { TokenRuns } from './tokenRuns.ts';
import { JOINED, STANDING } from './tokenTable.ts';

export interface Candidate {
  readonly name: number;
  readonly bound: number;
}

/** Candidates of the second pass. */
const LOOSE_CANDIDATES = 200;

/** As expansions have it. */
const inSteps = (similarity: number): number => 1 - Math.floor((1 - similarity) * SIMILARITY_STEPS) / SIMILARITY_STEPS;

/** Scratch memory of one index and thread. */
export class Retriever {
  private readonly view: IndexView;
  /** Per name: [matched rarity << 16 | explained rarity, slots]. */
  private readonly sums: Uint32Array;
  private readonly penalties: Uint8Array;
  private readonly touched: Uint32Array;
  private readonly brief: Uint32Array;
  private touchedCount = 0;
  private readonly strictParts: Expansions;
  private readonly looseParts: Expansions;
  private readonly runs: TokenRuns;
  private readonly overScripts: boolean;
  /** Per token: how alike it is to the part in hand, and for which asking that holds. */
  private readonly likeness: Float64Array;
  private readonly asked: Int32Array;
  private asking = 0;

  constructor(view: IndexView) {
    this.view = view;
    this.sums = new Uint32Array(view.names * 2);
    this.penalties = new Uint8Array(view.names);
    this.touched = new Uint32Array(view.names);
    this.brief = briefNames(view);
    this.strictParts = new Expansions(view, false);
    this.looseParts = new Expansions(view, true);
    this.runs = new TokenRuns(view);
    this.overScripts = view.data.tokenScript.some((script) => script !== 0);
    this.likeness = new Float64Array(view.tokens);
    this.asked = new Int32Array(view.tokens);
  }

  /** As the comparison has it: the lesser of both, over scripts the Latin one. */
  private sharedRarity(slot: Slot, token: number, rarity: number): number {
    const native = this.view.data.tokenScript[token] !== 0;
    return native === slot.native ? Math.min(slot.rarity, rarity) : slot.native ? rarity : slot.rarity;
  }

  /** Names that have one of the tokens; a token so unlike that it leaves less than `least` of a score counts for nothing. */
  private enter(slot: Slot, expansion: Expansion, bounds: RetrievalBounds, least: number, insert: boolean): void {
    const { tokens, similarities } = expansion;
    const { postingStart, postings, tokenJoined } = this.view.data;
    const { sums, penalties, touched } = this;
    const { bits } = slot;
    let count = this.touchedCount;
    for (let e = 0; e < tokens.length; e += 1) {
      const token = tokens[e] as number;
      const penalty = penaltyOf(similarities[e] as number, slot.weight);
      if ((bounds.leaves[penalty] as number) < least) break;
      const add = this.addOf(slot, token);
      const more = ((tokenJoined[token] as number) & STANDING) === JOINED ? EXTRA : 0;
      const end = postingStart[token + 1] as number;
      for (let k = postingStart[token] as number; k < end; k += 1) {
        const name = postings[k] as number;
        const at = name << 1;
        const slots = sums[at + 1] as number;
        if (slots === 0) {
          if (!insert) continue;
          touched[count] = name;
          count += 1;
        } else if (slots & bits) continue;
        sums[at] = (sums[at] as number) + add;
        sums[at + 1] = (slots | bits) + more;
        if (penalty !== 0) penalties[name] = Math.min(255, (penalties[name] as number) + penalty);
      }
    }
    this.touchedCount = count;
  }

  /** Matched rarity << 16 | rarity that it explains of the name's own. */
  private addOf(slot: Slot, token: number): number {
    const rarity = this.view.data.tokenRarity[token] as number;
    return (this.sharedRarity(slot, token, rarity) << 16) | rarity;
  }

  /** Names that have all tokens of which a part of the query is made. */
  private enterRuns(query: AnalysedName): void {
    const { tokenRarity } = this.view.data;
    for (let k = 0; k < query.parts.length && k < SLOT_LIMIT; k += 1) {
      const part = query.parts[k];
      if (!part) continue;
      for (const run of this.runs.of(part)) {
        let explained = 0;
        for (const token of run) explained += tokenRarity[token] as number;
        const shared = Math.min(Math.max(RARITY_SCALE, Math.round(part.rarity * RARITY_SCALE)), explained);
        const add = (shared << 16) | explained;
        const more = (run.length - 1) * EXTRA;
        this.runs.eachName(run, (name) => this.enterOne(name, 1 << k, add, more));
      }
    }
  }

  private enterOne(name: number, bits: number, add: number, more: number): void {
    const at = name << 1;
    const slots = this.sums[at + 1] as number;
    if (slots & bits) return;
    if (slots === 0) {
      this.touched[this.touchedCount] = name;
      this.touchedCount += 1;
    }
    this.sums[at] = (this.sums[at] as number) + add;
    this.sums[at + 1] = (slots | bits) + more;
  }

  /** The same as `enter`, from the other end: how alike is the part to each name so far? Brings up no new name. */
  private hold(slot: SingleSlot): void {
    const { nameTokenStart, nameTokens, tokenRarity } = this.view.data;
    const { sums, penalties, touched } = this;
    this.startAsking(slot);
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = touched[t] as number;
      const at = name << 1;
      const slots = sums[at + 1] as number;
      if (slots & slot.bits) continue;
      const start = nameTokenStart[name] as number;
      const end = nameTokenStart[name + 1] as number;
      let best = -1;
      let similarity = 0;
      for (let k = start; k < end; k += 1) {
        const token = nameTokens[k] as number;
        const alike = this.likenessOf(slot, token);
        const isRarer =
          alike === similarity && best >= 0 && (tokenRarity[token] as number) > (tokenRarity[best] as number);
        if (alike > similarity || isRarer) {
          similarity = alike;
          best = token;
        }
      }
      const joined = similarity < 1 ? this.joinedLikenessOf(slot, name) : 0;
      if (joined > similarity) {
        const add = (slot.rarity << 16) | slot.rarity;
        sums[at] = (sums[at] as number) + add;
        sums[at + 1] = (slots | slot.bits) + EXTRA;
        penalties[name] = Math.min(255, (penalties[name] as number) + penaltyOf(joined, slot.weight));
      } else if (similarity >= STRICT_SIMILARITY) {
        sums[at] = (sums[at] as number) + this.addOf(slot, best);
        sums[at + 1] = slots | slot.bits;
        penalties[name] = Math.min(255, (penalties[name] as number) + penaltyOf(similarity, slot.weight));
      }
    }
  }

  /** What is known of the part: all that is like it, or what its letters do not tell. */
  private startAsking({ probed }: SingleSlot): void {
    this.asking += 1;
    const { known, probe } = probed;
    const tokens = known?.tokens ?? probe.told;
    const similarities = known?.similarities ?? probe.toldSimilarities;
    for (let k = 0; k < tokens.length; k += 1) {
      const token = tokens[k] as number;
      this.asked[token] = this.asking;
      this.likeness[token] = inSteps(similarities[k] as number);
    }
  }

  private likenessOf({ probed }: SingleSlot, token: number): number {
    if (this.asked[token] === this.asking) return this.likeness[token] as number;
    if (probed.known) return 0;
    this.asked[token] = this.asking;
    const similarity = inSteps(probed.probe.similarityIfNear(token));
    this.likeness[token] = similarity;
    return similarity;
  }

  /** The same for two neighbours of a person's name that the index files as one: see `joinedParts` of the builder. */
  private joinedLikenessOf(slot: SingleSlot, name: number): number {
    const { nameJoinedStart, nameJoined } = this.view.data;
    const end = nameJoinedStart[name + 1] as number;
    let best = 0;
    for (let k = nameJoinedStart[name] as number; k < end; k += 1)
      best = Math.max(best, this.likenessOf(slot, nameJoined[k] as number));
    return best;
  }

  private run(query: AnalysedName, least: number, persons: boolean, loose: boolean, bounds: RetrievalBounds): void {
    const parts = loose ? this.looseParts : this.strictParts;
    for (const slot of joinedSlots(this.view, query, parts)) this.enter(slot, slot.expansion, bounds, 0, true);
    this.enterRuns(query);
    const slots = singleSlots(query.parts, parts);
    const reach = new Reach(query, slots, persons, least);
    for (const slot of slots) {
      const insert = reach.of(slot) >= least;
      if (insert || !slot.probed.holds(this.touchedCount))
        this.enter(slot, slot.probed.expansion, bounds, least, insert);
      else if (this.touchedCount > 0) this.hold(slot);
      reach.pass(slot);
    }
  }

  /** Every name whose bound is at least `least`, best first; `profile`: only names that are read as this. */
  strict(
    query: AnalysedName,
    least: number,
    persons: boolean,
    visible: (name: number) => boolean,
    profile?: AnalysedName['profile'],
  ): readonly Candidate[] {
    const bounds = new RetrievalBounds(this.view, this.brief, query, least, this.overScripts);
    this.run(query, least, persons, false, bounds);
    const candidates: Candidate[] = [];
    const wanted = profile === undefined ? -1 : profile === 'person' ? IS_PERSON : 0;
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = this.touched[t] as number;
      if (wanted >= 0 && ((this.brief[name] as number) & IS_PERSON) !== wanted) continue;
      const at = name << 1;
      const bound = bounds.of(
        name,
        this.sums[at] as number,
        this.sums[at + 1] as number,
        this.penalties[name] as number,
      );
      if (bound >= least && visible(name)) candidates.push({ name, bound });
    }
    this.clear();
    return candidates.length > 1 ? candidates.sort((a, b) => b.bound - a.bound || a.name - b.name) : candidates;
  }

  /** The names that share most with the query, however much else differs; a fixed number of them. */
  loose(query: AnalysedName, visible: (name: number) => boolean): readonly Candidate[] {
    const bounds = new RetrievalBounds(this.view, this.brief, query, 0, true);
    this.run(query, 0, false, true, bounds);
    const total = query.parts.reduce((sum, part) => sum + part.rarity * RARITY_SCALE, 1);
    const ranks = new Float64Array(this.touchedCount);
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = this.touched[t] as number;
      const matched = (this.sums[name << 1] as number) >>> 16;
      const penalty = bounds.leaves[this.penalties[name] as number] as number;
      if (visible(name))
        ranks[t] = (penalty * matched) / Math.sqrt(total * (1 + (this.view.data.nameRarity[name] as number)));
    }
    // Thousands may be ranked: only those that can be among the first become objects.
    const least = ranks.slice().sort()[Math.max(0, ranks.length - LOOSE_CANDIDATES)] ?? 0;
    const candidates: Candidate[] = [];
    for (let t = 0; t < ranks.length; t += 1) {
      const bound = ranks[t] as number;
      if (bound > 0 && bound >= least) candidates.push({ name: this.touched[t] as number, bound });
    }
    this.clear();
    return candidates.sort((a, b) => b.bound - a.bound || a.name - b.name).slice(0, LOOSE_CANDIDATES);
  }

  private clear(): void {
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = this.touched[t] as number;
      this.sums[name << 1] = 0;
      this.sums[(name << 1) + 1] = 0;
      this.penalties[name] = 0;
    }
    this.touchedCount = 0;
  }
}
