/** countsAs: what a hit does to the decision of a screening, by its score and by what keeps its name from proving. */
import type { Listing } from '../../domain/list.ts';
import type { Explanation, ScreeningQuery } from '../../domain/screening.ts';
import type { Thresholds } from '../model/modelVersion.ts';
import { parseName } from '../names/parseName.ts';
import type { Caution } from './cautionOf.ts';
import { relationOf, statesOfListing, statesOfParty } from './statesOf.ts';

export interface JudgedHit {
  readonly listing: Listing;
  readonly score: number;
  readonly caution: Caution;
  readonly explanation: Explanation;
}

/** A name that many have is for a person to look at, whatever its score; one word matches where it is the primary name of
 * one that is listed in no other country. */
export function countsAs(
  query: ScreeningQuery,
  { listing, score, caution, explanation }: JudgedHit,
  thresholds: Pick<Thresholds, 'match'>,
): 'match' | 'review' | 'nothing' {
  if (caution === 'otherState') return 'nothing';
  if (score < thresholds.match) return 'review';
  if (caution === null) return 'match';
  const isElsewhere = relationOf(statesOfParty(query), statesOfListing(listing)) === 'conflict';
  return caution === 'oneWord' && !isElsewhere && metPrimary(query, listing, explanation) ? 'match' : 'review';
}

/** Whether the primary name of the listing is the one that was met. */
function metPrimary({ name }: ScreeningQuery, listing: Listing, { parts }: Explanation): boolean {
  const primary = comparable(listing.name);
  const met = parts.flatMap(({ candidate }) => candidate ?? []).join(' ');
  return comparable(name) === primary || comparable(met) === primary;
}

const comparable = (name: string): string => parseName(name, 'organization').comparable;
