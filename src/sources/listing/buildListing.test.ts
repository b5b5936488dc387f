import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import { AccountBuilder } from '../reading/account.ts';
import { buildListing, type ListingDraft } from './buildListing.ts';
import { ListingKeys } from './listingKeys.ts';

const draft: ListingDraft = {
  sourceId: '7',
  type: 'person',
  name: ' Ann  Lee ',
  names: [
    { text: 'Lee, A.', kind: 'weakAlias' },
    { text: 'Lee,  A.', kind: 'alias' },
    { text: 'Ann Lee', kind: 'alias' },
    { text: 'Анна Ли', kind: 'alias' },
  ],
  addresses: [{ city: 'Rome' }, { city: ' Rome ' }, { city: '' }, { city: 'Bari' }],
  identifiers: [
    { kind: 'passport', value: 'B 2' },
    { kind: 'passport', value: ' ' },
    { kind: 'passport', value: 'A1' },
  ],
  titles: ['', 'Dr'],
  remarks: '  ',
};

describe('buildListing', () => {
  it('cleans, sorts and leaves out what is empty or stands twice', () => {
    const listing = buildListing('x-list', draft);
    expect(listingSchema.parse(listing)).toEqual(listing);
    expect(listing).toMatchObject({
      id: 'x-list:7',
      name: 'Ann Lee',
      names: [
        { text: 'Lee, A.', kind: 'alias' },
        { text: 'Анна Ли', kind: 'alias', script: 'Cyrl' },
      ],
      addresses: [{ city: 'Bari' }, { city: 'Rome' }],
      identifiers: [{ value: 'A1' }, { value: 'B 2' }],
      titles: ['Dr'],
    });
    expect('remarks' in listing).toBe(false);
  });

  it('gives the same listing whatever the order of its parts', () => {
    const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });
    const orders = fc.record({
      names: shuffled(draft.names ?? []),
      addresses: shuffled(draft.addresses ?? []),
      identifiers: shuffled(draft.identifiers ?? []),
    });
    const expected = canonicalJson(buildListing('x-list', draft));
    fc.assert(
      fc.property(orders, (order) => {
        expect(canonicalJson(buildListing('x-list', { ...draft, ...order }))).toBe(expected);
      }),
    );
  });
});

describe('ListingKeys', () => {
  it('drops a row that repeats another and gives a twin key of other content a key of its own', () => {
    const account = new AccountBuilder();
    const keys = new ListingKeys(account);
    const [first, other] = [buildListing('x', draft), buildListing('x', { ...draft, name: 'Bo' })];
    expect(keys.admit(first)).toBe(first);
    expect(keys.admit(buildListing('x', draft))).toBeUndefined();
    expect(keys.admit(other)?.id).toMatch(/^x:7~[0-9a-f]{8}$/);
    expect(keys.admit(other)).toBeUndefined();
    expect(account.summary().issues.map(({ code, count }) => [code, count])).toEqual([
      ['ROW_REPEATED', 2],
      ['KEY_REPEATED', 1],
    ]);
  });
});
