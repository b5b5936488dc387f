/**
 * nameOrder: the order in which an index numbers its names: those first that have the fewest open parts, since a name that a query has
 * missed with one part already must meet all its own parts with the others. Tokens are numbered as names bring them up, so that both the
 * names and the tokens that can still come in question are the first ones.
 */
import { TRUNCATION_FIELD } from '../compare/compareParts.ts';
import { isDiscriminating } from '../compare/distinctiveParts.ts';
import type { NameRecord } from './nameRecords.ts';

/** Names with more open parts than this are numbered behind all others. */
export const MOST_OPENS = 15;

/**
 * The fewest parts of a query that can meet all open parts of the name: two neighbours may be one part of the query, and the last part of a
 * long name may be cut off.
 */
function fewestOpens({ analysed, joined }: NameRecord): number {
  const cut = analysed.literal.length >= TRUNCATION_FIELD ? 1 : 0;
  return Math.min(
    MOST_OPENS,
    Math.max(0, analysed.parts.filter(isDiscriminating).length - Math.min(1, joined.length) - cut),
  );
}

export interface OrderedNames {
  readonly records: readonly NameRecord[];
  /** Place n: how many names can be met by n parts. */
  readonly within: Uint32Array;
}

export function orderNames(records: readonly NameRecord[]): OrderedNames {
  const groups: NameRecord[][] = Array.from({ length: MOST_OPENS + 1 }, () => []);
  for (const record of records) groups[fewestOpens(record)]?.push(record);
  let names = 0;
  return { records: groups.flat(), within: Uint32Array.from(groups, (group) => (names += group.length)) };
}
