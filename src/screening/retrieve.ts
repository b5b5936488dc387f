/**
 * retrieve: the names of an index that may score well against a query, each with an upper bound of its score. The rarest parts are looked up
 * first; names that only common parts bring up are passed over once these could not reach the wanted score any more.
 *
 * INVARIANT: which names come back depends on the query and the index alone, but for names whose bound lies below `least`.
 */
import type { AnalysedName } from './analyseName.ts';
import { isNeeded, RARITY_SCALE } from './buildIndex.ts';
import { damping, OMISSION, ONLY_ONE_SHARED, WEIGHTS } from './compareParts.ts';
import { type Expansion, expandPart } from './expandPart.ts';
import type { IndexView } from './indexView.ts';
import { bitCount, makePart, type NamePart } from './namePart.ts';

export interface Candidate {
  readonly name: number;
  readonly bound: number;
}

/** Slots of a query: one bit each in a word whose upper byte counts parts written together. */
const SLOT_LIMIT = 20;
const EXTRA = 1 << 24;
const SLOT_BITS = EXTRA - 1;
const PENALTY_SCALE = 16;
const MOST_DAMPING = damping(9);
/** Initials of a candidate may stand for this many parts of the query. */
const INITIALS_STAND_FOR = 2;
const CACHE_LIMIT = 50_000;
/** Candidates of the second pass. */
const LOOSE_CANDIDATES = 200;

interface Slot {
  /** Bits of the query's parts that it covers. */
  readonly bits: number;
  /** Hundredths. */
  readonly rarity: number;
  readonly weight: number;
  readonly native: boolean;
  /** Covers a part that must meet its like. */
  readonly needed: boolean;
  readonly expansion: Expansion;
}

const isSingle = ({ bits }: Slot): boolean => (bits & (bits - 1)) === 0;
/** What a name may share with a slot at most: over scripts the Latin side tells, which may be rarer. */
const mostShared = (slot: Slot): number => (slot.native ? Math.max(RARITY_SCALE, slot.rarity) : slot.rarity);
/** A slot's names are looked through when they are fewer than this many times the names so far; else these are looked through. */
const LOOKUP_FACTOR = 6;

const RARITY_BITS = 0xffff;
const IS_PERSON = 1 << 16;
const HAS_INITIAL = 1 << 17;

function briefNames({ names, data: { nameFacts, nameRarity, nameNeeds } }: IndexView): Uint32Array {
  const brief = new Uint32Array(names);
  for (let name = 0; name < names; name += 1) {
    const facts = nameFacts[name] as number;
    brief[name] =
      ((nameNeeds[name] as number) << 24) |
      (facts & 2 ? HAS_INITIAL : 0) |
      (facts & 1 ? IS_PERSON : 0) |
      (nameRarity[name] as number);
  }
  return brief;
}

/** Scratch memory of one index and thread. */
export class Retriever {
  private readonly view: IndexView;
  /** Per name: [matched rarity << 16 | explained rarity, slots]. */
  private readonly sums: Uint32Array;
  private readonly penalties: Uint8Array;
  private readonly touched: Uint32Array;
  /** Per name what its bound asks for, in one word: 0-15 rarity, then the two bits below, 24-31 parts that must meet their like. */
  private readonly brief: Uint32Array;
  private touchedCount = 0;
  private readonly cache = new Map<string, Expansion>();
  private readonly looseCache = new Map<string, Expansion>();

  constructor(view: IndexView) {
    this.view = view;
    this.sums = new Uint32Array(view.names * 2);
    this.penalties = new Uint8Array(view.names);
    this.touched = new Uint32Array(view.names);
    this.brief = briefNames(view);
  }

