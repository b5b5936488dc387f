import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { openIndex, serialiseIndex } from '../nameIndex/indexFile.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { searchIndex } from './searchIndex.ts';

const LISTINGS = [
  listingOf('ship', ['ADRIAN DARYA 1', 'Grace 1'], {
    type: 'vessel',
    identifiers: [{ kind: 'imo', value: '9116412' }],
  }),
  listingOf('owner', ['Sabr Shipping'], {
    type: 'organization',
    identifiers: [
      { kind: 'taxId', value: '7707083893' },
      { kind: 'email', value: 'Office@Sabr.example' },
    ],
  }),
  listingOf('again', ['GRACE ONE'], { type: 'vessel', identifiers: [{ kind: 'IMO number', value: 'IMO 9116412' }] }),
  listingOf('bare', ['Nothing Known']),
];
const INDEX = buildScreeningIndex(LISTINGS);
const asked = (kind: string, value: string, more = {}) =>
  queryOf('Renamed Vessel', { identifiers: [{ kind, value }], ...more });
const found = (kind: string, value: string, threshold = 0.65) =>
  searchIndex(INDEX, asked(kind, value), { limit: 10, threshold }).map((hit) => INDEX.keyOf(hit.ordinal));

describe('listings found by an identifier', () => {
  it('come up whatever their name, and say so', () => {
    const hits = searchIndex(INDEX, asked('imo', '9116412'), { limit: 10, threshold: 0.7 });
    expect(hits.map((hit) => INDEX.keyOf(hit.ordinal))).toEqual(['test:ship', 'test:again']);
    expect(hits[0]).toMatchObject({ score: 0.97, explanation: { basis: 'identifier' } });
    expect(hits[0]?.explanation.sentence).toBe('Found by its IMO 9116412; the names differ.');
  });

  it('do not say so when their name brings them up too', () => {
    const [hit] = searchIndex(INDEX, queryOf('Adrian Darya 1', { identifiers: [{ kind: 'imo', value: '9116412' }] }), {
      limit: 1,
      threshold: 0.7,
    });
    expect(hit?.score).toBeGreaterThan(0.97);
    expect(hit?.explanation.basis).toBeUndefined();
  });

  it.each([
    ['a number with a wrong check digit', 'imo', '9116413'],
    ['the number of another kind', 'imoCompany', '9116412'],
    ['a number that nobody has', 'passport', 'A7654321'],
    ['a filler', 'other', '0000000'],
  ])('do not come up for %s', (_what, kind, value) => {
    expect(found(kind, value)).toEqual([]);
  });

  it('come up by e-mail, and by a tax number under another word', () => {
    expect(found('E-mail', 'office@sabr.example')).toEqual(['test:owner']);
    expect(found('INN', '7707083893')).toEqual(['test:owner']);
  });

  it('stay hidden where the filter hides them', () => {
    const accept = Uint8Array.of(0, 1, 1, 1);
    const hits = searchIndex(INDEX, asked('imo', '9116412'), { limit: 10, threshold: 0.7, accept });
    expect(hits.map((hit) => INDEX.keyOf(hit.ordinal))).toEqual(['test:again']);
  });

  it('come up from a file too', () => {
    const bytes = serialiseIndex(INDEX);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    const opened = openIndex(shared);
    expect(opened && searchIndex(opened, asked('imo', '9116412'), { limit: 10, threshold: 0.7 })).toHaveLength(2);
  });

  it('come up wherever they stand, however many numbers share a table', () => {
    const values = fc.uniqueArray(fc.integer({ min: 1_000_000, max: 9_999_999 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.nat(), (numbers, pick) => {
        const index = buildScreeningIndex(
          numbers.map((value, k) =>
            listingOf(String(k), ['Zorvan'], { identifiers: [{ kind: 'passport', value: `P${value}` }] }),
          ),
        );
        const place = pick % numbers.length;
        const hits = searchIndex(index, asked('passport', `p ${numbers[place]}`), { limit: 10, threshold: 0.7 });
        expect(hits.map((hit) => hit.ordinal)).toEqual([place]);
      }),
      { numRuns: 60 },
    );
  });
});
