/** Recall sets: a query and the listing that must come back; recall at 1 and at 10, and by group. */
import type { PartyType } from '../../src/domain/party.ts';
import { cell, type EvalResult, type EvalRow, type EvalSet, ratio } from '../evalSet.ts';
import type { EvalListKey } from '../readList.ts';

interface RecallSpec {
  readonly name: string;
  readonly list: EvalListKey;
  readonly latinOnly: boolean;
  readonly expected: (row: EvalRow) => string;
  readonly type: (row: EvalRow) => PartyType | null;
  readonly group: (row: EvalRow) => string;
}

interface Placed {
  readonly row: EvalRow;
  readonly group: string;
  /** 1 = first; 0 = not among the first ten. */
  readonly place: number;
  readonly first: string;
  readonly score: number;
}

const figuresOf = (placed: readonly Placed[]) => ({
  n: placed.length,
  recallAt1: ratio(placed.filter(({ place }) => place === 1).length, placed.length),
  recallAt10: ratio(placed.filter(({ place }) => place > 0).length, placed.length),
});

function recallSet(spec: RecallSpec): EvalSet {
  return {
    name: spec.name,
    file: spec.name,
    lists: [spec.list],
    run(rows, context): EvalResult {
      const built = context.index([spec.list], spec.latinOnly);
      const placed = rows.map((row): Placed => {
        const hits = context.search(built, { name: cell(row, 'query'), type: spec.type(row) }, 10, 0);
        const place =
          1 + hits.findIndex((hit) => built.listings[hit.ordinal]?.sourceId.toUpperCase() === spec.expected(row));
        const top = hits[0];
        return {
          row,
          group: spec.group(row),
          place,
          first: top ? (built.listings[top.ordinal]?.name ?? '') : 'nothing',
          score: top?.score ?? 0,
        };
      });
      const groups = [...new Set(placed.map(({ group }) => group))].sort();
      return {
        figures: {
          ...figuresOf(placed),
          byGroup: Object.fromEntries(
            groups.map((group) => [group, figuresOf(placed.filter((item) => item.group === group))]),
          ),
        },
        worst: placed
          .filter(({ place }) => place === 0)
          .map(({ row, first, score }) => ({
            row: cell(row, 'case_hash'),
            what: `not found: ${cell(row, 'query')} | ${cell(row, 'a_latin_name') || cell(row, 'un_name')}; first was ${first}`,
            score,
          })),
      };
    },
  };
}

const subjectType = (row: EvalRow): PartyType | null =>
  (({ person: 'person', enterprise: 'organization', individual: 'person', entity: 'organization', ship: 'vessel' })[
    cell(row, 'subject').toLowerCase()
  ] as PartyType | undefined) ?? null;

export const RECALL_SETS: readonly EvalSet[] = [
  recallSet({
    name: 'eu_crossscript',
    list: 'eu-fsf',
    latinOnly: true,
    expected: (row) => cell(row, 'expected_eu_reference').toUpperCase(),
    type: subjectType,
    group: (row) => cell(row, 'query_script'),
  }),
  recallSet({
    name: 'uk_crossscript',
    list: 'gb-uksl',
    latinOnly: true,
    expected: (row) => cell(row, 'expected_uk_id').toUpperCase(),
    type: subjectType,
    group: (row) => cell(row, 'query_script'),
  }),
  recallSet({
    name: 'crosslist_uk_un',
    list: 'un-sc',
    latinOnly: false,
    expected: (row) => cell(row, 'expected_un_reference').toUpperCase(),
    type: subjectType,
    group: (row) => cell(row, 'subject'),
  }),
];
