/**
 * The outcome for one subject: which listed owners are added together, and whether they surely, possibly or not own or control it.
 * Where the law adds nobody up, each listed person stands alone and the strongest answer counts.
 */
import type { OwnershipOutcome, OwnershipTest } from '../domain/ownership.ts';
import type { Node } from './indexOwnership.ts';
import type { ListedOwner } from './listedAbove.ts';
import { OWNERSHIP_METHOD_TABLE } from './methodTable.ts';
import { type Settled, settlePossible, settleSure } from './settle.ts';
import { FULL, parsePerCent } from './share.ts';
import type { Snapshot } from './snapshot.ts';
import { possibleStanding, type Standing, sureStanding } from './standing.ts';
import type { Rule } from './tally.ts';

export interface Verdict {
  readonly outcome: OwnershipOutcome;
  readonly rule: Rule;
  readonly sure: Settled;
  readonly possible: Settled;
  /** Work ended before every listed person was looked at alone. */
  readonly cutShort: boolean;
}

/** Work spent on looking at listed persons one by one, in holdings; some tenths of a second. */
const MAX_STEPS = 1_000_000;
/** What a person costs at least. */
const STEPS_PER_PERSON = 10;

function ruleOf(test: OwnershipTest): Rule {
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
  // The law adds everybody up, or there is nobody to add.
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

interface Alone {
  readonly snapshot: Snapshot;
  readonly owners: readonly ListedOwner[];
  readonly rule: Rule;
  /** Parties that pass possibly for all listed persons together. */
  readonly within: ReadonlyMap<Node, number>;
  steps: number;
}

/** INVARIANT: nobody alone passes, surely or possibly, where all together do not; so most questions end without the search. */
function decideAlone(
  snapshot: Snapshot,
  owners: readonly ListedOwner[],
  { rule, together }: { rule: Rule; together: GroupVerdict },
): Verdict {
  const within = new Map(together.possible.ranks).set(snapshot.subject, 0);
  const search: Alone = { snapshot, owners, rule, within, steps: 0 };
  const passing = firstPassing(search, together.outcome);
  const cutShort = search.steps > MAX_STEPS;
  if (passing === undefined && cutShort) return { ...together, outcome: 'undetermined', rule, cutShort };
  const shown = passing ?? largestIn(snapshot, owners);
  return { ...settleGroup(snapshot, shown === undefined ? [] : [shown], rule, within), rule, cutShort };
}

/** The person with the strongest standing: who surely owns, else surely controls, else possibly does either. */
function firstPassing(search: Alone, together: OwnershipOutcome): ListedOwner | undefined {
  if (together === 'notOwned') return undefined;
  if (together === 'undetermined') return search.owners.find((owner) => mayPass(search, owner));
  let controlling: ListedOwner | undefined;
  for (const owner of search.owners) {
    const standing = standingAlone(search, owner);
    if (standing === 'owned') return owner;
    if (standing === 'controlled' && search.rule.controlCounts) controlling ??= owner;
    if (search.steps > MAX_STEPS) break;
  }
  return controlling ?? search.owners.find((owner) => mayPass(search, owner));
}

function standingAlone(search: Alone, { node, certainty }: ListedOwner): Standing {
  const { snapshot, rule } = search;
  const held = snapshot.held.get(snapshot.subject);
  if (certainty === 'open' || held === undefined) return 'none';
  const { tally } = settleSure(snapshot, [node], rule);
  search.steps += STEPS_PER_PERSON + tally.steps;
  return sureStanding(held, tally, rule);
}

function mayPass(search: Alone, { node }: ListedOwner): boolean {
  const { snapshot, rule, within } = search;
  const held = snapshot.held.get(snapshot.subject);
  if (held === undefined || search.steps > MAX_STEPS) return false;
  const { tally } = settlePossible(snapshot, [node], { rule, within });
  search.steps += STEPS_PER_PERSON + tally.steps;
  return outcomeOf('none', possibleStanding(held, tally, rule), rule) !== 'notOwned';
}

/** The listed owner with the largest direct holding, to be shown where nobody passes. */
function largestIn({ held, subject }: Snapshot, owners: readonly ListedOwner[]): ListedOwner | undefined {
  const byNode = new Map(owners.map((owner) => [owner.node, owner]));
  const direct = held.get(subject)?.holdings.find(({ owner }) => byNode.has(owner));
  return direct ? byNode.get(direct.owner) : owners[0];
}
