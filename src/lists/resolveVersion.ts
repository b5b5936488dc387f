/**
 * Which version of a list holds on a day, as known at an instant? The newest whose content holds from that day or before; two of
 * them while it is uncertain when the newer one began; none before the first is known to begin or after knowledge ends.
 */
import type { AsOf } from '../domain/asOf.ts';
import { hasBegun } from '../domain/dateBound.ts';
import type { ListVersion } from '../domain/list.ts';
import type { LocalDate } from '../kit/localDate.ts';
import { knownVersions } from './knownVersions.ts';
import { compareVersions } from './versionOrder.ts';

export type VersionResolution =
  /** This version holds. */
  | { readonly state: 'certain'; readonly version: ListVersion }
  /** One of these holds, in time order; `earlier` null: none, or nothing known of the time before. */
  | {
      readonly state: 'between';
      readonly version: null;
      readonly earlier: ListVersion | null;
      /** Versions that may have begun already, oldest first; at least one. */
      readonly candidates: readonly ListVersion[];
    }
  /** No version is stored, or none of those stored was known yet. */
  | { readonly state: 'none'; readonly version: null; readonly why: 'notStored' | 'notKnownYet' }
  /** Every known version begins after the day. `next` is the first of them. */
  | { readonly state: 'beforeKnowledge'; readonly version: null; readonly next: ListVersion }
  /** The last version says itself that nothing is known of it from `knownTo` on. */
  | { readonly state: 'afterKnowledge'; readonly version: ListVersion; readonly knownTo: LocalDate };

/** Resolves the version that holds on `asOf.validAt`; the order of `versions` does not matter. */
export function resolveVersion(versions: readonly ListVersion[], asOf: AsOf): VersionResolution {
  if (versions.length === 0) return { state: 'none', version: null, why: 'notStored' };
  const known = [...knownVersions(versions, asOf)].sort(compareVersions);
  const first = known[0];
  if (first === undefined) return { state: 'none', version: null, why: 'notKnownYet' };

  const begun = known.findLast((version) => hasBegun(asOf.validAt, version.effective) === 'true');
  const candidates = known.filter((version) => hasBegun(asOf.validAt, version.effective) === 'unknown');
  if (candidates.length > 0)
    return { state: 'between', version: null, earlier: stillKnown(begun, asOf.validAt), candidates };
  if (begun === undefined) return { state: 'beforeKnowledge', version: null, next: first };
  if (begun.knownTo !== null && asOf.validAt >= begun.knownTo)
    return { state: 'afterKnowledge', version: begun, knownTo: begun.knownTo };
  return { state: 'certain', version: begun };
}

/** The version, unless knowledge of it ended before the day. */
function stillKnown(version: ListVersion | undefined, day: LocalDate): ListVersion | null {
  if (version === undefined) return null;
  return version.knownTo !== null && day >= version.knownTo ? null : version;
}
