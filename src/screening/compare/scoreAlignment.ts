/**
 * scoreAlignment: from an alignment to a score. Aligned parts count by similarity and weight, damped by the number of parts. Omitted parts
 * count by their rarity relative to the rarity of the shared parts.
 */

import {
  BOTH_KNOWN,
  CLEAR_MISSPELLING,
  CONFLICT,
  DOUBTFUL,
  DOUBTFUL_MISSPELLING,
  DOUBTFUL_WEIGHT,
  INITIAL_OMISSION,
  KNOWN_RARITY,
  LEAST_CERTAIN_RARITY,
  LEAST_OMITTED,
  LEGAL_FORM_DIFFERS,
  NUMBER_OMITTED,
  OMISSION,
  ONLY_ONE_SHARED,
  REORDERED,
  REPEATED,
  SWAPPED_PATRONYMIC,
  SYLLABIC_OMISSION,
  TRANSLITERATED_WEIGHT,
} from '../model/weights.ts';
import type { ParsedName } from '../names/parseName.ts';
import { type AlignedSpan, type Alignment, WEIGHTS } from './alignment.ts';
import type { AlignmentSide } from './alignmentSide.ts';

/** Divisor of the sum of logarithms: the more parts, the less each decides. It is at most 2, so that a contradiction is never diluted away. */
export function damping(weights: number): number {
  if (weights <= 1) return 1;
  if (weights <= 2) return 1 + 0.5 * (weights - 1);
  return weights <= 3 ? 1.5 + 0.3 * (weights - 2) : Math.min(2, 1.8 + 0.2 * (weights - 3));
}

/**
 * INVARIANT: no score with a contradiction other than of numbers is above this. Such a pair weighs no less than an organisation word, the
 * damping is 2 at most, and every other term and factor is 1 at most.
 */
export const MOST_WITH_CONFLICT = CONFLICT ** (WEIGHTS.generic / damping(Number.POSITIVE_INFINITY)) + 1e-9;

/** The lower rarity of both sides. Frequencies are counted for Latin spellings, so over scripts it is the rarity of the Latin side. */
function sharedRarity({ left, right }: Alignment, span: AlignedSpan): number {
  const x = rarityOfSpan(left, span.left, span.leftEnd);
  const y = rarityOfSpan(right, span.right, span.rightEnd);
  const nativeX = left.partAt(span.left).native !== '';
  const nativeY = right.partAt(span.right).native !== '';
  return nativeX === nativeY ? Math.min(x, y) : nativeX ? y : x;
}

function rarityOfSpan(side: AlignmentSide, first: number, end: number): number {
  let sum = 0;
  for (let place = first; place < end; place += 1) sum += side.partAt(place).rarity;
  return sum;
}

const rarityBehindInitial = ({ left, right }: Alignment, span: AlignedSpan): number =>
  Math.max(left.partAt(span.left).rarity, right.partAt(span.right).rarity);

const areKnownNames = ({ left, right }: Alignment, span: AlignedSpan): boolean =>
  left.partAt(span.left).rarity <= KNOWN_RARITY && right.partAt(span.right).rarity <= KNOWN_RARITY;

const scriptWeight = ({ kind, similarity }: AlignedSpan, { spanCount }: Alignment): number =>
  kind !== 'transliterated' || spanCount === 1 ? 1 : similarity < DOUBTFUL ? DOUBTFUL_WEIGHT : TRANSLITERATED_WEIGHT;

/**
 * Factor of a similar spelling, which may be a misspelling or another name.
 *
 * @param certainRarity rarity of the parts that are the same beyond doubt
 */
function misspellingFactor(span: AlignedSpan, alignment: Alignment, certainRarity: number): number {
  if (span.kind !== 'fuzzy' || span.similarity >= CLEAR_MISSPELLING) return 1;
  if (alignment.left.name.profile !== 'person') return 1;
  const besideCommonName = alignment.spanCount > 1 && certainRarity < LEAST_CERTAIN_RARITY ? DOUBTFUL_MISSPELLING : 1;
  return besideCommonName * (areKnownNames(alignment, span) ? BOTH_KNOWN : 1);
}

