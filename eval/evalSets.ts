/** Every evaluation set that is known, in the order of the report. */
import type { EvalSet } from './evalSet.ts';
import { MINISTRIES } from './sets/ministries.ts';
import { NEGATIVE_SETS } from './sets/negativeSet.ts';
import { OFAC_SCORES } from './sets/ofacScores.ts';
import { PAIR_SETS } from './sets/pairSets.ts';
import { RECALL_SETS } from './sets/recallSet.ts';
import { UN_POSITIVES } from './sets/unPositives.ts';

export const EVAL_SETS: readonly EvalSet[] = [
  ...PAIR_SETS,
  UN_POSITIVES,
  ...NEGATIVE_SETS,
  ...RECALL_SETS,
  OFAC_SCORES,
  MINISTRIES,
];