  private expand(part: NamePart, loose: boolean): Expansion {
    const cache = loose ? this.looseCache : this.cache;
    const key = `${part.kind} ${part.native || part.text}`;
    const known = cache.get(key);
    if (known) return known;
    const expansion = expandPart(this.view, part, loose);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, expansion);
    return expansion;
  }

  private slots(query: AnalysedName, loose: boolean): Slot[] {
    const slots: Slot[] = [];
    const parts = query.parts.slice(0, SLOT_LIMIT);
    for (const [k, part] of parts.entries()) {
      if (part.kind === 'initial' || part.kind === 'honorific') continue;
      const expansion = this.expand(part, loose);
      slots.push({
        bits: 1 << k,
        rarity: Math.round(part.rarity * RARITY_SCALE),
        weight: WEIGHTS[part.kind],
        native: part.native !== '',
        needed: isNeeded(part),
        expansion,
      });
    }
    slots.push(...this.joinedSlots(query, parts, loose));
    return slots.sort((a, b) => b.rarity - a.rarity || a.bits - b.bits);
  }

  /** Neighbours of the query that the index may have as one part; and a part of the query that the index may have as two. */
  private joinedSlots(query: AnalysedName, parts: readonly NamePart[], loose: boolean): Slot[] {
    const slots: Slot[] = [];
    for (const [k, a] of parts.entries()) {
      const prefix = query.prefixes[k] ?? '';
      if (prefix !== '' && a.kind === 'name' && a.native === '')
        this.pushSpelt(slots, prefix + a.text, 1 << k, a.rarity, true);
      const b = parts[k + 1];
      if (!b || a.kind === 'honorific' || b.kind === 'honorific') continue;
      if (a.native === '' && b.native === '') {
        const needed = isNeeded(a) || isNeeded(b);
        this.pushSpelt(slots, a.text + b.text, 3 << k, a.rarity + b.rarity, needed);
        const c = parts[k + 2];
        if (c && c.native === '' && c.kind !== 'honorific')
          this.pushSpelt(
            slots,
            a.text + b.text + c.text,
            7 << k,
            a.rarity + b.rarity + c.rarity,
            needed || isNeeded(c),
          );
        const between = query.prefixes[k + 1] ?? '';
        if (between !== '') this.pushSpelt(slots, a.text + between + b.text, 3 << k, a.rarity + b.rarity, needed);
      } else if (a.native !== '' && b.native !== '' && a.script === b.script) {
        const joined = makePart(a.text + b.text, 'name', a.rarity + b.rarity, a.native + b.native, a.script);
        const expansion = this.expand(joined, loose);
        if (expansion.tokens.length)
          slots.push({
            bits: 3 << k,
            rarity: Math.round(joined.rarity * RARITY_SCALE),
            weight: 1,
            native: true,
            needed: true,
            expansion,
          });
      }
    }
    return slots;
  }

  private pushSpelt(slots: Slot[], text: string, bits: number, rarity: number, needed: boolean): void {
    if (text.length < 4) return;
    const tokens: number[] = [];
    this.view.eachTokenSpelt(text, (token) => tokens.push(token));
    if (tokens.length === 0) return;
    const expansion = { tokens: Uint32Array.from(tokens), similarities: new Float32Array(tokens.length).fill(1) };
    slots.push({
      bits,
      rarity: Math.round(Math.min(rarity, 3) * RARITY_SCALE),
      weight: 1,
      native: false,
      needed,
      expansion,
    });
  }

  /** As the comparison has it: the lesser of both, over scripts the Latin one. */
  private sharedRarity(slot: Slot, token: number, rarity: number): number {
    const native = this.view.data.tokenScript[token] !== 0;
    return native === slot.native ? Math.min(slot.rarity, rarity) : slot.native ? rarity : slot.rarity;
  }

  /**
   * `insert`: names that nothing before has brought up are entered. Of these, a name that comes up by a token alike enough to leave no
   * more than `wanted` of its bound is entered only if it has initials, for these may stand for what else is missing.
   */
  private accumulate(slot: Slot, insert: boolean, wanted: number): void {
    const { postingStart, postings, tokenRarity, tokenKind, tokenJoined } = this.view.data;
    const { sums, penalties, touched, brief } = this;
    const { tokens, similarities } = slot.expansion;
    const { bits } = slot;
    let count = this.touchedCount;
    for (let e = 0; e < tokens.length; e += 1) {
      const token = tokens[e] as number;
      const rarity = tokenRarity[token] as number;
      const kind = tokenKind[token] as number;
      // Kinds 0 (name) and 3 (place) are the needed ones.
      const add = (this.sharedRarity(slot, token, rarity) << 16) | (kind === 0 || kind === 3 ? rarity : 0);
      const penalty = Math.min(100, Math.floor(-Math.log(similarities[e] as number) * slot.weight * PENALTY_SCALE));
      // A part of the index that must meet its like has met an organisation word: one more than the query's own parts tell.
      const more = !slot.needed && (kind === 0 || kind === 3) ? 1 : 0;
      const extra = ((tokenJoined[token] as number) + more) * EXTRA;
      const initialsOnly = (PENALTIES[penalty] as number) < wanted;
      const end = postingStart[token + 1] as number;
      for (let k = postingStart[token] as number; k < end; k += 1) {
        const name = postings[k] as number;
        const at = name << 1;
        const slots = sums[at + 1] as number;
        if (slots === 0) {
          if (!insert || (initialsOnly && ((brief[name] as number) & HAS_INITIAL) === 0)) continue;
          touched[count] = name;
          count += 1;
        } else if (slots & bits) continue;
        sums[at] = (sums[at] as number) + add;
        sums[at + 1] = (slots | bits) + extra;
        if (penalty !== 0) penalties[name] = Math.min(255, (penalties[name] as number) + penalty);
      }
    }
    this.touchedCount = count;
  }

  /** A part of the query that is two tokens of the index: names that have both. */
  private accumulateSplits(query: AnalysedName, insert: boolean): void {
    for (let k = 0; k < query.parts.length && k < SLOT_LIMIT; k += 1) {
      const part = query.parts[k];
      if (part?.kind !== 'name' || part.native !== '' || part.text.length < 6) continue;
      const pairs = this.splitsOf(part.text);
      for (let p = 0; p < pairs.length; p += 2)
        this.both(part, 1 << k, pairs[p] as number, pairs[p + 1] as number, insert);
    }
  }

  private readonly splits = new Map<string, readonly number[]>();

  /** Pairs of tokens that are the text when written together. */
  private splitsOf(text: string): readonly number[] {
    const known = this.splits.get(text);
    if (known) return known;
    const pairs: number[] = [];
    for (let cut = 2; cut <= text.length - 2; cut += 1) this.split(text.slice(0, cut), text.slice(cut), pairs);
    if (this.splits.size >= CACHE_LIMIT) this.splits.clear();
    this.splits.set(text, pairs);
    return pairs;
  }

  private split(left: string, right: string, pairs: number[]): void {
    const { tokenKind } = this.view.data;
    this.view.eachTokenSpelt(left, (a) => {
      if (tokenKind[a] !== 0 && tokenKind[a] !== 2) return;
      this.view.eachTokenSpelt(right, (b) => {
        if (tokenKind[b] === 0 || tokenKind[b] === 2) pairs.push(a, b);
      });
    });
  }

  /** Names that have both tokens: kinds 0 (name) and 2 (organisation word). */
  private both(part: NamePart, bits: number, a: number, b: number, insert: boolean): void {
    const { postingStart, postings, tokenRarity, tokenKind } = this.view.data;
    const [rarityA, rarityB] = [tokenRarity[a] as number, tokenRarity[b] as number];
    const explained = (tokenKind[a] === 0 ? rarityA : 0) + (tokenKind[b] === 0 ? rarityB : 0);
    const add = (Math.min(Math.round(part.rarity * RARITY_SCALE), rarityA + rarityB) << 16) | explained;
    const extra = tokenKind[a] === 0 && tokenKind[b] === 0 ? EXTRA : 0;
    const [endA, endB] = [postingStart[a + 1] as number, postingStart[b + 1] as number];
    let [i, j] = [postingStart[a] as number, postingStart[b] as number];
    while (i < endA && j < endB) {
      const x = postings[i] as number;
      const y = postings[j] as number;
      if (x === y) this.addOne(x, bits, add, extra, insert);
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
  }

  private addOne(name: number, bits: number, add: number, extra: number, insert: boolean): void {
    const at = name << 1;
    const slots = this.sums[at + 1] as number;
    if (slots === 0) {
      if (!insert) return;
      this.touched[this.touchedCount] = name;
      this.touchedCount += 1;
    } else if (slots & bits) return;
    this.sums[at] = (this.sums[at] as number) + add;
    this.sums[at + 1] = (slots | bits) + extra;
  }

  /** Names that share nothing but what is left of the slots cannot reach `least`: they need not be entered any more. */
  private run(query: AnalysedName, slots: readonly Slot[], least: number, slack: number, persons = false): void {
    let tail = slots.reduce((sum, slot) => sum + mostShared(slot), slack);
    let missed = 0;
    this.accumulateSplits(query, true);
    let single = slots.filter(isSingle).length;
    // A person's name that shares its last open part only, and no initial, is held down by the comparison: see ONLY_ONE_SHARED.
    const heldDown = least > 0 && persons && single > 1 && slack === 0;
    for (const slot of slots) {
      const share = tail / (tail + OMISSION * missed);
      const reach = heldDown && single === 1 && missed > 10 ? ONLY_ONE_SHARED * share : share;
      const insert = reach >= least;
      if (insert || this.hasJoined(slot) || this.postingsOf(slot) < LOOKUP_FACTOR * this.touchedCount)
        this.accumulate(slot, insert, least / reach - 1e-9);
      else this.lookUp(slot);
      tail -= mostShared(slot);
      // Slots of several parts stand beside the slots of these parts: only the latter are missed.
      if (slot.needed && isSingle(slot)) missed += slot.rarity;
      if (isSingle(slot)) single -= 1;
    }
  }

  /** Tokens of two parts stand in the postings only. */
  private hasJoined({ expansion: { tokens } }: Slot): boolean {
    for (let e = 0; e < tokens.length; e += 1) if (this.view.data.tokenJoined[tokens[e] as number] === 1) return true;
    return false;
  }

  private postingsOf({ expansion: { tokens } }: Slot): number {
    const { postingStart } = this.view.data;
    let count = 0;
    for (let e = 0; e < tokens.length; e += 1)
      count += (postingStart[(tokens[e] as number) + 1] as number) - (postingStart[tokens[e] as number] as number);
    return count;
  }

  /** The same as accumulate without inserting, from the other end: for each name so far, is one of the slot's tokens among its own? */
  private lookUp(slot: Slot): void {
    const { nameTokenStart, nameTokens, tokenRarity, tokenKind } = this.view.data;
    const { tokens, similarities } = slot.expansion;
    const places = placesOf(slot.expansion);
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = this.touched[t] as number;
      const slots = this.sums[name * 2 + 1] as number;
      if (slots & slot.bits) continue;
      let best = -1;
      for (let k = nameTokenStart[name] as number; k < (nameTokenStart[name + 1] as number); k += 1) {
        const place = places.get(nameTokens[k] as number);
        if (place !== undefined && (best < 0 || place < best)) best = place;
      }
      if (best < 0) continue;
      const token = tokens[best] as number;
      const rarity = tokenRarity[token] as number;
      const kind = tokenKind[token] as number;
      this.sums[name * 2] =
        (this.sums[name * 2] as number) +
        ((this.sharedRarity(slot, token, rarity) << 16) | (kind === 0 || kind === 3 ? rarity : 0));
      this.sums[name * 2 + 1] = (slots | slot.bits) + (!slot.needed && (kind === 0 || kind === 3) ? EXTRA : 0);
      const penalty = Math.min(100, Math.floor(-Math.log(similarities[best] as number) * slot.weight * PENALTY_SCALE));
      this.penalties[name] = Math.min(255, (this.penalties[name] as number) + penalty);
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
    const slack = slackOf(query);
    this.run(query, this.slots(query, false), least, slack, persons);
    const candidates: Candidate[] = [];
    const bounds = new Bounds(this.brief, query, slack);
    const wanted = profile === undefined ? -1 : profile === 'person' ? IS_PERSON : 0;
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = this.touched[t] as number;
      if (wanted >= 0 && ((this.brief[name] as number) & IS_PERSON) !== wanted) continue;
      const bound = bounds.of(
        name,
        this.sums[name * 2] as number,
        this.sums[name * 2 + 1] as number,
        this.penalties[name] as number,
      );
      if (bound >= least && visible(name)) candidates.push({ name, bound });
    }
    this.clear();
    return candidates.sort((a, b) => b.bound - a.bound || a.name - b.name);
  }

  /** The names that share most with the query, however much else differs; a fixed number of them. */
  loose(query: AnalysedName, visible: (name: number) => boolean): readonly Candidate[] {
    this.run(query, this.slots(query, true), 0, 0);
    const total = query.parts.reduce((sum, part) => sum + part.rarity * RARITY_SCALE, 1);
    const candidates: Candidate[] = [];
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = this.touched[t] as number;
      const matched = (this.sums[name * 2] as number) >>> 16;
      const penalty = Math.exp(-(this.penalties[name] as number) / PENALTY_SCALE / MOST_DAMPING);
      const bound = (penalty * matched) / Math.sqrt(total * (1 + (this.view.data.nameRarity[name] as number)));
      if (visible(name)) candidates.push({ name, bound });
    }
    this.clear();
    return candidates.sort((a, b) => b.bound - a.bound || a.name - b.name).slice(0, LOOSE_CANDIDATES);
  }

  private clear(): void {
    for (let t = 0; t < this.touchedCount; t += 1) {
      const name = this.touched[t] as number;
      this.sums[name * 2] = 0;
      this.sums[name * 2 + 1] = 0;
      this.penalties[name] = 0;
    }
    this.touchedCount = 0;
  }
}

