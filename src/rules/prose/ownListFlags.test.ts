/** Rows of lists of the user's own: whatever they are, they move nothing of an answer but its red flags. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnListed } from '../book/facts.ts';
import { validateTransaction } from '../judge/validateTransaction.ts';
import { arbitraryFacts, toFacts } from '../testing/arbitraryFacts.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { factsOfScenario } from '../testing/factsOfScenario.ts';
import { determine } from './determine.ts';

const book = bundledBook();
const listed: OwnListed = {
  listing: {
    party: 'Party 0',
    id: 'my-banned:7',
    list: 'my-banned',
    title: null,
    name: 'Listed Name',
    programmes: ['us-bis-entity-list', 'unpaid'],
    inForce: 'true',
    validFrom: '2020-01-01',
    validTo: null,
    score: 1,
  },
  match: 'proven',
  isOwner: false,
};
const arbitraryListed = fc
  .record({
    match: fc.constantFrom('proven' as const, 'open' as const),
    isOwner: fc.boolean(),
    inForce: fc.constantFrom('true' as const, 'unknown' as const),
    programme: fc.constantFrom(...book.programmesRead),
  })
  .map(
    ({ match, isOwner, inForce, programme }): OwnListed => ({
      match,
      isOwner,
      listing: { ...listed.listing, inForce, programmes: [programme] },
    }),
  );

describe('rows of own lists', () => {
  it('move nothing but the red flags, each row by one', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), fc.array(arbitraryListed, { maxLength: 3 }), (plain, ownListed) => {
        const facts = toFacts(plain);
        const { redFlags: before, text: _before, ...without } = determine(book, facts);
        const { redFlags: after, text: _after, ...with_ } = determine(book, { ...facts, ownListed });
        expect(with_).toEqual(without);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after).toHaveLength(before.length + ownListed.length);
      }),
      { numRuns: 60 },
    );
  });

  it('tell who met the row, and how', () => {
    const facts = factsOfScenario('us-ear', 'half owned while the rule is suspended: allowed, with a red flag');
    const textOf = (one: OwnListed) => determine(book, { ...facts, ownListed: [one] }).redFlags.at(-1)?.text;
    expect(textOf(listed)).toBe(
      'Party 0 is Listed Name on your own list my-banned: row my-banned:7, programme us-bis-entity-list, unpaid, listed from 2020-01-01. No rule of law reads that list; look into it before anything is released.',
    );
    const met = (basis: 'address' | 'identifier') => textOf({ ...listed, listing: { ...listed.listing, basis } });
    expect(met('address')).toContain('Party 0 is at Listed Name on your own list');
    expect(met('identifier')).toContain('Party 0 is Listed Name by identifier on your own list');
  });

  it('are settled under their own rule, which is known and helped to be spelt', () => {
    const { transaction } = factsOfScenario(
      'us-ear',
      'half owned while the rule is suspended: allowed, with a red flag',
    );
    const faults = (rule: string) =>
      validateTransaction(book, {
        ...transaction,
        redFlagResolutions: [{ rule, by: 'R. Levi', on: transaction.date, why: 'paid' }],
      });
    expect(faults('own-list')).toEqual([]);
    expect(faults('own-lists')).toMatchObject([{ code: 'INPUT_INVALID', hint: 'did you mean own-list?' }]);
  });
});
