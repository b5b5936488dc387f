/** searchLimits: the limits that bound the work which any query can cause. */

/** Most parts of a query that become terms: each has a bit in the word of matched terms (accumulators.ts). */
export const TERM_LIMIT = 20;
/** Most tokens that are compared for one part. */
export const COMPARISON_LIMIT = 6_000;
/** Most tokens of the index that are examined for the spelling of one part in one table. */
export const CANDIDATE_LIMIT = 4 * COMPARISON_LIMIT;
/** Most tokens of an expansion. */
export const EXPANSION_LIMIT = 2 * COMPARISON_LIMIT;
/** Most tokens that share trigrams with a part. */
export const TRIGRAM_LIMIT = 1 << 16;
/** Most tokens that are examined for a compound with one edit. */
export const FUZZY_COMPOUND_LIMIT = 256;
