/** What does the text of the deal, or a statement, contradict in a regime? The one finding that tells, with a red flag for each sign. */
import type { DealSign } from '../../domain/deal/dealSign.ts';
import type { FindingSay } from '../../domain/verdict/say.ts';
import type { VerdictFinding } from '../../domain/verdict/verdict.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import type { Scene } from '../book/scene.ts';
import type { DealText } from '../claims/dealText.ts';
import type { Beside } from './destinations.ts';
import type { JudgedExceptions } from './evaluateException.ts';
import { type Judged, judged } from './judged.ts';

/**
 * Of signs only those count that leave something open: keys that findings or exceptions of the regime lack; and those that two persons have
 * settled, which stay to be seen. A statement that denies what the caller says is always told.
 * @param texts the text of the deal as it was read for each destination
 * @returns null where nothing is contradicted, or where the rule book has no such rule on the day
 */
export function judgeContradictions(
  { contradicted: rule, source }: DayRegime,
  texts: readonly DealText[],
  missing: readonly string[],
): Judged | null {
  const [version] = rule?.versions ?? [];
  if (!rule || !version) return null;
  const bySign = new Map<DealSign, string[]>();
  const says: FindingSay[] = [];
  for (const text of texts) tellText(text, missing, source, bySign, says);
  // In the order in which the text has them.
  for (const sign of texts[0]?.all ?? []) {
    const facts = bySign.get(sign);
    if (facts) says.push({ code: 'textSays', sign, facts: [...new Set(facts)] });
  }
  if (says.length === 0) return null;
  return judged(
    {
      rule,
      version: version.place,
      result: 'applies',
      says: [{ code: 'ruleApplies', version: version.place }, ...says],
    },
    { redFlag: says },
  );
}

/** Adds what one reading of the text contradicts: signs with the facts that they touch, and statements that deny what was given. */
function tellText(
  text: DealText,
  missing: readonly string[],
  { regime }: DayRegime['source'],
  bySign: Map<DealSign, string[]>,
  says: FindingSay[],
): void {
  if (text.all.length === 0 && text.clashes.size === 0) return;
  for (const key of new Set(missing)) {
    for (const sign of text.contradicted.get(key) ?? text.silenced.get(key) ?? [])
      bySign.set(sign, [...(bySign.get(sign) ?? []), key]);
  }
  for (const [key, clash] of text.clashes) {
    if (!key.startsWith(`${regime.key}.`)) continue;
    const denies = { code: 'statementDenies' as const, fact: key, ...clash };
    if (!says.some((one) => apartKey(one) === apartKey(denies))) says.push(denies);
  }
  for (const [key, signs] of text.settled)
    if (key.startsWith(`${regime.key}.`))
      for (const sign of signs) bySign.set(sign, [...(bySign.get(sign) ?? []), key]);
}

export const standsApart = ({ code }: FindingSay): boolean => code === 'textSays' || code === 'statementDenies';

/** Equal for the same sign and for the same statement, whichever item they were met with. */
export function apartKey(say: FindingSay): string {
  if (say.code === 'textSays') return JSON.stringify([say.sign.kind, say.sign.words, say.sign.at]);
  return say.code === 'statementDenies' ? JSON.stringify([say.statement, say.fact]) : say.code;
}

/** A red flag for each sign and each statement, so that each can be settled by itself; others stay whole. */
export const flagsApart = (says: FindingSay[]): readonly FindingSay[][] =>
  says.every(standsApart) ? says.map((one) => [one]) : [says];

/** The text of the deal as it was read for each destination. */
export const textsOf = (scene: Scene, beside: readonly Beside[]): readonly DealText[] =>
  beside.length === 0 ? [scene.text] : [scene.text, ...beside.map((one) => one.scene.text)];

const NOTHING: readonly string[] = [];

/** What nexus, findings and exceptions lack; not gathered where neither signs nor statements are there to contradict anything. */
export function missingOf(
  { factsAsGiven }: Scene,
  frame: VerdictFinding,
  found: readonly Judged[],
  looked: JudgedExceptions,
): readonly string[] {
  if (factsAsGiven) return NOTHING;
  return [
    ...(frame.missing ?? []),
    ...found.flatMap(({ missing }) => missing),
    ...looked.flatMap((one) => one?.found.missing ?? []),
  ];
}
