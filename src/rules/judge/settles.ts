/** Which findings and exceptions would a missing fact settle? Its keys, in order, are the questions of an answer. */
import type { VerdictRegime } from '../../domain/verdict/verdict.ts';

/**
 * Missing key -> rule ids, in the order of the regimes. While it is open whether a regime reaches the transaction at all, only that is
 * asked of it; the rest would be idle questions.
 */
export function settlesOf(regimes: readonly VerdictRegime[]): ReadonlyMap<string, string[]> {
  const settles = new Map<string, string[]>();
  const reached = regimes.some(({ nexus }) => nexus === 'applies');
  for (const { regime, nexus, outcome, findings, exceptions } of regimes) {
    const open = nexus === 'undetermined';
    // It allows the transaction whether it reaches it or not.
    if (open && reached && outcome === 'allowed') continue;
    for (const { rule, missing } of findings)
      if (missing && (!open || rule === `${regime}-nexus`)) addMissing(settles, missing, rule);
    if (open) continue;
    for (const { rule, result, missing } of exceptions)
      if (missing && result === 'undetermined') addMissing(settles, missing, rule);
  }
  return settles;
}

function addMissing(settles: Map<string, string[]>, keys: readonly string[], rule: string): void {
  for (const key of keys) {
    const rules = settles.get(key);
    if (!rules) settles.set(key, [rule]);
    else if (rules.at(-1) !== rule) rules.push(rule);
  }
}
