/** Judges one item under one regime: nexus, rules, exceptions, and what else `allowed` would need. */

import { FALSE, TRUE, type Truth, UNKNOWN } from '../../kit/truth.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import type { Scene } from '../book/scene.ts';
import { judgeContradictions, missingOf, textsOf } from './contradictions.ts';
import type { Beside, ItemScenes } from './destinations.ts';
import { evaluateBeyond, provenBeyond } from './evaluateBeyond.ts';
import type { JudgedException } from './evaluateException.ts';
import { beyondFinding, destinationFinding, gapFinding, nexusFinding } from './framing.ts';
import { doubt, findFor, type ItemResult, isAvailable, isProven, markOvercome } from './itemFindings.ts';
import { itemOutcome } from './itemOutcome.ts';
import type { Judged } from './judged.ts';
import { bitOf, outcomesOf } from './severity.ts';

/** @returns null when the regime does not reach the transaction */
export function evaluateItem(day: DayRegime, scenes: ItemScenes): ItemResult | null {
  const { first: scene } = scenes;
  const beside = scenes.beside(day);
  const { nexus, missing } = judgeNexusOf(day, scene, beside);
  if (nexus === FALSE || (nexus === UNKNOWN && isBlocked(day, scene)))
    return day.beyond.length === 0 ? null : evaluateBeyond(day, scene, beside);
  const frame = nexusFinding(day, nexus, missing);
  const { judged: found, looked, dropped } = findFor(day, scene, beside);
  const flag = judgeContradictions(day, textsOf(scene, beside), missingOf(scene, frame, found, looked));
  const judged = flag ? [...found, flag] : found;
  const exceptions = looked.length === 0 ? NO_EXCEPTIONS : looked.filter((one) => one !== undefined);
  const residual = isResidual(day, scene) || !day.hasLists;
  const gap = scene.gaps.length > 0 || !day.mayAllow;
  const whole = itemOutcome(day, judged, looked, { gap, residual });
  const without = dropped && itemOutcome(day, dropped.judged, dropped.looked, { gap, residual });
  const { outcome, listBased } = whole;
  const possible = whole.possible | (without?.possible ?? 0);
  const marked = exceptions.some(isAvailable) ? judged.map((one) => markOvercome(day, one, looked)) : judged;
  if (nexus === TRUE) {
    const framing = outcome === 'unknown' && gap ? [frame, gapFinding(day, scene)] : [frame];
    if (without && without.outcome !== outcome) framing.push(destinationFinding(day, beside));
    return {
      nexus: 'applies',
      outcome,
      possible: outcomesOf(possible),
      listBased,
      judged: marked,
      exceptions,
      framing,
    };
  }
  const own = day.beyond.length === 0 ? null : provenBeyond(day, scene, beside, { judged, looked, dropped });
  if (own) {
    const keeps = ({ rule }: Judged) => rule === day.contradicted || own.reached.includes(rule.id);
    const doubted = marked.map((one) => (keeps(one) ? one : doubt(one, frame.missing ?? [])));
    return {
      nexus: 'applies',
      outcome: own.outcome,
      possible: outcomesOf(own.possible | (possible & -bitOf(own.outcome))),
      listBased,
      judged: doubted,
      exceptions,
      framing: [beyondFinding(day, own.reached)],
    };
  }
  const proven = (one: Judged) => isProven(one, day.contradicted);
  // Nothing of the regime is proven while it may not reach the transaction; what it would allow needs nothing of it either way.
  const free = outcome === 'allowed';
  return {
    nexus: 'undetermined',
    outcome: free ? 'allowed' : 'unknown',
    possible: outcomesOf(free ? possible : possible | bitOf('unknown')),
    listBased,
    judged: marked.some(proven) ? marked.map((one) => (proven(one) ? doubt(one, frame.missing ?? []) : one)) : marked,
    exceptions,
    framing: [frame],
  };
}

/** Whether a blocking statute of the exporter's own law lets the regime count only with a proven nexus. */
export function isBlocked({ blockingStatute }: DayRegime, scene: Scene): boolean {
  if (blockingStatute === null) return false;
  const mark = scene.missing.count;
  const holds = blockingStatute(scene) === TRUE;
  scene.missing.cut(mark);
  return holds;
}

/** One destination that the regime reaches is enough; what is only passed through does not count. */
function judgeNexusOf(
  day: DayRegime,
  scene: Scene,
  beside: readonly Beside[],
): { readonly nexus: Truth; readonly missing: string[] } {
  let nexus = judgeNexus(day, scene);
  let missing = nexus === UNKNOWN ? scene.missing.distinct() : [];
  for (const one of beside) {
    if (nexus === TRUE) break;
    if (one.transit) continue;
    const truth = judgeNexus(day, one.scene);
    if (truth === FALSE) continue;
    missing = truth === TRUE ? [] : [...new Set([...missing, ...one.scene.missing.distinct()])];
    nexus = truth;
  }
  return { nexus, missing };
}

function judgeNexus(day: DayRegime, scene: Scene): Truth {
  scene.missing.cut(0);
  try {
    return day.nexus(scene);
  } catch {
    scene.missing.cut(0);
    scene.missing.push(`law:${day.source.regime.key}-nexus`);
    return UNKNOWN;
  }
}

const NO_EXCEPTIONS: readonly JudgedException[] = [];

function isResidual(day: DayRegime, scene: Scene): boolean {
  const list = day.source.regime.controlList;
  const codes = list === undefined ? [] : scene.item.codes(list);
  return codes.length > 0 && codes.every(({ entry }) => entry.residual);
}
