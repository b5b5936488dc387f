/** alike: a token of an index and how alike it is to a part, in one word: 0-23 the token, 24-30 hundredths. 0: none. */
const TOKEN_BITS = 24;
const TOKEN = 2 ** TOKEN_BITS - 1;

/** Similarities are kept in hundredths, rounded up. */
export const SIMILARITY_STEPS = 100;
export const stepsOfSimilarity = (similarity: number): number =>
  similarity === 0 ? 0 : SIMILARITY_STEPS - Math.floor((1 - similarity) * SIMILARITY_STEPS);

export const scoredToken = (token: number, steps: number): number => (steps << TOKEN_BITS) | token;
export const tokenOf = (alike: number): number => alike & TOKEN;
export const stepsOf = (alike: number): number => alike >>> TOKEN_BITS;
