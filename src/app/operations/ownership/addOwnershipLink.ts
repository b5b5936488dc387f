/**
 * Use case: add one ownership link by hand. A link given again for the same pair, kind and first day replaces the earlier one.
 */
import type { GivenLink, OwnershipLinkAdded } from '../../../contract/index.ts';
import { addOwnershipLink as operation } from '../../../contract/operations/ownership/addLink.ts';
import type { OwnershipLink } from '../../../domain/ownership.ts';
import { canonicalJson } from '../../../kit/canonicalJson.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { digestOf } from '../../../kit/sha256.ts';
import { type Cells, linkOf, partyKey } from '../../../ownership/index.ts';
import { type Change, type OwnershipVersion, unchanged } from '../../../store/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';
import { readDate } from '../../requests/readAsOf.ts';
import { keyed, nameOfTenant } from './importOwnership.ts';

/** Throws PARTY_EMPTY, OWNERSHIP_*, DATE_INVALID, STORE_READ_ONLY. */
export async function addOwnershipLink(
  context: Pick<CallContext, 'store' | 'caller'>,
  given: GivenLink,
  publishedOn?: string,
): Promise<OwnershipLinkAdded> {
  const link = linkOf(cellsOf(given), 'link');
  const day = publishedOn === undefined ? null : readDate(publishedOn, '--published');
  const source = sourceOf(link);
  const { tenant } = context.caller;
  const { result } = await context.store.change(context.caller, async (unit): Promise<Change<OwnershipLinkAdded>> => {
    const { recordedAt } = unit;
    const stored = (await unit.ownership.versions()).filter((version) => version.source === source);
    const before = day === null ? stored.at(-1) : stored.findLast((version) => version.publishedOn <= day);
    const [said] = before ? await unit.ownership.linksOf([before.version]) : [];
    if (before && said && canonicalJson(said.link) === canonicalJson(link))
      return unchanged(added(before, link, 'unchanged'));
    const on = day ?? dayOf(recordedAt);
    const version = digestOf({ source, publishedOn: on, recordedAt, link, ...nameOfTenant(tenant) });
    const fresh: OwnershipVersion = { version, source, publishedOn: on, recordedAt, raw: null, links: 1 };
    await unit.ownership.putVersion(fresh, keyed([link]));
    const event = {
      type: 'ownershipLinkAdded',
      subject: version,
      facts: { publishedOn: on },
      rows: unit.written(),
    } as const;
    return { result: added(fresh, link, 'added'), events: [event] };
  });
  return result;
}

/** A correction takes the place of what was given for the same holding from the same day. */
function sourceOf({ owner, owned, kind, validFrom }: OwnershipLink): string {
  return `hand:${digestOf([partyKey(owner), partyKey(owned), kind, validFrom])}`;
}

const cellsOf = (given: GivenLink): Cells => ({
  owner: given.owner.trim(),
  owned: given.owned.trim(),
  share: given.share?.trim() ?? '',
  kind: given.kind ?? '',
  control: given.control ? 'yes' : '',
  joint_with: (given.jointWith ?? []).join('|'),
  valid_from: given.validFrom ?? '',
  valid_to: given.validTo ?? '',
  source: given.source ?? '',
  owners_complete: given.ownersComplete ? 'yes' : '',
});

const added = (
  { version, publishedOn }: OwnershipVersion,
  link: OwnershipLink,
  state: OwnershipLinkAdded['state'],
): OwnershipLinkAdded => ({ schema: 'portcullis/1', version, state, publishedOn, link });

export const addOwnershipLinkOperation = implement(operation, (call, { link, publishedOn }) =>
  addOwnershipLink(call, link, publishedOn),
);
