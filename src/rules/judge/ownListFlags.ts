/**
 * What does a determination say of parties on the user's own lists? The law reads none of these lists, so each such party is a
 * red flag and no more.
 */
import type { RedFlag } from '../../domain/determination.ts';
import type { Facts, OwnListed } from '../book/facts.ts';
import { meetsText } from './meetsText.ts';

/** Stands where a rule of law would, in `redFlags[].rule` and in resolutions; rules of law begin with their regime. */
export const OWN_LIST_RULE = 'own-list';

/** INVARIANT: nothing of an answer but its red flags, and the text that tells them, depends on lists of the user's own. */
export const ownListFlags = ({ ownListed = [] }: Pick<Facts, 'ownListed'>): readonly RedFlag[] =>
  ownListed.map((listed) => ({
    rule: OWN_LIST_RULE,
    text: flagText(listed),
    citations: [],
    resolved: false,
    ownListing: listed.listing,
  }));

function flagText({ listing, match, isOwner }: OwnListed): string {
  const { party, id, name, list, title, programmes, validFrom, inForce, basis } = listing;
  const who = isOwner ? `${party}, among the owners of the parties,` : party;
  const called = title === null ? list : `${list} ("${title}")`;
  const since = validFrom === null ? '' : `, listed from ${validFrom}`;
  const doubt = inForce === 'unknown' ? '; whether the row stands on the date is not known' : '';
  const row = `${who} ${meetsText({ match, basis }, name)} on your own list ${called}`;
  return `${row}: row ${id}, programme ${programmes.join(', ')}${since}${doubt}. No rule of law reads that list; look into it before anything is released.`;
}
