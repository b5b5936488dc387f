/** Judges one item under one regime: nexus, rules, exceptions, and what else `allowed` would need. */
import type { Outcome } from '../../domain/determination.ts';
import type { VerdictFinding, VerdictRegime } from '../../domain/verdict/verdict.ts';
import type { DayRegime, DayRule } from '../book/dayTypes.ts';
import { missingKey } from '../book/missingKeys.ts';
import type { Scene } from '../book/scene.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../book/truth.ts';
import type { DealText } from '../claims/dealText.ts';
import { judgeContradictions } from './contradictions.ts';
import type { Beside, ItemScenes } from './destinations.ts';
import {
  evaluateException,
  exceptionsNaming,
  type JudgedException,
  type JudgedExceptions,
} from './evaluateException.ts';
import { evaluateRows } from './evaluateRows.ts';
import { evaluateRule } from './evaluateRule.ts';
import { itemOutcome } from './itemOutcome.ts';
import type { Judged } from './judged.ts';
import { mergeDestinationExceptions, mergeDestinations } from './mergeDestinations.ts';
import { mergeFindings } from './mergeFindings.ts';
import { planFor } from './plan.ts';
import { bitOf, outcomesOf } from './severity.ts';

export interface ItemResult {
  readonly nexus: VerdictRegime['nexus'];
  readonly outcome: Outcome;
  readonly possible: readonly Outcome[];
  readonly listBased: VerdictRegime['listBased'];
  /** Findings that say something: they apply, are open, or quote a listing. */
  readonly judged: readonly Judged[];
  readonly exceptions: readonly JudgedException[];
  /** Findings on the regime as a whole: its nexus, and what stands between it and `allowed`. */
  readonly framing: readonly VerdictFinding[];
}

