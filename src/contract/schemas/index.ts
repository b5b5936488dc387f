/** Door for whoever describes the API: schemas that stand inside the answers of operations. */

export { countryShownSchema } from '../answers/countryShown.ts';
export { portfolioRowSchema } from '../answers/impact.ts';
export { listSummarySchema } from '../answers/listShown.ts';
export { listVersionShownSchema } from '../answers/listVersionShown.ts';
export { problemSchema } from '../answers/problem.ts';
export { tracedDeterminationSchema } from '../answers/tracedDetermination.ts';
