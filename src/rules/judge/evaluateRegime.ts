/** Judges one regime over all items of a transaction: each item alone, then the worst of them. */
import type {
  Authorisation,
  ExceptionResult,
  Finding,
  Obligation,
  RedFlag,
  RegimeResult,
} from '../../domain/determination.ts';
import type { DayRegime, Judged } from '../book/dayTypes.ts';
import type { Facts } from '../book/facts.ts';
import type { Scene } from '../book/scene.ts';
import type { JudgedException } from './evaluateException.ts';
import { evaluateItem, type ItemResult } from './evaluateItem.ts';
import { mergeFindings } from './mergeFindings.ts';
import { reachableWorst, worst } from './severity.ts';
import { bites } from './writeText.ts';

export interface RegimeAnswer {
  readonly result: RegimeResult;
  readonly judged: readonly Judged[];
  /** Findings that ask for something and are not overcome, for the text. */
  readonly duties: readonly Finding[];
  readonly authorisation: Authorisation | null;
}

/** What is missing, with the rules that each fact would settle. */
export type MissingFacts = Map<string, string[]>;

/** What the regimes of an answer gather together, in their order. */
export interface Gathered {
  readonly missing: MissingFacts;
  readonly redFlags: RedFlag[];
  readonly obligations: Obligation[];
}

/**
 * @param scenes one for each item
 * @param gathered gets what this regime's findings and exceptions lack, leave and oblige to
 * @returns null when the regime does not reach the transaction
 */
export function evaluateRegime(day: DayRegime, scenes: readonly Scene[], gathered: Gathered): RegimeAnswer | null {
  const inside: ItemResult[] = [];
  for (const scene of scenes) {
    const item = evaluateItem(day, scene);
    if (item) inside.push(item);
  }
  const [only] = inside;
  if (!only) return null;
  const { outcome, nexus, possible, listBased, judged, clear, exceptions, framing } =
    inside.length === 1 ? only : mergeItems(inside, scenes.length);
  const result: RegimeResult = {
    regime: day.source.regime.key,
    nexus,
    outcome,
    possible: possible.slice(),
    listBased,
    findings: gatherFindings(framing, judged, clear),
    exceptions: exceptions.map((one) => one.result),
  };
  gatherMissing(gathered.missing, result, framing, judged, exceptions);
  gatherJudged(gathered, judged, exceptions);
  const [scene] = scenes;
  return {
    result,
    judged,
    duties: dutiesOf(judged),
    authorisation: outcome === 'allowed' && scene ? authorise(judged, exceptions, scene.facts) : null,
  };
}

/** Several items: the worst of them. */
function mergeItems(inside: readonly ItemResult[], items: number): ItemResult {
  const judged = mergeFindings(inside.flatMap((item) => item.judged));
  return {
    nexus: inside.some(({ nexus }) => nexus === 'applies') ? 'applies' : 'undetermined',
    outcome: worst(inside.map(({ outcome }) => outcome)),
    possible: possibleOf(inside, items),
    listBased: worstList(inside),
    judged,
    clear: clearOf(inside, judged),
    exceptions: mergeExceptions(inside),
    framing: dedupe(inside.flatMap((item) => item.framing)),
  };
}

function gatherFindings(framing: readonly Finding[], judged: readonly Judged[], clear: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  for (const finding of framing) findings.push(finding);
  for (const { finding } of judged) findings.push(finding);
  for (const finding of clear) findings.push(finding);
  return findings;
}

function dutiesOf(judged: readonly Judged[]): readonly Finding[] {
  const duties: Finding[] = [];
  for (const { finding } of judged) if (bites(finding)) duties.push(finding);
  return duties;
}

/** Rules that bite for no item: one finding each. */
function clearOf(items: readonly ItemResult[], judged: readonly Judged[]): readonly Finding[] {
  const said = new Set(judged.map(({ finding }) => finding.rule));
  const clear = new Map(items.flatMap((item) => item.clear.map((finding) => [finding.rule, finding] as const)));
  return [...clear.values()].filter(({ rule }) => !said.has(rule));
}

/** With several items, one that the regime may not reach need not count. */
function possibleOf(inside: readonly ItemResult[], items: number): RegimeResult['possible'] {
  const parts = inside.map(({ possible, nexus }) => ({
    possible,
    mayDropOut: items > 1 && nexus === 'undetermined',
  }));
  return [...reachableWorst(parts)];
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

function gatherJudged(
  { redFlags, obligations }: Gathered,
  judged: readonly Judged[],
  exceptions: readonly JudgedException[],
): void {
  for (const { finding, redFlag, version } of judged) {
    if (redFlag !== null)
      redFlags.push({ rule: finding.rule, text: redFlag, citations: finding.citations, resolved: false });
    if (finding.result === 'applies') oblige(finding.rule, version, obligations);
  }
  for (const { result, version } of exceptions)
    if (result.result === 'available') oblige(result.rule, version?.version ?? null, obligations);
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

/**
 * While it is open whether the regime reaches the transaction at all, only that is asked; the rest would be idle questions.
 * Findings of rules that do not bite lack nothing, so they are not looked through.
 */
function gatherMissing(
  missing: MissingFacts,
  { regime, nexus }: RegimeResult,
  framing: readonly Finding[],
  judged: readonly Judged[],
  exceptions: readonly JudgedException[],
): void {
  const open = nexus === 'undetermined';
  for (const finding of framing)
    if (!open || finding.rule === `${regime}-nexus`) addMissing(missing, finding.missing, finding.rule);
  if (open) return;
  for (const { finding } of judged) addMissing(missing, finding.missing, finding.rule);
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
