/**
 * ChangeFeed: has anything changed? Over a database in a file every process sees the same numbers, so reading them at the start of a request is the
 * whole feed, and nothing polls.
 */
import type { ChangeNumbers, Store } from '../../../store/index.ts';

export type ChangeFeed = Pick<Store, 'changes'>;

export const areSame = (a: ChangeNumbers, b: ChangeNumbers): boolean =>
  a.lists === b.lists && a.ownership === b.ownership && a.resolutions === b.resolutions;
