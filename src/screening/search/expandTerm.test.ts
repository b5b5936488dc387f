import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf, tokenOf } from '../compare/scoredToken.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { buildIndexData } from '../nameIndex/buildIndex.ts';
import { IndexView } from '../nameIndex/indexView.ts';
import type { NamePart } from '../names/namePart.ts';
import { ordinaryPart } from '../names/ordinaryPart.ts';
import { countComparisons } from '../testing/countComparisons.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { Accumulators, accumulatorOf } from './accumulators.ts';
import { editsPerLetter, expandTerm, leastSimilarity, STRICT_SIMILARITY } from './expandTerm.ts';
import { ExpansionCache } from './expansionCache.ts';
import { searchIndex } from './searchIndex.ts';
import { COMPARISON_LIMIT } from './searchLimits.ts';
import { SearchScratch, ThreadScratch } from './searchScratch.ts';
import { SimilarityCache } from './similarityCache.ts';
import { TermMatcher } from './termMatcher.ts';

/** Spellings that lie near one another, nicknames, articles, single syllables, organisation words, other scripts. */
const WORDS = [
  'mohammed muhammad mohamed muhamed vladimir wladimir vladimirovich sergei sergey sergej petrov petrova petroff',
  'john jon johnny juan ivan hans jack bill william james alhadi hadi alali ali elamin amin hsi xi zhang chang chung',
  'yong bok yongbok kim ann anna ana zorvan zorvin zorvann qatelli group trading tecnologies 2000 44 j',
  'سعيد محمد علي Путин Владимир Иванова 김영복 Γιώργος',
].flatMap((line) => line.split(' '));
const latin = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aeihmnrstkl'), minLength: 2, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 11 }),
);
const word = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...WORDS) }, { weight: 3, arbitrary: latin });
/** With a letter more, less or changed. */
const damaged = (text: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat({ max: text.length - 1 }), fc.constantFrom('', ...'aehsty')).map(([at, letter]) => {
    const copy = text.slice(0, at) + letter + text.slice(at + (letter < 'h' ? 1 : 0));
    return copy === '' ? text : copy;
  });

interface World {
  readonly view: IndexView;
  readonly parts: readonly NamePart[];
}

interface Words {
  readonly names: readonly (readonly string[])[];
  readonly texts: readonly string[];
}

/** Random names, and texts that are similar to some of their parts, or to none. */
const words: fc.Arbitrary<Words> = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 5, maxLength: 40 })
  .chain((names) => {
    const near = fc.constantFrom(...names.flat().filter((text) => /^[a-z]{2,}$/.test(text)), 'zorvan').chain(damaged);
    const texts = fc.array(fc.oneof(near, near, latin), { minLength: 3, maxLength: 8 });
    return texts.map((texts) => ({ names, texts }));
  });

/** An index over the names, and parts to expand in it: its own, and those of the texts. */
function worldOf({ names, texts }: Words): World {
  const listings = names.map((parts, k) =>
    listingOf(String(k), [parts.join(' ')], k % 4 === 3 ? { type: 'organization' } : {}),
  );
  const view = new IndexView(buildIndexData(listings, DEFAULT_MODEL, []), DEFAULT_MODEL);
  const own = Array.from({ length: view.tokenCount }, (_, token) => view.partOf(token));
  return { view, parts: [...own, ...texts.map((text) => ordinaryPart(text, 'Latn', 'name'))] };
}

type Entry = readonly [token: number, steps: number];
const entriesOf = (scoredTokens: Int32Array): readonly Entry[] =>
  [...scoredTokens].map((scored) => [tokenOf(scored), stepsOf(scored)]);
const thread = new ThreadScratch();
const scratchOf = (view: IndexView): SearchScratch => new SearchScratch(view, thread);
const matcherOf = (view: IndexView, part: NamePart): TermMatcher =>
  new TermMatcher(scratchOf(view), part, editsPerLetter(false));
const expanded = (view: IndexView, matcher: TermMatcher, least: number, tokenLimit: number): readonly Entry[] =>
  entriesOf(expandTerm(scratchOf(view), matcher, { loose: false, least, tokenLimit }).scoredTokens);

/** What an expansion from `least` and below a token limit should leave of the whole one. Known tokens stay, whatever their number. */
function leftOf(matcher: TermMatcher, whole: readonly Entry[], least: number, tokenLimit: number): readonly Entry[] {
  const known = new Map(matcher.knownTokens.map((token, k) => [token, matcher.knownSimilarities[k] ?? 0]));
  return whole.filter(
    ([token]) => (known.get(token) ?? matcher.similarityTo(token)) >= least && (token < tokenLimit || known.has(token)),
  );
}

const viewOfNames = (...names: readonly string[]): IndexView =>
  new IndexView(
    buildIndexData(
      names.map((name, k) => listingOf(String(k), [name])),
      DEFAULT_MODEL,
      [],
    ),
    DEFAULT_MODEL,
  );
const latinPart = (text: string): NamePart => ordinaryPart(text, 'Latn', 'name');

