/**
 * Three-valued logic (Kleene): `unknown` is an answer, never a yes. `and` is false as soon as one side is false,
 * `or` true as soon as one side is true; else an unknown side makes the whole unknown.
 */

export type Tri = 'true' | 'false' | 'unknown';

export function triNot(value: Tri): Tri {
  if (value === 'unknown') return 'unknown';
  return value === 'true' ? 'false' : 'true';
}

export function triAnd(values: readonly Tri[]): Tri {
  let result: Tri = 'true';
  for (const value of values) {
    if (value === 'false') return 'false';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

export function triOr(values: readonly Tri[]): Tri {
  let result: Tri = 'false';
  for (const value of values) {
    if (value === 'true') return 'true';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}
