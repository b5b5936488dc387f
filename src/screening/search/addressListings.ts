/**
 * addressListings: listings that are an address alone (the BIS Entity List has some). A query with such an address has a hit, whatever its
 * name is. The hit is one of the address, never of the party itself.
 */

import type { Explanation } from '../../domain/screening.ts';
import { type AddressRelation, closestAddresses } from '../evidence/compareAddresses.ts';
import type { QueryEvidence } from '../evidence/evidence.ts';
import { addressesOf } from '../evidence/listingFacts.ts';
import { type ReadAddress, readAddress } from '../evidence/readAddress.ts';
import type { Steps } from '../model/steps.ts';
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

type AddressScores = NonNullable<Steps['addressListings']>;

function scoreOf(relation: AddressRelation, asked: ReadAddress, listed: ReadAddress, scores: AddressScores): number {
  if (relation === 'sameBuilding') return scores.otherUnit;
  if (relation !== 'sameAddress') return 0;
  const isUnitUnknown = isOneSided(asked.units, listed.units) || isOneSided(asked.floors, listed.floors);
  return isUnitUnknown ? scores.unitOpen : scores.same;
}

const SENTENCES: Readonly<Record<'sameAddress' | 'sameBuilding', string>> = {
  sameAddress: 'An address of the party is a listed address; this is a hit of the address, not of the party.',
  sameBuilding:
    'An address of the party is another unit of a building with a listed address; this is a hit of the address, not of the party.',
};

/** Address-only listings among `visible` ordinals at which one of the query's addresses lies. */
export function addressHits(
  view: IndexView,
  { addresses: asked, scratch, model }: QueryEvidence,
  visible: (ordinal: number) => boolean,
): readonly AddressHit[] {
  const scores = model.steps.addressListings;
  if (asked.length === 0 || !scores) return [];
  return listingsOf(view).flatMap(({ ordinal, addresses }) => {
    if (!visible(ordinal)) return [];
    const closest = closestAddresses(asked, addresses, model.partMatches, scratch);
    if (closest?.relation !== 'sameAddress' && closest?.relation !== 'sameBuilding') return [];
    const { relation, asked: own, listed } = closest;
    const score = scoreOf(relation, own, listed, scores);
    const explanation: Explanation = {
      basis: 'address',
      sentence: SENTENCES[relation],
      parts: [{ query: own.text, candidate: listed.text, kind: 'address', similarity: score, weight: 1 }],
      evidence: [],
    };
    return [{ ordinal, score, explanation }];
  });
}
