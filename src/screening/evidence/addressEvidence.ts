/**
 * Evidence of addresses. The same address supports; the same city or country supports little, for many strangers live there; another country
 * says little, for lists know few of a party's addresses.
 */
import { ADDRESS_ELSEWHERE, ADDRESS_LIFT } from '../model/weights.ts';
import { type AddressMeeting, closestAddresses } from './compareAddresses.ts';
import type { Change } from './evidenceChange.ts';
import type { ReadAddress } from './readAddress.ts';

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
