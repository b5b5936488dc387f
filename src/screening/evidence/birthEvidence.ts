/**
 * birthEvidence: how birth dates change a score: whole or partial dates, ranges, "circa", day and month swapped. The most favourable of a
 * listing's dates counts.
 */

import { parsePartialDate } from '../../domain/partialDate.ts';
import { BIRTH_GAPS, BORN_DAY, BORN_FITS, CIRCA_YEARS, DAY_MONTH_SWAPPED } from '../model/weights.ts';
import type { Change } from './evidenceChange.ts';

/** The birth date of a query: first day and last day as YYYYMMDD numbers, and whether it is approximate. */
export interface AskedBirth {
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
  readonly text: string;
}

/** [first day, last day, 1 if approximate], days as YYYYMMDD numbers. */
export type ListedBirth = readonly [number, number, number];

export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Undefined when the text is no date. */
export function askedBirth(text: string): AskedBirth | undefined {
  const date = parsePartialDate(text);
  return date && { from: dayNumber(date.from), to: dayNumber(date.to), approximate: date.approximate, text };
}

/** The most that agreement with this date can take off the distance to 1. */
export const birthLift = ({ from, to }: AskedBirth): number => (from === to ? BORN_DAY : BORN_FITS);

const yearsOf = (day: number): number =>
  Math.floor(day / 10_000) + ((Math.floor(day / 100) % 100) - 1) / 12 + ((day % 100) - 1) / 372;
const isDayMonthSwap = (a: number, b: number): boolean =>
  Math.floor(a / 10_000) === Math.floor(b / 10_000) &&
  Math.floor(a / 100) % 100 === b % 100 &&
  a % 100 === Math.floor(b / 100) % 100;
const dayText = (day: number): string =>
  `${Math.floor(day / 10_000)}-${String(Math.floor(day / 100) % 100).padStart(2, '0')}-${String(day % 100).padStart(2, '0')}`;
const isYear = (from: number, to: number): boolean =>
  from % 10_000 === 101 && to % 10_000 === 1231 && Math.floor(from / 10_000) === Math.floor(to / 10_000);
const rangeText = (from: number, to: number): string =>
  from === to
    ? dayText(from)
    : isYear(from, to)
      ? String(Math.floor(from / 10_000))
      : `${dayText(from)} to ${dayText(to)}`;

function changeBy(asked: AskedBirth, [from, to, approximate]: ListedBirth): Change {
  const line = { kind: 'born', query: asked.text, candidate: rangeText(from, to) };
  const days = asked.from === asked.to && from === to;
  if (asked.from <= to && from <= asked.to)
    return {
      factor: 1,
      lift: days ? BORN_DAY : BORN_FITS,
      line: { ...line, says: days ? 'the same day of birth' : 'birth dates fit' },
    };
  if (days && isDayMonthSwap(asked.from, from))
    return { factor: DAY_MONTH_SWAPPED, lift: 0, line: { ...line, says: 'day and month of birth are swapped' } };
  const slack = approximate === 1 || asked.approximate ? CIRCA_YEARS : 0;
  const gap = Math.max(yearsOf(asked.from) - yearsOf(to), yearsOf(from) - yearsOf(asked.to)) - slack;
  const [, factor, says] = BIRTH_GAPS.find(([most]) => gap <= most) ?? [0, 0.6, 'far apart'];
  return { factor, lift: 0, line: { ...line, says: `birth dates are ${says}` } };
}

/** The most favourable change that one of the listing's dates gives; undefined when it has none. */
export function birthChange(asked: AskedBirth, births: readonly ListedBirth[]): Change | undefined {
  let best: Change | undefined;
  for (const birth of births) {
    const change = changeBy(asked, birth);
    if (!best || change.factor > best.factor || (change.factor === best.factor && change.lift > best.lift))
      best = change;
  }
  return best;
}
