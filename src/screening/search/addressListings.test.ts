import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../../domain/country.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { searchIndex } from './searchIndex.ts';

const HK = 'HK' as CountryCode;
const INDEX = buildScreeningIndex([
  listingOf('party', ['Sample Trading Limited'], {
    type: 'organization',
    addresses: [{ full: '7 Queen Road, Hong Kong' }],
  }),
  listingOf('named', ['Room 1405, 14/F, 20 Example Street, Kowloon'], { type: 'address' }),
  listingOf('fields', ['Unit 3, 1 Harbour Road, Hong Kong'], {
    type: 'address',
    addresses: [{ street: 'Unit 3, 1 Harbour Road', city: 'Wan Chai', country: HK }],
  }),
  listingOf('empty', ['Address 01'], { type: 'address', addresses: [{ country: HK }] }),
]);
const hitsAt = (full: string, more = {}) =>
  searchIndex(INDEX, queryOf('Quite Another Company', { type: 'organization', addresses: [{ full, country: HK }] }), {
    limit: 10,
    threshold: DEFAULT_MODEL.review,
    ...more,
  });
const keysAt = (full: string) => hitsAt(full).map((hit) => INDEX.keyOf(hit.ordinal));

describe('listings that are an address alone', () => {
  it('come up for a party at that address, whatever its name, as an address', () => {
    const hits = hitsAt('Rm 1405, 14th Floor, 20 Example St, Kowloon');
    expect(hits).toHaveLength(1);
    expect(hits[0]?.score).toBeGreaterThan(DEFAULT_MODEL.match);
    expect(hits[0]?.explanation).toMatchObject({ basis: 'address', parts: [{ kind: 'address' }] });
    expect(hits[0]?.explanation.sentence).toContain('not of the party');
  });

  it('come up by name or by fields', () => {
    expect(keysAt('Unit 3, 1 Harbour Rd, Wan Chai')).toEqual(['test:fields']);
  });

  it('are a weaker hit when the unit is not given, and need a review for another unit of the building', () => {
    const [exact, open, next] = [
      hitsAt('Room 1405, 14/F, 20 Example Street, Kowloon')[0]?.score ?? 0,
      hitsAt('20 Example Street, Kowloon')[0]?.score ?? 0,
      hitsAt('Room 1502, 15/F, 20 Example Street, Kowloon')[0]?.score ?? 0,
    ];
    expect(exact).toBeGreaterThan(open);
    expect(open).toBeGreaterThan(DEFAULT_MODEL.match);
    expect(next).toBeLessThan(DEFAULT_MODEL.match);
    expect(next).toBeGreaterThan(DEFAULT_MODEL.review);
  });

  it.each(['22 Example Street, Kowloon', 'Kowloon', '7 Queen Road, Hong Kong', '1 Harbour Road, Singapore'])(
    'do not come up at %s',
    (full) => {
      expect(keysAt(full)).toEqual([]);
    },
  );

  it('stay hidden where the filter hides them', () => {
    expect(hitsAt('20 Example Street, Kowloon', { accept: new Uint8Array(4) })).toEqual([]);
  });
});
