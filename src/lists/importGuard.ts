/**
 * May a new version of a list be imported without a person's decision? A file that is truncated, of another list or absurd must
 * never replace a good version, so such a file is held with the reason.
 */

import { addDays, type LocalDate } from '../kit/localDate.ts';
import { ownMember } from '../kit/ownMember.ts';

export interface ImportChange {
  readonly publishedOn: LocalDate;
  readonly today: LocalDate;
  /** Share of the version before that may vanish in 30 days, 0..1. */
  readonly shrinkGuard: number;
  /** Members of the new version. */
  readonly after: number;
  /** Rows of each programme in the new version. */
  readonly programmes: Readonly<Record<string, number>>;
  /** The version in force before it by publication; null: there is none. */
  readonly before: {
    readonly publishedOn: LocalDate;
    readonly members: number;
    readonly removed: number;
    readonly programmes: Readonly<Record<string, number>>;
  } | null;
}

const EARLIEST: string = '1945-01-01';
/** A list that becomes so many times as long in one step has more likely been read wrongly. */
const MOST_GROWTH = 20;
const SMALLEST_JUDGED = 50;
const GUARD_DAYS = 30;

/** Why the version is held, in one sentence; null when it may be taken. */
export function importHoldReason(change: ImportChange): string | null {
  const { publishedOn, today, after, before } = change;
  if (publishedOn > addDays(today, 1)) return `it would be published on ${publishedOn}, which is still to come`;
  if (publishedOn < EARLIEST) return `it would be published on ${publishedOn}, before any such list`;
  if (after === 0) return 'it has no members at all';
  if (before === null || before.members === 0) return null;
  return shrinkReason(change, before) ?? lostProgramme(change, before) ?? growthReason(after, before.members);
}

/**
 * Lists grow over the years, so a list that is shorter than before is held however much time has passed; names that come and go are
 * allowed in proportion to the time between the versions.
 */
function shrinkReason(
  { after, shrinkGuard, publishedOn }: ImportChange,
  before: NonNullable<ImportChange['before']>,
): string | null {
  const lost = (before.members - after) / before.members;
  if (lost > shrinkGuard)
    return `it has ${after} members where ${before.members} stood on ${before.publishedOn}: ${percent(lost)} fewer, more than the ${percent(shrinkGuard)} this source may lose`;
  const removed = before.removed / before.members;
  const allowed = 1 - (1 - shrinkGuard) ** periodsBetween(before.publishedOn, publishedOn);
  if (removed > allowed)
    return `${before.removed} of ${before.members} members of ${before.publishedOn} would vanish: ${percent(removed)}, more than the ${percent(allowed)} this source may lose in that time`;
  return null;
}

/** A publisher that loses the rows of one list of many loses few rows, and every party of that list. */
function lostProgramme({ programmes }: ImportChange, before: NonNullable<ImportChange['before']>): string | null {
  const lost = Object.entries(before.programmes).find(([key, rows]) => rows > 0 && !ownMember(programmes, key));
  return lost ? `it has no row of ${lost[0]}, of which ${lost[1]} stood on ${before.publishedOn}` : null;
}

const periodsBetween = (from: LocalDate, to: LocalDate): number =>
  Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / 86_400_000 / GUARD_DAYS));

function growthReason(after: number, before: number): string | null {
  if (before < SMALLEST_JUDGED || after <= before * MOST_GROWTH) return null;
  return `it has ${after} members where ${before} stood before, more than ${MOST_GROWTH} times as many`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