/** What titles and initials, which are not looked up, may add to the matched rarity. Hundredths. */
const slackOf = (query: AnalysedName): number =>
  query.parts.reduce(
    (sum, part) => sum + (part.kind === 'initial' || part.kind === 'honorific' ? part.rarity * RARITY_SCALE : 0),
    0,
  );

const placesCache = new WeakMap<Expansion, ReadonlyMap<number, number>>();

/** Token -> its place in the expansion. */
function placesOf(expansion: Expansion): ReadonlyMap<number, number> {
  const known = placesCache.get(expansion);
  if (known) return known;
  const places = new Map<number, number>();
  for (let e = 0; e < expansion.tokens.length; e += 1) places.set(expansion.tokens[e] as number, e);
  placesCache.set(expansion, places);
  return places;
}

class Bounds {
  private readonly brief: Uint32Array;
  private readonly rarities: number[] = [];
  private readonly needed: number[] = [];
  private neededBits = 0;
  private readonly initials: number;
  private readonly slack: number;
  private readonly person: boolean;

  constructor(brief: Uint32Array, query: AnalysedName, slack: number) {
    this.person = query.profile === 'person';
    this.brief = brief;
    this.slack = slack;
    for (const [k, part] of query.parts.slice(0, SLOT_LIMIT).entries()) {
      if (!isNeeded(part)) continue;
      this.needed.push(1 << k);
      this.neededBits |= 1 << k;
      this.rarities.push(Math.round(part.rarity * RARITY_SCALE));
    }
    this.initials = query.parts.filter((part) => part.kind === 'initial').length;
  }

