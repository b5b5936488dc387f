/** ofac: the version `ofac`. Names are found and evidence is weighed as in `portcullis-1`; the names are scored as OFAC's own page does. */
import type { ModelVersion } from './modelVersion.ts';
import { PORTCULLIS_1 } from './portcullis1.ts';

export const OFAC: ModelVersion = {
  name: 'ofac',
  description: "Emulates the scores of OFAC's own Sanctions List Search page.",
  thresholds: { review: 0.8, match: 0.85, floor: 0.5 },
  weights: PORTCULLIS_1.weights,
  tables: PORTCULLIS_1.tables,
  steps: {
    ...PORTCULLIS_1.steps,
    ofacPage: { prefixLetters: 5, shortPart: 2, largestDifference: 0.5 },
  },
};
