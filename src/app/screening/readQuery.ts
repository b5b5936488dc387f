/** Reads one screening query as callers give it: an object, or the name alone as text. */
import { parseWith, UnreadLine } from '../../contract/index.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../../domain/screening.ts';

/** Throws INPUT_INVALID, COUNTRY_UNKNOWN; for a line that is no JSON what was wrong with it. */
export function readQuery(input: unknown, where: string): ScreeningQuery {
  if (input instanceof UnreadLine) throw input.error;
  return parseWith(screeningQuerySchema, typeof input === 'string' ? { name: input } : input, { where });
}
