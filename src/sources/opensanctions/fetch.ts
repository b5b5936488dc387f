/** Which collection is wanted, and under which of its terms, is for the user to say. */
import type { FetchByHand } from '../download/fetching.ts';

export const fetching: FetchByHand = {
  byHand: 'its collections are many, and what their use costs depends on the user: download one and use "lists import"',
};
