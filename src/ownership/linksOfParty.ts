/** The owners a transaction names for a party, as links of the graph. */
import type { OwnershipLink, Share } from '../domain/ownership.ts';
import type { Party } from '../domain/party.ts';
import { exactly, FULL, formatPerCent, parsePerCent, shareOf } from './share.ts';

/** Links of `party.owners`; kind `control` becomes control without a known share. `complete`: the party says these are all. */
export function linksOfParty(party: Pick<Party, 'name' | 'owners' | 'ownersComplete'>): {
  readonly links: readonly OwnershipLink[];
  readonly complete: boolean;
} {
  const links = party.owners.map(({ name, share, kind }): OwnershipLink => {
    const byControl = kind === 'control';
    return {
      owner: name,
      owned: party.name,
      share: byControl ? null : shareOfNumber(share),
      kind: byControl ? 'equity' : kind,
      control: byControl,
      jointWith: [],
      validFrom: null,
      validTo: null,
      source: null,
    };
  });
  return { links, complete: party.ownersComplete };
}

/** The decimal text of a JSON number; with more than six decimals the millionths it lies between. */
function shareOfNumber(share: number): Share {
  const exact = parsePerCent(String(share));
  if (exact !== undefined) return formatPerCent(exact);
  const floor = parsePerCent(share.toFixed(7).slice(0, -1)) ?? 0;
  return shareOf({ ...exactly(floor), hi: Math.min(FULL, floor + 1) });
}
