import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listing } from '../domain/list.ts';
import { listingFromJson } from '../domain/listingContent.ts';
import { parsePartialDate } from '../domain/partialDate.ts';
import { identityEvidence } from './identityEvidence.ts';
import { judgeSameParty, LINK_POLICY } from './judgeSameParty.ts';

const listing = (content: Partial<Listing>): Listing => ({
  ...listingFromJson(JSON.stringify({ id: 'x:1', list: 'x', sourceId: '1', type: 'person', name: 'Ahmed Example' })),
  ...content,
});
const born = (...texts: string[]): Listing['births'] => texts.flatMap((text) => parsePartialDate(text) ?? []);
const judged = (a: Partial<Listing>, b: Partial<Listing>, score = 1, nextScore = 0) =>
  judgeSameParty(
    { score, nextScore, mayBePerson: (a.type ?? 'person') === 'person' },
    identityEvidence(listing(a), listing(b)),
  ).outcome;

describe('two listings are the same party', () => {
  test('with the same name and the same birthday', () => {
    expect(judged({ births: born('1970-05-01') }, { births: born('1970-05-01', '1971') })).toBe('same');
  });
  test('with a number that both carry, though the names differ in spelling', () => {
    const passport = [{ kind: 'passport', value: 'A-123456' }];
    expect(judged({ identifiers: passport }, { identifiers: [{ kind: 'passport', value: 'a 123456' }] }, 0.75)).toBe(
      'same',
    );
  });
  test('as companies of one country, since few of them share a name', () => {
    const company = { type: 'organization', name: 'Example Trading', countries: ['IR'] } as Partial<Listing>;
    expect(judged(company, company)).toBe('same');
    expect(judged({ ...company, type: 'person' }, { ...company, type: 'person' })).toBe('undecided');
  });
  test('with two different names word for word, in any order of words', () => {
    const alias = [{ text: 'Abu Example al-Masri', kind: 'alias' as const }];
    expect(
      judged({ names: alias }, { name: 'EXAMPLE, Ahmed', names: [{ text: 'al Masri, Abu Example', kind: 'alias' }] }),
    ).toBe('same');
  });
  test('with the same name, a country and a birth year, if nobody else on the list has that name', () => {
    const [a, b] = [
      { births: born('1970'), countries: ['IQ'] as Listing['countries'] },
      { births: born('1970-05-01'), countries: ['IQ'] as Listing['countries'] },
    ];
    expect(judged(a, b)).toBe('same');
    expect(judged(a, b, 1, 1)).toBe('undecided');
  });
});

describe('two listings stay undecided', () => {
  test('when the names they share are spellings of one', () => {
    const kim = (texts: string[]): Partial<Listing> => ({
      name: 'Kim Yong Chol',
      names: texts.map((text) => ({ text, kind: 'alias' as const })),
    });
    expect(judged(kim(['Kim Young Chol', 'Kim Yong-Cheol']), kim(['KIM Young Chol', 'Cheol Kim Yong']))).toBe(
      'undecided',
    );
  });
  test('with nothing but a name', () => {
    expect(judged({}, { name: 'Ahmed B. Example' }, 0.97)).toBe('undecided');
    expect(judged({}, {}, 0.9)).toBe('undecided');
  });
  test('where a shared number stands against a different birthday', () => {
    const identifiers = [{ kind: 'passport', value: 'A123456' }];
    expect(judged({ identifiers, births: born('1970') }, { identifiers, births: born('1985') })).toBe('undecided');
  });
});

describe('two listings are not shown as one', () => {
  test('when birth dates, gender, kind or a single number contradict', () => {
    expect(judged({ births: born('1970') }, { births: born('1985') })).toBe('different');
    expect(judged({ gender: 'male' }, { gender: 'female' })).toBe('different');
    expect(judged({ type: 'vessel' }, { type: 'organization' })).toBe('different');
    expect(
      judged(
        { identifiers: [{ kind: 'imo', value: '9074729' }] },
        { identifiers: [{ kind: 'imo', value: '9074731' }] },
      ),
    ).toBe('different');
  });
  test('but an approximate year is given two years of slack', () => {
    expect(judged({ births: born('circa 1970') }, { births: born('1972-01-01') })).not.toBe('different');
  });
});

test('the judgement does not depend on which listing comes first, and never falls as the score rises', () => {
  const some = fc.record({
    births: fc.subarray(['1970', '1970-05-01', '1985', 'circa 1971']).map((texts) => born(...texts)),
    countries: fc.subarray(['IQ', 'SY', 'IL'] as Listing['countries']),
    identifiers: fc.subarray([
      { kind: 'passport', value: 'A123456' },
      { kind: 'imo', value: '9074729' },
    ]),
  });
  const rank = { different: 0, undecided: 1, same: 2 };
  fc.assert(
    fc.property(
      some,
      some,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, x, y) => {
        expect(judged(a, b, x)).toBe(judged(b, a, x));
        const [low, high] = x < y ? [x, y] : [y, x];
        expect(rank[judged(a, b, high)]).toBeGreaterThanOrEqual(rank[judged(a, b, low)]);
      },
    ),
  );
});

describe('a score on a threshold counts as above it', () => {
  const company = { type: 'organization', name: 'Example Trading', countries: ['IR'] } as Partial<Listing>;
  const justBelow = (score: number): number => score - 1e-6;

  test('names are worth a look from the first on, the same from the second on', () => {
    expect(judged(company, company, justBelow(LINK_POLICY.undecided))).toBe('different');
    expect(judged(company, company, LINK_POLICY.undecided)).toBe('undecided');
    expect(judged(company, company, justBelow(LINK_POLICY.sameName))).toBe('undecided');
    expect(judged(company, company, LINK_POLICY.sameName)).toBe('same');
  });
  test('a number that both carry needs names that are alike', () => {
    const passport = { identifiers: [{ kind: 'passport', value: 'A-123456' }] };
    expect(judged(passport, passport, LINK_POLICY.nameBesideIdentifier)).toBe('same');
    expect(judged(passport, passport, justBelow(LINK_POLICY.nameBesideIdentifier))).not.toBe('same');
  });
  test('a name that another listing has nearly as well stays undecided', () => {
    expect(judged(company, company, 1, 1 - LINK_POLICY.lead)).toBe('same');
    expect(judged(company, company, 1, 1 - LINK_POLICY.lead + 1e-6)).toBe('undecided');
  });
});
