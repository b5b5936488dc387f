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

export interface RegimeAnswer {
  readonly result: RegimeResult;
  readonly judged: readonly Judged[];
  readonly redFlags: readonly RedFlag[];
  readonly obligations: readonly Obligation[];
  readonly authorisation: Authorisation | null;
  /** Missing facts with the rules they would settle. */
  readonly missing: ReadonlyMap<string, string[]>;
}

export function evaluateRegime(
  day: DayRegime,
  facts: Facts,
  indexes: ReadonlyMap<string, CodeIndex>,
  factKeys: ReadonlyMap<string, FactKey>,
): RegimeAnswer {
  const { transaction } = facts;
  const items = transaction.items.map((item): ItemResult => {
    const scene: Scene = { facts, transaction, item: viewItem(item, indexes), factKeys, missing: [], seen: [] };
    return evaluateItem(day, scene);
  });
  const inside = items.filter(({ nexus }) => nexus !== 'doesNotApply');
  const [only] = inside;
  const judged = inside.length === 1 && only ? only.judged : mergeFindings(inside.flatMap((item) => item.judged));
  const exceptions = mergeExceptions(inside);
  const framing = dedupe(inside.flatMap((item) => item.framing));
  const result: RegimeResult = {
    regime: day.source.regime.key,
    nexus: nexusOf(items),
    outcome: worst(inside.map(({ outcome }) => outcome)),
    possible: [
      ...reachableWorst(
        inside.map(({ possible, nexus }) => ({ possible, mayDropOut: inside.length > 1 && nexus === 'undetermined' })),
      ),
    ],
    listBased: worstList(inside),
    findings: [...framing, ...judged.map(({ finding }) => finding)],
    exceptions: exceptions.map((one) => one.result),
  };
  return {
    result,
    judged,
    redFlags: redFlagsOf(judged),
    obligations: obligationsOf(judged, exceptions),
    authorisation: result.outcome === 'allowed' ? authorise(judged, exceptions, facts) : null,
    missing: gatherMissing(result.findings, exceptions),
  };
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
  return judged.flatMap(({ finding, redFlag }) =>
    redFlag === null ? [] : [{ rule: finding.rule, text: redFlag, citations: finding.citations, resolved: false }],
  );
}

function obligationsOf(judged: readonly Judged[], exceptions: readonly JudgedException[]): readonly Obligation[] {
  const bearing = [
    ...judged
      .filter(({ finding }) => finding.result === 'applies')
      .map(({ finding, version }) => ({ rule: finding.rule, version })),
    ...exceptions
      .filter(({ result }) => result.result === 'available')
      .map(({ result, version }) => ({ rule: result.rule, version: version?.version ?? null })),
  ];
  return bearing.flatMap(({ rule, version }) => {
    const citation = version?.evidence.citations[0];
    if (!version || !citation) return [];
    return version.obligations.map(({ when, what, due }) => ({ rule, when, what, due, citation }));
  });
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

function gatherMissing(
  findings: readonly Finding[],
  exceptions: readonly JudgedException[],
): ReadonlyMap<string, string[]> {
  const missing = new Map<string, string[]>();
  const add = (key: string, rule: string) => {
    const rules = missing.get(key);
    if (!rules) missing.set(key, [rule]);
    else if (!rules.includes(rule)) rules.push(rule);
  };
  for (const finding of findings) for (const key of finding.missing) add(key, finding.rule);
  for (const { result, missing: keys } of exceptions)
    if (result.result === 'undetermined') for (const key of keys) add(key, result.rule);
  return missing;
}
