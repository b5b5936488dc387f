/**
 * Which parties, and which of their owners, are on one of the user's own lists? The rules get these rows apart from the lists
 * that the law reads.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Match, Screening } from '../../domain/screening.ts';
import { partyKey } from '../../ownership/index.ts';
import type { OwnListed } from '../../rules/index.ts';
import { isOwnList } from '../../sources/index.ts';
import { versionsKnown } from '../models/lists/librarySnapshot.ts';
import type { Moment } from '../models/moments/moment.ts';
import { screenQuery } from '../screening/screenQuery.ts';
import { certaintyOf } from './partyHits.ts';

interface Scene {
  readonly moment: Moment;
  readonly asOf: AsOf;
  /** Matches a screening holds at most: one that is full may have left out rows of own lists. */
  readonly limit: number;
}

interface Screened {
  readonly parties: readonly Screening[];
  readonly owners: readonly Screening[];
}

/** Rows that stand on the day, or perhaps do; each once for a name, the parties' before the owners'. */
export async function ownListed(scene: Scene, { parties, owners }: Screened): Promise<readonly OwnListed[]> {
  const lists = [...scene.moment.lists.snapshot.versions.keys()].filter(isOwnList);
  if (lists.length === 0) return [];
  const found = new Map<string, OwnListed>();
  for (const [index, screening] of [...parties, ...owners].entries()) {
    for (const match of await ownMatches(scene, lists, screening)) {
      const key = `${partyKey(screening.query.name)} ${match.listing.id}`;
      if (!found.has(key)) found.set(key, listedBy(scene, screening, match, index >= parties.length));
    }
  }
  return [...found.values()];
}

/** Read off the screening; where published rows fill it, the own lists are asked alone. */
async function ownMatches(
  { moment, asOf, limit }: Scene,
  lists: readonly string[],
  screening: Screening,
): Promise<readonly Match[]> {
  const isFull = screening.matches.length >= limit;
  const { matches } = isFull
    ? await screenQuery({ moment, query: screening.query, asOf, coverage: [], lists, limit })
    : screening;
  return matches.filter(({ listing }) => isOwnList(listing.list) && listing.inForce !== 'false');
}

function listedBy({ moment, asOf }: Scene, { query }: Screening, match: Match, isOwner: boolean): OwnListed {
  const { listing, score, explanation } = match;
  const { id, name, list, programs, inForce, validFrom, validTo } = listing;
  const title = versionsKnown(moment.lists.snapshot, list, asOf).at(-1)?.own?.title ?? list;
  return {
    listing: {
      party: query.name,
      id,
      name,
      inForce,
      validFrom,
      validTo,
      score,
      ...(explanation.basis ? { basis: explanation.basis } : {}),
      list,
      title: title === list ? null : title,
      programmes: programs.length > 0 ? programs : [list],
    },
    match: certaintyOf(match),
    isOwner,
  };
}
