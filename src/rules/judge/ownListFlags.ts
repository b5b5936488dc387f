/**
 * What does a verdict say of parties on the user's own lists? The law reads none of these lists, so each such party is a red flag and no
 * more.
 */
import type { VerdictRedFlag } from '../../domain/verdict/verdict.ts';
import type { Facts } from '../book/facts.ts';

/** Stands where a rule of law would, in `redFlags[].rule` and in resolutions; rules of law begin with their regime. */
export const OWN_LIST_RULE = 'own-list';

/** INVARIANT: nothing of an answer but its red flags, and the text that tells them, depends on lists of the user's own. */
export const ownListFlags = ({ ownListed = [] }: Pick<Facts, 'ownListed'>): readonly VerdictRedFlag[] =>
  ownListed.map(({ listing, match, isOwner }) => ({
    rule: OWN_LIST_RULE,
    ownListed: { listing, match, isOwner },
  }));