  /** 0 when both names have needed parts left over: a contradiction, or parts too unlike for this pass. */
  of(name: number, sums: number, slots: number, penalty: number): number {
    const brief = this.brief[name] as number;
    const open = this.neededBits & ~slots;
    let left = bitCount(open);
    const other = (brief >>> 24) - (this.needed.length - left + (slots >>> 24)) - this.initials;
    const hasInitial = (brief & HAS_INITIAL) !== 0;
    if (other > 0 && left > (hasInitial ? INITIALS_STAND_FOR : 0)) return 0;
    let missing = 0;
    if (left > 0)
      for (let k = 0; k < this.needed.length; k += 1)
        if (open & (this.needed[k] as number)) missing += this.rarities[k] as number;
    if (hasInitial && left > 0) {
      missing = left > INITIALS_STAND_FOR ? missing / 2 : 0;
      left = Math.max(0, left - INITIALS_STAND_FOR);
    }
    const matched = (sums >>> 16) + this.slack + (hasInitial ? 30 : 0);
    const omitted = other > 0 ? Math.max(0, (brief & RARITY_BITS) - (sums & 0xffff)) : 0;
    // As the comparison has it: one part of a person's name, when either name has more to it.
    const only =
      this.person &&
      (brief & IS_PERSON) !== 0 &&
      !hasInitial &&
      this.initials === 0 &&
      (slots & SLOT_BITS & ((slots & SLOT_BITS) - 1)) === 0 &&
      missing + omitted > 10;
    return (
      (only ? ONLY_ONE_SHARED : 1) *
      (penalty === 0 ? 1 : (PENALTIES[penalty] as number)) *
      (matched / (matched + OMISSION * (missing + omitted)))
    );
  }
}

/** What a sum of penalties leaves of a bound. */
const PENALTIES = Float64Array.from({ length: 256 }, (_, penalty) => Math.exp(-penalty / PENALTY_SCALE / MOST_DAMPING));
