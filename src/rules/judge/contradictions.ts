/** What does the text of the deal, or a statement, contradict in a regime? The one finding that tells, with a red flag for each sign. */
import type { DealSign } from '../../domain/dealSign.ts';
import type { FindingSay } from '../../domain/verdict/say.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import type { Scene } from '../book/scene.ts';
import { type Judged, judged } from './judged.ts';

/**
 * Only what leaves something open counts: keys that findings or exceptions of the regime lack; and signs that two persons have settled, which
 * stay to be seen.
 * @returns null where nothing is contradicted, or where the rule book has no such rule on the day
 */
export function judgeContradictions(
  { contradicted: rule, source }: DayRegime,
  { text }: Scene,
  missing: readonly string[],
): Judged | null {
  const [version] = rule?.versions ?? [];
  if (!rule || !version) return null;
  if (text.all.length === 0 && text.clashes.size === 0) return null;
  const bySign = new Map<DealSign, string[]>();
  const says: FindingSay[] = [];
  for (const key of new Set(missing)) {
    for (const sign of text.contradicted.get(key) ?? text.silenced.get(key) ?? [])
      bySign.set(sign, [...(bySign.get(sign) ?? []), key]);
    const clash = text.clashes.get(key);
    if (clash) says.push({ code: 'statementDenies', fact: key, ...clash });
  }
  for (const [key, signs] of text.settled)
    if (key.startsWith(`${source.regime.key}.`))
      for (const sign of signs) bySign.set(sign, [...(bySign.get(sign) ?? []), key]);
  for (const [sign, facts] of bySign) says.push({ code: 'textSays', sign, facts: [...new Set(facts)] });
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

export const standsApart = ({ code }: FindingSay): boolean => code === 'textSays' || code === 'statementDenies';

/** Equal for the same sign and for the same statement, whichever item they were met with. */
export function apartKey(say: FindingSay): string {
  if (say.code === 'textSays') return JSON.stringify([say.sign.kind, say.sign.words, say.sign.at]);
  return say.code === 'statementDenies' ? JSON.stringify([say.statement, say.fact]) : say.code;
}

/** A red flag for each sign and each statement, so that each can be settled by itself; others stay whole. */
export const flagsApart = (says: FindingSay[]): readonly FindingSay[][] =>
  says.every(standsApart) ? says.map((one) => [one]) : [says];
