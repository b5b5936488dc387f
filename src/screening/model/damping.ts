/** damping: how much does one part of a name decide? The more parts two names share, the less each of them does. */

/** Divisor of the sum of logarithms. It is at most 2, so that a contradiction is never diluted away. */
export function damping(weights: number): number {
  if (weights <= 1) return 1;
  if (weights <= 2) return 1 + 0.5 * (weights - 1);
  return weights <= 3 ? 1.5 + 0.3 * (weights - 2) : Math.min(2, 1.8 + 0.2 * (weights - 3));
}

export const MOST_DAMPING = damping(Number.POSITIVE_INFINITY);
