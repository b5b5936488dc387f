/** Combining outcomes: the worst counts, and what is reachable follows from what is reachable for each part. */
import { OUTCOMES, type Outcome, severityOf } from '../../domain/determination.ts';

export function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((a, b) => (severityOf(b) > severityOf(a) ? b : a), 'allowed');
}

export interface Reachable {
  readonly possible: readonly Outcome[];
  /** The part may turn out not to count at all (a regime without nexus). */
  readonly mayDropOut: boolean;
}

/** Every worst-of that some choice of the parts' possible outcomes gives, mildest first. */
export function reachableWorst(parts: readonly Reachable[]): readonly Outcome[] {
  const floor = worst(parts.map(({ possible, mayDropOut }) => (mayDropOut ? 'allowed' : (possible[0] ?? 'unknown'))));
  const all = new Set(parts.flatMap(({ possible }) => possible));
  return OUTCOMES.filter((outcome) => all.has(outcome) && severityOf(outcome) >= severityOf(floor));
}
