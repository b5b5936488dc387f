/**
 * nameOrder: numbers the names of an index by minimum parts: by the fewest query parts that can match all discriminating parts of the name.
 * Once a query part is unmatched, only names whose parts all match the remaining query parts avoid a contradiction. Tokens are numbered in
 * the order of the names, so the names and tokens that are still possible come first, and posting lists are read with early termination.
 */
import { TRUNCATION_FIELD } from '../compare/compareParts.ts';
import { isDiscriminating } from '../compare/distinctiveParts.ts';
import type { NameRecord } from './nameRecords.ts';

/** Names with more minimum parts than this are numbered after all others. */
export const MOST_MINIMUM_PARTS = 15;

/**
 * The fewest parts of a query that can match all discriminating parts of the name: two neighbours may be one part of the query, and the last
 * part of a long name may be cut off.
 */
function minimumParts({ parsed, compounds }: NameRecord): number {
  const truncated = parsed.literal.length >= TRUNCATION_FIELD ? 1 : 0;
  return Math.min(
    MOST_MINIMUM_PARTS,
    Math.max(0, parsed.parts.filter(isDiscriminating).length - Math.min(1, compounds.length) - truncated),
  );
}

export interface OrderedNames {
  readonly records: readonly NameRecord[];
  /** Place n: how many names have at most n minimum parts. */
  readonly limits: Uint32Array;
}

/** Orders names by minimum parts; names with equal numbers keep their order. */
export function orderNames(records: readonly NameRecord[]): OrderedNames {
  const groups: NameRecord[][] = Array.from({ length: MOST_MINIMUM_PARTS + 1 }, () => []);
  for (const record of records) groups[minimumParts(record)]?.push(record);
  let names = 0;
  return { records: groups.flat(), limits: Uint32Array.from(groups, (group) => (names += group.length)) };
}
