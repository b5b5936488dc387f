/** A DatePeriod of OFAC's advanced XML as the text of a day, a year or a range. */
import type { StrictElement } from './strictElement.ts';

/** `1965`, `1965-03-12` or `1960-01-01 to 1965-12-31`; '' when it says nothing. */
export function periodText(period: StrictElement): string {
  period.ignore('@CalendarTypeID', '@YearFixed', '@MonthFixed', '@DayFixed', 'Comment');
  const [start, end] = [boundOf(period, 'Start', 'From'), boundOf(period, 'End', 'To')];
  if (start === '' || end === '' || start === end) return start || end;
  const wholeYear = start.slice(0, 4) === end.slice(0, 4) && start.endsWith('-01-01') && end.endsWith('-12-31');
  return wholeYear ? start.slice(0, 4) : `${start} to ${end}`;
}

function boundOf(period: StrictElement, side: string, within: string): string {
  const bound = period.child(side);
  if (!bound) return '';
  const approximate = bound.attribute('Approximate') === 'true' ? 'circa ' : '';
  bound.ignore('@YearFixed', '@MonthFixed', '@DayFixed');
  const days = ['From', 'To'].map((part) => {
    const day = bound.child(part);
    if (!day) return '';
    const [year = '', month = '', date = ''] = ['Year', 'Month', 'Day'].map((unit) => day.text(unit));
    return year === '' ? '' : [year.padStart(4, '0'), month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  });
  const chosen = within === 'From' ? (days[0] ?? '') : days[1] || days[0] || '';
  return chosen === '' ? '' : `${approximate}${chosen}`;
}
