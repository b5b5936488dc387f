/**
 * querySlots: what of a query is looked up. A slot is a part, or parts written together; slots of several parts ask for exact spellings
 * only, those of one part for all that is like it.
 */

import { WEIGHTS } from '../compare/compareParts.ts';
import { mayHaveSlip } from '../compare/compoundParts.ts';
import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { alikeOf, SIMILARITY_STEPS } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import type { AnalysedName } from '../names/parseName.ts';
import { spellingsOf } from '../names/terms.ts';
import { finishHash, sumOfLetters, weightOf } from '../spelling/spellingHash.ts';
import type { Expansions, ProbedPart } from './expansionCache.ts';
import { tokensOneSlipFrom } from './fuzzyCompounds.ts';

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
  /** See alike.ts. */
  readonly alike: Int32Array;
}

/** What a name may share with a slot at most: over scripts the Latin side tells, which may be rarer. */
export const mostShared = (slot: Slot): number => (slot.native ? Math.max(RARITY_SCALE, slot.rarity) : slot.rarity);

/** The parts of a query. */
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
  return slots;
}

/** Puts the cheapest of the slots from `from` on there, and gives it. */
export function cheapestOf(slots: SingleSlot[], from: number): SingleSlot {
  let best = from;
  for (let k = from + 1; k < slots.length; k += 1)
    if (priceOf(slots[k] as SingleSlot) < priceOf(slots[best] as SingleSlot)) best = k;
  const slot = slots[best] as SingleSlot;
  slots[best] = slots[from] as SingleSlot;
  slots[from] = slot;
  return slot;
}

/** Effort for what it tells. */
const priceOf = (slot: SingleSlot): number => slot.probed.effort / mostShared(slot);

/**
 * Neighbours of the query that the index may have as one part, and parts written together with the joining word before them.
 *
 * @param singles the query's own
 */
export function joinedSlots(
  view: IndexView,
  query: AnalysedName,
  singles: readonly SingleSlot[],
  expansions: Expansions,
): readonly JoinedSlot[] {
  const slots: JoinedSlot[] = [];
  const { parts, prefixes } = query;
  const count = Math.min(parts.length, SLOT_LIMIT);
  for (let k = 0; k < count; k += 1) {
    const text = parts[k]?.text ?? '';
    sums[k] = sumOfLetters(text);
    weights[k] = weightOf(text.length);
  }
  let single = 0;
  for (let k = 0; k < count; k += 1) {
    const a = parts[k];
    if (!a) continue;
    const own = singles[single];
    const hasOwn = own?.bits === 1 << k;
    if (hasOwn) single += 1;
    if (hasOwn && a.kind === 'name' && a.native === '') {
      push(slots, own.probed.unglued(query.profile === 'person'), 1 << k, a.rarity);
      const prefix = prefixes[k] ?? '';
      if (prefix !== '') push(slots, spelt(view, prefix + a.text), 1 << k, a.rarity);
    }
    const b = k + 1 < count ? parts[k + 1] : undefined;
    if (!b || a.kind === 'honorific' || b.kind === 'honorific') continue;
    if (a.native === '' && b.native === '') pushNeighbours(view, slots, query, k, a, b);
    else if (a.native !== '' && b.native !== '' && a.script === b.script) {
      const joined = makePart(a.text + b.text, 'name', a.rarity + b.rarity, a.native + b.native, a.script);
      const { alike } = expansions.ofNew(joined).expansion;
      if (alike.length) slots.push(slotOf(3 << k, joined.rarity, true, alike));
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
  const weight = weights[k] as number;
  const sum = (sums[k] as number) + Math.imul(sums[k + 1] as number, weight);
  if (a.kind === 'generic' || b.kind === 'generic') pushRespelt(view, slots, k, a, b);
  else if (view.mayHaveHash(finishHash(sum))) push(slots, spelt(view, a.text + b.text), 3 << k, a.rarity + b.rarity);
  if (mayHaveSlip(a, b)) push(slots, tokensOneSlipFrom(view, a.text + b.text), 3 << k, a.rarity + b.rarity);
  const c = k + 2 < SLOT_LIMIT ? parts[k + 2] : undefined;
  if (c && c.native === '' && c.kind !== 'honorific') {
    const longer = sum + Math.imul(sums[k + 2] as number, Math.imul(weight, weights[k + 1] as number));
    if (view.mayHaveHash(finishHash(longer)))
      push(slots, spelt(view, a.text + b.text + c.text), 7 << k, a.rarity + b.rarity + c.rarity);
  }
  const between = prefixes[k + 1] ?? '';
  if (between !== '') push(slots, spelt(view, a.text + between + b.text), 3 << k, a.rarity + b.rarity);
}

/** Two neighbours of which one is an organisation word, in every way in which it is spelt. */
function pushRespelt(view: IndexView, slots: JoinedSlot[], k: number, a: NamePart, b: NamePart): void {
  const seconds = waysOf(b);
  for (const first of waysOf(a)) {
    for (const second of seconds)
      if (view.mayHaveSpelling(finishHash(first.sum + Math.imul(second.sum, first.weight))))
        push(slots, spelt(view, first.text + second.text), 3 << k, a.rarity + b.rarity);
  }
}

/** A way in which a part is spelt: its letters as a sum, and what a letter behind them weighs. */
interface Way {
  readonly text: string;
  readonly sum: number;
  readonly weight: number;
}
const wayOf = (text: string): Way => ({ text, sum: sumOfLetters(text), weight: weightOf(text.length) });
/** Of organisation words. */
const ways = new Map<string, readonly Way[]>();

function waysOf({ kind, text }: NamePart): readonly Way[] {
  if (kind !== 'generic') return [wayOf(text)];
  const known = ways.get(text);
  if (known) return known;
  const made = [text, ...spellingsOf(text)].map(wayOf);
  ways.set(text, made);
  return made;
}

/** Of each part of the query in hand: its letters as a sum, and what a letter behind them weighs. */
const sums = new Int32Array(SLOT_LIMIT);
const weights = new Int32Array(SLOT_LIMIT);

const spelt = (view: IndexView, text: string): readonly number[] =>
  text.length < SHORTEST_JOINED ? NONE : view.tokensSpelt(text);

const slotOf = (bits: number, rarity: number, native: boolean, alike: Int32Array): JoinedSlot => ({
  bits,
  rarity: Math.round(Math.min(rarity, MOST_JOINED_RARITY) * RARITY_SCALE),
  weight: 1,
  native,
  alike,
});

function push(slots: JoinedSlot[], tokens: readonly number[], bits: number, rarity: number): void {
  if (tokens.length === 0) return;
  slots.push(
    slotOf(
      bits,
      rarity,
      false,
      Int32Array.from(tokens, (token) => alikeOf(token, SIMILARITY_STEPS)),
    ),
  );
}
const NONE: readonly number[] = [];
