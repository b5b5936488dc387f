/** Reads a DatePeriod of OFAC's advanced XML as the text of a day, a year or a range. */
import type { StrictElement } from '../listing/strictElement.ts';

/** `1965`, `1965-03-12`, `1960-01-01 to 1965-12-31`, with `circa` before it where a bound is approximate; '' when it says nothing. */
export function periodText(period: StrictElement): string {
  period.ignore('@CalendarTypeID', '@YearFixed', '@MonthFixed', '@DayFixed', 'Comment');
  const [start, end] = [boundOf(period, 'Start'), boundOf(period, 'End')];
  const circa = start.approximate || end.approximate ? 'circa ' : '';
  const text = spanText(start.from || start.to, end.to || end.from);
  return text === '' ? '' : `${circa}${text}`;
}

function spanText(from: string, to: string): string {
  if (from === '' || to === '' || from === to) return from || to;
  const isWholeYear = from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31');
  return isWholeYear ? from.slice(0, 4) : `${from} to ${to}`;
}

/** Each end of a period may itself be a span of days. */
function boundOf(period: StrictElement, side: 'Start' | 'End'): { from: string; to: string; approximate: boolean } {
  const bound = period.child(side);
  if (!bound) return { from: '', to: '', approximate: false };
  bound.ignore('@YearFixed', '@MonthFixed', '@DayFixed');
  const approximate = bound.attribute('Approximate') === 'true';
  return { from: dayText(bound.child('From')), to: dayText(bound.child('To')), approximate };
}

function dayText(day: StrictElement | undefined): string {
  const [year = '', month = '', date = ''] = ['Year', 'Month', 'Day'].map((unit) => day?.text(unit) ?? '');
  return year === '' ? '' : [year.padStart(4, '0'), month.padStart(2, '0'), date.padStart(2, '0')].join('-');
}
