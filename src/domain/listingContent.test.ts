import { describe, expect, it } from 'vitest';
import { listingSchema } from './list.ts';
import { listingDigest, listingFromJson, listingToJson } from './listingContent.ts';

const draft = { id: 'l:1', list: 'l', sourceId: '1', type: 'person', name: 'Ann' };
const full = {
  ...draft,
  names: [{ text: 'Anne', kind: 'alias' }],
  validFrom: '2024-01-01',
  births: [{ from: '1970-01-01', to: '1970-12-31', precision: 'year', approximate: false, text: '1970' }],
  vessel: { type: 'tanker' },
  membership: 'member',
};

describe('listing content', () => {
  it('comes back from its stored text as it went in', () => {
    for (const given of [draft, full]) {
      const listing = listingSchema.parse(given);
      expect(listingFromJson(listingToJson(listing))).toEqual(listing);
    }
  });

  it('leaves members at their default out of text and digest', () => {
    const listing = listingSchema.parse(draft);
    expect(listingToJson(listing)).toBe('{"id":"l:1","list":"l","name":"Ann","sourceId":"1","type":"person"}');
    expect(listingDigest({ ...listing, remarks: undefined })).toBe(listingDigest(listing));
    expect(listingDigest({ ...listing, remarks: 'x' })).not.toBe(listingDigest(listing));
  });
});
