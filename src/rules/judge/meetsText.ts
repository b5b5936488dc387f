/**
 * Says in words how a party meets a row: it is the listed party, it has one of the row's identifiers, or it is at the listed
 * address.
 */
import type { MatchBasis } from '../../domain/screening.ts';
import type { PartyHit } from '../book/facts.ts';

interface Meeting {
  readonly match: PartyHit['match'];
  readonly basis?: MatchBasis | undefined;
}

/** Follows the name of the party: `is NSO Group`, `may be at Room 1405`, `is NSO Group by identifier`. */
export function meetsText({ match, basis }: Meeting, row: string): string {
  const verb = match === 'open' ? 'may be' : 'is';
  if (basis === 'address') return `${verb} at ${row}`;
  return basis === 'identifier' ? `${verb} ${row} by identifier` : `${verb} ${row}`;
}
