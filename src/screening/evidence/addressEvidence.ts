/**
 * Evidence of addresses. The same address supports; the same city or country supports little, for many strangers live there; another country
 * says little, for lists know few of a party's addresses.
 */
import { type AddressMeeting, closestAddresses } from './compareAddresses.ts';
import type { Change } from './evidenceChange.ts';
import type { ReadAddress } from './readAddress.ts';

/** Share of the distance to 1 that is taken off. */
export const ADDRESS_LIFT = {
  sameAddress: 0.25,
  sameBuilding: 0.15,
  sameStreet: 0.15,
  samePostcode: 0.1,
  sameCity: 0.05,
  sameCountry: 0.02,
} as const;
export const ADDRESS_ELSEWHERE = 0.99;
/**
 * What an address scores that is itself listed; where only one side names floor or unit; and where these differ. Below what proves a party:
 * the listing is an address of the party, and a person has to say what that means.
 */
export const ADDRESS_SUBJECT = { same: 0.9, unitOpen: 0.85, otherUnit: 0.66 } as const;

const SAYS: Readonly<Record<AddressMeeting, string>> = {
  sameAddress: 'the same address',
  sameBuilding: 'another unit of the same building',
  sameStreet: 'the same street',
  samePostcode: 'the same postcode',
  sameCity: 'an address in the same city',
  sameCountry: 'an address in the same country',
  nothing: 'addresses have nothing in common',
  otherCountry: 'an address in another country',
};

export function addressChange(asked: readonly ReadAddress[], listed: readonly ReadAddress[]): Change | undefined {
  const closest = closestAddresses(asked, listed);
  if (!closest || closest.meeting === 'nothing') return undefined;
  const { meeting } = closest;
  return {
    factor: meeting === 'otherCountry' ? ADDRESS_ELSEWHERE : 1,
    lift: meeting === 'otherCountry' ? 0 : ADDRESS_LIFT[meeting],
    line: { kind: 'address', query: closest.asked.text, candidate: closest.listed.text, says: SAYS[meeting] },
  };
}
