/**
 * Which parties are surely, and which possibly, owned (or controlled, where that counts) by a set of listed parties.
 * Surely: the smallest set that the test closes, grown from the listed. Possibly: the largest set that supports itself and can be
 * reached from the listed; shares going in a circle can hold each other up there, which is why they leave a question, not an answer.
 */
import type { Node } from './indexOwnership.ts';
import type { Snapshot } from './snapshot.ts';
import { possibleStanding, type Standing, sureStanding } from './standing.ts';
import { type Rule, Tally } from './tally.ts';

export interface Settled {
  /** Members by the order in which they joined; the listed are at 0. A chain goes from higher to lower rank. */
  readonly ranks: ReadonlyMap<Node, number>;
  readonly tally: Tally;
}

/** Rounds of "take away what the listed no longer reach"; more are left in, which errs towards the question. */
const MAX_ROUNDS = 64;

const enough = (standing: Standing, rule: Rule): boolean =>
  standing === 'owned' || (standing === 'controlled' && rule.controlCounts);

/** INVARIANT: the result does not depend on the order of links or seeds, save for ranks among equals. */
export function settleSure(snapshot: Snapshot, seeds: Iterable<Node>, rule: Rule): Settled {
  const tally = new Tally(snapshot, rule.joint);
  const ranks = new Map<Node, number>();
  for (const seed of seeds) ranks.set(seed, 0);
  for (const [owner, rank] of ranks) {
    for (const node of tally.change(owner, 1)) {
      const held = snapshot.held.get(node);
      if (held && !ranks.has(node) && enough(sureStanding(held, tally, rule), rule)) ranks.set(node, rank + 1);
    }
  }
  return { ranks, tally };
}

/** `within`: a set known to hold all members (that of more seeds), or undefined. */
export function settlePossible(
  snapshot: Snapshot,
  seeds: readonly Node[],
  options: { rule: Rule; within?: ReadonlyMap<Node, number> },
): Settled {
  const { rule, within } = options;
  const tally = new Tally(snapshot, rule.joint);
  const listed = new Set(seeds);
  let ranks = reach(snapshot, seeds, (node) => within === undefined || within.has(node));
  for (const node of ranks.keys()) tally.change(node, 1);
  const members = new Set(ranks.keys());
  let doubtful: Iterable<Node> = ranks.keys();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    removeUnsupported(snapshot, { members, listed, doubtful, rule, tally });
    ranks = reach(snapshot, seeds, (node) => members.has(node));
    const lost = [...members].filter((node) => !ranks.has(node));
    if (lost.length === 0) break;
    for (const node of lost) members.delete(node);
    doubtful = new Set(lost.flatMap((node) => tally.change(node, -1)));
  }
  return { ranks, tally };
}

interface Pruning {
  readonly members: Set<Node>;
  readonly listed: ReadonlySet<Node>;
  readonly doubtful: Iterable<Node>;
  readonly rule: Rule;
  readonly tally: Tally;
}

function removeUnsupported(snapshot: Snapshot, { members, listed, doubtful, rule, tally }: Pruning): void {
  const queue = [...doubtful];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!members.has(node) || listed.has(node)) continue;
    const held = snapshot.held.get(node);
    if (held && enough(possibleStanding(held, tally, rule), rule)) continue;
    members.delete(node);
    for (const owned of tally.change(node, -1)) queue.push(owned);
  }
}

/** Distance from the seeds downwards, through nodes that pass. */
function reach(snapshot: Snapshot, seeds: readonly Node[], passes: (node: Node) => boolean): Map<Node, number> {
  const ranks = new Map<Node, number>(seeds.map((seed) => [seed, 0]));
  for (const [owner, rank] of ranks) {
    for (const { owned } of snapshot.holdingsOf.get(owner) ?? []) {
      if (!ranks.has(owned) && passes(owned)) ranks.set(owned, rank + 1);
    }
  }
  return ranks;
}
