/** One regime over all items of a transaction: each item alone, then the worst of them. */
import type {
  Authorisation,
  ExceptionResult,
  Finding,
  Obligation,
  RedFlag,
  RegimeResult,
} from '../../domain/determination.ts';
import type { Facts } from '../facts.ts';
import type { FactKey } from '../source/lawSchemas.ts';
import type { CodeIndex } from './codeIndex.ts';
import type { DayRegime, Judged } from './dayTypes.ts';
import type { JudgedException } from './evaluateException.ts';
import { evaluateItem, type ItemResult } from './evaluateItem.ts';
import { viewItem } from './itemView.ts';
import { mergeFindings } from './mergeFindings.ts';
import type { Scene } from './scene.ts';
import { reachableWorst, worst } from './severity.ts';
import { Stack } from './stack.ts';

export interface RegimeAnswer {
  readonly result: RegimeResult;
  readonly judged: readonly Judged[];
  readonly redFlags: readonly RedFlag[];
  readonly obligations: readonly Obligation[];
  readonly authorisation: Authorisation | null;
}

/** What is missing, with the rules that each fact would settle; shared by the regimes of an answer. */
export type MissingFacts = Map<string, string[]>;

interface BookParts {
  readonly codeIndexes: ReadonlyMap<string, CodeIndex>;
  readonly factKeys: ReadonlyMap<string, FactKey>;
}

/** @param missing gets what this regime's findings and exceptions lack, if the regime may reach the transaction */
export function evaluateRegime(
  day: DayRegime,
  facts: Facts,
  { codeIndexes, factKeys }: BookParts,
  missing: MissingFacts,
): RegimeAnswer {
  const { transaction } = facts;
  const items = transaction.items.map((item): ItemResult => {
    const scene: Scene = {
      facts,
      transaction,
      item: viewItem(item, codeIndexes),
      factKeys,
      missing: new Stack(),
      seen: new Stack(),
    };
    return evaluateItem(day, scene);
  });
  const inside = items.filter(({ nexus }) => nexus !== 'doesNotApply');
  const [only] = inside;
  const single = inside.length === 1 && only ? only : null;
  const judged = single ? single.judged : mergeFindings(inside.flatMap((item) => item.judged));
  const exceptions = single ? single.exceptions : mergeExceptions(inside);
  const framing = single ? single.framing : dedupe(inside.flatMap((item) => item.framing));
  const result: RegimeResult = {
    regime: day.source.regime.key,
    nexus: nexusOf(items),
    outcome: worst(inside.map(({ outcome }) => outcome)),
    possible: single ? [...single.possible] : possibleOf(inside),
    listBased: worstList(inside),
    findings: gatherFindings(framing, judged, single ? single.clear : clearOf(inside, judged)),
    exceptions: exceptions.map((one) => one.result),
  };
  gatherMissing(missing, result, exceptions);
  return {
    result,
    judged,
    redFlags: redFlagsOf(judged),
    obligations: obligationsOf(judged, exceptions),
    authorisation: result.outcome === 'allowed' ? authorise(judged, exceptions, facts) : null,
  };
}

function gatherFindings(framing: readonly Finding[], judged: readonly Judged[], clear: readonly Finding[]): Finding[] {
  const findings = framing.slice();
  for (const { finding } of judged) findings.push(finding);
  for (const finding of clear) findings.push(finding);
  return findings;
}

/** Rules that bite for no item: one finding each. */
function clearOf(items: readonly ItemResult[], judged: readonly Judged[]): readonly Finding[] {
  const said = new Set(judged.map(({ finding }) => finding.rule));
  const clear = new Map(items.flatMap((item) => item.clear.map((finding) => [finding.rule, finding] as const)));
  return [...clear.values()].filter(({ rule }) => !said.has(rule));
}

/** With several items, one that the regime may not reach need not count. */
function possibleOf(items: readonly ItemResult[]): RegimeResult['possible'] {
  const parts = items.map(({ possible, nexus }) => ({
    possible,
    mayDropOut: items.length > 1 && nexus === 'undetermined',
  }));
  return [...reachableWorst(parts)];
}

