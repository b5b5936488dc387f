import { describe, expect, it } from 'vitest';
import type { PartyRole } from '../../domain/party.ts';
import { localDate } from '../../kit/localDate.ts';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { determine } from '../prose/determine.ts';
import { explainAnswer } from '../prose/explainAnswer.ts';
import { partyHit } from '../testing/partyHit.ts';
import { BUYER, smallFacts } from '../testing/smallFacts.ts';
import { compileSmall, edited } from '../testing/smallLaw.ts';

const { source } = compileSmall(
  edited(
    'zz/rules/zz-denied.yml',
    '{ programmes: [zz-list] }',
    '{ programmes: [zz-list], roles: [endUser, purchaser] }',
  ),
);
const book = loadRuleBook(source);

function answerFor(role: PartyRole, inForce: 'true' | 'false' = 'true') {
  const listed = {
    name: 'Karl',
    role,
    country: 'DE',
    hits: [{ ...partyHit({ programme: 'zz-list', listingId: 'zz:1', list: 'zz-source', name: 'KARL' }), inForce }],
  };
  return determine(book, smallFacts({}, { parties: [BUYER, listed] }));
}

describe('a listed party in a role that its list does not reach', () => {
  it.each<PartyRole>(['forwarder', 'carrier', 'bank', 'broker', 'signatory', 'manufacturer', 'owner'])(
    'leaves a red flag that names it as %s, and no duty',
    (role) => {
      const answer = answerFor(role);
      expect(answer.outcome).toBe('allowed');
      expect(answer.redFlags.map(({ rule }) => rule)).toEqual(['zz-denied']);
      const text = explainAnswer({ ...answer, asOf: { validAt: localDate('2024-05-01') } });
      expect(text).toContain('Karl');
      expect(text).toContain(`takes part as ${role}`);
    },
  );

  it('leaves none where the row is not in force', () => {
    expect(answerFor('forwarder', 'false').redFlags).toEqual([]);
  });

  it('is a finding, and no red flag of a role, where the list reaches the role', () => {
    const answer = answerFor('purchaser');
    expect([answer.outcome, answer.redFlags]).toEqual(['prohibited', []]);
  });
});