/** @returns null when the regime does not reach the transaction */
export function evaluateItem(day: DayRegime, scenes: ItemScenes): ItemResult | null {
  const { first: scene } = scenes;
  const beside = scenes.beside(day);
  const { nexus, missing } = judgeNexusOf(day, scene, beside);
  if (nexus === FALSE || (nexus === UNKNOWN && isBlocked(day, scene))) return null;
  const frame = nexusFinding(day, nexus, missing);
  const { judged: found, looked, dropped } = findFor(day, scene, beside);
  const flag = judgeContradictions(day, textsOf(scene, beside), missingOf(frame, found, looked, scene));
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

/** The text of the deal as it was read for each destination. */
const textsOf = (scene: Scene, beside: readonly Beside[]): readonly DealText[] =>
  beside.length === 0 ? [scene.text] : [scene.text, ...beside.map((one) => one.scene.text)];

/** Whether a blocking statute of the exporter's own law lets the regime count only with a proven nexus. */
export function isBlocked({ blockingStatute }: DayRegime, scene: Scene): boolean {
  if (blockingStatute === null) return false;
  const mark = scene.missing.count;
  const holds = blockingStatute(scene) === TRUE;
  scene.missing.cut(mark);
  return holds;
}

const NOTHING: readonly string[] = [];

/** What nexus, findings and exceptions lack; not gathered where neither signs nor statements are there to contradict anything. */
function missingOf(
  frame: VerdictFinding,
  found: readonly Judged[],
  looked: JudgedExceptions,
  { factsAsGiven }: Scene,
): readonly string[] {
  if (factsAsGiven) return NOTHING;
  return [
    ...(frame.missing ?? []),
    ...found.flatMap(({ missing }) => missing),
    ...looked.flatMap((one) => one?.found.missing ?? []),
  ];
}

const isAvailable = ({ found }: JudgedException): boolean => found.result === 'available';

interface Found {
  readonly judged: readonly Judged[];
  readonly looked: JudgedExceptions;
}

/** What is found for all destinations, and, where stating the ultimate destination would take some away, for those that stay. */
function findFor(day: DayRegime, scene: Scene, beside: readonly Beside[]): Found & { readonly dropped: Found | null } {
  const judged = judgeRules(day, scene, planFor(day, scene.transaction).asked);
  const found = { judged, looked: judgeExceptions(day, judged, scene) };
  if (beside.length === 0) return { ...found, dropped: null };
  const parts = beside.map((one) => ({ found: findBeside(day, one), removable: one.removable }));
  const stays = parts.filter(({ removable }) => !removable);
  const whole = mergeParts([found, ...parts.map((part) => part.found)]);
  return {
    ...whole,
    dropped: stays.length === parts.length ? null : mergeParts([found, ...stays.map((part) => part.found)]),
  };
}

function findBeside(day: DayRegime, { scene, transit, destination }: Beside): Found {
  const { asked } = planFor(day, scene.transaction);
  const rules = transit ? asked.filter(({ listBased }) => listBased) : asked;
  const judged = judgeRules(day, scene, rules).map((one) => ({ ...one, destination }));
  return { judged, looked: judgeExceptions(day, judged, scene) };
}

const mergeParts = (parts: readonly Found[]): Found => ({
  judged: mergeDestinations(parts.map(({ judged }) => judged)),
  looked: mergeDestinationExceptions(parts.map(({ looked }) => looked)),
});

function nexusFinding({ source }: DayRegime, nexus: Truth, missing: string[]): VerdictFinding {
  const rule = `${source.regime.key}-nexus`;
  if (nexus === TRUE) return { rule, result: 'applies', says: [{ code: 'nexusApplies' }] };
  return { rule, result: 'undetermined', says: [{ code: 'nexusOpen' }], missing };
}

/** What was found rests on where end users are registered; the ultimate destination would decide. */
function destinationFinding({ source }: DayRegime, beside: readonly Beside[]): VerdictFinding {
  const countries = beside.filter(({ removable }) => removable).map(({ destination }) => destination.country);
  return {
    rule: `${source.regime.key}-destination`,
    result: 'undetermined',
    says: [{ code: 'destinationOpen', countries }],
    missing: ['deal.ultimateDestination'],
  };
}

/** What stands between the regime and `allowed`. */
function gapFinding({ mayAllow, source }: DayRegime, { gaps }: Scene): VerdictFinding {
  const { key } = source.regime;
  const missing = mayAllow ? [...gaps] : [...gaps, missingKey('law', key)];
  return { rule: `${key}-allowed`, result: 'undetermined', says: [{ code: 'moreNeeded' }], missing };
}

/** Findings that say something: those of rules that plainly do not bite are left out. */
function judgeRules(day: DayRegime, scene: Scene, rules: readonly DayRule[]): readonly Judged[] {
  const judged: Judged[] = [];
  let several = false;
  for (const rule of rules) {
    if (rule.byRows) {
      const rows = evaluateRows(day, rule, scene);
      several ||= rows.length > 1;
      for (const row of rows) judged.push(row);
    } else {
      const one = evaluateRule(rule, scene);
      if (one) judged.push(one);
    }
  }
  return several ? mergeFindings(judged) : judged;
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

const NOT_LOOKED: JudgedExceptions = [];
const NO_EXCEPTIONS: readonly JudgedException[] = [];

/** Only exceptions that name something found are looked at. */
function judgeExceptions(day: DayRegime, judged: readonly Judged[], scene: Scene): JudgedExceptions {
  if (day.exceptions.length === 0) return NOT_LOOKED;
  const named = namedBy(day, judged);
  if (!named.includes(true)) return NOT_LOOKED;
  const barring = judged.filter(mayBar);
  return day.exceptions.map((rule, position) =>
    named[position] ? evaluateException(rule, barredBy(rule.id, barring), scene) : undefined,
  );
}

function namedBy(day: DayRegime, judged: readonly Judged[]): readonly boolean[] {
  const named = day.exceptions.map(() => false);
  for (const one of judged)
    if (isDuty(one)) for (const position of exceptionsNaming(day, one.id)) named[position] = true;
  return named;
}

const mayBar = ({ bars, result }: Judged): boolean => bars.length > 0 && result !== 'doesNotApply';

const isDuty = ({ result, rule }: Judged): boolean =>
  result !== 'doesNotApply' && (rule.kind === 'requirement' || rule.kind === 'prohibition');

function barredBy(exception: string, judged: readonly Judged[]): Truth {
  let barred: Truth = FALSE;
  for (const { bars, result } of judged) {
    if (bars !== 'all' && !bars.includes(exception)) continue;
    if (result === 'applies') return TRUE;
    if (result === 'undetermined') barred = UNKNOWN;
  }
  return barred;
}

function isResidual(day: DayRegime, scene: Scene): boolean {
  const list = day.source.regime.controlList;
  const codes = list === undefined ? [] : scene.item.codes(list);
  return codes.length > 0 && codes.every(({ entry }) => entry.residual);
}

/** It says something that would not stand if the regime did not reach the transaction. What the text says stands all the same. */
const isProven = ({ result, redFlag, rule }: Judged, contradicted: DayRule | null): boolean =>
  rule !== contradicted && (result === 'applies' || redFlag !== null);

/** While the nexus is open nothing of the regime is proven: what would apply is undetermined until the nexus is settled. */
function doubt(judged: Judged, missing: string[]): Judged {
  if (judged.result !== 'applies') return judged.redFlag === null ? judged : { ...judged, redFlag: null };
  const says: Judged['says'] = [{ code: 'ifReached' }, ...judged.says];
  return { ...judged, redFlag: null, result: 'undetermined', says, missing, reviewPolicy: null };
}

function markOvercome(day: DayRegime, judged: Judged, exceptions: JudgedExceptions): Judged {
  if (judged.result === 'doesNotApply') return judged;
  const overcomeBy = exceptionsNaming(day, judged.id)
    .filter((position) => exceptions[position]?.found.result === 'available')
    .map((position) => day.exceptions[position]?.id ?? '');
  return overcomeBy.length === 0 ? judged : { ...judged, overcomeBy };
}
