/** Which references did the contents of one state of the lists give? The store keeps them without their content, and may hold later ones by now. */
import { listingKey } from '../../../domain/listingTies.ts';
import type { ListingReference, TenantReads } from '../../../store/index.ts';
import type { ListLibrary } from '../lists/listLibrary.ts';

type Lists = Pick<ListLibrary, 'snapshot' | 'historiesOf'>;

export async function readReferences(
  store: Pick<TenantReads, 'lists'>,
  lists: Lists,
): Promise<readonly ListingReference[]> {
  const all = await store.lists.references();
  const later = await referrersAfter(store, lists.snapshot.contents.highestId);
  if (later.size === 0) return all;
  const given = await givenBy([...later], lists);
  return all.filter(({ from, to }) => !later.has(from) || given.has(tie(from, to)));
}

/** Listings of which contents came later that refer to others. */
async function referrersAfter(store: Pick<TenantReads, 'lists'>, highestId: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { listing } of store.lists.contents(highestId)) if (listing.sameAs.length > 0) ids.add(listing.id);
  return ids;
}

async function givenBy(listingIds: readonly string[], lists: Lists): Promise<ReadonlySet<string>> {
  const histories = await lists.historiesOf(listingIds);
  const held = histories.flatMap(({ heldBy }) => [...heldBy.values()]);
  return new Set(held.flatMap(({ listing }) => listing.sameAs.map((other) => tie(listing.id, other))));
}

const tie = (from: string, to: string): string => `${from} ${listingKey(to)}`;
