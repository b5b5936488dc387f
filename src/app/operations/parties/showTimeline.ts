/** Use case: what was public about a party on a day, over all lists? */

import type { PartyTimeline } from '../../../contract/index.ts';
import { timeline as operation } from '../../../contract/operations/parties/timeline.ts';
import type { AsOf } from '../../../domain/asOf.ts';
import { findParties, type PartyTools, partyUnknown } from '../../models/parties/findParties.ts';
import { implement } from '../../requests/implement.ts';
import { momentOnDay } from '../../requests/momentAsked.ts';
import { describeParty } from './describeParty.ts';

/** Throws PARTY_UNKNOWN, LISTING_UNKNOWN, NAME_EMPTY. */
export async function showTimeline(tools: PartyTools, query: string, asOf: AsOf): Promise<PartyTimeline> {
  const found = await findParties(tools, query);
  const described = found.parties.flatMap(({ linked, score }) => describeParty(linked, asOf, score) ?? []);
  if (described.length === 0) throw partyUnknown(query);
  return {
    schema: 'portcullis/1',
    query,
    asOf,
    foundBy: found.foundBy,
    parties: described.map(({ party }) => party),
    laterEntries: described.reduce((sum, { laterEntries }) => sum + laterEntries, 0),
  };
}

export const timelineOperation = implement(operation, async (call, { party, ...options }) => {
  const { moment, asOf } = await momentOnDay(call, options);
  return showTimeline(await call.parties.at(moment), party, asOf);
});
