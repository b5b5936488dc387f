/**
 * addressListings: listings that are an address alone (the BIS Entity List has some). A query with such an address has a hit, whatever its
 * name is. The hit is one of the address, never of the party itself.
 */

import type { Explanation } from '../../domain/screening.ts';
import { type AddressRelation, closestAddresses } from '../evidence/compareAddresses.ts';
import type { QueryEvidence } from '../evidence/evidence.ts';
import { addressesOf } from '../evidence/listingFacts.ts';
import { type ReadAddress, readAddress } from '../evidence/readAddress.ts';
import { ADDRESS_SUBJECT } from '../model/weights.ts';
import type { IndexView } from '../nameIndex/indexView.ts';

export interface AddressHit {
  readonly ordinal: number;
  readonly score: number;
  readonly explanation: Explanation;
}

interface AddressListing {
  readonly ordinal: number;
  readonly addresses: readonly ReadAddress[];
}

const known = new WeakMap<IndexView, readonly AddressListing[]>();

function listingsOf(view: IndexView): readonly AddressListing[] {
  const cached = known.get(view);
  if (cached) return cached;
  const listings: AddressListing[] = [];
  for (let ordinal = 0; ordinal < view.size; ordinal += 1) {
    if (view.typeOf(ordinal) !== 'address') continue;
    const given = addressesOf(view.factsOf(ordinal)).filter(({ names }) => names.length > 0);
    // A listing without address fields has its address as its name.
    const named = view.namesOfListing(ordinal).map((name) => readAddress({ full: view.nameText(name) }));
    listings.push({ ordinal, addresses: given.length > 0 ? given : named });
  }
  known.set(view, listings);
  return listings;
}

const isOneSided = (a: readonly string[], b: readonly string[]): boolean => (a.length === 0) !== (b.length === 0);

function scoreOf(relation: AddressRelation, asked: ReadAddress, listed: ReadAddress): number {
  if (relation === 'sameBuilding') return ADDRESS_SUBJECT.otherUnit;
  if (relation !== 'sameAddress') return 0;
  const isUnitUnknown = isOneSided(asked.units, listed.units) || isOneSided(asked.floors, listed.floors);
  return isUnitUnknown ? ADDRESS_SUBJECT.unitOpen : ADDRESS_SUBJECT.same;
}

const SENTENCES: Readonly<Record<'sameAddress' | 'sameBuilding', string>> = {
  sameAddress: 'An address of the party is a listed address; this is a hit of the address, not of the party.',
  sameBuilding:
    'An address of the party is another unit of a building with a listed address; this is a hit of the address, not of the party.',
};

/** Address-only listings among `visible` ordinals at which one of the query's addresses lies. */
export function addressHits(
  view: IndexView,
  { addresses: asked, scratch }: QueryEvidence,
  visible: (ordinal: number) => boolean,
): readonly AddressHit[] {
  if (asked.length === 0) return [];
  return listingsOf(view).flatMap(({ ordinal, addresses }) => {
    if (!visible(ordinal)) return [];
    const closest = closestAddresses(asked, addresses, scratch);
    if (closest?.relation !== 'sameAddress' && closest?.relation !== 'sameBuilding') return [];
    const { relation, asked: own, listed } = closest;
    const score = scoreOf(relation, own, listed);
    const explanation: Explanation = {
      basis: 'address',
      sentence: SENTENCES[relation],
      parts: [{ query: own.text, candidate: listed.text, kind: 'address', similarity: score, weight: 1 }],
      evidence: [],
    };
    return [{ ordinal, score, explanation }];
  });
}
