/** METI publishes a PDF under a new address each time. */
import type { FetchByHand } from '../download/fetching.ts';

export const fetching: FetchByHand = {
  byHand: 'each notice is a PDF at an address of its own: take its text and use "lists import"',
};
