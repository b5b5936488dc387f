/**
 * queryTerms: the terms of a query, by which candidates are generated. A single term is one part and matches all similar tokens. A compound
 * term is several parts written together and matches exact spellings only.
 */

import { mayHaveEdit } from '../compare/compoundParts.ts';
import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { SIMILARITY_STEPS, scoredToken } from '../compare/scoredToken.ts';
import type { PartWeights } from '../model/matchingModel.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { spellingsOf } from '../names/terms.ts';
import { finishHash, sumOfLetters, weightOf } from '../spelling/spellingHash.ts';
import type { ExpansionCache, MatchedTerm } from './expansionCache.ts';
import { tokensOneEditFrom } from './fuzzyCompounds.ts';
import { TERM_LIMIT } from './searchLimits.ts';
import type { SearchScratch } from './searchScratch.ts';

/** Letters of the shortest compound that is looked up. */
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

/** Parts written together. */
export interface CompoundTerm extends QueryTerm {
  /** The tokens of the index that are this compound: see scoredToken.ts. */
  readonly scoredTokens: Int32Array;
}

/** The most rarity that a name can match by the term, in hundredths: over scripts the Latin side counts, which may be rarer. */
export const mostMatchedRarity = (term: QueryTerm): number =>
  term.native ? Math.max(RARITY_SCALE, term.rarity) : term.rarity;

/** The single terms of a query; initials and titles are none. */
export function singleTerms(
  parts: readonly NamePart[],
  expansions: ExpansionCache,
  partWeights: PartWeights,
): SingleTerm[] {
  const terms: SingleTerm[] = [];
  for (let k = 0; k < parts.length && k < TERM_LIMIT; k += 1) {
    const part = parts[k];
    if (!part || part.kind === 'initial' || part.kind === 'honorific') continue;
    terms.push({
      bits: 1 << k,
      rarity: Math.round(part.rarity * RARITY_SCALE),
      weight: partWeights[part.kind],
      native: part.native !== '',
      matched: expansions.termOf(part),
    });
  }
  return terms;
}

/** Swaps the cheapest of the terms from `from` on to that place, and returns it. */
export function takeCheapest(terms: SingleTerm[], from: number): SingleTerm {
  let best = from;
  for (let k = from + 1; k < terms.length; k += 1)
    if (priceOf(terms[k] as SingleTerm) < priceOf(terms[best] as SingleTerm)) best = k;
  const cheapest = terms[best] as SingleTerm;
  terms[best] = terms[from] as SingleTerm;
  terms[from] = cheapest;
  return cheapest;
}

/** Effort per rarity that the term can match. */
const priceOf = (term: SingleTerm): number => term.matched.effort / mostMatchedRarity(term);

/**
 * The compound terms of a query: neighbours that the index may have as one part, parts written together with the joining word before them,
 * and parts without a title or legal form written together with them.
 *
 * @param singles the single terms of the query
 */
export function compoundTerms(
  scratch: SearchScratch,
  query: ParsedName,
  singles: readonly SingleTerm[],
  expansions: ExpansionCache,
): readonly CompoundTerm[] {
  const { view } = scratch;
  const terms: CompoundTerm[] = [];
  const { parts, prefixes } = query;
  const count = Math.min(parts.length, TERM_LIMIT);
  sumLetters(scratch, parts, count);
  let single = 0;
  for (let k = 0; k < count; k += 1) {
    const a = parts[k];
    if (!a) continue;
    const term = singles[single];
    const isTerm = term?.bits === 1 << k;
    if (isTerm) single += 1;
    if (isTerm && a.kind === 'name' && a.native === '') {
      pushCompound(terms, term.matched.strippedTokens(query.profile === 'person'), 1 << k, a.rarity);
      const prefix = prefixes[k] ?? '';
      if (prefix !== '') pushCompound(terms, compoundTokens(view, prefix + a.text), 1 << k, a.rarity);
    }
    const b = k + 1 < count ? parts[k + 1] : undefined;
    if (!b || a.kind === 'honorific' || b.kind === 'honorific') continue;
    if (a.native === '' && b.native === '') pushNeighbours(scratch, terms, query, k, a, b);
    else if (a.native !== '' && b.native !== '' && a.script === b.script) {
      const compound = makePart(a.text + b.text, 'name', a.rarity + b.rarity, a.native + b.native, a.script);
      const { scoredTokens } = expansions.termOfNewPart(compound).expansion;
      if (scoredTokens.length) terms.push(compoundTermOf(3 << k, compound.rarity, true, scoredTokens));
    }
  }
  return terms;
}

