/**
 * Use case: record a person's decision whether two listings are one party, with who decided and why, and an audit event. Earlier
 * decisions stay.
 */
import type { LinkSettled } from '../../../contract/index.ts';
import { settleLink as operation } from '../../../contract/operations/parties/settleLink.ts';
import type { Listing } from '../../../domain/list.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import type { CallContext } from '../../models/appContext.ts';
import { decisionRows, identityDigest, LINK_OUTCOMES, type LinkOutcome } from '../../models/parties/linkDecisions.ts';
import { ListingMemory } from '../../models/parties/listingMemory.ts';
import { implement } from '../../requests/implement.ts';

export interface LinkWord {
  readonly a: string;
  readonly b: string;
  readonly outcome: LinkOutcome;
  readonly why: string;
}

/** Throws LISTING_UNKNOWN, INPUT_INVALID, STORE_READ_ONLY. */
export async function settleLink(
  context: Pick<CallContext, 'store' | 'caller'>,
  { a, b, outcome, why }: LinkWord,
): Promise<LinkSettled> {
  if (a === b) throw invalid('a listing is the same party as itself', 'two listings', a);
  if (why.trim() === '') throw invalid('a decision needs its reason', 'a sentence on what it rests on', why);
  const [left, right] = [await newestContent(context.store, a), await newestContent(context.store, b)];
  const { at, actor } = context.caller;
  const resolution = { outcome: LINK_OUTCOMES[outcome], by: actor, at, why: why.trim() };
  const identities = { left: a, leftIdentity: identityDigest(left), right: b, rightIdentity: identityDigest(right) };
  const { sequences } = await context.store.change(context.caller, async (unit) => {
    for (const row of decisionRows(left, right, resolution)) await unit.matchResolutions.add(row);
    const event = {
      type: 'matchResolved',
      subject: [a, b].sort().join(' '),
      facts: { outcome, ...identities },
      rows: unit.written(),
    } as const;
    return { result: undefined, events: [event] };
  });
  return { schema: 'portcullis/1', a, b, outcome, resolution, auditSequence: firstOf(sequences) };
}

function firstOf(sequences: readonly number[]): number {
  const [first] = sequences;
  if (first === undefined) throw new Error('a decision was stored without an event');
  return first;
}

const invalid = (what: string, expected: string, got: string): PortcullisError =>
  new PortcullisError({ code: 'INPUT_INVALID', what, expected, got: `"${got}"` });

/** Throws LISTING_UNKNOWN. */
async function newestContent(store: CallContext['store'], listingId: string): Promise<Listing> {
  const listing = await new ListingMemory(store.lists).newest(listingId);
  if (listing) return listing;
  throw new PortcullisError({
    code: 'LISTING_UNKNOWN',
    what: 'no version of any list ever held this listing',
    where: listingId,
    expected: '<list>:<key>, as "lists timeline NAME" and "screen" show it',
    hint: 'portcullis lists timeline NAME shows the listings of a party',
  });
}

export const settleLinkOperation = implement(operation, (call, word) => settleLink(call, word));
