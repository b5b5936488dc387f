/**
 * contradiction: what is left of two names once all that met is taken. What both sides have but differently contradicts; what one side
 * lacks is omitted.
 */
import { type AlignedPair, type Alignment, isLeft, weightOf } from './alignment.ts';
import type { NamePart } from './namePart.ts';

/** What a contradiction leaves: two parts of a name that differ. */
export const CONFLICT = 0.1;
/** Two different numbers: sister ships, factories, units. They stay worth a look when all else is equal. */
export const NUMBER_CONFLICT = 0.5;
/** Vehicles of one house that follow one another: who stands behind the one stands behind the next. */
export const SERIES_CONFLICT = 0.55;
const SERIES_WORDS = new Set(['fund', 'trust', 'partners', 'series']);

const PASSES: readonly (readonly NamePart['kind'][])[] = [
  ['number'],
  ['place'],
  ['name'],
  ['generic'],
  ['name', 'place', 'generic', 'initial'],
];

/** Pairs the parts that are left on both sides as contradictions, like with like before anything else; the rest is omitted. */
export function contradictions(alignment: Alignment): void {
  for (const kinds of PASSES) {
    if (!isLeft(alignment)) return;
    contradict(alignment, kinds);
  }
}

/** A word of series on both sides says what the numbers count. */
function numberConflict({ left, pairs }: Alignment): number {
  const isSeries = pairs.some(
    ({ left: [place = 0], kind }) => kind === 'exact' && SERIES_WORDS.has(left.parts[place]?.text ?? ''),
  );
  return isSeries ? SERIES_CONFLICT : NUMBER_CONFLICT;
}

function contradict(alignment: Alignment, kinds: readonly NamePart['kind'][]): void {
  const { left, right } = alignment;
  for (let i = 0; i < left.parts.length; i += 1) {
    const a = left.parts[i];
    if (!a || alignment.leftTaken[i] || !kinds.includes(a.kind)) continue;
    for (let j = 0; j < right.parts.length; j += 1) {
      const b = right.parts[j];
      if (!b || alignment.rightTaken[j] || !kinds.includes(b.kind)) continue;
      alignment.leftTaken[i] = true;
      alignment.rightTaken[j] = true;
      const weight = Math.min(weightOf(a), weightOf(b));
      const similarity = kinds[0] === 'number' ? numberConflict(alignment) : CONFLICT;
      alignment.pairs.push({ left: [i], right: [j], kind: 'conflict', similarity, weight });
      break;
    }
  }
}

/** Whether both sides have a part left that contradicts whatever it meets. */
export const contradicts = ({ left, right, leftTaken, rightTaken }: Alignment): boolean =>
  hasOpen(left.parts, leftTaken) && hasOpen(right.parts, rightTaken);

function hasOpen(parts: readonly NamePart[], taken: readonly boolean[]): boolean {
  for (let k = 0; k < parts.length; k += 1)
    if (!taken[k] && parts[k]?.kind !== 'number' && parts[k]?.kind !== 'honorific') return true;
  return false;
}

/** The parts that one side lacks, for an explanation. */
export function missingPairs({ left, right, leftTaken, rightTaken }: Alignment): AlignedPair[] {
  const missing: AlignedPair[] = [];
  for (let k = 0; k < leftTaken.length; k += 1)
    if (!leftTaken[k]) missing.push({ left: [k], right: [], ...LACKING, weight: left.parts[k]?.rarity ?? 0 });
  for (let k = 0; k < rightTaken.length; k += 1)
    if (!rightTaken[k]) missing.push({ left: [], right: [k], ...LACKING, weight: right.parts[k]?.rarity ?? 0 });
  return missing;
}
const LACKING = { kind: 'missing', similarity: 0 } as const;
