/**
 * Which rows of two versions are one listing under two ids? Publishers give new numbers when they change a file's format (the US CSL did
 * between its CSV and its JSON). Only where most ids of a programme changed at once; what is not clear stays removed and added.
 */
import type { Listing } from '../domain/list.ts';
import { canonicalJson } from '../kit/canonicalJson.ts';
import { excludes, foldedWords, placesOf } from './identityEvidence.ts';

/** When at least this share of the shorter version's ids is kept, ids are stable, and a new one is a new row. */
const STABLE_SHARE = 0.5;

export interface Renumbered {
  readonly before: Listing;
  readonly after: Listing;
}

interface Rows {
  readonly removed: readonly Listing[];
  readonly added: readonly Listing[];
  /** Rows whose id stands in both versions. */
  readonly kept: readonly Listing[];
}

/** By id of `before`; each row at most once. Turned round (removed for added) it gives the same pairs. */
export function pairRenumbered({ removed, added, kept }: Rows): readonly Renumbered[] {
  if (removed.length === 0 || added.length === 0) return [];
  const groups = [removed, added, kept].map((rows) => countBy(rows, programmesOf));
  const isStable = (row: Listing): boolean => {
    const [gone, come, stayed] = groups.map((counts) => counts.get(programmesOf(row)) ?? 0);
    return (stayed ?? 0) >= STABLE_SHARE * ((stayed ?? 0) + Math.min(gone ?? 0, come ?? 0));
  };
  const unstable = (rows: readonly Listing[]) =>
    Map.groupBy(
      rows.filter((row) => !isStable(row)),
      keyOf,
    );
  const [before, after] = [unstable(removed), unstable(added)];
  before.delete(NAMELESS);
  return [...before]
    .flatMap(([key, rows]) => pairAlike(rows, after.get(key) ?? []))
    .sort((x, y) => (x.before.id < y.before.id ? -1 : 1));
}

/** Whether two rows of one list stand in the same programmes under the same name. */
export const areAlikeRows = (a: Listing, b: Listing): boolean =>
  a.list === b.list && keyOf(a) === keyOf(b) && keyOf(a) !== NAMELESS;

const programmesOf = ({ programs }: Listing): string => [...programs].sort().join(' ');

const NAMELESS = '';
function keyOf(row: Listing): string {
  const words = foldedWords(row.name).join(' ');
  return words === '' ? NAMELESS : `${programmesOf(row)}\u0000${words}`;
}

function countBy(rows: readonly Listing[], key: (row: Listing) => string): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(rows, key)].map(([name, group]) => [name, group.length]));
}

/** What several rows of one name are told apart by, the surest first. */
const SAME: readonly ((a: Listing, b: Listing) => boolean)[] = [
  () => true,
  (a, b) => a.validFrom !== null && a.validFrom === b.validFrom && a.validTo === b.validTo,
  (a, b) => a.validTo !== null && a.validTo === b.validTo,
  (a, b) => a.addresses.length > 0 && canonicalJson(a.addresses) === canonicalJson(b.addresses),
];

/** Pairs of which each is the only one for the other. */
function pairAlike(removed: readonly Listing[], added: readonly Listing[]): readonly Renumbered[] {
  const pairs: Renumbered[] = [];
  let [before, after] = [removed, added];
  for (const isSame of SAME) {
    const fits = (a: Listing, b: Listing): boolean => mayBeOne(a, b) && isSame(a, b);
    const found = before.flatMap((row) => {
      const [only, another] = after.filter((candidate) => fits(row, candidate));
      if (!only || another || before.filter((rival) => fits(rival, only)).length > 1) return [];
      return { before: row, after: only };
    });
    pairs.push(...found);
    const [gone, come] = [new Set(found.map((pair) => pair.before)), new Set(found.map((pair) => pair.after))];
    before = before.filter((row) => !gone.has(row));
    after = after.filter((row) => !come.has(row));
  }
  return pairs;
}

function mayBeOne(a: Listing, b: Listing): boolean {
  if (excludes(a, b)) return false;
  if (a.validFrom !== null && b.validFrom !== null && a.validFrom !== b.validFrom) return false;
  if (a.validTo !== null && b.validTo !== null && a.validTo !== b.validTo) return false;
  const [here, there] = [placesOf(a), placesOf(b)];
  return here.length === 0 || there.length === 0 || here.some((country) => there.includes(country));
}
