/**
 * birthEvidence: how birth dates change a score: whole or partial dates, ranges, "circa", day and month swapped. The most favourable of a
 * listing's dates counts.
 */

import { parsePartialDate } from '../../domain/partialDate.ts';
import type { Weights } from '../model/weights.ts';
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
export const birthLift = ({ from, to }: AskedBirth, weights: Weights): number =>
  from === to ? weights.bornSameDay : weights.bornFits;

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

/** Factor of birth dates that are so many years apart, and how it is told. */
function gapOf(years: number, weights: Weights): readonly [factor: number, says: string] {
  if (years <= weights.daysApart) return [weights.bornDaysApart, 'days apart'];
  if (years <= weights.oneYearApart) return [weights.bornOneYearApart, 'a year or less apart'];
  if (years <= 3) return [weights.bornThreeYearsApart, 'up to three years apart'];
  if (years <= 5) return [weights.bornFiveYearsApart, 'up to five years apart'];
  if (years <= 10) return [weights.bornTenYearsApart, 'up to ten years apart'];
  if (years <= 16) return [weights.bornSixteenYearsApart, 'up to sixteen years apart'];
  return [weights.bornFurtherApart, 'more than sixteen years apart'];
}

const SAME_DAY = 'the same day of birth';
const DATES_FIT = 'birth dates fit';
/** What is said of birth dates that agree. */
export const BIRTHS_AGREE: ReadonlySet<string> = new Set([SAME_DAY, DATES_FIT]);

function changeBy(asked: AskedBirth, [from, to, approximate]: ListedBirth, weights: Weights): Change {
  const line = { kind: 'born', query: asked.text, candidate: rangeText(from, to) };
  const days = asked.from === asked.to && from === to;
  if (asked.from <= to && from <= asked.to)
    return {
      factor: 1,
      lift: days ? weights.bornSameDay : weights.bornFits,
      line: { ...line, says: days ? SAME_DAY : DATES_FIT },
    };
  if (days && isDayMonthSwap(asked.from, from))
    return { factor: weights.dayMonthSwapped, lift: 0, line: { ...line, says: 'day and month of birth are swapped' } };
  const slack = approximate === 1 || asked.approximate ? weights.circaYears : 0;
  const gap = Math.max(yearsOf(asked.from) - yearsOf(to), yearsOf(from) - yearsOf(asked.to)) - slack;
  const [factor, says] = gapOf(gap, weights);
  return { factor, lift: 0, line: { ...line, says: `birth dates are ${says}` } };
}

/** The most favourable change that one of the listing's dates gives; undefined when it has none. */
export function birthChange(asked: AskedBirth, births: readonly ListedBirth[], weights: Weights): Change | undefined {
  let best: Change | undefined;
  for (const birth of births) {
    const change = changeBy(asked, birth, weights);
    if (!best || change.factor > best.factor || (change.factor === best.factor && change.lift > best.lift))
      best = change;
  }
  return best;
}
