/**
 * Reads the two times of a request: the day for which it is answered, and the instant up to which knowledge counts. Both are
 * fixed once.
 */
import type { AsOf } from '../../domain/asOf.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { endOfDay, type Instant, type LocalDate, parseInstant, parseLocalDate } from '../../kit/localDate.ts';

interface AsOfOptions {
  readonly knownAt?: string | undefined;
  readonly knownBasis?: 'public' | 'installation' | undefined;
}

/** `now` stands in for an absent knownAt. Throws DATE_INVALID. */
export function readAsOf(validAt: LocalDate, options: AsOfOptions, now: Instant): AsOf {
  return {
    validAt,
    knownAt: options.knownAt === undefined ? now : readKnownAt(options.knownAt),
    knownBasis: options.knownBasis ?? 'public',
  };
}

/** A day given by a user, or DATE_INVALID. */
export function readDate(text: string, where: string): LocalDate {
  const date = parseLocalDate(text);
  if (date !== undefined) return date;
  throw new PortcullisError({
    code: 'DATE_INVALID',
    what: 'this is not a real day',
    where,
    expected: 'YYYY-MM-DD',
    got: `"${text}"`,
    hint: 'check month and day',
  });
}

/** Throws DATE_INVALID. */
export function readKnownAt(text: string): Instant {
  const day = parseLocalDate(text);
  if (day !== undefined) return endOfDay(day);
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  throw new PortcullisError({
    code: 'DATE_INVALID',
    what: 'this is neither a day nor an instant',
    where: 'knownAt',
    expected: 'YYYY-MM-DD, or an instant with its zone such as 2026-11-24T12:00:00Z',
    got: `"${text}"`,
  });
}
