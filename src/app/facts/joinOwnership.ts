/**
 * What listed owners hold of a party, from the owners its transaction names: screened like any party, added up per programme as a
 * lowest and a highest share. Thresholds are rules of law; here shares are only added.
 */
import type { Party } from '../../domain/party.ts';
import type { Coverage } from '../../domain/programme.ts';
import type { Screening } from '../../domain/screening.ts';
import type { OwnershipResult, PartyHit } from '../../rules/facts.ts';

export interface ScreenedOwner {
  readonly name: string;
  /** Per cent. */
  readonly share: number;
  readonly hits: readonly PartyHit[];
  readonly screening: Screening;
}

/** Equity and voting shares count; a seat on the board or control is not a share. */
const COUNTED: readonly string[] = ['equity', 'voting'];

export const countedOwners = (party: Party): Party['owners'] =>
  party.owners.filter(({ kind }) => COUNTED.includes(kind));

/**
 * One result per programme; undefined when nothing is known of the owners. A natural person has none. A share whose owner is not
 * named, is an open match, or belongs to a programme that the lists do not fully cover, counts only upwards.
 */
export function joinOwnership(
  party: Party,
  owners: readonly ScreenedOwner[],
  coverage: readonly Coverage[],
): readonly OwnershipResult[] | undefined {
  if (party.type === 'person')
    return coverage.map(({ programme }) => ({ programme, atLeast: 0, atMost: 0, owners: [] }));
  if (party.owners.length === 0 && !party.ownersComplete) return undefined;
  const named = sum(owners.map(({ share }) => share));
  const unnamed = party.ownersComplete ? 0 : Math.max(0, 100 - named);
  return coverage.map(({ programme, state }) => {
    const judged = owners.map((owner) => ({ owner, listed: listedOn(owner.hits, programme, state) }));
    const proven = judged.filter(({ listed }) => listed.state === 'listed');
    const open = judged.filter(({ listed }) => listed.state === 'open');
    const atLeast = sum(proven.map(({ owner }) => owner.share));
    return {
      programme,
      atLeast: Math.min(100, atLeast),
      atMost: Math.min(100, atLeast + sum(open.map(({ owner }) => owner.share)) + unnamed),
      owners: proven.map(({ owner, listed }) => ({
        name: owner.name,
        share: owner.share,
        listingId: listed.listingId,
      })),
    };
  });
}

function listedOn(
  hits: readonly PartyHit[],
  programme: string,
  state: Coverage['state'],
): { state: 'listed' | 'open' | 'notListed'; listingId: string } {
  const own = hits.filter((hit) => hit.programme === programme);
  const proven = own.find(({ match, inForce }) => match === 'proven' && inForce === 'true');
  if (proven) return { state: 'listed', listingId: proven.listingId };
  const open = own.find(({ inForce }) => inForce !== 'false');
  if (open) return { state: 'open', listingId: open.listingId };
  return { state: state === 'loaded' ? 'notListed' : 'open', listingId: '' };
}

/** Sums in ten-thousandths of a per cent, so that 33.3 + 16.7 is 50. */
const sum = (shares: readonly number[]): number =>
  shares.reduce((total, share) => total + Math.round(share * 10_000), 0) / 10_000;
