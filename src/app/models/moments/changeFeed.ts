/**
 * ChangeFeed: has anything changed? Over a database in a file every process sees the same numbers, so a read at the start of a request is the
 * whole feed, and nothing polls.
 */
import type { Reads, Store } from '../../../store/index.ts';
import type { ChangeNumbers } from './readModel.ts';

export interface ChangeFeed {
  readonly read: () => Promise<ChangeNumbers>;
}

export const changeFeedOf = (
  store: Pick<Store, 'dataVersion'> & Pick<Reads, 'ownership' | 'matchResolutions'>,
): ChangeFeed => ({
  read: async () => ({
    lists: await store.dataVersion(),
    ownership: await store.ownership.changes(),
    resolutions: await store.matchResolutions.changes(),
  }),
});

export const areSame = (a: ChangeNumbers, b: ChangeNumbers): boolean =>
  a.lists === b.lists && a.ownership === b.ownership && a.resolutions === b.resolutions;
