/** Which listed parties lie above the subject on the day, folded to one entry a party. Its own listing is no ownership. */
import type { ListedNode } from '../domain/ownership.ts';
import { type Node, type OwnershipIndex, partyKey } from './indexOwnership.ts';
import type { Snapshot } from './snapshot.ts';

export interface ListedOwner {
  readonly node: Node;
  readonly name: string;
  readonly programmes: readonly string[];
  readonly certainty: 'proven' | 'open';
}

/** Every listed party of the graph, by node; proven on one programme is proven. */
export function foldListed(index: OwnershipIndex, listed: readonly ListedNode[]): ReadonlyMap<Node, ListedOwner> {
  const folded = new Map<Node, ListedOwner>();
  for (const { party, programme, certainty } of listed) {
    const node = index.nodeOf.get(partyKey(party));
    if (node === undefined) continue;
    const before = folded.get(node);
    folded.set(node, {
      node,
      name: index.names[node] ?? party,
      programmes: [...new Set([...(before?.programmes ?? []), programme])].sort(),
      certainty: before?.certainty === 'proven' ? 'proven' : certainty,
    });
  }
  return folded;
}

/** By name, so that answers do not depend on the order of anything. */
export function listedAbove(snapshot: Snapshot, listed: ReadonlyMap<Node, ListedOwner>): readonly ListedOwner[] {
  const above: ListedOwner[] = [];
  for (const node of snapshot.holdingsOf.keys()) {
    const owner = listed.get(node);
    if (owner && node !== snapshot.subject) above.push(owner);
  }
  return above.sort((a, b) => (a.name < b.name ? -1 : 1));
}
