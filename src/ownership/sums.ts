/** What listed owners hold of the subject, in the kind of share that decides, and what of its equity is not accounted for. */
import type { LinkKind, OwnershipFinding } from '../domain/ownership.ts';
import type { Verdict } from './decide.ts';
import { unaccountedIn } from './redFlags.ts';
import { exactly, FULL, formatPerCent, type Interval, isExact, MAJORITY, shareOf, surelyReaches } from './share.ts';
import type { Held, Snapshot } from './snapshot.ts';
import { leastOf } from './standing.ts';

type Sums = Pick<OwnershipFinding, 'aggregated' | 'aggregatedKind' | 'unaccounted' | 'accounted'>;

export function sumsOf(snapshot: Snapshot, verdict: Verdict): Sums {
  const held = snapshot.held.get(snapshot.subject);
  if (held === undefined)
    return { aggregated: '0', aggregatedKind: 'equity', unaccounted: formatPerCent(FULL), accounted: 'none' };
  const kind = decidingKind(held, verdict);
  const rest = Math.max(0, FULL - held.stated.equity.lo);
  return {
    aggregated: shareOf(aggregatedOf(held, verdict, kind)),
    aggregatedKind: kind,
    unaccounted: formatPerCent(rest),
    accounted: unaccountedIn(held) === 0 ? 'full' : 'partial',
  };
}

/** The kind that passes, else the kind of which the listed hold most. */
function decidingKind(held: Held, { outcome, rule, sure }: Verdict): LinkKind {
  const least = (kind: LinkKind): number => leastOf(held, sure.tally, kind).lo;
  const byControl = rule.controlKinds.find((kind) => surelyReaches(least(kind), false, MAJORITY));
  if (outcome === 'controlled' && byControl) return byControl;
  return rule.ownershipKinds.reduce(
    (best, kind) => (least(kind) > least(best) ? kind : best),
    rule.ownershipKinds[0] ?? 'equity',
  );
}

/** From what is certain to what is stated; an unaccounted share is not in it. */
function aggregatedOf(held: Held, { sure, possible }: Verdict, kind: LinkKind): Interval {
  const least = leastOf(held, sure.tally, kind);
  const most = possible.tally.of(held.node, kind);
  const left = Math.max(most.lo, FULL - (held.stated[kind].lo - most.lo));
  const hi = Math.min(FULL, Math.max(least.lo, Math.min(most.hi, left)));
  const interval = { lo: least.lo, hi, loOpen: least.open, hiOpen: most.hiOpen > 0 && hi === most.hi };
  return isExact(interval) ? exactly(hi) : interval;
}