describe('an expansion from a similarity on and below a token limit', () => {
  const STRICT = leastSimilarity(false);
  const least = fc.oneof(
    fc.double({ min: STRICT, max: 1, noNaN: true }),
    fc.constantFrom(STRICT, 0.62, 0.8, 0.82, 0.86, 0.87, 0.92, 0.93, 0.945, 0.95, 0.96, 0.98, 0.99, 1),
  );

  it('is the whole expansion without tokens that are less similar or beyond the limit', () => {
    let [kept, left] = [0, 0];
    fc.assert(
      fc.property(words, least, fc.double({ min: 0, max: 1, noNaN: true }), (random, from, share) => {
        const { view, parts } = worldOf(random);
        const tokenLimit = Math.round(share * view.tokenCount);
        for (const part of parts) {
          const matcher = matcherOf(view, part);
          const whole = expanded(view, matcher, STRICT, view.tokenCount);
          const partial = expanded(view, matcher, from, tokenLimit);
          expect(partial).toEqual(leftOf(matcher, whole, from, tokenLimit));
          kept += partial.length;
          left += whole.length - partial.length;
        }
      }),
      { numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(1000);
    expect(left).toBeGreaterThan(1000);
  });

  it('has a token with one letter changed for a near one up to its similarity', () => {
    const view = viewOfNames('zorvanil');
    const matcher = matcherOf(view, latinPart('zorwanil'));
    expect(expanded(view, matcher, 0.96, view.tokenCount).map(([, steps]) => steps)).toEqual([97]);
    expect(expanded(view, matcher, 0.97, view.tokenCount)).toEqual([]);
  });

  // More deletions separate an article from its name than its similarity allows edits.
  it('has a name without its article from 0.95 on', () => {
    const view = viewOfNames('hadi zorvan');
    const matcher = matcherOf(view, latinPart('alhadi'));
    const whole = expanded(view, matcher, STRICT, view.tokenCount);
    expect(whole.map(([, steps]) => steps)).toEqual([95]);
    expect(expanded(view, matcher, 0.95, view.tokenCount)).toEqual(whole);
  });
});

describe('an expansion of a part with very many similar tokens', () => {
  const comparisons = countComparisons();
  /** All words of the consonants z, r, v, n, l with one of six vowels after each. */
  const similar = [...'zrvnl'].reduce<readonly string[]>(
    (beginnings, consonant) => beginnings.flatMap((text) => [...'aeiouy'].map((vowel) => text + consonant + vowel)),
    [''],
  );
  const view = viewOfNames(
    ...Array.from({ length: similar.length / 6 }, (_, k) => similar.slice(6 * k, 6 * k + 6).join(' ')),
  );

  it('compares the most that one part may cause, and no more', () => {
    expect(view.tokenCount).toBeGreaterThan(COMPARISON_LIMIT);
    const matcher = matcherOf(view, latinPart('zaravanale'));
    const before = comparisons();
    const found = expanded(view, matcher, leastSimilarity(false), view.tokenCount);
    expect(comparisons() - before).toBe(COMPARISON_LIMIT);
    expect(found.length).toBeGreaterThan(100);
  });
});

describe('SimilarityCache', () => {
  it('finds in a name the tokens that the whole expansion has, and no other token that is similar enough', () => {
    let [found, lacking] = [0, 0];
    fc.assert(
      fc.property(words, (random) => {
        const { view, parts } = worldOf(random);
        const accumulators = new Accumulators(view);
        const similarityCache = new SimilarityCache(view);
        const expansions = new ExpansionCache(scratchOf(view), false);
        for (const part of parts) {
          // The tokens similar to a native part are found by several tables: it is never probed before it is expanded.
          if (part.native !== '') continue;
          const term = expansions.termOf(part);
          const whole = new Map(expanded(view, term.matcher, leastSimilarity(false), view.tokenCount));
          for (const isExpanded of [false, true]) {
            if (isExpanded) expect(new Map(entriesOf(term.expansion.scoredTokens))).toEqual(whole);
            similarityCache.setTerm(term);
            for (let name = 0; name < view.names; name += 1) {
              const tokens = [...view.data.nameTokens.slice(...view.data.nameTokenStart.slice(name, name + 2))];
              const most = Math.max(...tokens.map((token) => whole.get(token) ?? 0));
              const rarity = (token: number): number => view.data.tokenRarity[token] ?? 0;
              const rarest = Math.max(...tokens.filter((token) => whole.get(token) === most).map(rarity));
              const best = similarityCache.bestTokenOfName(accumulators.words, accumulatorOf(name));
              // Over scripts it may find a token that is less similar than any expansion has.
              if (most === 0 && tokens.some((token) => view.partOf(token).native !== ''))
                expect(stepsOf(best)).toBeLessThan(STRICT_SIMILARITY * 100);
              else if (most === 0) expect(best).toBe(0);
              else {
                expect([stepsOf(best), rarity(tokenOf(best))]).toEqual([most, rarest]);
                expect(tokens).toContain(tokenOf(best));
              }
              found += most === 0 ? 0 : 1;
              lacking += most === 0 ? 1 : 0;
            }
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(1000);
    expect(lacking).toBeGreaterThan(1000);
  });

  it('finds a token of two letters exactly where the whole expansion has it', () => {
    const view = viewOfNames('li zorvan');
    const term = new ExpansionCache(scratchOf(view), false).termOf(latinPart('eli'));
    const similarityCache = new SimilarityCache(view);
    similarityCache.setTerm(term);
    const token = view.tokenAt(view.placeOf('li'));
    expect(similarityCache.stepsFor(token)).toBe(new Map(entriesOf(term.expansion.scoredTokens)).get(token) ?? 0);
  });

  it('lets a search find a name of two letters whatever was asked before', () => {
    const view = viewOfNames('Li Zorvan');
    const ask = (name: string): number =>
      searchIndex(view, queryOf(name, { type: 'person' }), { limit: 10, threshold: 0.65 }).length;
    const first = ask('Eli Zorvan');
    for (let k = 0; k < 3; k += 1) ask('Eli');
    expect([first, ask('Eli Zorvan')]).toEqual([1, 1]);
  });
});
