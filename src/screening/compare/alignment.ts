/**
 * alignment: which parts of two names correspond, the best pairs first: equal parts, parts written together or apart (compounds), similar
 * parts, and a last part that a field cut off. contradiction.ts handles the parts that remain on both sides.
 *
 * A search compares thousands of names, most of them for the score alone, so one Alignment is reused for name after name.
 */

import type { MatchingModel, PartWeights } from '../model/matchingModel.ts';
import type { PartMatch, PartMatches, PartMatchKind } from '../model/partMatches.ts';
import type { Weights } from '../model/weights.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import { AlignmentSide } from './alignmentSide.ts';
import { Compound, compoundSimilarity, mayBeCompound, shortestCompound } from './compoundParts.ts';
import { partSimilarity } from './partSimilarity.ts';

/** One line of an alignment: parts of the left name and the parts of the right name that correspond; a missing side is empty. */
export interface AlignedPair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly kind: PartMatchKind | 'conflict' | 'missing';
  readonly similarity: number;
  /** Share in the score, 0..1. */
  readonly weight: number;
}

/** Names cut off by a field of 30 or more letters. */
export const TRUNCATION_FIELD = 30;

/** Adjacent parts on each side that correspond: the first place, and the place after the last. */
export class AlignedSpan {
  left = 0;
  leftEnd = 0;
  right = 0;
  rightEnd = 0;
  kind: AlignedPair['kind'] = 'none';
  similarity = 0;
  weight = 0;
  /** Rarity that both sides share; it is set when the alignment is scored. */
  rarity = 0;
}

/** Two similar parts that are not aligned yet. */
interface SimilarPair {
  readonly i: number;
  readonly j: number;
  readonly match: PartMatch;
  readonly order: number;
}

const NO_PAIRS: readonly SimilarPair[] = [];

const isBefore = (x: SimilarPair, y: SimilarPair): boolean =>
  (y.order - x.order || x.i + x.j - (y.i + y.j) || Math.min(x.i, x.j) - Math.min(y.i, y.j)) < 0;

/** The pair that is aligned first; undefined without one. */
function bestOf(pairs: readonly SimilarPair[]): SimilarPair | undefined {
  let best = pairs[0];
  for (const pair of pairs) if (best && isBefore(pair, best)) best = pair;
  return best;
}

const placesOf = (first: number, end: number): readonly number[] =>
  Array.from({ length: end - first }, (_, more) => first + more);

export class Alignment {
  readonly left: AlignmentSide;
  readonly right: AlignmentSide;
  /** The first `spanCount` are those of this alignment, in the order in which they were found; the others are left from earlier ones. */
  readonly spans: AlignedSpan[] = [];
  spanCount = 0;
  /** Of the model by which the names are compared. */
  weights: Weights;
  private partWeights: PartWeights;
  private readonly scratch: SpellingScratch;
  private readonly compound: Compound;
  private matches: PartMatches;

  /** @param model of the first pair; each pair brings its own */
  constructor(scratch: SpellingScratch, model: MatchingModel) {
    this.scratch = scratch;
    this.weights = model.weights;
    this.partWeights = model.partWeights;
    this.matches = model.partMatches;
    this.compound = new Compound(model.partMatches);
    this.left = new AlignmentSide();
    this.right = new AlignmentSide();
  }

  start(left: ParsedName, right: ParsedName, model: MatchingModel): void {
    this.weights = model.weights;
    this.partWeights = model.partWeights;
    this.matches = model.partMatches;
    this.left.start(left);
    this.right.start(right);
    this.spanCount = 0;
  }

  /** What a part counts in the score; 0 where there is none. */
  weightOf(part: NamePart | undefined): number {
    return part ? this.partWeights[part.kind] : 0;
  }

  /** The span at a place below `spanCount`. */
  spanAt(place: number): AlignedSpan {
    return this.spans[place] as AlignedSpan;
  }

  /** Whether both sides have a part that is not aligned. */
  get hasUnaligned(): boolean {
    return this.left.unalignedCount > 0 && this.right.unalignedCount > 0;
  }

  /** Aligns one part of each side. */
  addSpan(left: number, right: number, kind: AlignedSpan['kind'], similarity: number, weight: number): AlignedSpan {
    this.left.markAligned(left);
    this.right.markAligned(right);
    let span = this.spans[this.spanCount];
    if (!span) {
      span = new AlignedSpan();
      this.spans.push(span);
    }
    this.spanCount += 1;
    span.left = left;
    span.leftEnd = left + 1;
    span.right = right;
    span.rightEnd = right + 1;
    span.kind = kind;
    span.similarity = similarity;
    span.weight = weight;
    return span;
  }

  private addMatch(left: number, right: number, { kind, similarity }: PartMatch): AlignedSpan {
    const weight = Math.max(this.weightOf(this.left.parts[left]), this.weightOf(this.right.parts[right]));
    return this.addSpan(left, right, kind, similarity, weight);
  }

