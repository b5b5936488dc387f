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
  if (nexus === FALSE || (nexus === UNKNOWN && isBlocked(day, scene)))
    return day.beyond.length === 0 ? null : evaluateBeyond(day, scene, beside);
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

/** The rules with a reach of their own, where the regime itself does not reach the item; null: they do not reach it either. */
function evaluateBeyond(day: DayRegime, scene: Scene, beside: readonly Beside[]): ItemResult | null {
  const ends = [{ scene, removable: false }, ...beside.filter(({ transit }) => !transit)];
  const parts = ends.map((end) => ({ ...findBeyond(day, end.scene), removable: end.removable }));
  const reached = [...new Set(parts.flatMap((part) => part.reach.reached))];
  if (reached.length === 0 && parts.every(({ reach }) => reach.open.length === 0)) return null;
  const { judged: merged, looked } = mergeParts(parts);
  const missing = [...new Set(parts.flatMap(({ reach }) => reach.missing))];
  const frame = reached.length > 0 ? beyondFinding(day, reached) : nexusFinding(day, UNKNOWN, missing);
  const flag = judgeContradictions(day, textsOf(scene, beside), missingOf(frame, merged, looked, scene));
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
function provenBeyond(
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

const beyondFinding = (day: DayRegime, rules: readonly string[]): VerdictFinding => ({
  rule: `${day.source.regime.key}-nexus`,
  result: 'applies',
  says: [{ code: 'nexusBeyond', rules: [...rules] }],
});

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
    named[position] ? evaluateException(rule, rule.unbarred ? FALSE : barredBy(rule.id, barring), scene) : undefined,
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
