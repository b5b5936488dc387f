/** un_positives: damaged and undamaged queries for UN listings; the right party must come back, and at a matching score. */
import { isCountryCode } from '../../src/domain/country.ts';
import type { Listing } from '../../src/domain/list.ts';
import { parsePartialDate } from '../../src/domain/partialDate.ts';
import type { BuiltIndex, EvalContext } from '../evalContext.ts';
import { cell, type EvalResult, type EvalRow, type EvalSet, ratio, type WorstCase } from '../evalSet.ts';

interface Found {
  readonly row: EvalRow;
  readonly place: number;
  readonly score: number;
}

interface Columns {
  readonly name: string;
  readonly born: string;
}

/** The set damages some dates beyond what is a date (1974-01-32): a caller who is refused asks again without. */
const dateOf = (text: string): string | null => (parsePartialDate(text) ? text : null);

/** The set and the list differ in the case of a reference. */
const referenceOf = (listing: Listing | undefined): string => listing?.sourceId.toUpperCase() ?? '';

function find(row: EvalRow, columns: Columns, built: BuiltIndex, context: EvalContext): Found {
  const expected = new Set(
    [cell(row, 'un_reference'), ...cell(row, 'also_ok').split(/[;|,\s]+/)]
      .filter(Boolean)
      .map((text) => text.toUpperCase()),
  );
  const country = cell(row, 'nationality').toUpperCase();
  const hits = context.search(
    built,
    {
      name: cell(row, columns.name),
      type: 'person',
      born: dateOf(cell(row, columns.born)),
      ...(isCountryCode(country) ? { country } : {}),
    },
    10,
    0,
  );
  const place = hits.findIndex((hit) => expected.has(referenceOf(built.listings[hit.ordinal])));
  return { row, place: place + 1, score: hits[place]?.score ?? 0 };
}

const figuresOf = (found: readonly Found[], threshold: number) => ({
  n: found.length,
  matched: ratio(found.filter(({ score }) => score >= threshold).length, found.length),
  recallAt1: ratio(found.filter(({ place }) => place === 1).length, found.length),
  recallAt10: ratio(found.filter(({ place }) => place > 0).length, found.length),
});

export const UN_POSITIVES: EvalSet = {
  name: 'un_positives',
  file: 'un_positives',
  lists: ['un-sc'],
  run(rows, context): EvalResult {
    const built = context.index(['un-sc']);
    // Parties that have left the list by the version that is screened cannot be found: they are counted apart.
    const references = new Set(built.listings.map(referenceOf));
    const judged = rows.filter((row) => references.has(cell(row, 'un_reference').toUpperCase()));
    const untreated = judged.map((row) => find(row, { name: 'full_name', born: 'date_of_birth' }, built, context));
    const treated = judged.map((row) =>
      find(row, { name: 'treated_full_name', born: 'treated_date_of_birth' }, built, context),
    );
    const worst: WorstCase[] = treated
      .filter(({ score }) => score < context.threshold)
      .map(({ row, score }) => ({
        row: cell(row, 'case_hash'),
        what: `not matched: ${cell(row, 'treated_full_name')} ${cell(row, 'treated_date_of_birth')} | ${cell(row, 'un_name')} ${cell(row, 'date_of_birth')}`,
        score,
      }));
    return {
      figures: {
        ...figuresOf(untreated, context.threshold),
        notOnList: rows.length - judged.length,
        treated: figuresOf(treated, context.threshold),
      },
      worst,
    };
  },
};
