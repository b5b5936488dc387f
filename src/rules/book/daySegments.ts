/** On which days does anything in the law change? One compiled state serves every day between two of them. */
import type { DateBound } from '../../domain/dateBound.ts';
import { earliestOf, latestOf } from '../../domain/dateBound.ts';
import { addDays, type LocalDate } from '../../kit/localDate.ts';
import type { RegimeSource, RuleBookSource } from '../law/ruleBookSource.ts';

/** Sorted days; the state is the same from each to the day before the next. */
export function changeDays(source: RuleBookSource): readonly LocalDate[] {
  const days = new Set<LocalDate>();
  const add = (...bounds: readonly (DateBound | undefined)[]) => {
    for (const bound of bounds) if (bound !== undefined) days.add(earliestOf(bound)).add(latestOf(bound));
  };
  for (const regime of source.regimes) for (const bound of boundsOf(regime)) add(bound);
  return [...days].sort();
}

function* boundsOf(regime: RegimeSource): Generator<DateBound | undefined> {
  for (const rule of regime.rules) {
    yield addDays(rule.checkedOn, 1);
    for (const { validFrom, validTo, knownFrom } of rule.versions) yield* [validFrom, validTo, knownFrom];
    for (const gap of rule.gaps) yield* [gap.from, gap.to];
  }
  for (const group of regime.groups) {
    yield group.knownFrom;
    for (const { validFrom, validTo } of group.history) yield* [validFrom, validTo];
  }
  for (const list of regime.controlLists)
    for (const { validFrom, validTo, knownFrom, rows } of list.entries) {
      yield* [validFrom, validTo, knownFrom];
      for (const row of rows) yield row.knownFrom;
    }
  if (!regime.chart) return;
  yield regime.chart.knownFrom;
  for (const { validFrom } of Object.values(regime.chart.treatedAs)) yield validFrom;
}

/** Index of the stretch a day lies in: -1 before the first change. */
export function segmentOf(days: readonly LocalDate[], date: LocalDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const day = days[middle];
    if (day !== undefined && day <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
