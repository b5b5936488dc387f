/**
 * addressEvidence: how addresses change a score. The same address supports a match. The same city or country supports it little, since many
 * other parties are there; another country hardly contradicts it, since lists know few of a party's addresses.
 */
import type { MatchingModel } from '../model/matchingModel.ts';
import type { Weights } from '../model/weights.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import { type AddressRelation, closestAddresses } from './compareAddresses.ts';
import type { Change } from './evidenceChange.ts';
import type { ReadAddress } from './readAddress.ts';

const SAYS: Readonly<Record<AddressRelation, string>> = {
  sameAddress: 'the same address',
  sameBuilding: 'another unit of the same building',
  sameStreet: 'the same street',
  samePostcode: 'the same postcode',
  sameCity: 'an address in the same city',
  sameCountry: 'an address in the same country',
  nothing: 'addresses have nothing in common',
  otherCountry: 'an address in another country',
};

/** What is said of places that hardly two parties of one name share. */
export const TELLING_PLACES: ReadonlySet<string> = new Set([
  SAYS.sameAddress,
  SAYS.sameBuilding,
  SAYS.sameStreet,
  SAYS.samePostcode,
]);

/** The weight that each relation has. */
const LIFTS = {
  sameAddress: 'sameAddress',
  sameBuilding: 'sameBuilding',
  sameStreet: 'sameStreet',
  samePostcode: 'samePostcode',
  sameCity: 'sameCity',
  sameCountry: 'sameAddressCountry',
} as const satisfies Readonly<Record<Exclude<AddressRelation, 'nothing' | 'otherCountry'>, keyof Weights>>;

export function addressChange(
  asked: readonly ReadAddress[],
  listed: readonly ReadAddress[],
  { weights, partMatches }: MatchingModel,
  scratch: SpellingScratch,
): Change | undefined {
  const closest = closestAddresses(asked, listed, partMatches, scratch);
  if (!closest || closest.relation === 'nothing') return undefined;
  const { relation } = closest;
  return {
    factor: relation === 'otherCountry' ? weights.addressElsewhere : 1,
    lift: relation === 'otherCountry' ? 0 : weights[LIFTS[relation]],
    line: { kind: 'address', query: closest.asked.text, candidate: closest.listed.text, says: SAYS[relation] },
  };
}
