/** Arbitraries of the property tests: names of many kinds and scripts, damaged copies of them, listings with facts, and queries for them. */
import fc from 'fast-check';
import { type CountryCode, parseCountry } from '../../domain/country.ts';
import type { Listing, ListingName } from '../../domain/list.ts';
import { parsePartialDate } from '../../domain/partialDate.ts';
import type { PartyType } from '../../domain/party.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { listingOf, queryOf } from './listingOf.ts';

/** So few that names share parts, so similar that they are confused, and of all kinds that are read differently. */
const WORDS = [
  'Ali Hassan Omar Mohammed Muhammad Vladimir Vladimirovich Wladimir Putin Petrov Petrova Zorvan Zorvin Makhlouf Kim Yong Bok Yongbok',
  'Maria Jose Ann Anna Ivanova bin al abu de van Dr Haji Sheikh J A N II 2000 44',
  'Group Trading Technologies Limited Ltd LLC Bank Shipping Company Holding National Ministry Ocean Star',
  'سعيد محمد علي Путин Владимир Иванова 김영복 习近平 王伟 Γιώργος כהן',
].flatMap((line) => line.split(' '));

export const wordArbitrary = fc.constantFrom(...WORDS);

/** One to five parts. */
export const nameArbitrary = fc.array(wordArbitrary, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

type Damage = (words: readonly string[], at: number) => readonly string[];
const wordAt = (words: readonly string[], at: number): string => words[at] ?? '';
const MILD: readonly Damage[] = [
  (words) => words,
  (words) => words.toReversed(),
  (words) => words.map((word) => word.toUpperCase()),
  (words, at) => words.toSpliced(at, 1),
];
/** Edits of one word. A search need not find a name with an edit in a word of fewer than four letters, or of another script. */
const EDITS: readonly Damage[] = [
  (words, at) => words.toSpliced(at, 2, words.slice(at, at + 2).join('')),
  (words, at) => words.with(at, wordAt(words, at).slice(0, -1)),
  (words, at) => words.with(at, wordAt(words, at).slice(0, 1)),
  (words, at) => words.with(at, `${wordAt(words, at)}a`),
];
const isSturdy = (word: string): boolean => /^[a-z]{4,}$/i.test(word);

/** A damaged copy of the name. `sturdy`: only words that are still recognised have an edit. */
export const damagedArbitrary = (name: string, sturdy = false): fc.Arbitrary<string> => {
  const words = name.split(' ');
  return fc.nat({ max: words.length - 1 }).chain((at) => {
    const mayHaveEdit = !sturdy || words.slice(at, at + 2).every(isSturdy);
    const damages = mayHaveEdit ? [...MILD, ...EDITS] : MILD;
    return fc.constantFrom(...damages).map((damage) => damage(words, at).join(' ') || name);
  });
};

const TYPES = ['person', 'organization', 'vessel', 'unknown'] as const;
const DATES = ['1952-10-07', '1952', '1952-07-10', '1971-05', '1990-01-01'];
const COUNTRIES: readonly CountryCode[] = ['RU', 'IR', 'IL', 'KP'].flatMap((code) => parseCountry(code) ?? []);
const IDENTIFIERS = [
  { kind: 'imo', value: '9074729' },
  { kind: 'passport', value: 'A1234567' },
];

const listedNames = fc.array(
  fc.record({
    text: nameArbitrary,
    kind: fc.constantFrom<ListingName['kind']>('alias', 'weakAlias', 'formerName'),
  }),
  { maxLength: 2 },
);

const listingArbitrary = fc
  .record({
    type: fc.constantFrom<Listing['type']>(...TYPES),
    name: nameArbitrary,
    names: listedNames,
    births: fc.subarray(DATES, { maxLength: 1 }),
    countries: fc.subarray([...COUNTRIES], { maxLength: 2 }),
    identifiers: fc.subarray(IDENTIFIERS, { maxLength: 1 }),
  })
  .map(({ name, births, ...rest }) => (key: string) => ({
    ...listingOf(key, [name]),
    ...rest,
    births: births.flatMap((text) => parsePartialDate(text) ?? []),
  }));

/** Listings `0`, `1`, ... with all facts that a search uses. */
export const listingsArbitrary = (maxLength: number): fc.Arbitrary<readonly Listing[]> =>
  fc.array(listingArbitrary, { minLength: 1, maxLength }).map((makers) => makers.map((make, k) => make(String(k))));

const askedFacts = fc.record(
  {
    type: fc.constantFrom<PartyType>('person', 'organization', 'vessel'),
    born: fc.constantFrom(...DATES),
    country: fc.constantFrom(...COUNTRIES),
    identifiers: fc.subarray(IDENTIFIERS, { maxLength: 1 }),
  },
  { requiredKeys: [] },
);

/** A query for one of the listings by a more or less damaged name, or for nobody; with and without facts. */
const queryArbitrary = (listings: readonly Listing[], sturdy: boolean): fc.Arbitrary<ScreeningQuery> =>
  fc
    .tuple(
      fc.oneof(
        nameArbitrary,
        fc
          .constantFrom(...listings.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]))
          .chain((name) => damagedArbitrary(name, sturdy)),
      ),
      askedFacts,
    )
    .map(([name, facts]) => queryOf(name, facts));

/** Listings and a query for them. */
export const worldArbitrary = (
  maxLength: number,
  sturdy = true,
): fc.Arbitrary<{ listings: readonly Listing[]; query: ScreeningQuery }> =>
  listingsArbitrary(maxLength).chain((listings) =>
    queryArbitrary(listings, sturdy).map((query) => ({ listings, query })),
  );
