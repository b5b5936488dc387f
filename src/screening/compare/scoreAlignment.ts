/**
 * scoreAlignment: from an alignment to a score. Aligned parts count by similarity and weight, damped by the number of parts. Omitted parts
 * count by their rarity relative to the rarity of the shared parts.
 */

import { damping } from '../model/damping.ts';
import type { Weights } from '../model/weights.ts';
import type { ParsedName } from '../names/parseName.ts';
import type { AlignedSpan, Alignment } from './alignment.ts';
import type { AlignmentSide } from './alignmentSide.ts';

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

const areKnownNames = ({ left, right }: Alignment, span: AlignedSpan, knownRarity: number): boolean =>
  left.partAt(span.left).rarity <= knownRarity && right.partAt(span.right).rarity <= knownRarity;

function scriptWeight({ kind, similarity }: AlignedSpan, { spanCount, weights }: Alignment): number {
  if (kind !== 'transliterated' || spanCount === 1) return 1;
  return similarity < weights.doubtfulReading ? weights.transliteratedDoubtful : weights.transliterated;
}

/**
 * Factor of a similar spelling, which may be a misspelling or another name.
 *
 * @param certainRarity rarity of the parts that are the same beyond doubt
 */
function misspellingFactor(span: AlignedSpan, alignment: Alignment, certainRarity: number): number {
  const { weights } = alignment;
  if (span.kind !== 'fuzzy' || span.similarity >= weights.clearMisspelling) return 1;
  if (alignment.left.name.profile !== 'person') return 1;
  const isDoubtful = alignment.spanCount > 1 && certainRarity < weights.leastCertainRarity;
  const besideCommonName = isDoubtful ? weights.doubtfulMisspelling : 1;
  return besideCommonName * (areKnownNames(alignment, span, weights.knownRarity) ? weights.bothKnown : 1);
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
  const { left, right, spanCount, weights } = alignment;
  const { clearMisspelling, repeated } = weights;
  sums.reset();
  let certainRarity = 0;
  for (let k = 0; k < spanCount; k += 1) {
    const span = alignment.spanAt(k);
    span.rarity = sharedRarity(alignment, span);
    if (span.similarity >= clearMisspelling) certainRarity += span.rarity;
  }
  for (let k = 0; k < spanCount; k += 1) addSpan(sums, alignment, alignment.spanAt(k), certainRarity);
  addOmissions(sums, left, repeated);
  addOmissions(sums, right, repeated);
  if (sums.missingRarity > 0 && (isSyllabic(left) || isSyllabic(right))) sums.missingRarity *= weights.syllabicOmission;
}

function addSpan(sums: AlignmentSums, alignment: Alignment, span: AlignedSpan, certainRarity: number): void {
  const { kind, similarity } = span;
  const weight = span.weight * (kind === 'transliterated' ? alignment.weights.transliterated : 1);
  sums.weight += weight;
  if (similarity !== 1)
    sums.log +=
      weight * scriptWeight(span, alignment) * Math.log(similarity * misspellingFactor(span, alignment, certainRarity));
  if (kind === 'conflict') return;
  sums.matchedRarity += span.rarity;
  if (kind !== 'initial') sums.hasMoreThanInitials = true;
  else sums.missingRarity += alignment.weights.initialOmission * rarityBehindInitial(alignment, span);
  if (span.weight === 1 || kind === 'transliterated') sums.sharedNames += 1;
}

function isSyllabic(side: AlignmentSide): boolean {
  for (let k = 0; k < side.parts.length; k += 1) if (side.partAt(k).syllabic) return true;
  return false;
}

/** @param share of the rarity of a part that the name has twice */
function addOmissions(sums: AlignmentSums, side: AlignmentSide, share: number): void {
  if (side.unalignedCount === 0) return;
  const { parts } = side;
  for (let k = 0; k < parts.length; k += 1) {
    const part = side.partAt(k);
    if (side.aligned[k]) continue;
    const isRepeated = parts.indexOf(part) !== k || parts.includes(part, k + 1);
    sums.missingRarity += isRepeated ? part.rarity * share : part.rarity;
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

const reorderedFactor = (profile: ParsedName['profile'], weights: Weights): number =>
  profile === 'person' ? weights.reorderedPerson : weights.reorderedOrganization;

/** 0..1, not rounded. */
export function scoreAlignment(alignment: Alignment, sums: Readonly<AlignmentSums>, order: Order): number {
  if (sums.matchedRarity === 0 || !sums.hasMoreThanInitials) return 0;
  const [left, right, weights] = [alignment.left.name, alignment.right.name, alignment.weights];
  const omitted = weights.omission * sums.missingRarity + (sums.missingRarity > 0 ? weights.leastOmitted : 0);
  let score = Math.exp(sums.log / damping(sums.weight)) * (sums.matchedRarity / (sums.matchedRarity + omitted));
  if (order.reordered) score *= reorderedFactor(left.profile, weights);
  if (order.swappedPatronymic) score *= weights.swappedPatronymic;
  if (left.profile === 'person' && sums.sharedNames === 1 && sums.missingRarity > 0.1) score *= weights.onlyOneShared;
  if (sums.numberOmitted) score *= weights.numberOmitted;
  if (legalFormsDiffer(left, right)) return score * weights.legalFormDiffers;
  const most = weights.writtenOtherwise;
  return score > most && left.literal !== right.literal ? most : score;
}
