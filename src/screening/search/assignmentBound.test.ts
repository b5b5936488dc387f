import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../compare/compareNames.ts';
import { modelByName } from '../model/models.ts';
import { buildScreeningIndex } from '../nameIndex/buildScreeningIndex.ts';
import { viewOf } from '../nameIndex/openView.ts';
import { parseName } from '../names/parseName.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { ASSIGNMENT_FROM } from './assignmentBound.ts';
import { Retriever } from './candidates.ts';
import { searchIndex } from './searchIndex.ts';
import { ThreadScratch } from './searchScratch.ts';

const { review } = modelByName('portcullis-1');
const RARE =
  'zorvan qatelli makhlouf sechin lavrov tikriti qurtubani netanyahu obama khamenei mosuli petrenko smirnitsky halvorsen'.split(
    ' ',
  );
const anyName = (): boolean => true;

/** Texts of the candidates of the strict pass. */
function candidatesFor(asked: string, names: readonly string[], least = review): readonly string[] {
  const view = viewOf(buildScreeningIndex(names.map((name, k) => listingOf(String(k), [name]))));
  const candidates = new Retriever(view, new ThreadScratch()).strictCandidates(
    parseName(asked, 'person'),
    least,
    true,
    anyName,
  );
  return candidates.map(({ name }) => view.nameText(name));
}

/** So many names of `john` and a rare part that no other name has. */
const oneJohnEach = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, k) => `john ${RARE[k % RARE.length] ?? ''}${'aeiou'.charAt(k / RARE.length)}`);

describe('the assignment bound', () => {
  const both = ['john johnny', 'johnny john', 'john john'];

  it('excludes names of which one part matches both parts of the query', () => {
    const many = oneJohnEach(2 * ASSIGNMENT_FROM);
    expect(new Set(many).size).toBe(2 * ASSIGNMENT_FROM);
    expect(candidatesFor('john john', ['john smith', ...many])).toEqual([]);
  });

  it('keeps the names that have a part for each', () => {
    const found = candidatesFor('john john', [...both, 'john smith', ...oneJohnEach(2 * ASSIGNMENT_FROM)]);
    expect(found.toSorted()).toEqual(both.toSorted());
  });

  it('is not computed for few candidates: then names with one such part stay candidates', () => {
    const few = oneJohnEach(ASSIGNMENT_FROM);
    expect(candidatesFor('john john', few)).toHaveLength(ASSIGNMENT_FROM);
  });
});

describe('a search with many candidates', () => {
  const given = fc.constantFrom(...'john jon juan ivan hans'.split(' '));
  const name = fc
    .tuple(fc.array(given, { minLength: 1, maxLength: 2 }), fc.constantFrom(...RARE), fc.nat({ max: 2 }))
    .map(([parts, rare, at]) => parts.toSpliced(at, 0, rare).join(' '));
  const manyNames = fc.array(name, { minLength: 60, maxLength: 60 });
  const asked = fc
    .tuple(fc.array(given, { minLength: 2, maxLength: 3 }), fc.option(fc.constantFrom(...RARE), { freq: 3 }))
    .map(([parts, rare]) => (rare === null ? parts : [...parts, rare]).join(' '));
  const onlyGiven = fc.array(given, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' '));

  /** Ordinal and score of each listed name that alone reaches the review threshold. */
  const alone = (query: string, names: readonly string[]): readonly (readonly [number, number])[] =>
    names
      .map((listed, ordinal) => [ordinal, compareNames(query, listed, 'person').score] as const)
      .filter(([, score]) => score >= review)
      .toSorted(([a, x], [b, y]) => y - x || a - b);

  it('hits the names that score from the review threshold on when compared alone, with those scores', () => {
    let hitsSeen = 0;
    fc.assert(
      fc.property(manyNames, fc.array(fc.oneof(asked, onlyGiven), { minLength: 1, maxLength: 4 }), (names, queries) => {
        const index = buildScreeningIndex(names.map((listed, k) => listingOf(String(k), [listed])));
        for (const query of queries) {
          const hits = searchIndex(index, queryOf(query, { type: 'person' }), { limit: 1000, threshold: review });
          hitsSeen += hits.length;
          expect(hits.map(({ ordinal, score }) => [ordinal, score])).toEqual(alone(query, names));
        }
      }),
      { numRuns: 300 },
    );
    expect(hitsSeen).toBeGreaterThan(300);
  });
});
