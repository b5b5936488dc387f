/**
 * contradiction: what is left of two names once all that met is taken. What both sides have but differently contradicts; what one side
 * lacks is omitted.
 */

import { CONFLICT, NUMBER_CONFLICT, SERIES_CONFLICT } from '../model/weights.ts';
import type { PartKind } from '../names/namePart.ts';
import { type AlignedPair, type Alignment, weightOf } from './alignment.ts';
import type { Side } from './alignmentSide.ts';

/** Words of vehicles of one house that follow one another. */
const SERIES_WORDS = new Set(['fund', 'trust', 'partners', 'series']);

/** Kinds of parts that are held against one another, like with like before anything else. */
const PASSES: readonly (readonly PartKind[])[] = [
  ['number'],
  ['place'],
  ['name'],
  ['generic'],
  ['name', 'place', 'generic', 'initial'],
];

/** Pairs the parts that are left on both sides as contradictions; the rest is omitted. */
export function contradictions(alignment: Alignment): void {
  for (const kinds of PASSES) {
    if (!alignment.isLeft) return;
    contradict(alignment, kinds);
  }
}

/** A word of series on both sides says what the numbers count. */
function numberConflict({ left, meetings, count }: Alignment): number {
  for (let k = 0; k < count; k += 1) {
    const meeting = meetings[k];
    if (meeting.kind === 'exact' && SERIES_WORDS.has(left.parts[meeting.left].text)) return SERIES_CONFLICT;
  }
  return NUMBER_CONFLICT;
}

function contradict(alignment: Alignment, kinds: readonly PartKind[]): void {
  const { left, right } = alignment;
  for (let i = 0; i < left.parts.length; i += 1) {
    const a = left.parts[i];
    if (left.taken[i] || !kinds.includes(a.kind)) continue;
    const j = right.parts.findIndex((b, place) => !right.taken[place] && kinds.includes(b.kind));
    if (j < 0) return;
    const similarity = kinds[0] === 'number' ? numberConflict(alignment) : CONFLICT;
    alignment.meet(i, j, 'conflict', similarity, Math.min(weightOf(a), weightOf(right.parts[j])));
  }
}

/** Whether both sides have a part left that contradicts whatever it meets. */
export const contradicts = ({ left, right }: Alignment): boolean => hasOpen(left) && hasOpen(right);

function hasOpen({ parts, taken, free }: Side): boolean {
  if (free === 0) return false;
  for (let k = 0; k < parts.length; k += 1)
    if (!taken[k] && parts[k].kind !== 'number' && parts[k].kind !== 'honorific') return true;
  return false;
}

/** The parts that one side lacks, for an explanation. */
export function missingPairs({ left, right }: Alignment): AlignedPair[] {
  return [
    ...missing(left).map(([place, weight]) => ({ left: [place], right: [], ...LACKING, weight })),
    ...missing(right).map(([place, weight]) => ({ left: [], right: [place], ...LACKING, weight })),
  ];
}
const LACKING = { kind: 'missing', similarity: 0 } as const;

/** Places and rarities of the parts that met nothing. */
const missing = ({ parts, taken }: Side): readonly (readonly [number, number])[] =>
  parts.flatMap((part, place) => (taken[place] ? [] : [[place, part.rarity] as const]));
