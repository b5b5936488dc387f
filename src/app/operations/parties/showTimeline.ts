/** Use case: what was public about a party on a day, over all lists? */

import type { PartyTimeline } from '../../../contract/index.ts';
import { timeline as operation } from '../../../contract/operations/parties/timeline.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { CallContext } from '../../models/appContext.ts';
import { findParties, type PartyTools, partyUnknown } from '../../models/parties/findParties.ts';
import type { TimelineOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';
import { describeParty } from './describeParty.ts';

/** Throws PARTY_UNKNOWN, LISTING_UNKNOWN, NAME_EMPTY, DATE_INVALID. */
export async function showTimeline(
  context: Pick<CallContext, 'caller'>,
  tools: PartyTools,
  query: string,
  options: TimelineOptions = {},
): Promise<PartyTimeline> {
  const now = context.caller.at;
  const asOf = readAsOf(options.date === undefined ? dayOf(now) : readDate(options.date, 'date'), options, now);
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

export const timelineOperation = implement(operation, async (call, { party, ...options }) =>
  showTimeline(call, await call.parties(), party, options),
);
