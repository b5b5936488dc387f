/**
 * A date of law that may itself be uncertain: a day, or an interval in which the day lies.
 * For earliest <= D < latest it is unknown whether the change has happened; from latest on it has.
 */
import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../kit/localDate.ts';
import type { Tri } from '../kit/tri.ts';

export const localDateSchema = z.string().refine((text) => parseLocalDate(text) !== undefined, {
  error: 'expected a real day as YYYY-MM-DD',
}) as unknown as z.ZodType<LocalDate, string>;

export const dateBoundSchema = z.union([
  localDateSchema,
  z
    .strictObject({ earliest: localDateSchema, latest: localDateSchema })
    .refine((bound) => bound.earliest <= bound.latest, {
      error: 'earliest must not be after latest',
    }),
]);
export type DateBound = LocalDate | { readonly earliest: LocalDate; readonly latest: LocalDate };

export const earliestOf = (bound: DateBound): LocalDate => (typeof bound === 'string' ? bound : bound.earliest);
export const latestOf = (bound: DateBound): LocalDate => (typeof bound === 'string' ? bound : bound.latest);

/** Whether the bound has been reached on `date`; a null bound has always been reached. */
export function hasBegun(date: LocalDate, bound: DateBound | null | undefined): Tri {
  if (bound == null || date >= latestOf(bound)) return 'true';
  return date < earliestOf(bound) ? 'false' : 'unknown';
}

/** Whether `validFrom <= date < validTo`, with uncertain bounds. */
export function isInForce(
  date: LocalDate,
  validFrom: DateBound | null | undefined,
  validTo: DateBound | null | undefined,
): Tri {
  const begun = hasBegun(date, validFrom);
  const ended = validTo == null ? 'false' : hasBegun(date, validTo);
  if (begun === 'false' || ended === 'true') return 'false';
  return begun === 'true' && ended === 'false' ? 'true' : 'unknown';
}
