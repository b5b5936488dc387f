/** Judges one item under one regime: nexus, rules, exceptions, and what else `allowed` would need. */
import type { Finding, Outcome, RegimeResult } from '../../domain/determination.ts';
import type { DayRegime, Judged } from '../book/dayTypes.ts';
import { gapFinding, nexusApplies, nexusOpen } from '../book/framing.ts';
import { missingKey } from '../book/missingKeys.ts';
import { below, remember } from '../book/openFindings.ts';
import type { Scene } from '../book/scene.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../book/truth.ts';
import {
  evaluateException,
  exceptionsNaming,
  type JudgedException,
  type JudgedExceptions,
} from './evaluateException.ts';
import { evaluateRows } from './evaluateRows.ts';
import { evaluateRule } from './evaluateRule.ts';
import { itemOutcome } from './itemOutcome.ts';
import { mergeFindings } from './mergeFindings.ts';
import { planFor } from './plan.ts';
import { bitOf, outcomesOf } from './severity.ts';

export interface ItemResult {
  readonly nexus: RegimeResult['nexus'];
  readonly outcome: Outcome;
  readonly possible: readonly Outcome[];
  readonly listBased: RegimeResult['listBased'];
  /** Findings that say something: they apply, are open, or quote a listing. */
  readonly judged: readonly Judged[];
  /** Findings of rules that do not bite. */
  readonly clear: readonly Finding[];
  readonly exceptions: readonly JudgedException[];
  /** Findings on the regime as a whole: its nexus, and what stands between it and `allowed`. */
  readonly framing: readonly Finding[];
}

/** @returns null when the regime does not reach the transaction */
export function evaluateItem(day: DayRegime, scene: Scene): ItemResult | null {
  const nexus = judgeNexus(day, scene);
  if (nexus === FALSE) return null;
  const frame = nexus === TRUE ? nexusApplies(day) : nexusOpen(day, scene.missing);
  const { judged, clear } = judgeRules(day, scene);
  const looked = judgeExceptions(day, judged, scene);
  const exceptions = looked.length === 0 ? NO_EXCEPTIONS : looked.filter((one) => one !== undefined);
  const residual = isResidual(day, scene) || !day.hasLists;
  const gap = scene.gaps.length > 0 || !day.mayAllow;
  const { outcome, possible, listBased } = itemOutcome(day, judged, looked, { gap, residual });
  const marked = exceptions.some(isAvailable) ? judged.map((one) => markOvercome(day, one, looked)) : judged;
  if (nexus === TRUE) {
    const framing = outcome === 'unknown' && gap ? [frame, gapFinding(day, gapsOf(day, scene))] : [frame];
    return {
      nexus: 'applies',
      outcome,
      possible: outcomesOf(possible),
      listBased,
      judged: marked,
      clear,
      exceptions,
      framing,
    };
  }
  // Nothing of the regime is proven while it may not reach the transaction.
  return {
    nexus: 'undetermined',
    outcome: 'unknown',
    possible: outcomesOf(possible | bitOf('unknown')),
    listBased,
    judged: marked.some(isProven) ? marked.map((one) => doubt(one, frame.missing)) : marked,
    clear,
    exceptions,
    framing: [frame],
  };
}

const isAvailable = ({ result }: JudgedException): boolean => result.result === 'available';

function judgeRules(day: DayRegime, scene: Scene): { judged: readonly Judged[]; clear: readonly Finding[] } {
  const plan = planFor(day, scene);
  const judged: Judged[] = [];
  const clear: Finding[] = [];
  let several = false;
  for (const rule of plan.asked) {
    if (rule.byRows) {
      const rows = evaluateRows(day, rule, scene);
      several ||= rows.length > 1;
      for (const row of rows) judged.push(row);
    } else {
      const one = evaluateRule(rule, scene);
      if (one === rule.clear) clear.push(one.finding);
      else judged.push(one);
    }
  }
  return {
    judged: several ? mergeFindings(judged) : judged,
    clear: clear.length === 0 ? plan.clear : plan.clear.concat(clear),
  };
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
    named[position] ? evaluateException(rule, barredBy(rule.rule.id, barring), scene) : undefined,
  );
}

/** The same findings name the same exceptions, so they are found by the sequence of their rules. */
function namedBy(day: DayRegime, judged: readonly Judged[]): readonly boolean[] {
  let node = day.named;
  for (const one of judged) if (isDuty(one)) node = below(node, one.finding.rule);
  return (
    node.judged ??
    remember(
      day.named,
      node,
      day.exceptions.map((_, position) =>
        judged.some((one) => isDuty(one) && exceptionsNaming(day, one.finding).includes(position)),
      ),
    )
  );
}

const mayBar = ({ bars, finding }: Judged): boolean => bars.length > 0 && finding.result !== 'doesNotApply';

const isDuty = ({ finding }: Judged): boolean =>
  finding.result !== 'doesNotApply' && (finding.kind === 'requirement' || finding.kind === 'prohibition');

function barredBy(exception: string, judged: readonly Judged[]): Truth {
  let barred: Truth = FALSE;
  for (const { bars, finding } of judged) {
    if (bars !== 'all' && !bars.includes(exception)) continue;
    if (finding.result === 'applies') return TRUE;
    if (finding.result === 'undetermined') barred = UNKNOWN;
  }
  return barred;
}

function isResidual(day: DayRegime, scene: Scene): boolean {
  const list = day.source.regime.controlList;
  const codes = list === undefined ? [] : scene.item.codes(list);
  return codes.length > 0 && codes.every(({ entry }) => entry.residual);
}

function gapsOf(day: DayRegime, scene: Scene): readonly string[] {
  return day.mayAllow ? scene.gaps : [...scene.gaps, missingKey('law', day.source.regime.key)];
}

/** It says something that would not stand if the regime did not reach the transaction. */
const isProven = ({ finding, redFlag }: Judged): boolean => finding.result === 'applies' || redFlag !== null;

/** While the nexus is open nothing of the regime is proven: what would apply is undetermined until the nexus is settled. */
function doubt(judged: Judged, missing: readonly string[]): Judged {
  const { finding } = judged;
  if (finding.result !== 'applies') return judged.redFlag === null ? judged : { ...judged, redFlag: null };
  const says = `If the regime reaches this transaction: ${finding.says}`;
  return {
    ...judged,
    redFlag: null,
    finding: { ...finding, result: 'undetermined', says, missing: [...missing], reviewPolicy: null },
  };
}

function markOvercome(day: DayRegime, judged: Judged, exceptions: JudgedExceptions): Judged {
  if (judged.finding.result === 'doesNotApply') return judged;
  const by = exceptionsNaming(day, judged.finding)
    .filter((position) => exceptions[position]?.result.result === 'available')
    .map((position) => day.exceptions[position]?.rule.id ?? '');
  return by.length === 0 ? judged : { ...judged, finding: { ...judged.finding, overcomeBy: by } };
}
