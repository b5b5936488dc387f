/** Three-valued truth as small numbers, for the inner loop; kit/tri.ts has the words. */
import type { Tri } from './tri.ts';

export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;
export type Truth = typeof FALSE | typeof TRUE | typeof UNKNOWN;

export const truthOf = (value: boolean): Truth => (value ? TRUE : FALSE);
export const negate = (value: Truth): Truth => (value === UNKNOWN ? UNKNOWN : value === TRUE ? FALSE : TRUE);
export const fromTri = (value: Tri): Truth => (value === 'true' ? TRUE : value === 'false' ? FALSE : UNKNOWN);

export function anyOf(values: readonly Truth[]): Truth {
  let result: Truth = FALSE;
  for (const value of values) {
    if (value === TRUE) return TRUE;
    if (value === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

/**
 * Which way a condition works where it stands. raise: true adds a duty. relieve: true takes one away.
 * INVARIANT: evidence that was not read in the primary text may only push towards a duty; the other way it reads as unknown.
 */
export type Polarity = 'raise' | 'relieve';
export const flip = (polarity: Polarity): Polarity => (polarity === 'raise' ? 'relieve' : 'raise');

/** A truth known through weak evidence, as it may count in a place of that polarity. */
export function weaken(value: Truth, polarity: Polarity): Truth {
  return value === (polarity === 'raise' ? TRUE : FALSE) ? value : UNKNOWN;
}
