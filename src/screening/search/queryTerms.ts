/**
 * querySlots: what of a query is looked up. A slot is a part, or parts written together; slots of several parts ask for exact spellings
 * only, those of one part for all that is like it.
 */

import { WEIGHTS } from '../compare/compareParts.ts';
import { mayHaveEdit } from '../compare/compoundParts.ts';
import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { SIMILARITY_STEPS, scoredToken } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { spellingsOf } from '../names/terms.ts';
import { finishHash, sumOfLetters, weightOf } from '../spelling/spellingHash.ts';
import type { ExpansionCache, MatchedTerm } from './expansionCache.ts';
import { tokensOneEditFrom } from './fuzzyCompounds.ts';

/** Slots of a query: one bit each in a word whose upper byte counts parts written together. */
export const TERM_LIMIT = 20;
/** Shortest text that is looked up as parts written together. */
export const SHORTEST_COMPOUND = 4;
const MOST_COMPOUND_RARITY = 3;

export interface QueryTerm {
  /** Bits of the query's parts that it covers. */
  readonly bits: number;
  /** Hundredths. */
  readonly rarity: number;
  readonly weight: number;
  readonly native: boolean;
}

/** One part of the query. */
export interface SingleTerm extends QueryTerm {
  readonly matched: MatchedTerm;
}

/** Parts written together, as they stand in the index. */
export interface CompoundTerm extends QueryTerm {
  /** See alike.ts. */
  readonly scoredTokens: Int32Array;
}

/** What a name may share with a slot at most: over scripts the Latin side tells, which may be rarer. */
export const mostShared = (slot: QueryTerm): number =>
  slot.native ? Math.max(RARITY_SCALE, slot.rarity) : slot.rarity;

/** The parts of a query. */
export function singleTerms(parts: readonly NamePart[], expansions: ExpansionCache): SingleTerm[] {
  const slots: SingleTerm[] = [];
  for (let k = 0; k < parts.length && k < TERM_LIMIT; k += 1) {
    const part = parts[k];
    if (!part || part.kind === 'initial' || part.kind === 'honorific') continue;
    const probed = expansions.termOf(part);
    slots.push({
      bits: 1 << k,
      rarity: Math.round(part.rarity * RARITY_SCALE),
      weight: WEIGHTS[part.kind],
      native: part.native !== '',
      matched: probed,
    });
  }
  return slots;
}

/** Puts the cheapest of the slots from `from` on there, and gives it. */
export function takeCheapest(slots: SingleTerm[], from: number): SingleTerm {
  let best = from;
  for (let k = from + 1; k < slots.length; k += 1)
    if (priceOf(slots[k] as SingleTerm) < priceOf(slots[best] as SingleTerm)) best = k;
  const slot = slots[best] as SingleTerm;
  slots[best] = slots[from] as SingleTerm;
  slots[from] = slot;
  return slot;
}

/** Effort for what it tells. */
const priceOf = (slot: SingleTerm): number => slot.matched.effort / mostShared(slot);

/**
 * Neighbours of the query that the index may have as one part, and parts written together with the joining word before them.
 *
 * @param singles the query's own
 */
export function compoundTerms(
  view: IndexView,
  query: ParsedName,
  singles: readonly SingleTerm[],
  expansions: ExpansionCache,
): readonly CompoundTerm[] {
  const slots: CompoundTerm[] = [];
  const { parts, prefixes } = query;
  const count = Math.min(parts.length, TERM_LIMIT);
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
      pushCompound(slots, own.matched.strippedTokens(query.profile === 'person'), 1 << k, a.rarity);
      const prefix = prefixes[k] ?? '';
      if (prefix !== '') pushCompound(slots, spelt(view, prefix + a.text), 1 << k, a.rarity);
    }
    const b = k + 1 < count ? parts[k + 1] : undefined;
    if (!b || a.kind === 'honorific' || b.kind === 'honorific') continue;
    if (a.native === '' && b.native === '') pushNeighbours(view, slots, query, k, a, b);
    else if (a.native !== '' && b.native !== '' && a.script === b.script) {
      const joined = makePart(a.text + b.text, 'name', a.rarity + b.rarity, a.native + b.native, a.script);
      const { scoredTokens: alike } = expansions.termOfNewPart(joined).expansion;
      if (alike.length) slots.push(compoundTermOf(3 << k, joined.rarity, true, alike));
    }
  }
  return slots;
}

