/**
 * How old is what is known of a list? Its age is the days from the last successful check with its publisher to the day asked about, or to the day of
 * knowledge where that is earlier; never to the day of the clock. A version whose file was imported by hand counts as checked on the day of its publication.
 */
import type { AsOf } from '../domain/asOf.ts';
import type { ListCheck, ListVersion } from '../domain/list.ts';
import { dayOf, type LocalDate } from '../kit/localDate.ts';
import { knownVersions } from './knownVersions.ts';

export interface ListAge {
  /** Day of the last check with the publisher that was known. */
  readonly checkedOn: LocalDate;
  readonly days: number;
}

const MS_PER_DAY = 86_400_000;

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);

/**
 * null: no version was known then, so nothing of the list was. INVARIANT: a check that was told later than `knownAt` makes nothing younger, and an earlier
 * `knownAt` makes nothing younger either.
 */
export function listAge(versions: readonly ListVersion[], checks: readonly ListCheck[], asOf: AsOf): ListAge | null {
  const days = [
    ...knownVersions(versions, asOf).map(({ publishedOn }) => publishedOn),
    ...checks.filter(({ recordedAt }) => recordedAt <= asOf.knownAt).map(({ checkedOn }) => checkedOn),
  ];
  if (days.length === 0 || knownVersions(versions, asOf).length === 0) return null;
  const checkedOn = days.reduce((last, day) => (day > last ? day : last));
  const knownOn = dayOf(asOf.knownAt);
  const until = asOf.validAt < knownOn ? asOf.validAt : knownOn;
  return { checkedOn, days: Math.max(0, daysBetween(checkedOn, until)) };
}
