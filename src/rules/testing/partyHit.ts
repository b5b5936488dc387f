/** A party's hit for tests: proven, in force without end, and with nothing more said of it. */
import type { PartyHit } from '../book/facts.ts';

export const partyHit = (
  hit: Partial<PartyHit> & Pick<PartyHit, 'programme' | 'listingId' | 'list' | 'name'>,
): PartyHit => ({
  programTags: [],
  match: 'proven',
  score: 1,
  inForce: 'true',
  validFrom: null,
  validTo: null,
  requirement: null,
  citation: null,
  ...hit,
});
