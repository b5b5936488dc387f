/** A list of the user's own is published nowhere. */
import type { FetchByHand } from '../download/fetching.ts';

export const fetching: FetchByHand = {
  byHand: 'it is a list of your own: use "lists import"',
};
