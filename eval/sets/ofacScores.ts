/** ofac_search_scores: how near the model `ofac` comes to the scores that OFAC's own search page gave (0-100; -1: not shown at 80). */

import { PortcullisError } from '../../src/kit/errors.ts';
import { compareNames, modelByName } from '../../src/screening/index.ts';
import { cell, type EvalResult, type EvalSet, ratio, round4 } from '../evalSet.ts';

/** -1 says "not shown with the slider at 80": anything below 80 agrees, anything else is off by its distance to 80. */
function difference(given: number, page: number): number {
  if (page >= 0) return Math.abs(given - page);
  return given < 80 ? 0 : given - 79;
}

function scoreOf(query: string, result: string): number {
  try {
    return Math.round(100 * compareNames(query, result, null, modelByName('ofac')).score);
  } catch (error) {
    if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return 0;
    throw error;
  }
}

export const OFAC_SCORES: EvalSet = {
  name: 'ofac_search_scores',
  file: 'ofac_search_scores',
  lists: [],
  run(rows): EvalResult {
    const judged = rows.map((row) => {
      const given = scoreOf(cell(row, 'query_name'), cell(row, 'result_name'));
      return { row, given, off: difference(given, Number(cell(row, 'ofac_score'))) };
    });
    const total = judged.reduce((sum, { off }) => sum + off, 0);
    return {
      figures: {
        n: judged.length,
        within5: ratio(judged.filter(({ off }) => off <= 5).length, judged.length),
        meanAbsDiff: round4(total / Math.max(1, judged.length)),
      },
      worst: judged
        .filter(({ off }) => off > 3)
        .sort((a, b) => b.off - a.off)
        .map(({ row, given }) => ({
          row: cell(row, 'case_hash'),
          what: `${cell(row, 'query_name')} | ${cell(row, 'result_name')}: page ${cell(row, 'ofac_score')}`,
          score: given / 100,
        })),
    };
  },
};
