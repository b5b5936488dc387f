/**
 * contradiction: the parts of two names that are still unaligned. Parts that remain on both sides contradict one another; a part that
 * remains on one side is omitted by the other.
 */

import type { PartKind } from '../names/namePart.ts';
import type { AlignedPair, Alignment } from './alignment.ts';
import type { AlignmentSide } from './alignmentSide.ts';
import { isDiscriminating } from './distinctiveParts.ts';

/** Words for vehicles that one firm sets up one after another and numbers. */
const SERIES_WORDS = new Set(['fund', 'trust', 'partners', 'series']);

/** Kinds of parts that may contradict one another: first parts of one kind, then the others. */
const PASSES: readonly (readonly PartKind[])[] = [
  ['number'],
  ['place'],
  ['name'],
  ['generic'],
  ['name', 'place', 'generic', 'initial'],
];

/** Pairs the parts that remain on both sides as contradictions; the others are omitted. */
export function addContradictions(alignment: Alignment): void {
  for (const kinds of PASSES) {
    if (!alignment.hasUnaligned) return;
    addContradictionsOf(alignment, kinds);
  }
}

/** Similarity of two different numbers. A series word on both sides says that the numbers count vehicles of one series. */
function numberConflict(alignment: Alignment): number {
  for (let k = 0; k < alignment.spanCount; k += 1) {
    const { kind, left } = alignment.spanAt(k);
    if (kind === 'exact' && SERIES_WORDS.has(alignment.left.partAt(left).text)) return alignment.weights.seriesConflict;
  }
  return alignment.weights.numberConflict;
}

function addContradictionsOf(alignment: Alignment, kinds: readonly PartKind[]): void {
  const { left, right } = alignment;
  for (let i = 0; i < left.parts.length; i += 1) {
    const a = left.partAt(i);
    if (left.aligned[i] || !kinds.includes(a.kind)) continue;
    const j = right.parts.findIndex((b, place) => !right.aligned[place] && kinds.includes(b.kind));
    if (j < 0) return;
    const similarity = kinds[0] === 'number' ? numberConflict(alignment) : alignment.weights.conflict;
    alignment.addSpan(
      i,
      j,
      'conflict',
      similarity,
      Math.min(alignment.weightOf(a), alignment.weightOf(right.parts[j])),
    );
  }
}

/** Whether both sides have an unaligned discriminating part: these contradict one another. */
export const hasContradiction = ({ left, right }: Alignment): boolean =>
  hasDiscriminating(left) && hasDiscriminating(right);

function hasDiscriminating(side: AlignmentSide): boolean {
  if (side.unalignedCount === 0) return false;
  for (let k = 0; k < side.parts.length; k += 1) if (!side.aligned[k] && isDiscriminating(side.partAt(k))) return true;
  return false;
}

/** The parts that one side omits, for an explanation. */
export function missingPairs({ left, right }: Alignment): AlignedPair[] {
  return [
    ...unalignedParts(left).map(([place, weight]) => ({ left: [place], right: [], ...MISSING, weight })),
    ...unalignedParts(right).map(([place, weight]) => ({ left: [], right: [place], ...MISSING, weight })),
  ];
}
const MISSING = { kind: 'missing', similarity: 0 } as const;

/** Places and rarities of the unaligned parts. */
const unalignedParts = ({ parts, aligned }: AlignmentSide): readonly (readonly [number, number])[] =>
  parts.flatMap((part, place) => (aligned[place] ? [] : [[place, part.rarity] as const]));
