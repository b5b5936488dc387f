import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountryCode, parseCountry } from '../../domain/country.ts';
import { parsePartialDate } from '../../domain/partialDate.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { compareNames } from '../compare/compareNames.ts';
import { modelByName } from '../model/models.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { searchIndex, searchSegments } from './searchIndex.ts';

const ALL = { limit: 1000, threshold: 0 };
const born = (text: string) => [parsePartialDate(text)].filter((date) => date !== undefined);

const countriesOf = (code: string): CountryCode[] => [parseCountry(code)].filter((country) => country !== undefined);

const LISTINGS = [
  listingOf('putin', ['PUTIN, Vladimir Vladimirovich', 'Владимир Путин'], {
    births: born('1952-10-07'),
    countries: countriesOf('RU'),
    gender: 'male',
  }),
  listingOf('petrov', ['Vladimir Petrov'], { births: born('1971'), countries: countriesOf('BG') }),
  listingOf('nso', ['NSO Group Technologies Limited', 'NSO Group'], {
    type: 'organization',
    countries: countriesOf('IL'),
  }),
  listingOf('candiru', ['Candiru', 'Saito Tech Ltd.'], { type: 'organization', countries: countriesOf('IL') }),
  listingOf('kim', ['KIM Yong Bok'], { countries: countriesOf('KP') }),
  listingOf('makhlouf', ['Rami Makhlouf', 'رامي مخلوف'], { countries: countriesOf('SY') }),
  listingOf('ship', ['OCEAN STAR'], { type: 'vessel', identifiers: [{ kind: 'imo', value: 'IMO 9074729' }] }),
  listingOf('address', ['1042 Lockhart Road, Hong Kong'], { type: 'address' }),
];
const INDEX = buildScreeningIndex(LISTINGS);
const first = (name: string, more = {}): string | undefined => {
  const hit = searchIndex(INDEX, queryOf(name, more), ALL)[0];
  return hit && INDEX.keyOf(hit.ordinal);
};

describe('searchIndex', () => {
  it.each([
    ['Vladimir Putin', 'test:putin'],
    ['Wladimir Putjin', 'test:putin'],
    ['فلاديمير بوتين', 'test:putin'],
    ['블라디미르 푸틴', 'test:putin'],
    ['NSO Group', 'test:nso'],
    ['nso group tecnologies', 'test:nso'],
    ['김영복', 'test:kim'],
    ['Kim Yongbok', 'test:kim'],
    ['RamiMakhlouf', 'test:makhlouf'],
    ['Makhluf Rami', 'test:makhlouf'],
    ['Рами Махлуф', 'test:makhlouf'],
    ['Saito Tech', 'test:candiru'],
    ['1042 Lockhart Rd Hong Kong', 'test:address'],
  ])('finds %s', (name, key) => {
    expect(first(name)).toBe(key);
  });

  it('ranks by birth date and country, and says so', () => {
    const [hit] = searchIndex(
      INDEX,
      queryOf('Vladimir Putin', { type: 'person', born: '1952-10-07', country: countriesOf('RU')[0] ?? null }),
      ALL,
    );
    const [other] = searchIndex(
      INDEX,
      queryOf('Vladimir Putin', { type: 'person', born: '1990-01-01', country: countriesOf('BR')[0] ?? null }),
      ALL,
    );
    expect(hit?.score).toBeGreaterThan(other?.score ?? 1);
    expect(hit?.explanation.evidence.map((line) => line.says)).toEqual(['the same day of birth', 'the same country']);
    expect(other?.explanation.evidence.every((line) => line.effect < 0)).toBe(true);
  });

  it('hides what the filter hides, before ranking', () => {
    const accept = new Uint8Array(LISTINGS.length).fill(1);
    accept[0] = 0;
    expect(searchIndex(INDEX, queryOf('Vladimir Putin'), { ...ALL, accept }).map((hit) => hit.ordinal)).not.toContain(
      0,
    );
  });

  it('scores a renamed vessel by its IMO number', () => {
    const [hit] = searchIndex(
      INDEX,
      queryOf('Ocean Starr', { type: 'vessel', identifiers: [{ kind: 'imo', value: '9074729' }] }),
      ALL,
    );
    expect(hit?.score).toBeGreaterThanOrEqual(0.97);
  });

  it('answers with the model it was built with', () => {
    const index = buildScreeningIndex(LISTINGS, modelByName('ofac'));
    expect(searchIndex(index, queryOf('Vladimir Putin'), ALL)[0]).toMatchObject({ ordinal: 0, score: 1 });
  });

  it('refuses a name in which nothing can be compared', () => {
    expect(() => searchIndex(INDEX, queryOf('...'), ALL)).toThrow(PortcullisError);
  });

  it('searches a delta beside the large index as one', () => {
    const delta = buildScreeningIndex([
      listingOf('new', ['Vladimir Putin Junior']),
      listingOf('other', ['Nobody Else']),
    ]);
    const hits = searchSegments([{ index: INDEX }, { index: delta }], queryOf('Vladimir Putin'), {
      limit: 2,
      threshold: 0.5,
    });
    expect(hits.map((hit) => hit.segment)).toEqual([0, 1]);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 1);
  });
});