function nexusOf(items: readonly ItemResult[]): RegimeResult['nexus'] {
  if (items.some(({ nexus }) => nexus === 'applies')) return 'applies';
  return items.some(({ nexus }) => nexus === 'undetermined') ? 'undetermined' : 'doesNotApply';
}

const LIST_ORDER: readonly RegimeResult['listBased'][] = [
  'licenceRequired',
  'unknown',
  'noLicenceRequired',
  'notListed',
];

function worstList(items: readonly ItemResult[]): RegimeResult['listBased'] {
  return LIST_ORDER.find((answer) => items.some(({ listBased }) => listBased === answer)) ?? 'unknown';
}

const RESULT_ORDER: readonly ExceptionResult['result'][] = ['notAvailable', 'undetermined', 'available'];

/** An exception that one item lacks does not carry the transaction. */
function mergeExceptions(items: readonly ItemResult[]): readonly JudgedException[] {
  const byRule = new Map<string, JudgedException>();
  for (const one of items.flatMap(({ exceptions }) => exceptions)) {
    const before = byRule.get(one.result.rule);
    const worse = !before || RESULT_ORDER.indexOf(one.result.result) < RESULT_ORDER.indexOf(before.result.result);
    const missing = [...new Set([...(before?.missing ?? []), ...one.missing])];
    byRule.set(one.result.rule, { ...(worse ? one : before), missing });
  }
  return [...byRule.values()];
}

function dedupe(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [
    ...new Map(findings.map((finding) => [`${finding.rule} ${finding.result} ${finding.missing}`, finding])).values(),
  ];
}

function redFlagsOf(judged: readonly Judged[]): readonly RedFlag[] {
  const flags: RedFlag[] = [];
  for (const { finding, redFlag } of judged)
    if (redFlag !== null)
      flags.push({ rule: finding.rule, text: redFlag, citations: finding.citations, resolved: false });
  return flags;
}

function obligationsOf(judged: readonly Judged[], exceptions: readonly JudgedException[]): readonly Obligation[] {
  const obligations: Obligation[] = [];
  for (const { finding, version } of judged)
    if (finding.result === 'applies') oblige(finding.rule, version, obligations);
  for (const { result, version } of exceptions)
    if (result.result === 'available') oblige(result.rule, version?.version ?? null, obligations);
  return obligations;
}

function oblige(rule: string, version: Judged['version'], obligations: Obligation[]): void {
  const citation = version?.evidence.citations[0];
  if (!version || !citation) return;
  for (const { when, what, due } of version.obligations) obligations.push({ rule, when, what, due, citation });
}

/** What an `allowed` rests on. */
function authorise(judged: readonly Judged[], exceptions: readonly JudgedException[], facts: Facts): Authorisation {
  const overcame = new Set(judged.flatMap(({ finding }) => finding.overcomeBy));
  const used = exceptions.filter(({ result }) => overcame.has(result.rule));
  const attested = facts.transaction.endUseAttestation;
  const stated = attested === null ? [] : [`as attested: "${attested}"`];
  const [first] = used;
  if (!first) return { basis: 'noLicenceRequired', symbol: null, conditions: stated };
  const conditions = used.flatMap(({ result }) => result.conditions.map(({ needed }) => needed));
  return {
    basis: first.basis,
    symbol: used.map(({ result }) => result.symbol).join(', '),
    conditions: [...conditions, ...stated],
  };
}

/** While it is open whether the regime reaches the transaction at all, only that is asked; the rest would be idle questions. */
function gatherMissing(missing: MissingFacts, result: RegimeResult, exceptions: readonly JudgedException[]): void {
  const nexus = `${result.regime}-nexus`;
  const nexusOpen = result.nexus === 'undetermined';
  for (const finding of result.findings)
    if (!nexusOpen || finding.rule === nexus) addMissing(missing, finding.missing, finding.rule);
  if (nexusOpen) return;
  for (const { result: exception, missing: keys } of exceptions)
    if (exception.result === 'undetermined') addMissing(missing, keys, exception.rule);
}

function addMissing(missing: MissingFacts, keys: readonly string[], rule: string): void {
  for (const key of keys) {
    const rules = missing.get(key);
    if (!rules) missing.set(key, [rule]);
    else if (rules.at(-1) !== rule) rules.push(rule);
  }
}