function sumLetters({ thread }: SearchScratch, parts: readonly NamePart[], count: number): void {
  for (let k = 0; k < count; k += 1) {
    const text = parts[k]?.text ?? '';
    thread.letterSums[k] = sumOfLetters(text);
    thread.letterWeights[k] = weightOf(text.length);
  }
}

/** Compounds of two Latin neighbours, of these and the next part, and of these with the joining word between them. */
function pushNeighbours(
  scratch: SearchScratch,
  terms: CompoundTerm[],
  { parts, prefixes }: ParsedName,
  k: number,
  a: NamePart,
  b: NamePart,
): void {
  const { view } = scratch;
  const { letterSums: sums, letterWeights: weights } = scratch.thread;
  const weight = weights[k] as number;
  const sum = (sums[k] as number) + Math.imul(sums[k + 1] as number, weight);
  if (a.kind === 'generic' || b.kind === 'generic') pushRespelt(view, terms, k, a, b);
  else if (view.mayHaveHash(finishHash(sum)))
    pushCompound(terms, compoundTokens(view, a.text + b.text), 3 << k, a.rarity + b.rarity);
  if (mayHaveEdit(a, b)) pushCompound(terms, tokensOneEditFrom(scratch, a.text + b.text), 3 << k, a.rarity + b.rarity);
  const c = k + 2 < TERM_LIMIT ? parts[k + 2] : undefined;
  if (c && c.native === '' && c.kind !== 'honorific') {
    const longer = sum + Math.imul(sums[k + 2] as number, Math.imul(weight, weights[k + 1] as number));
    if (view.mayHaveHash(finishHash(longer)))
      pushCompound(terms, compoundTokens(view, a.text + b.text + c.text), 7 << k, a.rarity + b.rarity + c.rarity);
  }
  const between = prefixes[k + 1] ?? '';
  if (between !== '') pushCompound(terms, compoundTokens(view, a.text + between + b.text), 3 << k, a.rarity + b.rarity);
}

/** Compounds of two neighbours of which one is an organisation word, in each of its spellings. */
function pushRespelt(view: IndexView, terms: CompoundTerm[], k: number, a: NamePart, b: NamePart): void {
  const seconds = spellingsOfPart(b);
  for (const first of spellingsOfPart(a)) {
    for (const second of seconds)
      if (view.mayHaveSpelling(finishHash(first.sum + Math.imul(second.sum, first.weight))))
        pushCompound(terms, compoundTokens(view, first.text + second.text), 3 << k, a.rarity + b.rarity);
  }
}

/** A spelling of a part: its sum of letters, and the weight of a letter after them (see spellingHash.ts). */
interface Spelling {
  readonly text: string;
  readonly sum: number;
  readonly weight: number;
}
const spellingOf = (text: string): Spelling => ({ text, sum: sumOfLetters(text), weight: weightOf(text.length) });
/** The spellings of each organisation word: they never change. */
const wordSpellings = new Map<string, readonly Spelling[]>();

function spellingsOfPart({ kind, text }: NamePart): readonly Spelling[] {
  if (kind !== 'generic') return [spellingOf(text)];
  const known = wordSpellings.get(text);
  if (known) return known;
  const spellings = [text, ...spellingsOf(text)].map(spellingOf);
  wordSpellings.set(text, spellings);
  return spellings;
}

const compoundTokens = (view: IndexView, text: string): readonly number[] =>
  text.length < SHORTEST_COMPOUND ? NONE : view.tokensSpelt(text);

const compoundTermOf = (bits: number, rarity: number, native: boolean, scoredTokens: Int32Array): CompoundTerm => ({
  bits,
  rarity: Math.round(Math.min(rarity, MOST_COMPOUND_RARITY) * RARITY_SCALE),
  weight: 1,
  native,
  scoredTokens,
});

function pushCompound(terms: CompoundTerm[], tokens: readonly number[], bits: number, rarity: number): void {
  if (tokens.length === 0) return;
  terms.push(
    compoundTermOf(
      bits,
      rarity,
      false,
      Int32Array.from(tokens, (token) => scoredToken(token, SIMILARITY_STEPS)),
    ),
  );
}
const NONE: readonly number[] = [];
