/**
 * The outcome for one subject: which listed owners are added together, and whether they surely, possibly or not own or control it.
 * Where the law adds nobody up, each listed person stands alone and the strongest answer counts.
 */
import { type OwnershipOutcome, type OwnershipTest, strengthOf } from '../domain/ownership.ts';
import type { Node } from './indexOwnership.ts';
import type { ListedOwner } from './listedAbove.ts';
import { OWNERSHIP_METHOD_TABLE } from './methodTable.ts';
import { type Settled, settlePossible, settleSure } from './settle.ts';
import { FULL, parsePerCent } from './share.ts';
import type { Snapshot } from './snapshot.ts';
import { leastOf, possibleStanding, type Standing, sureStanding } from './standing.ts';
import type { Rule } from './tally.ts';

export interface Verdict {
  readonly outcome: OwnershipOutcome;
  readonly rule: Rule;
  readonly sure: Settled;
  readonly possible: Settled;
  /** Work ended before every listed person was looked at alone. */
  readonly cutShort: boolean;
}

/** Holdings looked at for all listed persons together, each alone; some tenths of a second. */
const MAX_STEPS = 3_000_000;

export function ruleOf(test: OwnershipTest): Rule {
  const { ownershipKinds, controlKinds } = OWNERSHIP_METHOD_TABLE[test.method];
  const modelled = test.method !== 'notModelled';
  const value = modelled ? (parsePerCent(test.threshold) ?? FULL) : FULL;
  return {
    limit: { value, strict: modelled ? test.strict : true },
    ownershipKinds,
    controlKinds,
    controlCounts: modelled && test.controlCounts,
    joint: modelled && test.aggregate && test.jointOnly,
  };
}

export function decide(snapshot: Snapshot, owners: readonly ListedOwner[], test: OwnershipTest): Verdict {
  const rule = ruleOf(test);
  const together = settleGroup(snapshot, owners, rule);
  if (test.method === 'notModelled') {
    return { ...together, outcome: owners.length > 0 ? 'undetermined' : 'notOwned', rule, cutShort: false };
  }
  if ((test.aggregate && !test.jointOnly) || owners.length <= 1) return { ...together, rule, cutShort: false };
  return decideAlone(snapshot, owners, { rule, together });
}

type GroupVerdict = Omit<Verdict, 'rule' | 'cutShort'>;

function settleGroup(
  snapshot: Snapshot,
  group: readonly ListedOwner[],
  rule: Rule,
  within?: ReadonlyMap<Node, number>,
): GroupVerdict {
  const nodes = (among: readonly ListedOwner[]): Node[] => among.map(({ node }) => node);
  const sure = settleSure(snapshot, nodes(group.filter(({ certainty }) => certainty === 'proven')), rule);
  const possible = settlePossible(snapshot, nodes(group), { rule, ...(within ? { within } : {}) });
  const held = snapshot.held.get(snapshot.subject);
  if (held === undefined) return { outcome: 'notOwned', sure, possible };
  const outcome = outcomeOf(sureStanding(held, sure.tally, rule), possibleStanding(held, possible.tally, rule), rule);
  return { outcome, sure, possible };
}

function outcomeOf(sure: Standing, possible: Standing, rule: Rule): OwnershipOutcome {
  if (sure === 'owned') return 'owned';
  if (sure === 'controlled' && rule.controlCounts) return 'controlled';
  return possible === 'owned' || (possible === 'controlled' && rule.controlCounts) ? 'undetermined' : 'notOwned';
}

/** INVARIANT: no person alone passes possibly where all together do not, so most questions end before the loop's second half. */
function decideAlone(
  snapshot: Snapshot,
  owners: readonly ListedOwner[],
  { rule, together }: { rule: Rule; together: GroupVerdict },
): Verdict {
  const within = new Map(together.possible.ranks).set(snapshot.subject, 0);
  let best: GroupVerdict | undefined;
  let steps = 0;
  for (const owner of owners) {
    const verdict = settleGroup(snapshot, [owner], rule, within);
    if (best === undefined || isStronger(snapshot, verdict, best)) best = verdict;
    if (best.outcome === 'owned') break;
    steps += verdict.sure.tally.steps + verdict.possible.tally.steps;
    if (steps > MAX_STEPS) return cutShort(best, rule, together);
  }
  return { ...(best ?? together), rule, cutShort: false };
}

function isStronger(snapshot: Snapshot, one: GroupVerdict, other: GroupVerdict): boolean {
  const gain = strengthOf(one.outcome) - strengthOf(other.outcome);
  const held = snapshot.held.get(snapshot.subject);
  if (gain !== 0 || held === undefined) return gain > 0;
  return leastOf(held, one.sure.tally, 'equity').lo > leastOf(held, other.sure.tally, 'equity').lo;
}

function cutShort(best: GroupVerdict, rule: Rule, together: GroupVerdict): Verdict {
  if (strengthOf(best.outcome) > strengthOf('undetermined')) return { ...best, rule, cutShort: true };
  const open = together.outcome === 'notOwned' ? 'notOwned' : 'undetermined';
  return { ...together, outcome: open, rule, cutShort: open !== 'notOwned' };
}
