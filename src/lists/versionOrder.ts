/**
 * In which order do the versions of a list follow one another? They are ordered by the day from which their content holds, then
 * by publication, then by recording. The order of loading never matters.
 */

import { earliestOf, latestOf } from '../domain/dateBound.ts';
import type { ListVersion } from '../domain/list.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A version without a known beginning sorts before every date. */
const START_OF_TIME = '0000-00-00';
const latestStart = (version: ListVersion): string =>
  version.effective === null ? START_OF_TIME : latestOf(version.effective);
const earliestStart = (version: ListVersion): string =>
  version.effective === null ? START_OF_TIME : earliestOf(version.effective);

/** By valid time, oldest first. A total order: two versions are equal only if they are the same version. */
export function compareVersions(a: ListVersion, b: ListVersion): number {
  return (
    compareText(latestStart(a), latestStart(b)) ||
    compareText(earliestStart(a), earliestStart(b)) ||
    compareText(a.publishedOn, b.publishedOn) ||
    compareText(a.recordedAt, b.recordedAt) ||
    compareText(a.version, b.version)
  );
}

/** By publication, oldest first: the order in which the public learnt of them. */
export function compareByPublication(a: ListVersion, b: ListVersion): number {
  return compareText(a.publishedOn, b.publishedOn) || compareText(a.recordedAt, b.recordedAt) || compareVersions(a, b);
}

/**
 * The versions that follow one another in time, oldest first: of those published on one day for the same time, only the one recorded
 * last, which corrects the others.
 */
export function versionsInTurn(versions: readonly ListVersion[]): readonly ListVersion[] {
  const inTime = [...versions].sort(compareVersions);
  return inTime.filter((version, index) => {
    const next = inTime[index + 1];
    return next === undefined || !isSameTime(version, next);
  });
}

const isSameTime = (a: ListVersion, b: ListVersion): boolean =>
  a.publishedOn === b.publishedOn && latestStart(a) === latestStart(b) && earliestStart(a) === earliestStart(b);
