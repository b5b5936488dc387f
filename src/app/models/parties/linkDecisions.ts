/**
 * What did people decide about two listings being one party? A decision is stored as a MatchResolution under both listings and
 * bound to what identifies them: when a name, birth date, country or number of either changes, the decision is open again.
 */
import type { Listing } from '../../../domain/list.ts';
import type { Resolution } from '../../../domain/screening.ts';
import { digestOf } from '../../../kit/sha256.ts';
import type { MatchResolution } from '../../../store/index.ts';
import type { Resolutions } from '../resolutions/resolutions.ts';

export const LINK_OUTCOMES = { same: 'trueMatch', different: 'falsePositive', undecided: 'undecided' } as const;
export type LinkOutcome = keyof typeof LINK_OUTCOMES;

/** The key under which decisions about a listing are kept; no customer's key begins so. */
const customerOf = (listingId: string): string => `listing:${listingId}`;

/** Digest of what identifies a party; a changed address or remark re-opens nothing. */
export function identityDigest({ type, name, names, births, gender, countries, identifiers }: Listing): string {
  const texts = names.map(({ text }) => text).sort();
  return digestOf({ type, name, names: texts, births, gender, countries, identifiers });
}

export interface LinkDecision {
  readonly other: string;
  readonly outcome: LinkOutcome;
  readonly resolution: Resolution;
  readonly ownDigest: string;
  readonly otherDigest: string;
}

/** The newest decision about the listing and each other one. */
export async function decisionsOf(resolutions: Resolutions, listingId: string): Promise<readonly LinkDecision[]> {
  const stored = await resolutions.ofCustomer(customerOf(listingId));
  return stored.map(({ listingId: other, resolution, customerDigest, listingDigest }) => ({
    other,
    outcome: outcomeOf(resolution),
    resolution,
    ownDigest: customerDigest,
    otherDigest: listingDigest,
  }));
}

const outcomeOf = ({ outcome }: Resolution): LinkOutcome =>
  outcome === 'trueMatch' ? 'same' : outcome === 'falsePositive' ? 'different' : 'undecided';

/** The decision as stored: once from each side. */
export function decisionRows(a: Listing, b: Listing, resolution: Resolution): readonly MatchResolution[] {
  const row = (own: Listing, other: Listing): MatchResolution => ({
    customer: customerOf(own.id),
    listingId: other.id,
    listingDigest: identityDigest(other),
    customerDigest: identityDigest(own),
    resolution,
    expiresOn: null,
  });
  return [row(a, b), row(b, a)];
}
