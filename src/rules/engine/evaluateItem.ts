/** One item under one regime: nexus, rules, exceptions, and what else `allowed` would need. */
import type { Finding, Outcome, RegimeResult } from '../../domain/determination.ts';
import type { DayRegime, DayRule, Judged } from './dayTypes.ts';
import { evaluateException, exceptionsNaming, type JudgedException } from './evaluateException.ts';
import { evaluateRows } from './evaluateRows.ts';
import { evaluateRule } from './evaluateRule.ts';
import { itemOutcome, type JudgedExceptions } from './itemOutcome.ts';
import { mergeFindings } from './mergeFindings.ts';
import { planFor } from './plan.ts';
import type { Scene } from './scene.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

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

export function evaluateItem(day: DayRegime, scene: Scene): ItemResult {
  const { nexus, missing } = judgeNexus(day, scene);
  if (nexus === FALSE) return OUTSIDE;
  const { judged: raw, clear } = judgeRules(day, scene);
  const looked = judgeExceptions(day, raw, scene);
  const exceptions = looked.size === 0 ? NO_EXCEPTIONS : [...looked.values()];
  const residual = isResidual(day, scene) || !day.hasLists;
  const gaps = gapsOf(day, scene);
  const answer = itemOutcome(day, raw, looked, { gap: gaps.length > 0, residual });
  const available = exceptions.some(({ result }) => result.result === 'available');
  const judged = available ? raw.map((one) => markOvercome(day, one, looked)) : raw;
  const frame = nexusFinding(day, nexus, missing);
  if (nexus === TRUE) {
    const framing = answer.outcome === 'unknown' && gaps.length > 0 ? [frame, gapFinding(day, gaps)] : [frame];
    return { nexus: 'applies', ...answer, judged, clear, exceptions, framing };
  }
  return {
    nexus: 'undetermined',
    ...unproven(answer),
    judged: judged.map((one) => doubt(one, missing)),
    clear,
    exceptions,
    framing: [frame],
  };
}

function judgeRules(day: DayRegime, scene: Scene): { judged: readonly Judged[]; clear: readonly Finding[] } {
  const plan = planFor(day, scene.transaction);
  const judged: Judged[] = [];
  const clear = plan.clear.slice();
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
  return { judged: several ? mergeFindings(judged) : judged, clear };
}

const OUTSIDE: ItemResult = {
  nexus: 'doesNotApply',
  outcome: 'unknown',
  possible: [],
  listBased: 'unknown',
  judged: [],
  clear: [],
  exceptions: [],
  framing: [],
};

function judgeNexus(day: DayRegime, scene: Scene): { nexus: Truth; missing: readonly string[] } {
  scene.missing.cut(0);
  try {
    const nexus = day.nexus(scene);
    return { nexus, missing: nexus === UNKNOWN ? [...new Set(scene.missing.list())] : [] };
  } catch {
    return { nexus: UNKNOWN, missing: [`law:${day.source.regime.key}-nexus`] };
  }
}

const NO_EXCEPTIONS: readonly JudgedException[] = [];
const NOT_LOOKED: JudgedExceptions = new Map();

/** Only exceptions that name something found are looked at. */
function judgeExceptions(day: DayRegime, judged: readonly Judged[], scene: Scene): JudgedExceptions {
  if (day.exceptions.length === 0) return NOT_LOOKED;
  const relevant = new Set<DayRule>();
  for (const one of judged) if (isDuty(one)) for (const rule of exceptionsNaming(day, one.finding)) relevant.add(rule);
  if (relevant.size === 0) return NOT_LOOKED;
  const found = new Map<DayRule, JudgedException>();
  for (const rule of day.exceptions)
    if (relevant.has(rule)) found.set(rule, evaluateException(rule, barredBy(rule.rule.id, judged), scene));
  return found;
}

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

/** INVARIANT: `allowed` needs an end user, an end use given or attested, and law read in the primary text. */
function gapsOf(day: DayRegime, scene: Scene): readonly string[] {
  const gaps: string[] = [];
  if (!scene.facts.parties.some(({ role }) => role === 'endUser')) gaps.push('party:endUser');
  if (scene.transaction.endUse === null && scene.transaction.endUseAttestation === null) gaps.push('endUse');
  if (!scene.transaction.partiesComplete) gaps.push('partiesComplete');
  if (!day.mayAllow) gaps.push(`law:${day.source.regime.key}`);
  return gaps;
}

function unproven({ outcome, possible, listBased }: Pick<ItemResult, 'outcome' | 'possible' | 'listBased'>) {
  const reachable = possible.filter((one) => one !== 'unknown');
  const at = reachable.findIndex((one) => one !== 'allowed');
  const withUnknown =
    at < 0
      ? [...reachable, 'unknown' as const]
      : [...reachable.slice(0, at), 'unknown' as const, ...reachable.slice(at)];
  return { outcome: 'unknown' as const, possible: outcome === 'unknown' ? possible : withUnknown, listBased };
}

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
    .filter((rule) => exceptions.get(rule)?.result.result === 'available')
    .map(({ rule }) => rule.id);
  return by.length === 0 ? judged : { ...judged, finding: { ...judged.finding, overcomeBy: by } };
}

const framings = new WeakMap<object, Finding>();

function nexusFinding(day: DayRegime, nexus: Truth, missing: readonly string[]): Finding {
  if (nexus === TRUE) {
    let finding = framings.get(day);
    if (!finding) {
      finding = frame(day, 'nexus', 'applies', day.source.regime.nexus?.says ?? '', []);
      framings.set(day, finding);
    }
    return finding;
  }
  return frame(
    day,
    'nexus',
    'undetermined',
    `Whether ${day.source.regime.title} reaches this transaction is open.`,
    missing,
  );
}

function gapFinding(day: DayRegime, gaps: readonly string[]): Finding {
  return frame(
    day,
    'allowed',
    'undetermined',
    'Nothing that was found asks for a licence, but more is needed to say "allowed".',
    gaps,
  );
}

function frame(
  day: DayRegime,
  part: string,
  result: Finding['result'],
  says: string,
  missing: readonly string[],
): Finding {
  const { key, nexus, reading } = day.source.regime;
  const evidence = part === 'nexus' ? nexus?.evidence : reading;
  return {
    rule: `${key}-${part}`,
    kind: 'definition',
    result,
    says,
    missing: [...missing],
    reviewPolicy: null,
    citations: evidence?.citations ?? [],
    authority: evidence?.authority ?? 'statute',
    state: 'inForce',
    verification: evidence?.verification ?? 'recalled',
    verifiedOn: evidence?.verifiedOn ?? null,
    conflicts: evidence?.conflicts ?? [],
    listings: [],
    overcomeBy: [],
    holder: null,
  };
}
