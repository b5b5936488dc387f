/**
 * Alignment: which parts of two names met, the best pairs first: equal parts, parts written together or apart, parts spelt or read alike,
 * and a last part that a field cut off. What is left on both sides is the business of contradiction.ts.
 */
import type { AnalysedName } from './analyseName.ts';
import { joinSide } from './joinedParts.ts';
import type { NamePart } from './namePart.ts';
import { type PartMatch, type PartMatchKind, partSimilarity } from './partSimilarity.ts';

/** One line of an alignment: parts of the left name met parts of the right one; a missing side is empty. */
export interface AlignedPair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly kind: PartMatchKind | 'conflict' | 'missing';
  readonly similarity: number;
  /** Share in the score, 0..1. */
  readonly weight: number;
}

export const WEIGHTS = { name: 1, initial: 1, generic: 0.6, place: 1, number: 1, honorific: 0 } as const;
/** Names cut off by a field of 30 or more letters. */
export const TRUNCATION_FIELD = 30;
const TRUNCATED: PartMatch = { similarity: 0.75, kind: 'truncated' };

export const weightOf = (part: NamePart | undefined): number => (part ? WEIGHTS[part.kind] : 0);

/** Whether both sides have a part that met nothing. */
export const isLeft = (alignment: Alignment): boolean =>
  alignment.leftTaken.includes(false) && alignment.rightTaken.includes(false);

function timesIn(parts: readonly NamePart[], text: string): number {
  let times = 0;
  for (let k = 0; k < parts.length; k += 1) if (parts[k]?.text === text) times += 1;
  return times;
}

export class Alignment {
  readonly left: AnalysedName;
  readonly right: AnalysedName;
  readonly pairs: AlignedPair[] = [];
  readonly leftTaken: boolean[];
  readonly rightTaken: boolean[];

  constructor(left: AnalysedName, right: AnalysedName) {
    this.left = left;
    this.right = right;
    this.leftTaken = new Array<boolean>(left.parts.length).fill(false);
    this.rightTaken = new Array<boolean>(right.parts.length).fill(false);
  }

  take(left: readonly number[], right: readonly number[], match: PartMatch): void {
    for (const place of left) this.leftTaken[place] = true;
    for (const place of right) this.rightTaken[place] = true;
    let weight = 0;
    for (const place of left) weight = Math.max(weight, weightOf(this.left.parts[place]));
    for (const place of right) weight = Math.max(weight, weightOf(this.right.parts[place]));
    this.pairs.push({ left, right, kind: match.kind, similarity: match.similarity, weight });
  }

  /**
   * Equal parts. A part that one side has more often than the other may be meant to be written together with its neighbour (Amin of
   * Amin Ullah, Amin): unless `every`, such parts wait. Gives whether any does.
   */
  exact(every: boolean): boolean {
    let waits = false;
    for (let i = 0; i < this.left.parts.length; i += 1) {
      const a = this.left.parts[i];
      if (!a || this.leftTaken[i]) continue;
      for (let j = 0; j < this.right.parts.length; j += 1) {
        const b = this.right.parts[j];
        if (!b || this.rightTaken[j] || a.text !== b.text) continue;
        const match = partSimilarity(a, b);
        if (match.kind !== 'exact') continue;
        if (!every && timesIn(this.left.parts, a.text) !== timesIn(this.right.parts, a.text)) waits = true;
        else this.take([i], [j], match);
        break;
      }
    }
    return waits;
  }

  fuzzy(): void {
    const candidates: { i: number; j: number; match: PartMatch; order: number }[] = [];
    for (let i = 0; i < this.left.parts.length; i += 1) {
      const a = this.left.parts[i];
      if (!a || this.leftTaken[i]) continue;
      for (let j = 0; j < this.right.parts.length; j += 1) {
        const b = this.right.parts[j];
        if (!b || this.rightTaken[j]) continue;
        const match = partSimilarity(a, b);
        if (match.similarity > 0) candidates.push({ i, j, match, order: match.similarity - 0.001 * Math.abs(i - j) });
      }
    }
    if (candidates.length > 1)
      candidates.sort(
        (x, y) => y.order - x.order || x.i + x.j - (y.i + y.j) || Math.min(x.i, x.j) - Math.min(y.i, y.j),
      );
    for (const { i, j, match } of candidates) if (!this.leftTaken[i] && !this.rightTaken[j]) this.take([i], [j], match);
  }

  /** Adjacent free parts of one side that are one part of the other, or written together there in another way. */
  joins(): void {
    joinSide(this.left, this.leftTaken, this.right.parts, this.rightTaken, (many, one, match) =>
      this.take(many, [one], match),
    );
    joinSide(this.right, this.rightTaken, this.left.parts, this.leftTaken, (many, one, match) =>
      this.take([one], many, match),
    );
  }

  truncation(): void {
    const [i, j] = [this.left.parts.length - 1, this.right.parts.length - 1];
    const [a, b] = [this.left.parts[i], this.right.parts[j]];
    if (!a || !b || this.leftTaken[i] || this.rightTaken[j] || this.pairs.length < 3) return;
    const [short, cut] = a.text.length < b.text.length ? [a.text, this.left] : [b.text, this.right];
    const long = short === a.text ? b.text : a.text;
    if (short.length >= 2 && long.startsWith(short) && cut.literal.length >= TRUNCATION_FIELD)
      this.take([i], [j], TRUNCATED);
  }
}
