/** Versions of the model side by side: each has its own scores, bounds and index, and none touches another's. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CountryCode } from '../../domain/country.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { compareNames } from '../compare/compareNames.ts';
import { type MatchingModel, matchingModel } from '../model/matchingModel.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { PORTCULLIS_1 } from '../model/portcullis1.ts';
import type { StepName, Steps } from '../model/steps.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { openIndex, serialiseIndex } from '../nameIndex/indexFile.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { searchIndex } from './searchIndex.ts';

const ALL = { limit: 100, threshold: 0 };

/** What `portcullis-2` might be: an omission costs nearly nothing, a name may be cut off or written together no longer. */
const OTHER = matchingModel({
  ...PORTCULLIS_1,
  name: 'portcullis-2',
  thresholds: { ...PORTCULLIS_1.thresholds, review: 0.66 },
  weights: { ...PORTCULLIS_1.weights, omission: 0.05, repeated: 0.9, numberOmitted: 0.95 },
  steps: { ...withoutStep('compounds'), cutNames: { similarity: 0.9 } },
});

function withoutStep(step: StepName): Steps {
  const { [step]: _left, ...others } = PORTCULLIS_1.steps;
  return others;
}

const NAMES = [
  'Zorvan Qatelli',
  'Zorvan Qatelli Makhlouf',
  'Kes Trelli Tikriti',
  'Kestrel Dynamics 2',
  'Kestrel Dynamics',
  'Zorvan Zorvan Smirnitsky',
  'Petrenko Halvorsen Qurtubani',
];
const ASKED = ['Zorvan Qatelli', 'Kestrelli Tikriti', 'Kestrel Dynamics 2', 'Zorvan Smirnitsky', 'Halvorsen Qurtubani'];
const listings = NAMES.map((name, k) => listingOf(String(k), [name]));

const hitsOf = (model: MatchingModel, name: string, threshold = 0) =>
  searchIndex(buildScreeningIndex(listings, model), queryOf(name), { limit: 100, threshold });
const scoresOf = (model: MatchingModel, name: string): readonly (readonly [number, number])[] =>
  hitsOf(model, name).map(({ ordinal, score }) => [ordinal, score]);

const before = ASKED.map((name) => scoresOf(DEFAULT_MODEL, name));

describe('another version in the same process', () => {
  afterEach(() => {
    expect(ASKED.map((name) => scoresOf(DEFAULT_MODEL, name))).toEqual(before);
  });

  it('gives the scores of its own weights, and leaves those of the first as they are', () => {
    const score = (model: MatchingModel) =>
      compareNames('Zorvan Qatelli', 'Zorvan Qatelli Makhlouf', 'person', model).score;
    const [first, other, again] = [score(DEFAULT_MODEL), score(OTHER), score(DEFAULT_MODEL)];
    expect(other).toBeGreaterThan(first + 0.1);
    expect(again).toBe(first);
  });

  it('explains a pair by the model that compared it, though another has compared since', () => {
    const [a, b] = ['Kes Trelli Tikriti', 'Kestrelli Tikriti'];
    const first = compareNames(a, b, 'person');
    const other = compareNames(a, b, 'person', OTHER);
    expect(first.explanation.parts.map(({ kind }) => kind)).toContain('joined');
    expect(other.explanation.parts.map(({ kind }) => kind)).not.toContain('joined');
  });

  it('has an index of its own', () => {
    const [first, other] = [buildScreeningIndex(listings), buildScreeningIndex(listings, OTHER)];
    expect([first.model, other.model]).toEqual(['portcullis-1', 'portcullis-2']);
    expect(other.digest).not.toBe(first.digest);
    expect(buildScreeningIndex(listings, OTHER).digest).toBe(other.digest);
  });

  it('searches within its own bounds: from a threshold on it finds what a search for everything does', () => {
    let found = 0;
    for (const name of ASKED) {
      const all = hitsOf(OTHER, name).map(({ ordinal, score }) => [ordinal, score]);
      const high = hitsOf(OTHER, name, 0.66).map(({ ordinal, score }) => [ordinal, score]);
      found += high.length;
      expect(high).toEqual(all.filter(([, score]) => (score ?? 0) >= 0.66));
    }
    expect(found).toBeGreaterThan(5);
    // What the first version would leave out.
    expect(hitsOf(OTHER, 'Kestrel Dynamics 2', 0.66).map(({ ordinal }) => ordinal)).toContain(4);
  });

  it('opens no index of a version that the program does not have', () => {
    const bytes = (model: MatchingModel) => {
      const file = serialiseIndex(buildScreeningIndex(listings, model));
      return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    };
    expect(openIndex(bytes(DEFAULT_MODEL))?.model).toBe('portcullis-1');
    expect(openIndex(bytes(OTHER))).toBeUndefined();
    // The same name with another number is another version.
    expect(openIndex(bytes(matchingModel({ ...OTHER, name: 'portcullis-1' })))).toBeUndefined();
  });
});

