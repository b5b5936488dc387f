/** Use case: which pairs wait for a person's word? The listings of one list, each against all other lists. */

import type { UndecidedLink, UndecidedWork } from '../../../contract/index.ts';
import { undecidedLinks as operation } from '../../../contract/operations/parties/undecidedLinks.ts';
import type { AppContext } from '../../models/appContext.ts';
import { versionsOf } from '../../models/lists/findVersion.ts';
import type { PartyTools } from '../../models/parties/findParties.ts';
import { implement } from '../../requests/implement.ts';

const DEFAULT_LIMIT = 50;

/** In the order of the list, up to `limit` pairs; each pair once. Throws LIST_UNKNOWN, LIST_NOT_LOADED. */
export async function listUndecided(
  context: Pick<AppContext, 'store' | 'lists'>,
  { links }: PartyTools,
  list: string,
  limit: number = DEFAULT_LIMIT,
): Promise<UndecidedWork> {
  const newest = versionsOf(await context.lists.snapshot(), list).at(-1);
  if (!newest) throw new Error(`${list} has no newest version`);
  await links.refresh();
  const pairs = new Map<string, UndecidedLink>();
  let looked = 0;
  const members = await context.store.lists.memberReferencesOf(list, newest.version);
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

export const undecidedLinksOperation = implement(operation, async (call, { list, limit }) =>
  listUndecided(call, await call.parties(), list, limit),
);
