/** Which parties own one another in a circle on a day? Strongly connected parts of the graph, found in one pass without recursion. */
import type { LocalDate } from '../kit/localDate.ts';
import { isHeld, type Node, type OwnershipIndex } from './indexOwnership.ts';

interface Visit {
  readonly node: Node;
  readonly owners: readonly Node[];
  next: number;
}

/** Names of each circle of two or more, sorted; circles by their first name. A party's shares in itself are not told here. */
export function ownershipCircles(index: OwnershipIndex, asOf: LocalDate): readonly (readonly string[])[] {
  const search = new CircleSearch(index, asOf);
  for (const node of index.names.keys()) search.from(node);
  const named = search.circles.map((circle) => circle.map((node) => index.names[node] ?? '').sort());
  return named.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** Tarjan's algorithm with its own stack, since chains may be as long as the graph. */
class CircleSearch {
  readonly circles: Node[][] = [];
  private readonly order = new Map<Node, number>();
  private readonly low = new Map<Node, number>();
  private readonly open: Node[] = [];
  private readonly isOpen = new Set<Node>();
  private readonly index: OwnershipIndex;
  private readonly asOf: LocalDate;

  constructor(index: OwnershipIndex, asOf: LocalDate) {
    this.index = index;
    this.asOf = asOf;
  }

  from(start: Node): void {
    if (this.order.has(start)) return;
    const visits: Visit[] = [this.enter(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const owner = visit.owners[visit.next];
      if (owner === undefined) {
        visits.pop();
        this.leave(visit.node, visits.at(-1)?.node);
        continue;
      }
      visit.next += 1;
      if (!this.order.has(owner)) visits.push(this.enter(owner));
      else if (this.isOpen.has(owner)) this.lower(visit.node, this.order.get(owner));
    }
  }

  private enter(node: Node): Visit {
    const at = this.order.size;
    this.order.set(node, at);
    this.low.set(node, at);
    this.open.push(node);
    this.isOpen.add(node);
    const links = this.index.linksInto[node] ?? [];
    return { node, owners: links.filter((link) => isHeld(link, this.asOf)).map(({ owner }) => owner), next: 0 };
  }

  private leave(node: Node, below: Node | undefined): void {
    if (below !== undefined) this.lower(below, this.low.get(node));
    if (this.low.get(node) !== this.order.get(node)) return;
    const circle = this.open.splice(this.open.lastIndexOf(node));
    for (const member of circle) this.isOpen.delete(member);
    if (circle.length > 1) this.circles.push(circle);
  }

  private lower(node: Node, to = Number.POSITIVE_INFINITY): void {
    this.low.set(node, Math.min(this.low.get(node) ?? to, to));
  }
}
