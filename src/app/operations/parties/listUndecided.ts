/** Use case: which pairs wait for a person's word? The listings of one list, each against all other lists. */

import type { UndecidedLink, UndecidedWork } from '../../../contract/index.ts';
import { undecidedLinks as operation } from '../../../contract/operations/parties/undecidedLinks.ts';
import type { AppContext } from '../../models/appContext.ts';
import { versionsOf } from '../../models/lists/findVersion.ts';
import type { Moment } from '../../models/moments/moment.ts';
import type { PartyTools } from '../../models/parties/findParties.ts';
import { implement } from '../../requests/implement.ts';

const DEFAULT_LIMIT = 50;

/** In the order of the list, up to `limit` pairs; each pair once. Throws LIST_UNKNOWN, LIST_NOT_LOADED. */
export async function listUndecided(
  { store, lists }: Pick<Moment, 'lists'> & Pick<AppContext, 'store'>,
  { links }: PartyTools,
  list: string,
  limit: number = DEFAULT_LIMIT,
): Promise<UndecidedWork> {
  const newest = versionsOf(lists.snapshot, list).at(-1);
  if (!newest) throw new Error(`${list} has no newest version`);
  const pairs = new Map<string, UndecidedLink>();
  let looked = 0;
  const members = await store.lists.memberReferencesOf(list, newest.version);
  for (const { listingId } of members) {
    if (pairs.size >= limit) break;
    looked += 1;
    for (const link of (await links.partyOf(listingId))?.undecided ?? [])
      pairs.set([link.a, link.b].sort().join(' '), link);
  }
  return {
    schema: 'portcullis/1',
    list,
    version: newest.version,
    looked,
    members: members.length,
    pairs: [...pairs.values()].slice(0, limit),
  };
}

export const undecidedLinksOperation = implement(operation, async ({ store, moments, parties }, { list, limit }) => {
  const moment = await moments.moment();
  return listUndecided({ store, lists: moment.lists }, await parties.at(moment), list, limit);
});
