/** scoredToken: a token of an index and its similarity to a part, in one word: 0-23 the token, 24-30 hundredths. 0 is no token. */
const TOKEN_BITS = 24;
const TOKEN = 2 ** TOKEN_BITS - 1;

export const SIMILARITY_STEPS = 100;
/** A similarity in hundredths, rounded up; 0 stays 0. */
export const stepsOfSimilarity = (similarity: number): number =>
  similarity === 0 ? 0 : SIMILARITY_STEPS - Math.floor((1 - similarity) * SIMILARITY_STEPS);

export const scoredToken = (token: number, steps: number): number => (steps << TOKEN_BITS) | token;
export const tokenOf = (scored: number): number => scored & TOKEN;
export const stepsOf = (scored: number): number => scored >>> TOKEN_BITS;
