/** Kept with the program: a new version comes with a new release. */
import type { FetchByHand } from '../download/fetching.ts';

export const fetching: FetchByHand = {
  byHand: 'it comes with the program; a list of your own takes "lists import"',
};
