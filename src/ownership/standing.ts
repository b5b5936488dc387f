/**
 * Do the owners that were added up own or control a party? Surely, by the least that the links allow, or possibly, by the most.
 * Between the two it is undetermined.
 */
import type { LinkKind } from '../domain/ownership.ts';
import { FULL, type Limit, MAJORITY, mayReach, surelyReaches } from './share.ts';
import { exceedsFull, type Held } from './snapshot.ts';
import type { Rule, Tally } from './tally.ts';

export type Standing = 'owned' | 'controlled' | 'none';

/** What is certain: no more than the other owners' stated shares leave, should the links say more than 100 %. */
export function leastOf(held: Held, tally: Tally, kind: LinkKind): { lo: number; open: boolean } {
  const ours = tally.of(held.node, kind);
  const rest = FULL - (held.stated[kind].lo - ours.lo);
  return exceedsFull(held, kind) && ours.lo >= rest
    ? { lo: Math.max(0, rest), open: false }
    : { lo: ours.lo, open: ours.loOpen > 0 };
}

/** Whether the owners tallied surely hold enough of `held`. */
export function sureStanding(held: Held, tally: Tally, rule: Rule): Standing {
  const reaches = (kind: LinkKind, limit: Limit): boolean => {
    const { lo, open } = leastOf(held, tally, kind);
    return tally.of(held.node, kind).count > 0 && surelyReaches(lo, open, limit);
  };
  if (rule.ownershipKinds.some((kind) => reaches(kind, rule.limit))) return 'owned';
  const controlled = tally.controllers(held.node) > 0 || rule.controlKinds.some((kind) => reaches(kind, MAJORITY));
  return controlled ? 'controlled' : 'none';
}

/**
 * Whether they possibly do. A share nobody is recorded for may be theirs as soon as they hold anything; where every owner is named,
 * and for board seats (which most owners do not have), only what is stated for them counts.
 */
export function possibleStanding(held: Held, tally: Tally, rule: Rule): Standing {
  if (tally.holders(held.node) === 0) return 'none';
  if (rule.ownershipKinds.some((kind) => possiblyReaches(held, tally, { kind, limit: rule.limit }))) return 'owned';
  const majority = (kind: LinkKind): boolean => possiblyReaches(held, tally, { kind, limit: MAJORITY });
  return tally.controllers(held.node) > 0 || rule.controlKinds.some(majority) ? 'controlled' : 'none';
}

function possiblyReaches(held: Held, tally: Tally, { kind, limit }: { kind: LinkKind; limit: Limit }): boolean {
  const ours = tally.of(held.node, kind);
  const others = held.stated[kind].lo - ours.lo;
  if (ours.count > 0 && surelyReaches(ours.lo, ours.loOpen > 0, limit)) return true;
  const left = mayReach(FULL - others, held.stated[kind].opens > ours.loOpen, limit);
  if (!held.complete && kind !== 'boardAppointment') return left;
  return left && mayReach(ours.hi + held.own[kind], ours.hiOpen > 0, limit);
}
