/** What rules and exceptions find for one item, over all its destinations. */
import type { Outcome } from '../../domain/determination.ts';
import type { VerdictFinding, VerdictRegime } from '../../domain/verdict/verdict.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../kit/truth.ts';
import type { DayRegime, DayRule } from '../book/dayTypes.ts';
import type { Scene } from '../book/scene.ts';
import type { Beside } from './destinations.ts';
import {
  evaluateException,
  exceptionsNaming,
  type JudgedException,
  type JudgedExceptions,
} from './evaluateException.ts';
import { evaluateRows } from './evaluateRows.ts';
import { evaluateRule } from './evaluateRule.ts';
import type { Judged } from './judged.ts';
import { mergeDestinationExceptions, mergeDestinations } from './mergeDestinations.ts';
import { mergeFindings } from './mergeFindings.ts';
import { planFor } from './plan.ts';

/** What one item yields under one regime. */
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

export interface Found {
  readonly judged: readonly Judged[];
  readonly looked: JudgedExceptions;
}

/** What is found for all destinations, and, where stating the ultimate destination would take some away, for those that stay. */
export function findFor(
  day: DayRegime,
  scene: Scene,
  beside: readonly Beside[],
): Found & { readonly dropped: Found | null } {
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

export const mergeParts = (parts: readonly Found[]): Found => ({
  judged: mergeDestinations(parts.map(({ judged }) => judged)),
  looked: mergeDestinationExceptions(parts.map(({ looked }) => looked)),
});

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

const NOT_LOOKED: JudgedExceptions = [];

/** Only exceptions that name something found are looked at. */
export function judgeExceptions(day: DayRegime, judged: readonly Judged[], scene: Scene): JudgedExceptions {
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

export function markOvercome(day: DayRegime, judged: Judged, exceptions: JudgedExceptions): Judged {
  if (judged.result === 'doesNotApply') return judged;
  const overcomeBy = exceptionsNaming(day, judged.id)
    .filter((position) => exceptions[position]?.found.result === 'available')
    .map((position) => day.exceptions[position]?.id ?? '');
  return overcomeBy.length === 0 ? judged : { ...judged, overcomeBy };
}

/** It says something that would not stand if the regime did not reach the transaction. What the text says stands all the same. */
export const isProven = ({ result, redFlag, rule }: Judged, contradicted: DayRule | null): boolean =>
  rule !== contradicted && (result === 'applies' || redFlag !== null);

/** While the nexus is open nothing of the regime is proven: what would apply is undetermined until the nexus is settled. */
export function doubt(judged: Judged, missing: string[]): Judged {
  if (judged.result !== 'applies') return judged.redFlag === null ? judged : { ...judged, redFlag: null };
  const says: Judged['says'] = [{ code: 'ifReached' }, ...judged.says];
  return { ...judged, redFlag: null, result: 'undetermined', says, missing, reviewPolicy: null };
}

export const isAvailable = ({ found }: JudgedException): boolean => found.result === 'available';
