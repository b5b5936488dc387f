import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnershipLink, ownershipLinkSchema } from '../../../domain/ownership.ts';
import { localDate } from '../../../kit/localDate.ts';
import { completeOnRecord } from './completeOnRecord.ts';

const DAY = localDate('2024-06-01');
const link = (owner: string, share: string | null, given: Partial<OwnershipLink> = {}) => ({
  origin: 'register',
  link: ownershipLinkSchema.parse({ owner, owned: 'Subject', share, ...given }),
});
const borne = (...given: Parameters<typeof completeOnRecord>) => completeOnRecord(...given).borne;
const yes = { ownersComplete: true } as const;

describe('completeOnRecord', () => {
  test('follows a claim that the shares bear, but for rounding', () => {
    expect(borne([link('A', '66.6', yes), link('B', '33.3')], DAY)).toEqual(['Subject']);
    expect(borne([link('A', '66', yes), link('B', '32.9')], DAY)).toEqual([]);
    expect(borne([link('A', null, yes)], DAY)).toEqual(['Subject']);
    expect(completeOnRecord([link('A', '66', yes)], DAY)).toEqual({ borne: [], notBorne: ['Subject'] });
  });

  test('says nothing without a claim, or when the claim does not hold on the day', () => {
    expect(borne([link('A', '100')], DAY)).toEqual([]);
    expect(borne([link('A', '100', { ...yes, validTo: DAY }), link('B', '100')], DAY)).toEqual([]);
  });

  test('counts neither control without a share, nor votes, nor one holding told twice', () => {
    expect(borne([link('A', null, { ...yes, control: true })], DAY)).toEqual([]);
    expect(borne([link('A', '100', { ...yes, kind: 'voting' })], DAY)).toEqual([]);
    const told = link('A', '50', yes);
    expect(borne([told, { ...told, origin: 'letter' }], DAY)).toEqual([]);
  });

  test('taking a link away never makes owners complete that were not', () => {
    const share = fc.integer({ min: 0, max: 100 }).map(String);
    const links = fc.array(fc.record({ owner: fc.constantFrom('A', 'B', 'C', 'D'), share, claims: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(links, fc.nat(), (drafts, place) => {
        const all = drafts.map(({ owner, share: held, claims }) => link(owner, held, claims ? yes : {}));
        const fewer = all.filter((_, index) => index !== place % all.length);
        if (borne(all, DAY).length === 0) expect(borne(fewer, DAY)).toEqual([]);
      }),
    );
  });
});