const WORDS = [
  'ali',
  'hassan',
  'omar',
  'vladimir',
  'putin',
  'petrov',
  'zorvan',
  'makhlouf',
  'kim',
  'yong',
  'bok',
  'yongbok',
  'group',
  'trading',
  'mohammed',
  'muhammad',
  'سعيد',
  'Путин',
  '2000',
  'j',
];
const nameArbitrary = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const listings = fc
  .array(nameArbitrary, { minLength: 1, maxLength: 12 })
  .map((names) => names.map((name, k) => listingOf(String(k), [name])));
const short = (hits: readonly { ordinal: number; score: number }[]): readonly (readonly [number, number])[] =>
  hits.map((hit) => [hit.ordinal, hit.score] as const);

describe('recall at the threshold of a match', () => {
  const index = buildScreeningIndex([
    listingOf('fighter', ['FIGHTER TWO'], { type: 'vessel' }),
    listingOf('bank', ['Tinkoff Bank SA'], { type: 'organization' }),
    listingOf('beijing', ['Beijing HiFar Technology Co., Ltd.'], { type: 'organization' }),
    listingOf('twice', ['محمد ولی محمد عوض']),
  ]);
  it.each([
    ['an untyped name read by the kind of the listed party', 'Fighter Two', 'test:fighter', {}],
    ['an organisation word written together with the name', 'TinkoffBank JSC', 'test:bank', {}],
    ['a misspelt organisation word', 'Beijing HiFar Technloogy Co., Ltd.', 'test:beijing', {}],
    ['a rare native part beside common ones', 'محمد ولی محمد عوض', 'test:twice', { type: 'person' as const }],
  ])('has %s', (_, name, key, more) => {
    const [hit] = searchIndex(index, queryOf(name, more), { limit: 10, threshold: 0.7 });
    expect(hit && index.keyOf(hit.ordinal)).toBe(key);
  });
});

describe('properties of a search', () => {
  it('gives for a limit and a threshold the filtered beginning of everything', () => {
    fc.assert(
      fc.property(
        listings,
        nameArbitrary,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(0, 0.4, 0.7, 0.85),
        fc.constantFrom<Partial<ScreeningQuery>>(
          {},
          { country: countriesOf('IR')[0] ?? null },
          { born: '1970-01-01' },
          { identifiers: [{ kind: 'imo', value: '9074729' }] },
        ),
        (given, name, limit, threshold, more) => {
          const index = buildScreeningIndex(given);
          const query = queryOf(name, { type: 'person', ...more });
          const all = searchIndex(index, query, ALL);
          const some = searchIndex(index, query, { limit, threshold });
          expect(short(some)).toEqual(short(all.filter((hit) => hit.score >= threshold).slice(0, limit)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives a pair the same score whatever else is loaded, and misses no pair that reaches the review threshold', () => {
    fc.assert(
      fc.property(listings, nameArbitrary, (given, name) => {
        const hits = searchIndex(buildScreeningIndex(given), queryOf(name, { type: 'person' }), ALL);
        for (const [ordinal, listing] of given.entries()) {
          const { score } = compareNames(name, listing.name, 'person');
          const hit = hits.find((candidate) => candidate.ordinal === ordinal);
          if (hit) expect(hit.score).toBe(score);
          else expect(score).toBeLessThan(0.7);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same forward and in reverse', () => {
    fc.assert(
      fc.property(nameArbitrary, nameArbitrary, (a, b) => {
        const [forward] = searchIndex(buildScreeningIndex([listingOf('b', [b])]), queryOf(a, { type: 'person' }), ALL);
        const [reverse] = searchIndex(buildScreeningIndex([listingOf('a', [a])]), queryOf(b, { type: 'person' }), ALL);
        if ((forward?.score ?? 0) >= 0.7 || (reverse?.score ?? 0) >= 0.7) expect(forward?.score).toBe(reverse?.score);
      }),
      { numRuns: 300 },
    );
  });
});
