/**
 * keptForReview: equality is a person's to settle. A name that equals a listed primary name or strong alias, or a number that does, keeps at least the
 * review threshold, whatever country and kind say against it. Birth date, gender and other numbers may still tell two apart.
 */
import type { ScreeningQuery } from '../../domain/screening.ts';
import type { Weighed } from '../evidence/evidence.ts';
import type { ParsedName } from '../names/parseName.ts';

/** Kind of the line of evidence that says so. */
export const KEPT = 'kept';

/** Equal after script, case, accents and legal form. */
export const areEqualNames = (asked: ParsedName, listed: ParsedName): boolean =>
  asked.literal === listed.literal ||
  (asked.profile === listed.profile && asked.comparable !== '' && asked.comparable === listed.comparable);

/** The query without what never takes an equal name below review. */
export const withoutPlaceAndKind = (query: ScreeningQuery): ScreeningQuery => ({
  ...query,
  type: null,
  country: null,
  addresses: [],
});

const SAYS = { name: 'the name is equal, so a person decides', number: 'a number is equal, so a person decides' };

/** @param score that it keeps where it would be lower */
export function keptForReview(weighed: Weighed, score: number, equal: keyof typeof SAYS): Weighed {
  if (weighed.score >= score) return weighed;
  const effect = Math.round((score - weighed.score) * 10_000) / 10_000;
  const line = { kind: KEPT, query: '', candidate: '', effect, says: SAYS[equal] };
  return { ...weighed, score, lines: [...weighed.lines, line] };
}
