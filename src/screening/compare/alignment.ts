/**
 * Alignment: which parts of two names met, the best pairs first: equal parts, parts written together or apart, parts spelt or read alike,
 * and a last part that a field cut off. What is left on both sides is the business of contradiction.ts.
 *
 * A search compares thousands of names, and most for their score alone: alignments are made in scratch memory, one after another.
 */

import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { Side } from './alignmentSide.ts';
import { compoundSimilarity, mayBeCompound, shortestCompound } from './compoundParts.ts';
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

/** A run of parts on each side that met: the first place, and the one behind the last. */
export class Meeting {
  left = 0;
  leftEnd = 0;
  right = 0;
  rightEnd = 0;
  kind: AlignedPair['kind'] = 'none';
  similarity = 0;
  weight = 0;
  /** Rarity that both sides share, worked out with the score. */
  rarity = 0;
}

/** Two free parts that are alike. */
interface Likeness {
  readonly i: number;
  readonly j: number;
  readonly match: PartMatch;
  readonly order: number;
}

const NONE_ALIKE: readonly Likeness[] = [];

const isBefore = (x: Likeness, y: Likeness): boolean =>
  (y.order - x.order || x.i + x.j - (y.i + y.j) || Math.min(x.i, x.j) - Math.min(y.i, y.j)) < 0;

const placesOf = (first: number, end: number): readonly number[] =>
  Array.from({ length: end - first }, (_, more) => first + more);

export class Alignment {
  readonly left: Side;
  readonly right: Side;
  /** What met, in the order in which it did: `count` of these; those behind are of alignments before. */
  readonly meetings: Meeting[] = [];
  count = 0;

  constructor(name: ParsedName) {
    this.left = new Side(name);
    this.right = new Side(name);
  }

  start(left: ParsedName, right: ParsedName): void {
    this.left.start(left);
    this.right.start(right);
    this.count = 0;
  }

  /** Whether both sides have a part that met nothing. */
  get isLeft(): boolean {
    return this.left.free > 0 && this.right.free > 0;
  }

  /** Adds a meeting of one part each. */
  meet(left: number, right: number, kind: Meeting['kind'], similarity: number, weight: number): Meeting {
    this.left.take(left);
    this.right.take(right);
    let meeting = this.meetings[this.count];
    if (!meeting) {
      meeting = new Meeting();
      this.meetings.push(meeting);
    }
    this.count += 1;
    meeting.left = left;
    meeting.leftEnd = left + 1;
    meeting.right = right;
    meeting.rightEnd = right + 1;
    meeting.kind = kind;
    meeting.similarity = similarity;
    meeting.weight = weight;
    return meeting;
  }

  private take(left: number, right: number, { kind, similarity }: PartMatch): Meeting {
    const weight = Math.max(weightOf(this.left.parts[left]), weightOf(this.right.parts[right]));
    return this.meet(left, right, kind, similarity, weight);
  }

  /**
   * Equal parts. A part that one side has more often than the other may be meant to be written together with its neighbour (Amin of
   * Amin Ullah, Amin): unless `every`, such parts wait. Gives whether any does.
   */
  exact(every: boolean): boolean {
    const { left, right } = this;
    let waits = false;
    for (let i = 0; i < left.parts.length; i += 1) {
      if (left.taken[i]) continue;
      const a = left.parts[i];
      const j = this.equalTo(a);
      if (j < 0) continue;
      if (!every && left.timesOf(a) !== right.timesOf(a)) waits = true;
      else this.take(i, j, partSimilarity(a, right.parts[j]));
    }
    return waits;
  }

  /** Place of the first free part of the right name that is equal; -1 without one. */
  private equalTo(a: NamePart): number {
    const { parts, taken } = this.right;
    for (let j = 0; j < parts.length; j += 1) {
      const b = parts[j];
      // Letters are held against each other first: most parts differ, and texts are slow to tell apart.
      if (a.letters !== b.letters || taken[j] || a.text !== b.text) continue;
      if (partSimilarity(a, b).kind === 'exact') return j;
    }
    return -1;
  }

  fuzzy(): void {
    let alike = this.likenesses();
    while (alike.length > 0) {
      let best = alike[0];
      for (let k = 1; k < alike.length; k += 1) {
        const other = alike[k];
        if (isBefore(other, best)) best = other;
      }
      this.take(best.i, best.j, best.match);
      if (alike.length === 1 || !this.isLeft) return;
      alike = alike.filter(({ i, j }) => i !== best.i && j !== best.j);
    }
  }

  private likenesses(): readonly Likeness[] {
    const { left, right } = this;
    let alike: Likeness[] | undefined;
    for (let i = 0; i < left.parts.length; i += 1) {
      if (left.taken[i]) continue;
      for (let j = 0; j < right.parts.length; j += 1) {
        if (right.taken[j]) continue;
        const match = partSimilarity(left.parts[i], right.parts[j]);
        if (match.similarity === 0) continue;
        const likeness = { i, j, match, order: match.similarity - 0.001 * Math.abs(i - j) };
        if (alike) alike.push(likeness);
        else alike = [likeness];
      }
    }
    return alike ?? NONE_ALIKE;
  }

  /** Adjacent free parts of one side that are one part of the other, or written together there in another way. */
  joins(): void {
    this.join(this.left, this.right);
    this.join(this.right, this.left);
  }

  private join(many: Side, one: Side): void {
    const shortest = shortestCompound(many);
    if (shortest === Number.POSITIVE_INFINITY) return;
    for (let place = 0; place < one.parts.length; place += 1) {
      const whole = one.parts[place];
      const run = one.taken[place] || !mayBeCompound(whole, shortest) ? undefined : compoundSimilarity(whole, many);
      if (!run) continue;
      const { first, end } = run;
      const isLeft = many === this.left;
      const meeting = isLeft ? this.take(first, place, run) : this.take(place, first, run);
      if (isLeft) meeting.leftEnd = end;
      else meeting.rightEnd = end;
      for (let k = first + 1; k < end; k += 1) {
        many.take(k);
        meeting.weight = Math.max(meeting.weight, weightOf(many.parts[k]));
      }
    }
  }

  truncation(): void {
    if (this.count < 3 || !this.isLeft) return;
    const { left, right } = this;
    const [i, j] = [left.parts.length - 1, right.parts.length - 1];
    const [a, b] = [left.parts[i], right.parts[j]];
    if (!a || !b || left.taken[i] || right.taken[j]) return;
    const [short, cut] = a.text.length < b.text.length ? [a.text, left] : [b.text, right];
    const long = short === a.text ? b.text : a.text;
    if (short.length >= 2 && long.startsWith(short) && cut.name.literal.length >= TRUNCATION_FIELD)
      this.take(i, j, TRUNCATED);
  }

  /** The meetings so far as lines that last. */
  pairs(): AlignedPair[] {
    return this.meetings.slice(0, this.count).map(({ left, leftEnd, right, rightEnd, kind, similarity, weight }) => ({
      left: placesOf(left, leftEnd),
      right: placesOf(right, rightEnd),
      kind,
      similarity,
      weight,
    }));
  }
}
