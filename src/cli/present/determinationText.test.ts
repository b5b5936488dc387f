/** How a terminal tells of a party that stands on a list: as the listed one, by its number, or at a listed address. */
import { describe, expect, it } from 'vitest';
import { DETERMINATION_EXAMPLE } from '../../contract/examples/determinationExample.ts';
import { determinationSchema, type QuotedListing } from '../../domain/determination.ts';
import { determinationText } from './determinationText.ts';

const row: QuotedListing = {
  party: 'Whoever Ltd',
  id: 'us-csl:EL:1',
  name: 'Room 1405',
  programme: 'us-bis-entity-list',
  inForce: 'true',
  validFrom: '2024-06-12',
  validTo: null,
  score: 1,
};
const EXAMPLE = determinationSchema.parse(DETERMINATION_EXAMPLE);
const textWith = (listing: QuotedListing): string =>
  determinationText({
    ...EXAMPLE,
    regimes: EXAMPLE.regimes.map((regime) => ({
      ...regime,
      findings: regime.findings.map((finding) => ({ ...finding, listings: [listing] })),
    })),
  });

describe('a quoted row', () => {
  it('is the party only where a name or a number was met', () => {
    expect(textWith(row)).toContain('Whoever Ltd = Room 1405 on us-bis-entity-list');
    expect(textWith({ ...row, basis: 'identifier' })).toContain('Whoever Ltd = Room 1405 by identifier on us-bis');
    const atAddress = textWith({ ...row, basis: 'address' });
    expect(atAddress).toContain('Whoever Ltd at Room 1405 on us-bis-entity-list');
    expect(atAddress).not.toContain('Whoever Ltd =');
  });
});
