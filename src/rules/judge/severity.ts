/**
 * Combines outcomes: the worst counts, and what is reachable follows from what is reachable for each part. A set of outcomes is
 * a number with one bit for each outcome, the mildest lowest, because every judgement combines several.
 */
import { OUTCOMES, type Outcome, severityOf } from '../../domain/determination.ts';

const BITS = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 1 << severityOf(outcome)])) as Readonly<
  Record<Outcome, number>
>;

export const bitOf = (outcome: Outcome): number => BITS[outcome];

const LISTS: readonly (readonly Outcome[])[] = Array.from({ length: 1 << OUTCOMES.length }, (_, set) =>
  OUTCOMES.filter((outcome) => set & bitOf(outcome)),
);

/** The outcomes of a set, mildest first; the same list every time. */
export const outcomesOf = (set: number): readonly Outcome[] => LISTS[set] ?? OUTCOMES;

export function setOf(outcomes: readonly Outcome[]): number {
  let set = 0;
  for (const outcome of outcomes) set |= bitOf(outcome);
  return set;
}

export function worst(outcomes: readonly Outcome[]): Outcome {
  let found: Outcome = 'allowed';
  for (const outcome of outcomes) if (bitOf(outcome) > bitOf(found)) found = outcome;
  return found;
}

export interface Reachable {
  readonly possible: readonly Outcome[];
  /** The part may turn out not to count at all (a regime without nexus). */
  readonly mayDropOut: boolean;
}

/** Every worst-of that some choice of the parts' possible outcomes gives, mildest first. */
export function reachableWorst(parts: readonly Reachable[]): readonly Outcome[] {
  let floor = bitOf('allowed');
  let all = 0;
  for (const { possible, mayDropOut } of parts) {
    if (!mayDropOut) floor = Math.max(floor, bitOf(possible[0] ?? 'unknown'));
    all |= setOf(possible);
  }
  // What is milder than the floor cannot be the worst of all parts.
  return outcomesOf(all & ~(floor - 1));
}