describe('the bounds of a search', () => {
  const five = 'Zorvan Qatelli Makhlouf Petrenko Smirnitsky';
  /** Other names, so that a search has something to leave out. */
  const others = ['Ahmed Hassan', 'Tikriti Halvorsen', 'Norvik Steel 7', 'Qurtubani Lavrov Sechin'];

  it.each([
    ['parts that the query lacks', { omission: 0.05 }, 'Zorvan Qatelli', five, 'person'],
    ['parts that the listed name lacks', { omission: 0.05 }, five, 'Petrenko Smirnitsky', 'person'],
    ['one part that both have', { omission: 0.05, onlyOneShared: 1 }, 'Zorvan Qatelli', 'Zorvan', 'person'],
    ['the same from the other side', { omission: 0.05, onlyOneShared: 1 }, 'Qatelli', 'Zorvan Qatelli', 'person'],
    ['a number that one side lacks', { numberOmitted: 1 }, 'Kestrel Dynamics 2', 'Kestrel Dynamics', 'organization'],
    ['numbers that differ', { numberConflict: 0.95 }, 'Kestrel Dynamics 2', 'Kestrel Dynamics 3', 'organization'],
    [
      'a part that the name has often',
      { repeated: 0 },
      'Zorvan Smirnitsky',
      'Zorvan Zorvan Zorvan Zorvan Smirnitsky',
      'person',
    ],
  ] as const)('are those of the version, for %s', (_what, weights, asked, listed, type) => {
    const model = matchingModel({ ...PORTCULLIS_1, name: 'other', weights: { ...PORTCULLIS_1.weights, ...weights } });
    const world = [listed, ...others].map((name, k) => listingOf(String(k), [name], { type }));
    const scoreFrom = (by: MatchingModel, threshold: number): number | undefined =>
      searchIndex(buildScreeningIndex(world, by), queryOf(asked, { type }), { limit: 10, threshold }).find(
        ({ ordinal }) => ordinal === 0,
      )?.score;
    const score = scoreFrom(model, 0) ?? 0;
    // So far above the score under the first version that bounds from its numbers would leave the name out.
    expect(score).toBeGreaterThan((scoreFrom(DEFAULT_MODEL, 0) ?? 0) + 0.05);
    expect(scoreFrom(model, score)).toBe(score);
  });
});

describe('a step that a version leaves out', () => {
  const listed = listingOf('x', ['Kes Trelli Tikriti'], {
    names: [{ text: 'Zorvan Makhlouf', kind: 'weakAlias' }],
    identifiers: [{ kind: 'lei', value: '5493001KJTIIGC8Y1R12' }],
  });
  const address = listingOf('y', ['12 Harbour Road, London'], {
    type: 'address',
    addresses: [{ full: '12 Harbour Road, London', country: 'GB' as CountryCode }],
  });
  const common = listingOf('z', ['Mohammed Ali']);
  const bestScore = (model: MatchingModel, query: ScreeningQuery): number =>
    searchIndex(buildScreeningIndex([listed, address, common], model), query, ALL)[0]?.score ?? 0;
  const person = { type: 'person' } as const;

  it.each([
    ['compounds', queryOf('Kestrelli Tikriti', person)],
    ['listedNameKinds', queryOf('Makhlouf Zorvan', person)],
    ['unconfirmedNames', queryOf('Mohammed Ali', { ...person, born: '1970-01-02' })],
    ['identifiedListings', queryOf('Qwxzyq', { identifiers: [{ kind: 'lei', value: '5493001KJTIIGC8Y1R12' }] })],
    [
      'addressListings',
      queryOf('Qwxzyq', { addresses: [{ full: '12 Harbour Road, London', country: 'GB' as CountryCode }] }),
    ],
    ['loosePass', queryOf('Tikriti Qatelli Halvorsen', person)],
  ] as readonly (readonly [StepName, ScreeningQuery])[])('is not taken: %s', (step, query) => {
    const without = matchingModel({ ...PORTCULLIS_1, steps: withoutStep(step) });
    expect(bestScore(without, query)).not.toBe(bestScore(DEFAULT_MODEL, query));
  });

  it('is not taken: cutNames', () => {
    const [a, b] = ['Zorvan Qatelli Makhlouf Petrenko Halv', 'Zorvan Qatelli Makhlouf Petrenko Halvorsen'];
    const without = matchingModel({ ...PORTCULLIS_1, steps: withoutStep('cutNames') });
    expect(compareNames(a, b, 'person', without).score).not.toBe(compareNames(a, b, 'person').score);
  });
});
