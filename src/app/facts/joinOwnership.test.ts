import { describe, expect, it } from 'vitest';
import type { Party } from '../../domain/party.ts';
import type { Coverage } from '../../domain/programme.ts';
import type { Screening } from '../../domain/screening.ts';
import type { PartyHit } from '../../rules/facts.ts';
import { joinOwnership, type ScreenedOwner } from './joinOwnership.ts';

const party = (over: Partial<Party> = {}): Party => ({
  name: 'Subject',
  role: 'endUser',
  country: null,
  type: null,
  identifiers: [],
  born: null,
  addresses: [],
  owners: [],
  ownersComplete: true,
  ...over,
});
const coverage = (state: Coverage['state']): Coverage[] => [{ programme: 'us-ofac-sdn', state, reaches: [] }];
const hit: PartyHit = {
  programme: 'us-ofac-sdn',
  listingId: 'us-ofac-sdn:1',
  list: 'us-ofac-sdn',
  name: 'Owner',
  programTags: [],
  match: 'proven',
  score: 1,
  inForce: 'true',
  validFrom: null,
  validTo: null,
  requirement: null,
  citation: null,
};
const owner = (share: number, hits: readonly PartyHit[] = []): ScreenedOwner => ({
  name: 'Owner',
  share,
  hits,
  screening: {} as Screening,
});
const withOwners = (...shares: number[]): Party =>
  party({ owners: shares.map((share) => ({ name: 'Owner', share, kind: 'equity' })) });
const result = (subject: Party, owners: readonly ScreenedOwner[], state: Coverage['state'] = 'loaded') =>
  joinOwnership(subject, owners, coverage(state))?.[0];

describe('ownership of a party', () => {
  it('is not known when no owner is named', () => {
    expect(joinOwnership(party({ ownersComplete: false }), [], coverage('loaded'))).toBeUndefined();
  });

  it('is nothing for a natural person', () => {
    expect(result(party({ type: 'person', ownersComplete: false }), [])).toMatchObject({ atLeast: 0, atMost: 0 });
  });

  it('adds listed shares up exactly', () => {
    expect(result(withOwners(33.3, 16.7), [owner(33.3, [hit]), owner(16.7, [hit])])).toMatchObject({
      atLeast: 50,
      atMost: 50,
    });
  });

  it('leaves open matches and unnamed shares on the high side only', () => {
    const subject = { ...withOwners(20, 30), ownersComplete: false };
    expect(result(subject, [owner(20, [hit]), owner(30, [{ ...hit, match: 'open' }])])).toMatchObject({
      atLeast: 20,
      atMost: 100,
    });
  });

  it('counts nothing for a row not in force', () => {
    expect(result(withOwners(60), [owner(60, [{ ...hit, inForce: 'false' }])])).toMatchObject({
      atLeast: 0,
      atMost: 0,
    });
  });

  it('does not take an unlisted owner for clean when the list is not covered', () => {
    expect(result(withOwners(60), [owner(60)], 'partial')).toMatchObject({ atLeast: 0, atMost: 60 });
  });
});