  /**
   * Aligns equal parts. A part that one side has more often than the other may belong to a compound with its neighbour (Amin of
   * Amin Ullah, Amin): unless `every` is set, such parts wait. Returns whether any part waits.
   */
  alignEqual(every: boolean): boolean {
    const { left, right } = this;
    let waits = false;
    for (let i = 0; i < left.parts.length; i += 1) {
      if (left.aligned[i]) continue;
      const a = left.partAt(i);
      const j = this.placeOfEqual(a);
      if (j < 0) continue;
      if (!every && left.countOf(a) !== right.countOf(a)) waits = true;
      else this.addMatch(i, j, partSimilarity(a, right.partAt(j), this.matches, this.scratch));
    }
    return waits;
  }

  /** Place of the first unaligned part of the right name that is equal; -1 without one. */
  private placeOfEqual(a: NamePart): number {
    const { right } = this;
    for (let j = 0; j < right.parts.length; j += 1) {
      const b = right.partAt(j);
      // The letters are compared first: most parts differ, and comparing texts is slow.
      if (a.letters !== b.letters || right.aligned[j] || a.text !== b.text) continue;
      if (partSimilarity(a, b, this.matches, this.scratch).kind === 'exact') return j;
    }
    return -1;
  }

  /** Aligns similar parts, the best pair first. */
  alignSimilar(): void {
    let pairs = this.similarPairs();
    for (;;) {
      const best = bestOf(pairs);
      if (!best) return;
      this.addMatch(best.i, best.j, best.match);
      if (pairs.length === 1 || !this.hasUnaligned) return;
      pairs = pairs.filter(({ i, j }) => i !== best.i && j !== best.j);
    }
  }

  private similarPairs(): readonly SimilarPair[] {
    const { left, right } = this;
    let pairs: SimilarPair[] | undefined;
    for (let i = 0; i < left.parts.length; i += 1) {
      if (left.aligned[i]) continue;
      for (let j = 0; j < right.parts.length; j += 1) {
        if (right.aligned[j]) continue;
        const match = partSimilarity(left.partAt(i), right.partAt(j), this.matches, this.scratch);
        if (match.similarity === 0) continue;
        const pair = { i, j, match, order: match.similarity - 0.001 * Math.abs(i - j) };
        if (pairs) pairs.push(pair);
        else pairs = [pair];
      }
    }
    return pairs ?? NO_PAIRS;
  }

  /** Aligns adjacent parts of one side with one part of the other that is their compound. `factor`: of their similarity. */
  alignCompounds(factor: number): void {
    this.compound.matches = this.matches;
    this.compound.factor = factor;
    this.alignCompoundsOf(this.left, this.right);
    this.alignCompoundsOf(this.right, this.left);
  }

  private alignCompoundsOf(many: AlignmentSide, one: AlignmentSide): void {
    const { compound, scratch } = this;
    const shortest = shortestCompound(many);
    if (shortest === Number.POSITIVE_INFINITY) return;
    for (let place = 0; place < one.parts.length; place += 1) {
      const whole = one.partAt(place);
      if (one.aligned[place] || !mayBeCompound(whole, shortest)) continue;
      if (compoundSimilarity(whole, many, compound, scratch) === 0) continue;
      const { first, end } = compound;
      const isLeft = many === this.left;
      const span = isLeft ? this.addMatch(first, place, compound) : this.addMatch(place, first, compound);
      if (isLeft) span.leftEnd = end;
      else span.rightEnd = end;
      for (let k = first + 1; k < end; k += 1) {
        many.markAligned(k);
        span.weight = Math.max(span.weight, this.weightOf(many.parts[k]));
      }
    }
  }

  /** Aligns the last parts of a long name where one is the beginning of the other: a field cut it off. They count as so similar. */
  alignTruncated(similarity: number): void {
    if (this.spanCount < 3 || !this.hasUnaligned) return;
    const { left, right } = this;
    const [i, j] = [left.parts.length - 1, right.parts.length - 1];
    const [a, b] = [left.parts[i], right.parts[j]];
    if (!a || !b || left.aligned[i] || right.aligned[j]) return;
    const [short, cut] = a.text.length < b.text.length ? [a.text, left] : [b.text, right];
    const long = short === a.text ? b.text : a.text;
    if (short.length >= 2 && long.startsWith(short) && cut.name.literal.length >= TRUNCATION_FIELD)
      this.addMatch(i, j, { similarity, kind: 'truncated' });
  }

  /** A copy of the spans, which lasts when the alignment is reused. */
  copyPairs(): AlignedPair[] {
    return this.spans.slice(0, this.spanCount).map(({ left, leftEnd, right, rightEnd, kind, similarity, weight }) => ({
      left: placesOf(left, leftEnd),
      right: placesOf(right, rightEnd),
      kind,
      similarity,
      weight,
    }));
  }
}
