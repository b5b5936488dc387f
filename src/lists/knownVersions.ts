/**
 * What of a list was known at an instant: to the public, or to this installation? Versions by the day they were published; of a list that
 * we compiled afterwards, each row by its own first day, since it was public from then on, not from the day we gathered it.
 */
import type { AsOf } from '../domain/asOf.ts';
import type { Listing, ListVersion } from '../domain/list.ts';
import { dayOf } from '../kit/localDate.ts';

/** Publication has a day, not an hour: a version counts as public during the whole of its day. */
export const wasPublished = ({ publishedOn, recordedAt }: ListVersion, { knownAt, knownBasis }: AsOf): boolean =>
  knownBasis === 'public' ? publishedOn <= dayOf(knownAt) : recordedAt <= knownAt;

/**
 * Gathered later from what was public before, without a beginning of its own, and partial, so that a row it lacks says nothing.
 * Its dated rows may be asked of times before it; see `knownRow`.
 */
const isToldByRows = ({ basis, effective, coverage }: ListVersion): boolean =>
  basis === 'compiled' && effective === null && coverage === 'partial';

/** Versions known at `asOf.knownAt`, in the order given; of some only single rows were: every row goes through `knownRow`. */
export function knownVersions(versions: readonly ListVersion[], asOf: AsOf): readonly ListVersion[] {
  return versions.filter(
    (version) => wasPublished(version, asOf) || (asOf.knownBasis === 'public' && isToldByRows(version)),
  );
}

/**
 * The row of a known version as it was known. Of a version compiled later: undefined before the row's first day, and without its end
 * while that had not come (an end may have been announced before; taking it for open keeps a hit, never clears one).
 */
export function knownRow(row: Listing | undefined, version: ListVersion, asOf: AsOf): Listing | undefined {
  if (row === undefined || wasPublished(version, asOf)) return row;
  const knownOn = dayOf(asOf.knownAt);
  if (row.validFrom === null || row.validFrom > knownOn) return undefined;
  return row.validTo !== null && row.validTo > knownOn ? { ...row, validTo: null } : row;
}
