/** Use case: what was public about a party on a day, over all lists? */
import type { PartyTimeline } from '../../../contract/index.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { AppContext } from '../../models/appContext.ts';
import { findParties, type PartyTools, partyUnknown } from '../../models/parties/findParties.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';
import { describeParty } from './describeParty.ts';

export interface TimelineOptions {
  /** Day asked about; absent: today. What happened after it is left out. */
  readonly date?: string | undefined;
  /** Leave out what became known later; absent: now, so that later files tell of earlier days. */
  readonly knownAt?: string | undefined;
  /** public: published by then (default). installation: recorded here by then. */
  readonly knownBasis?: 'public' | 'installation' | undefined;
}

/** Throws PARTY_UNKNOWN, LISTING_UNKNOWN, NAME_EMPTY, DATE_INVALID. */
export async function showTimeline(
  context: Pick<AppContext, 'clock'>,
  tools: PartyTools,
  query: string,
  { date, knownAt, knownBasis }: TimelineOptions = {},
): Promise<PartyTimeline> {
  const now = context.clock();
  const known = { ...(knownAt === undefined ? {} : { knownAt }), ...(knownBasis === undefined ? {} : { knownBasis }) };
  const asOf = readAsOf(date === undefined ? dayOf(now) : readDate(date, 'date'), known, now);
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
