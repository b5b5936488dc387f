/**
 * LocalDate: a calendar day `YYYY-MM-DD` of the legal place, compared as text. No clock, no zone.
 * Dates of law use it with `validFrom` inclusive and `validTo` exclusive; system times are UTC instants (ISO text ending in Z).
 */

export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** A UTC instant as ISO text with milliseconds, e.g. `2026-11-24T05:15:16.000Z`. */
export type Instant = string & { readonly __brand: 'Instant' };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The date, or undefined when the text is not a real day (2021-02-30, 2021-13-01, 2021-1-1). Years 0001 to 9999. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as LocalDate;
}

/** For dates written in our own source: throws a plain Error (a bug) when the text is not a real day. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
}

/** The UTC instant of ISO text with a zone, or undefined. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : (new Date(milliseconds).toISOString() as Instant);
}

/** The last millisecond of a day in UTC: what a bare `knownAt` date means. */
export function endOfDay(date: LocalDate): Instant {
  return `${date}T23:59:59.999Z` as Instant;
}

export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** The UTC calendar day of an instant. */
export function dayOf(instant: Instant): LocalDate {
  return instant.slice(0, 10) as LocalDate;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10) as LocalDate;
}

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  const padded = (value: number, width: number): string => String(value).padStart(width, '0');
  return localDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

/** True if `from <= date < to`; an absent bound is open. */
export function isWithin(
  date: LocalDate,
  from: LocalDate | null | undefined,
  to: LocalDate | null | undefined,
): boolean {
  return (from == null || date >= from) && (to == null || date < to);
}
