/**
 * Ministries, police forces, central banks and the like of states that no list means, with their country: a match is one with another state's body.
 * Beside it the listed bodies themselves, which must come up with and without their country.
 */
import { parseCountry } from '../../src/domain/country.ts';
import type { Listing } from '../../src/domain/list.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../../src/domain/screening.ts';
import { cautionOf, countsAs, readStateBody, type SearchHit, searchIndex } from '../../src/screening/index.ts';
import type { BuiltIndex, EvalContext } from '../evalContext.ts';
import { cell, type EvalResult, type EvalSet, ratio } from '../evalSet.ts';
import type { EvalListKey } from '../readList.ts';

const LISTS: readonly EvalListKey[] = ['un-sc', 'us-csl', 'eu-fsf', 'gb-uksl'];
const HITS = 60;

type Decision = 'match' | 'review' | 'clear';

interface Decided {
  readonly decision: Decision;
  /** The best hit that counts. */
  readonly best: SearchHit | undefined;
  readonly isFound: (listing: Listing) => boolean;
}

/** As a screening decides: the app does the same with rows in force. */
function decide(built: BuiltIndex, query: ScreeningQuery, { model }: EvalContext): Decided {
  const hits = searchIndex(built.index, query, { limit: HITS, threshold: model.review, equalNames: true });
  const counted = hits.flatMap((hit) => {
    const listing = built.listings[hit.ordinal];
    if (!listing) return [];
    const caution = cautionOf(query, { listing, explanation: hit.explanation });
    const counts = countsAs(query, { listing, score: hit.score, caution, explanation: hit.explanation }, model);
    return counts === 'nothing' ? [] : [{ hit, listing, counts }];
  });
  const matches = counted.filter(({ counts }) => counts === 'match');
  return {
    decision: matches.length > 0 ? 'match' : counted.length > 0 ? 'review' : 'clear',
    best: (matches[0] ?? counted[0])?.hit,
    isFound: ({ id }) => counted.some(({ listing }) => listing.id === id),
  };
}

const queryOf = (name: string, country: string | null): ScreeningQuery =>
  screeningQuerySchema.parse({ name, type: 'organization', country });

/** Every listing that is a state's own body, asked by its primary name: with the state of its address, and with none. */
function listedBodies(built: BuiltIndex, context: EvalContext) {
  const bodies = built.listings.filter(({ type, name }) => type !== 'person' && readStateBody(name).kind === 'own');
  const foundBy = (country: (listing: Listing) => string | null): number =>
    bodies.filter((listing) => decide(built, queryOf(listing.name, country(listing)), context).isFound(listing)).length;
  return {
    n: bodies.length,
    foundWithCountry: ratio(
      foundBy(({ countries, addresses }) => countries[0] ?? addresses.find(({ country }) => country)?.country ?? null),
      bodies.length,
    ),
    foundWithout: ratio(
      foundBy(() => null),
      bodies.length,
    ),
  };
}

export const MINISTRIES: EvalSet = {
  name: 'ministries',
  file: 'ministries',
  lists: LISTS,
  run(rows, context): EvalResult {
    const built = context.index(LISTS);
    const decided = rows.map((row) => ({
      row,
      ...decide(built, queryOf(cell(row, 'name'), parseCountry(cell(row, 'country')) ?? null), context),
    }));
    const count = (decision: Decision): number => decided.filter((one) => one.decision === decision).length;
    return {
      figures: {
        n: rows.length,
        match: count('match'),
        review: count('review'),
        listedBodies: listedBodies(built, context),
      },
      worst: decided.flatMap(({ row, decision, best }) =>
        best
          ? [
              {
                row: cell(row, 'case_hash'),
                what: `${decision}: ${cell(row, 'name')} ${cell(row, 'country')} | ${built.listings[best.ordinal]?.id} ${built.listings[best.ordinal]?.name}: ${best.explanation.sentence}`,
                score: best.score,
              },
            ]
          : [],
      ),
    };
  },
};