/** Two Latin neighbours, the next one with them, and the joining word between them. */
function pushNeighbours(
  view: IndexView,
  slots: CompoundTerm[],
  { parts, prefixes }: ParsedName,
  k: number,
  a: NamePart,
  b: NamePart,
): void {
  const weight = weights[k] as number;
  const sum = (sums[k] as number) + Math.imul(sums[k + 1] as number, weight);
  if (a.kind === 'generic' || b.kind === 'generic') pushRespelt(view, slots, k, a, b);
  else if (view.mayHaveHash(finishHash(sum)))
    pushCompound(slots, spelt(view, a.text + b.text), 3 << k, a.rarity + b.rarity);
  if (mayHaveEdit(a, b)) pushCompound(slots, tokensOneEditFrom(view, a.text + b.text), 3 << k, a.rarity + b.rarity);
  const c = k + 2 < TERM_LIMIT ? parts[k + 2] : undefined;
  if (c && c.native === '' && c.kind !== 'honorific') {
    const longer = sum + Math.imul(sums[k + 2] as number, Math.imul(weight, weights[k + 1] as number));
    if (view.mayHaveHash(finishHash(longer)))
      pushCompound(slots, spelt(view, a.text + b.text + c.text), 7 << k, a.rarity + b.rarity + c.rarity);
  }
  const between = prefixes[k + 1] ?? '';
  if (between !== '') pushCompound(slots, spelt(view, a.text + between + b.text), 3 << k, a.rarity + b.rarity);
}

/** Two neighbours of which one is an organisation word, in every way in which it is spelt. */
function pushRespelt(view: IndexView, slots: CompoundTerm[], k: number, a: NamePart, b: NamePart): void {
  const seconds = waysOfSpelling(b);
  for (const first of waysOfSpelling(a)) {
    for (const second of seconds)
      if (view.mayHaveSpelling(finishHash(first.sum + Math.imul(second.sum, first.weight))))
        pushCompound(slots, spelt(view, first.text + second.text), 3 << k, a.rarity + b.rarity);
  }
}

/** A way in which a part is spelt: its letters as a sum, and what a letter behind them weighs. */
interface Spelling {
  readonly text: string;
  readonly sum: number;
  readonly weight: number;
}
const spellingOf = (text: string): Spelling => ({ text, sum: sumOfLetters(text), weight: weightOf(text.length) });
/** Of organisation words. */
const ways = new Map<string, readonly Spelling[]>();

function waysOfSpelling({ kind, text }: NamePart): readonly Spelling[] {
  if (kind !== 'generic') return [spellingOf(text)];
  const known = ways.get(text);
  if (known) return known;
  const made = [text, ...spellingsOf(text)].map(spellingOf);
  ways.set(text, made);
  return made;
}

/** Of each part of the query in hand: its letters as a sum, and what a letter behind them weighs. */
const sums = new Int32Array(TERM_LIMIT);
const weights = new Int32Array(TERM_LIMIT);

const spelt = (view: IndexView, text: string): readonly number[] =>
  text.length < SHORTEST_COMPOUND ? NONE : view.tokensSpelt(text);

const compoundTermOf = (bits: number, rarity: number, native: boolean, alike: Int32Array): CompoundTerm => ({
  bits,
  rarity: Math.round(Math.min(rarity, MOST_COMPOUND_RARITY) * RARITY_SCALE),
  weight: 1,
  native,
  scoredTokens: alike,
});

function pushCompound(slots: CompoundTerm[], tokens: readonly number[], bits: number, rarity: number): void {
  if (tokens.length === 0) return;
  slots.push(
    compoundTermOf(
      bits,
      rarity,
      false,
      Int32Array.from(tokens, (token) => scoredToken(token, SIMILARITY_STEPS)),
    ),
  );
}
const NONE: readonly number[] = [];
