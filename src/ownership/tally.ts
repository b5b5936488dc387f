/**
 * Sums what a set of owners holds in each party, while owners join or leave. Each holding is added or removed once, so settling
 * a whole graph costs no more than its links.
 */
import type { LinkKind } from '../domain/ownership.ts';
import { LINK_KINDS } from '../domain/ownership.ts';
import type { Node } from './indexOwnership.ts';
import type { Interval, Limit } from './share.ts';
import { type Holding, partnersOf, type Snapshot } from './snapshot.ts';

/** How shares are added up and what they are held against: a method with the test of the law. */
export interface Rule {
  readonly limit: Limit;
  readonly ownershipKinds: readonly LinkKind[];
  readonly controlKinds: readonly LinkKind[];
  readonly controlCounts: boolean;
  /** Partners under a joint arrangement count with their own holdings in the same party. */
  readonly joint: boolean;
}

interface KindSum {
  lo: number;
  loOpen: number;
  hi: number;
  hiOpen: number;
  /** Holdings that have a share of this kind. */
  count: number;
}

interface NodeSum {
  readonly kinds: { [kind in LinkKind]?: KindSum };
  holders: number;
  controllers: number;
}

const NOTHING: KindSum = { lo: 0, loOpen: 0, hi: 0, hiOpen: 0, count: 0 };

export class Tally {
  private readonly sums = new Map<Node, NodeSum>();
  /** How many of the owners make a holding count, its own and partners; kept only where partners matter. */
  private readonly supports = new Map<Holding, number>();
  private readonly snapshot: Snapshot;
  private readonly joint: boolean;
  /** Holdings looked at so far; the measure of work. */
  steps = 0;

  constructor(snapshot: Snapshot, joint: boolean) {
    this.snapshot = snapshot;
    this.joint = joint;
  }

  /** An owner joins (`by` 1) or leaves (-1); returns the parties whose sums changed. */
  change(owner: Node, by: 1 | -1): readonly Node[] {
    const changed: Node[] = [];
    for (const holding of this.snapshot.holdingsOf.get(owner) ?? []) {
      this.support(holding, by);
      if (this.joint) for (const partner of partnersOf(this.snapshot, holding)) this.support(partner, by);
      changed.push(holding.owned);
    }
    return changed;
  }

  /** Whether a holding counts for more than its own owner's sake: under a joint arrangement. */
  counts(holding: Holding): boolean {
    return (this.supports.get(holding) ?? 0) > 0;
  }

  holders(node: Node): number {
    return this.sums.get(node)?.holders ?? 0;
  }

  controllers(node: Node): number {
    return this.sums.get(node)?.controllers ?? 0;
  }

  of(node: Node, kind: LinkKind): Readonly<KindSum> {
    return this.sums.get(node)?.kinds[kind] ?? NOTHING;
  }

  private support(holding: Holding, by: 1 | -1): void {
    this.steps += 1;
    if (!this.joint) {
      this.add(holding, by);
      return;
    }
    const before = this.supports.get(holding) ?? 0;
    const after = before + by;
    this.supports.set(holding, after);
    if (before === 0 && after === 1) this.add(holding, 1);
    if (before === 1 && after === 0) this.add(holding, -1);
  }

  private add(holding: Holding, by: 1 | -1): void {
    const sum = this.sums.get(holding.owned) ?? emptySum();
    this.sums.set(holding.owned, sum);
    sum.holders += by;
    if (holding.control) sum.controllers += by;
    for (const kind of LINK_KINDS) {
      const share = holding.shares[kind];
      if (share === undefined) continue;
      sum.kinds[kind] ??= { ...NOTHING };
      addShare(sum.kinds[kind], share, by);
    }
  }
}

const emptySum = (): NodeSum => ({ kinds: {}, holders: 0, controllers: 0 });

function addShare(sum: KindSum, share: Interval, by: 1 | -1): void {
  sum.lo += by * share.lo;
  sum.hi += by * share.hi;
  if (share.loOpen) sum.loOpen += by;
  if (share.hiOpen) sum.hiOpen += by;
  sum.count += by;
}
