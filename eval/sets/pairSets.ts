/** The pair sets and how each one's rows are read. */
import { cell, type EvalRow, type EvalSet } from '../evalSet.ts';
import { pairSet, SCHEMA_TYPES } from './pairSet.ts';

const typeOf = (row: EvalRow) => SCHEMA_TYPES[cell(row, 'schema')] ?? null;
const labelOf = (row: EvalRow): boolean => cell(row, 'is_match') === 'true';

/** The name, or the parts that the row gives instead of one. */
function partsOf(row: EvalRow, side: 'query' | 'candidate'): string {
  const parts = ['firstName', 'middleName', 'fatherName', 'lastName'].map((part) => cell(row, `${side}_${part}`));
  return cell(row, `${side}_name`) || parts.filter(Boolean).join(' ');
}

export const PAIR_SETS: readonly EvalSet[] = [
  pairSet({
    name: 'name_bench',
    read: (row) => [
      {
        left: cell(row, 'name1'),
        right: cell(row, 'name2'),
        type: typeOf(row),
        isMatch: labelOf(row),
        groups: { case_group: cell(row, 'case_group'), quality: cell(row, 'quality') },
        id: cell(row, 'case_hash'),
      },
    ],
  }),
  pairSet({
    name: 'entity_bench_checks',
    read: (row) => [
      {
        left: partsOf(row, 'query').split(' | ')[0] ?? '',
        right: partsOf(row, 'candidate').split(' | ')[0] ?? '',
        type: typeOf(row),
        isMatch: labelOf(row),
        groups: { schema: cell(row, 'schema') },
        id: cell(row, 'case_hash'),
      },
    ],
  }),
  pairSet({
    name: 'transliteration_pairs',
    read: (row) => [
      {
        left: cell(row, 'latin'),
        right: cell(row, 'native'),
        type: 'person',
        isMatch: labelOf(row),
        groups: { lang: cell(row, 'lang'), kind: cell(row, 'kind') },
        id: cell(row, 'case_hash'),
      },
    ],
  }),
  pairSet({
    name: 'watchman_name_scores',
    ranked: true,
    // Only rows with an expected match are labels; the rest pin another program's own figures.
    read: (row) =>
      cell(row, 'expected_match') === ''
        ? []
        : [
            {
              left: cell(row, 'query'),
              right: cell(row, 'indexed'),
              type: null,
              isMatch: cell(row, 'expected_match') === 'true',
              groups: { test: cell(row, 'test') },
              id: cell(row, 'case_hash'),
            },
          ],
  }),
  pairSet({
    name: 'cyanheads_correctness',
    ranked: true,
    read: (row) => {
      const pair = { left: cell(row, 'query'), type: null, groups: {}, id: cell(row, 'case_hash') };
      const listed = { ...pair, right: cell(row, 'indexed'), isMatch: cell(row, 'expected_match') === 'true' };
      // A row may also name somebody who must not come up.
      const other = /'([^']+)' must not hit/.exec(cell(row, 'expected'))?.[1];
      return other === undefined ? [listed] : [listed, { ...pair, right: other, isMatch: false }];
    },
  }),
];
