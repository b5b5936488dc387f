/**
 * A date of which only a part may be known: birth dates of list entries. Held as an inclusive range of days plus the text as given,
 * so that "1965", "circa 1965", "1960 to 1965", "05/1971" and "1971-05-12" compare alike.
 */
import { z } from 'zod';
import { daysInMonth, type LocalDate } from '../kit/localDate.ts';

export const partialDateSchema = z.strictObject({
  /** First possible day, `YYYY-MM-DD`. */
  from: z.string(),
  /** Last possible day, `YYYY-MM-DD`, inclusive. */
  to: z.string(),
  precision: z.enum(['day', 'month', 'year', 'range']),
  /** The publisher says "circa", "approximately". */
  approximate: z.boolean(),
  /** As given. */
  text: z.string(),
});
export type PartialDate = z.infer<typeof partialDateSchema>;

const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    may: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
  }),
);

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const day = (year: number, month: number, date: number): LocalDate =>
  `${pad(year, 4)}-${pad(month)}-${pad(date)}` as LocalDate;

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly precision: 'day' | 'month' | 'year';
}

const plausible = (year: number): boolean => year >= 1000 && year <= 2200;

function ofYear(year: number): Span | undefined {
  return plausible(year) ? { from: day(year, 1, 1), to: day(year, 12, 31), precision: 'year' } : undefined;
}

function ofMonth(year: number, month: number): Span | undefined {
  if (!plausible(year) || month < 1 || month > 12) return undefined;
  return { from: day(year, month, 1), to: day(year, month, daysInMonth(year, month)), precision: 'month' };
}

function ofDay(year: number, month: number, date: number): Span | undefined {
  if (!plausible(year) || month < 1 || month > 12) return undefined;
  if (date === 0) return ofMonth(year, month);
  if (date < 1 || date > daysInMonth(year, month)) return undefined;
  return { from: day(year, month, date), to: day(year, month, date), precision: 'day' };
}

/** One date without words around it. Slashed dates are day first (the lists' habit); `00` parts mean "not known". */
function readSpan(text: string): Span | undefined {
  let match = /^(\d{4})$/.exec(text);
  if (match) return ofYear(Number(match[1]));
  match = /^(\d{4})-(\d{2})$/.exec(text);
  if (match) return Number(match[2]) === 0 ? ofYear(Number(match[1])) : ofMonth(Number(match[1]), Number(match[2]));
  match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text);
  if (match)
    return Number(match[2]) === 0
      ? ofYear(Number(match[1]))
      : ofDay(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (match)
    return Number(match[2]) === 0
      ? ofYear(Number(match[3]))
      : ofDay(Number(match[3]), Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match) return ofMonth(Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/.exec(text);
  if (match) return ofDay(Number(match[3]), MONTHS.get((match[2] ?? '').toLowerCase()) ?? 0, Number(match[1]));
  match = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text);
  if (match) return ofDay(Number(match[3]), MONTHS.get((match[1] ?? '').toLowerCase()) ?? 0, Number(match[2]));
  match = /^([A-Za-z]{3,9})\.?[ -](\d{4})$/.exec(text);
  if (match) return ofMonth(Number(match[2]), MONTHS.get((match[1] ?? '').toLowerCase()) ?? 0);
  return undefined;
}

const CIRCA = /^(?:circa|approximately|approx\.?|about|c\.|ca\.?|estimated)[\s-]*/i;
const RANGE = /^(?:between\s+)?(.+?)\s+(?:to|and|-|–|until)\s+(.+)$/i;

/** Reads a publisher's date text. Undefined when it is no date (31/02/1970, "unknown"): the caller reports an Issue and keeps the text. */
export function parsePartialDate(given: string): PartialDate | undefined {
  const text = given.trim();
  const approximate = CIRCA.test(text);
  const rest = text.replace(CIRCA, '').trim();
  const single = readSpan(rest);
  if (single) return { ...single, approximate, text };
  const years = /^(\d{4})[-–/](\d{4})$/.exec(rest);
  const range = years ?? RANGE.exec(rest);
  if (!range) return undefined;
  const second = (range[2] ?? '').replace(CIRCA, '');
  const [first, last] = [readSpan((range[1] ?? '').trim()), readSpan(second.trim())];
  if (!first || !last || first.from > last.to) return undefined;
  return { from: first.from, to: last.to, precision: 'range', approximate, text };
}

/** The text of such a date; an empty text is a date that was not given. A date that cannot be read must not pass for evidence. */
export const partialDateTextSchema = z
  .string()
  .refine((text) => text.trim() === '' || parsePartialDate(text) !== undefined, {
    error: 'expected a date: YYYY, YYYY-MM or YYYY-MM-DD',
  });
