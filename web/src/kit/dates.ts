/** Days as people read them, without a clock zone moving them: 2021-11-04 is 4 November 2021 everywhere. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `4 Nov 2021`; the text itself when it is not a day. */
export function showDay(date: string): string {
  const match = DAY.exec(date);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : date;
}

/** `4 Nov`, for days beside another day of the same year. */
export const showDayOfYear = (date: string): string => showDay(date).replace(/ \d{4}$/, '');

/** `24 Nov 2026, 05:26 UTC`. */
export function showInstant(instant: string): string {
  const time = /T(\d{2}:\d{2})/.exec(instant)?.[1];
  return time ? `${showDay(instant)}, ${time} UTC` : showDay(instant);
}

/** Days since 1970-01-01, for placing a day on a line. */
export const dayNumber = (date: string): number =>
  Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000);
