/**
 * querySlots: what of a query is looked up. A slot is a part, or parts written together; slots of several parts ask for exact spellings
 * only, those of one part for all that is like it.
 */
import type { AnalysedName } from './analyseName.ts';
import { WEIGHTS } from './compareParts.ts';
import type { Expansion } from './expandPart.ts';
import type { Expansions, ProbedPart } from './expansions.ts';
import { finishHash, HASH_START, hashOn } from './indexData.ts';
import type { IndexView } from './indexView.ts';
import { makePart, type NamePart } from './namePart.ts';
import { RARITY_SCALE } from './openParts.ts';

/** Slots of a query: one bit each in a word whose upper byte counts parts written together. */
export const SLOT_LIMIT = 20;
/** Shortest text that is looked up as parts written together. */
export const SHORTEST_JOINED = 4;
const MOST_JOINED_RARITY = 3;

export interface Slot {
  /** Bits of the query's parts that it covers. */
  readonly bits: number;
  /** Hundredths. */
  readonly rarity: number;
  readonly weight: number;
  readonly native: boolean;
}

/** One part of the query. */
export interface SingleSlot extends Slot {
  readonly probed: ProbedPart;
}

/** Parts written together, as they stand in the index. */
export interface JoinedSlot extends Slot {
  readonly expansion: Expansion;
}

/** What a name may share with a slot at most: over scripts the Latin side tells, which may be rarer. */
export const mostShared = (slot: Slot): number => (slot.native ? Math.max(RARITY_SCALE, slot.rarity) : slot.rarity);

/** The parts of a query, those first that tell most for the effort. */
export function singleSlots(parts: readonly NamePart[], expansions: Expansions): SingleSlot[] {
  const slots: SingleSlot[] = [];
  for (let k = 0; k < parts.length && k < SLOT_LIMIT; k += 1) {
    const part = parts[k];
    if (!part || part.kind === 'initial' || part.kind === 'honorific') continue;
    const probed = expansions.of(part);
    slots.push({
      bits: 1 << k,
      rarity: Math.round(part.rarity * RARITY_SCALE),
      weight: WEIGHTS[part.kind],
      native: part.native !== '',
      probed,
    });
  }
  return cheapestFirst(slots);
}

/** In place: a query has few parts, and this is asked of every query. */
function cheapestFirst(slots: SingleSlot[]): SingleSlot[] {
  for (let k = 1; k < slots.length; k += 1) {
    const slot = slots[k] as SingleSlot;
    const price = priceOf(slot);
    let place = k;
    while (place > 0 && priceOf(slots[place - 1] as SingleSlot) > price) {
      slots[place] = slots[place - 1] as SingleSlot;
      place -= 1;
    }
    slots[place] = slot;
  }
  return slots;
}

/** Effort for what it tells. */
const priceOf = (slot: SingleSlot): number => slot.probed.effort / mostShared(slot);

/** Neighbours of the query that the index may have as one part, and parts written together with the joining word before them. */
export function joinedSlots(view: IndexView, query: AnalysedName, expansions: Expansions): readonly JoinedSlot[] {
  const slots: JoinedSlot[] = [];
  const { parts, prefixes } = query;
  const count = Math.min(parts.length, SLOT_LIMIT);
  for (let k = 0; k < count; k += 1) {
    const a = parts[k];
    if (!a) continue;
    if (a.kind === 'name' && a.native === '') {
      push(slots, expansions.of(a).unglued(query.profile === 'person'), 1 << k, a.rarity);
      const prefix = prefixes[k] ?? '';
      if (prefix !== '') push(slots, writtenTogether(view, prefix, a.text), 1 << k, a.rarity);
    }
    const b = k + 1 < count ? parts[k + 1] : undefined;
    if (!b || a.kind === 'honorific' || b.kind === 'honorific') continue;
    if (a.native === '' && b.native === '') pushNeighbours(view, slots, query, k, a, b);
    else if (a.native !== '' && b.native !== '' && a.script === b.script) {
      const joined = makePart(a.text + b.text, 'name', a.rarity + b.rarity, a.native + b.native, a.script);
      const { expansion } = expansions.of(joined);
      if (expansion.tokens.length) slots.push({ ...slotOf(3 << k, joined.rarity), native: true, expansion });
    }
  }
  return slots;
}

/** Two Latin neighbours, the next one with them, and the joining word between them. */
function pushNeighbours(
  view: IndexView,
  slots: JoinedSlot[],
  { parts, prefixes }: AnalysedName,
  k: number,
  a: NamePart,
  b: NamePart,
): void {
  push(slots, writtenTogether(view, a.text, b.text), 3 << k, a.rarity + b.rarity);
  const c = k + 2 < SLOT_LIMIT ? parts[k + 2] : undefined;
  if (c && c.native === '' && c.kind !== 'honorific')
    push(slots, writtenTogether(view, a.text, b.text, c.text), 7 << k, a.rarity + b.rarity + c.rarity);
  const between = prefixes[k + 1] ?? '';
  if (between !== '') push(slots, writtenTogether(view, a.text, between, b.text), 3 << k, a.rarity + b.rarity);
}

/** Tokens spelt like the texts one after another: mostly none, which their hash tells before they are one text. */
function writtenTogether(view: IndexView, first: string, second: string, third = ''): readonly number[] {
  if (first.length + second.length + third.length < SHORTEST_JOINED) return NONE;
  const hash = hashOn(hashOn(hashOn(HASH_START, first), second), third);
  return view.mayHaveHash(finishHash(hash)) ? view.tokensSpelt(first + second + third) : NONE;
}

const slotOf = (bits: number, rarity: number): Slot => ({
  bits,
  rarity: Math.round(Math.min(rarity, MOST_JOINED_RARITY) * RARITY_SCALE),
  weight: 1,
  native: false,
});

function push(slots: JoinedSlot[], tokens: readonly number[], bits: number, rarity: number): void {
  if (tokens.length === 0) return;
  const expansion = { tokens: Uint32Array.from(tokens), similarities: new Float32Array(tokens.length).fill(1) };
  slots.push({ ...slotOf(bits, rarity), expansion });
}
const NONE: readonly number[] = [];
