/** Judges one regime over all items of a transaction: each item alone, then the worst of them. */
import type { VerdictFinding, VerdictRegime } from '../../domain/verdict/verdict.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import type { ItemScenes } from './destinations.ts';
import { isLessAvailable, type JudgedException } from './evaluateException.ts';
import { evaluateItem } from './evaluateItem.ts';
import type { ItemResult } from './itemFindings.ts';
import { findingOf, type Judged } from './judged.ts';
import { mergeFindings } from './mergeFindings.ts';
import { reachableWorst, worst } from './severity.ts';

export interface RegimeAnswer {
  readonly result: VerdictRegime;
  readonly judged: readonly Judged[];
  readonly exceptions: readonly JudgedException[];
}

/**
 * @param scenes one for each item
 * @returns null when the regime does not reach the transaction
 */
export function evaluateRegime(day: DayRegime, scenes: readonly ItemScenes[]): RegimeAnswer | null {
  const inside: ItemResult[] = [];
  for (const scene of scenes) {
    const item = evaluateItem(day, scene);
    if (item) inside.push(item);
  }
  const [only] = inside;
  if (!only) return null;
  const { outcome, nexus, possible, listBased, judged, exceptions, framing } =
    inside.length === 1 ? only : mergeItems(inside, scenes.length);
  const findings: VerdictFinding[] = [...framing];
  for (const one of judged) findings.push(findingOf(one));
  const result = {
    regime: day.source.regime.key,
    nexus,
    outcome,
    possible: possible.slice(),
    listBased,
    findings,
    exceptions: exceptions.map(({ found }) => found),
  };
  return { result, judged, exceptions };
}

/** Several items: the worst of them. */
function mergeItems(inside: readonly ItemResult[], items: number): ItemResult {
  return {
    nexus: inside.some(({ nexus }) => nexus === 'applies') ? 'applies' : 'undetermined',
    outcome: worst(inside.map(({ outcome }) => outcome)),
    possible: possibleOf(inside, items),
    listBased: worstList(inside.map(({ listBased }) => listBased)),
    judged: mergeFindings(inside.flatMap((item) => item.judged)),
    exceptions: mergeExceptions(inside),
    framing: distinct(inside.flatMap((item) => item.framing)),
  };
}

/** With several items, one that the regime may not reach need not count. */
function possibleOf(inside: readonly ItemResult[], items: number): VerdictRegime['possible'] {
  const parts = inside.map(({ possible, nexus }) => ({
    possible,
    mayDropOut: items > 1 && nexus === 'undetermined',
  }));
  return [...reachableWorst(parts)];
}

const LIST_ORDER: readonly VerdictRegime['listBased'][] = [
  'licenceRequired',
  'unknown',
  'noLicenceRequired',
  'notListed',
];

export function worstList(answers: readonly VerdictRegime['listBased'][]): VerdictRegime['listBased'] {
  return LIST_ORDER.find((answer) => answers.includes(answer)) ?? 'unknown';
}

/** An exception that one item lacks does not carry the transaction. */
function mergeExceptions(items: readonly ItemResult[]): readonly JudgedException[] {
  const byRule = new Map<string, JudgedException>();
  for (const one of items.flatMap(({ exceptions }) => exceptions)) {
    const before = byRule.get(one.found.rule);
    const worse = !before || isLessAvailable(one, before);
    const missing = [...new Set([...(before?.found.missing ?? []), ...(one.found.missing ?? [])])];
    const { found, version } = worse ? one : before;
    byRule.set(found.rule, { found: missing.length > 0 ? { ...found, missing } : found, version });
  }
  return [...byRule.values()];
}

function distinct(findings: readonly VerdictFinding[]): readonly VerdictFinding[] {
  return [
    ...new Map(findings.map((finding) => [`${finding.rule} ${finding.result} ${finding.missing}`, finding])).values(),
  ];
}