/** Sums over the spans and omissions of an alignment. */
export class AlignmentSums {
  /** Weighted logarithms of the similarities. */
  log = 0;
  /** Weights of the spans. */
  weight = 0;
  /** How many names and places are shared. */
  sharedNames = 0;
  /** Something more than an initial is shared: initials alone name nobody. */
  hasMoreThanInitials = false;
  matchedRarity = 0;
  missingRarity = 0;
  numberOmitted = false;

  reset(): void {
    this.log = 0;
    this.weight = 0;
    this.sharedNames = 0;
    this.hasMoreThanInitials = false;
    this.matchedRarity = 0;
    this.missingRarity = 0;
    this.numberOmitted = false;
  }
}

/** @param sums receives the sums of the alignment */
export function sumUp(alignment: Alignment, sums: AlignmentSums): void {
  const { left, right, spanCount } = alignment;
  sums.reset();
  let certainRarity = 0;
  for (let k = 0; k < spanCount; k += 1) {
    const span = alignment.spanAt(k);
    span.rarity = sharedRarity(alignment, span);
    if (span.similarity >= CLEAR_MISSPELLING) certainRarity += span.rarity;
  }
  for (let k = 0; k < spanCount; k += 1) addSpan(sums, alignment, alignment.spanAt(k), certainRarity);
  addOmissions(sums, left);
  addOmissions(sums, right);
  if (sums.missingRarity > 0 && (isSyllabic(left) || isSyllabic(right))) sums.missingRarity *= SYLLABIC_OMISSION;
}

function addSpan(sums: AlignmentSums, alignment: Alignment, span: AlignedSpan, certainRarity: number): void {
  const { kind, similarity } = span;
  const weight = span.weight * (kind === 'transliterated' ? TRANSLITERATED_WEIGHT : 1);
  sums.weight += weight;
  if (similarity !== 1)
    sums.log +=
      weight * scriptWeight(span, alignment) * Math.log(similarity * misspellingFactor(span, alignment, certainRarity));
  if (kind === 'conflict') return;
  sums.matchedRarity += span.rarity;
  if (kind !== 'initial') sums.hasMoreThanInitials = true;
  else sums.missingRarity += INITIAL_OMISSION * rarityBehindInitial(alignment, span);
  if (span.weight === 1 || kind === 'transliterated') sums.sharedNames += 1;
}

function isSyllabic(side: AlignmentSide): boolean {
  for (let k = 0; k < side.parts.length; k += 1) if (side.partAt(k).syllabic) return true;
  return false;
}

function addOmissions(sums: AlignmentSums, side: AlignmentSide): void {
  if (side.unalignedCount === 0) return;
  const { parts } = side;
  for (let k = 0; k < parts.length; k += 1) {
    const part = side.partAt(k);
    if (side.aligned[k]) continue;
    const repeated = parts.indexOf(part) !== k || parts.includes(part, k + 1);
    sums.missingRarity += repeated ? part.rarity * REPEATED : part.rarity;
    if (part.kind === 'number' && part.text !== '1') sums.numberOmitted = true;
  }
}

function legalFormsDiffer({ legalForms: left }: ParsedName, { legalForms: right }: ParsedName): boolean {
  if (left.length !== right.length) return true;
  for (const form of left) if (!right.includes(form)) return true;
  return false;
}

/** How the order of the parts differs. */
export interface Order {
  readonly reordered: boolean;
  readonly swappedPatronymic: boolean;
}

/** 0..1, not rounded. */
export function scoreAlignment(alignment: Alignment, sums: Readonly<AlignmentSums>, order: Order): number {
  if (sums.matchedRarity === 0 || !sums.hasMoreThanInitials) return 0;
  const [left, right] = [alignment.left.name, alignment.right.name];
  const omitted = OMISSION * sums.missingRarity + (sums.missingRarity > 0 ? LEAST_OMITTED : 0);
  let score = Math.exp(sums.log / damping(sums.weight)) * (sums.matchedRarity / (sums.matchedRarity + omitted));
  if (order.reordered) score *= REORDERED[left.profile];
  if (order.swappedPatronymic) score *= SWAPPED_PATRONYMIC;
  if (left.profile === 'person' && sums.sharedNames === 1 && sums.missingRarity > 0.1) score *= ONLY_ONE_SHARED;
  if (sums.numberOmitted) score *= NUMBER_OMITTED;
  if (legalFormsDiffer(left, right)) return score * LEGAL_FORM_DIFFERS;
  return score > 0.995 && left.literal !== right.literal ? 0.995 : score;
}
