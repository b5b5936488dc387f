/**
 * Which chains lead from listed parties down to the subject? First come those that the sum counts; then, for each listed party
 * above that the sum does not count, its shortest chain. Their number is bounded and the same for the same data.
 */
import type { ChainStep, LinkKind, OwnershipChain } from '../domain/ownership.ts';
import type { Node } from './indexOwnership.ts';
import type { ListedOwner } from './listedAbove.ts';
import { chainText } from './sentences.ts';
import type { Settled } from './settle.ts';
import { shareOf } from './share.ts';
import { type Holding, partnersOf, type Snapshot } from './snapshot.ts';

const MAX_CHAINS = 25;

/** A path upwards from the subject, held as its last holding and the path below it. */
interface Path {
  readonly holding: Holding;
  /** The owner on whose account the holding counts; another than its own under a joint arrangement. */
  readonly account: Node;
  readonly below: Path | null;
}

export interface ChainContext {
  readonly snapshot: Snapshot;
  readonly settled: Settled;
  readonly listed: ReadonlyMap<Node, ListedOwner>;
  /** Kind of share the sum is about. */
  readonly kind: LinkKind;
}

export function chainsTo(context: ChainContext): { chains: OwnershipChain[]; moreChains: boolean } {
  const counted = countedPaths(context, MAX_CHAINS + 1);
  const ends = new Set(counted.map((path) => path.account));
  const others = [...shortestPaths(context)].filter(([node]) => !ends.has(node)).map(([, path]) => path);
  const all = [
    ...counted.map((path) => chainOf(context, path, true)),
    ...others.slice(0, MAX_CHAINS + 1).map((path) => chainOf(context, path, false)),
  ];
  return { chains: all.slice(0, MAX_CHAINS), moreChains: all.length > MAX_CHAINS };
}

/** Depth first, largest holding first, only from later to earlier members: so each path ends at a listed party and none is a circle. */
function countedPaths({ snapshot, settled }: ChainContext, limit: number): readonly Path[] {
  const found: Path[] = [];
  const stack: Path[] = [];
  const climb = (node: Node, below: Path | null): void => {
    const rank = settled.ranks.get(node) ?? Number.POSITIVE_INFINITY;
    const holdings = snapshot.held.get(node)?.holdings ?? [];
    const paths: Path[] = [];
    for (const holding of holdings) {
      if (paths.length > limit) break;
      const account = accountOf(holding, { snapshot, settled, rank });
      if (account !== undefined) paths.push({ holding, account, below });
    }
    for (const path of paths.reverse()) stack.push(path);
  };
  climb(snapshot.subject, null);
  for (let path = stack.pop(); path !== undefined && found.length < limit; path = stack.pop()) {
    if (settled.ranks.get(path.account) === 0) found.push(path);
    else climb(path.account, path);
  }
  return found;
}

/** The member below `rank` that makes a holding count: its owner, else a partner. */
function accountOf(
  holding: Holding,
  { snapshot, settled, rank }: { snapshot: Snapshot; settled: Settled; rank: number },
): Node | undefined {
  const isEarlier = (node: Node): boolean => (settled.ranks.get(node) ?? Number.POSITIVE_INFINITY) < rank;
  if (isEarlier(holding.owner)) return holding.owner;
  if (!settled.tally.counts(holding)) return undefined;
  return [...partnersOf(snapshot, holding)].find((partner) => isEarlier(partner.owner))?.owner;
}

/** The shortest path to each listed party above, nearest first. */
function shortestPaths({ snapshot, listed }: ChainContext): ReadonlyMap<Node, Path> {
  const found = new Map<Node, Path>();
  const seen = new Set<Node>([snapshot.subject]);
  const queue: { node: Node; below: Path | null }[] = [{ node: snapshot.subject, below: null }];
  for (const { node, below } of queue) {
    for (const holding of snapshot.held.get(node)?.holdings ?? []) {
      if (seen.has(holding.owner)) continue;
      seen.add(holding.owner);
      const path: Path = { holding, account: holding.owner, below };
      if (listed.has(holding.owner)) found.set(holding.owner, path);
      if (found.size > 2 * MAX_CHAINS) return found;
      queue.push({ node: holding.owner, below: path });
    }
  }
  return found;
}

function chainOf(context: ChainContext, top: Path, counted: boolean): OwnershipChain {
  const { snapshot, listed, kind } = context;
  const steps: ChainStep[] = [];
  for (let path: Path | null = top; path !== null; path = path.below) steps.push(stepOf(path, { snapshot, kind }));
  const owner = listed.get(top.account);
  const chain = {
    listed: owner?.name ?? snapshot.nameOf(top.account),
    programmes: [...(owner?.programmes ?? [])],
    certainty: owner?.certainty ?? 'proven',
    counted,
    steps,
  };
  return { ...chain, text: chainText(chain) };
}

function stepOf({ holding, account }: Path, { snapshot, kind }: { snapshot: Snapshot; kind: LinkKind }): ChainStep {
  const shown = kindToShow(holding, kind);
  const share = holding.shares[shown];
  return {
    owner: snapshot.nameOf(holding.owner),
    owned: snapshot.nameOf(holding.owned),
    share: share === undefined || holding.unstated.has(shown) ? null : shareOf(share),
    kind: shown,
    control: holding.control,
    jointWith: account === holding.owner ? null : snapshot.nameOf(account),
    sources: [...holding.sources],
  };
}

function kindToShow(holding: Holding, kind: LinkKind): LinkKind {
  if (holding.shares[kind]) return kind;
  if (holding.shares.equity) return 'equity';
  return holding.shares.voting ? 'voting' : 'boardAppointment';
}
