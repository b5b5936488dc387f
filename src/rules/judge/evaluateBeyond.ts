/** Judges rules with a reach of their own, which bind persons where the regime does not reach the item (15 CFR 744.6). */

import { FALSE, TRUE, UNKNOWN } from '../../kit/truth.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import type { Scene } from '../book/scene.ts';
import { judgeContradictions, missingOf, textsOf } from './contradictions.ts';
import type { Beside } from './destinations.ts';
import { evaluateRule } from './evaluateRule.ts';
import { beyondFinding, gapFinding, nexusFinding } from './framing.ts';
import {
  doubt,
  type Found,
  type ItemResult,
  isAvailable,
  judgeExceptions,
  markOvercome,
  mergeParts,
} from './itemFindings.ts';
import { itemOutcome } from './itemOutcome.ts';
import { bitOf, outcomesOf } from './severity.ts';

/** The rules with a reach of their own, where the regime itself does not reach the item; null: they do not reach it either. */
export function evaluateBeyond(day: DayRegime, scene: Scene, beside: readonly Beside[]): ItemResult | null {
  const ends = [{ scene, removable: false }, ...beside.filter(({ transit }) => !transit)];
  const parts = ends.map((end) => ({ ...findBeyond(day, end.scene), removable: end.removable }));
  const reached = [...new Set(parts.flatMap((part) => part.reach.reached))];
  if (reached.length === 0 && parts.every(({ reach }) => reach.open.length === 0)) return null;
  const { judged: merged, looked } = mergeParts(parts);
  const missing = [...new Set(parts.flatMap(({ reach }) => reach.missing))];
  const frame = reached.length > 0 ? beyondFinding(day, reached) : nexusFinding(day, UNKNOWN, missing);
  const flag = judgeContradictions(day, textsOf(scene, beside), missingOf(scene, frame, merged, looked));
  const found = flag ? [...merged, flag] : merged;
  const stays = parts.filter(({ removable }) => !removable);
  const without = stays.length === parts.length ? null : mergeParts(stays);
  const exceptions = looked.filter((one) => one !== undefined);
  const gap = scene.gaps.length > 0 || !day.mayAllow;
  const whole = itemOutcome(day, found, looked, { gap, residual: true });
  const rest = without && itemOutcome(day, without.judged, without.looked, { gap, residual: true });
  const possible = whole.possible | (rest?.possible ?? 0);
  const judged = exceptions.some(isAvailable) ? found.map((one) => markOvercome(day, one, looked)) : found;
  const shown = { listBased: 'notListed', judged, exceptions } as const;
  if (reached.length > 0) {
    const framing = whole.outcome === 'unknown' && gap ? [frame, gapFinding(day, scene)] : [frame];
    return { nexus: 'applies', outcome: whole.outcome, possible: outcomesOf(possible), framing, ...shown };
  }
  const free = whole.outcome === 'allowed';
  return {
    nexus: 'undetermined',
    outcome: free ? 'allowed' : 'unknown',
    possible: outcomesOf(free ? possible : possible | bitOf('unknown')),
    framing: [frame],
    ...shown,
  };
}

/** What those of them find for one destination that reach the case there, or may. */
function findBeyond(day: DayRegime, scene: Scene): Found & { readonly reach: Reach } {
  const reach = reachOf(day, scene);
  const { reached, open, missing } = reach;
  const judged = day.beyond
    .filter(({ id }) => reached.includes(id) || open.includes(id))
    .flatMap((rule) => evaluateRule(rule, scene) ?? [])
    .map((one) => (open.includes(one.id) ? doubt(one, missing) : one));
  return { judged, looked: judgeExceptions(day, judged, scene), reach };
}

interface Reach {
  /** Ids of the rules that reach the case, and of those that may. */
  readonly reached: readonly string[];
  readonly open: readonly string[];
  readonly missing: string[];
}

function reachOf(day: DayRegime, scene: Scene): Reach {
  scene.missing.cut(0);
  const [reached, open]: [string[], string[]] = [[], []];
  for (const rule of day.beyond) {
    const truth = rule.reaches?.(scene) ?? FALSE;
    if (truth === TRUE) reached.push(rule.id);
    else if (truth === UNKNOWN) open.push(rule.id);
  }
  return { reached, open, missing: scene.missing.distinct() };
}

/** What rules with a reach of their own prove while the regime's reach is open; null: nothing. */
export function provenBeyond(
  day: DayRegime,
  scene: Scene,
  beside: readonly Beside[],
  { judged, looked, dropped }: Found & { readonly dropped: Found | null },
) {
  const scenes = [scene, ...beside.filter(({ transit }) => !transit).map((one) => one.scene)];
  const reached = [...new Set(scenes.flatMap((one) => reachOf(day, one).reached))];
  const weigh = (found: Found) => {
    const own = found.judged.filter(({ rule }) => reached.includes(rule.id));
    return itemOutcome(day, own, found.looked, { gap: scene.gaps.length > 0 || !day.mayAllow, residual: true });
  };
  const { outcome, possible } = weigh({ judged, looked });
  if (outcome === 'unknown' || outcome === 'allowed') return null;
  return { reached, outcome, possible: possible | (dropped ? weigh(dropped).possible : 0) };
}
