/** Which versions of a list were known at an instant: to the public, or to this installation? */
import type { AsOf } from '../domain/asOf.ts';
import type { ListVersion } from '../domain/list.ts';
import { dayOf } from '../kit/localDate.ts';

/**
 * Versions known at `asOf.knownAt`, in the order given. Publication has a day, not an hour: a version counts as public during the
 * whole of its day.
 */
export function knownVersions(versions: readonly ListVersion[], asOf: AsOf): readonly ListVersion[] {
  const knownOn = dayOf(asOf.knownAt);
  return versions.filter((version) =>
    asOf.knownBasis === 'public' ? version.publishedOn <= knownOn : version.recordedAt <= asOf.knownAt,
  );
}
