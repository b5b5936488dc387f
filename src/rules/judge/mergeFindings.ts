/** One finding per rule: when several codes or items give findings of one rule, the most serious stands and nothing missing is lost. */
import { apartKey, standsApart } from './contradictions.ts';
import { bySeverity, type Judged } from './judged.ts';

export function mergeFindings(judged: readonly Judged[]): readonly Judged[] {
  const byRule = new Map<string, Judged>();
  for (const one of judged) {
    const before = byRule.get(one.id);
    byRule.set(one.id, before && before !== one ? mergeTwo(before, one) : one);
  }
  return byRule.size === judged.length ? judged : [...byRule.values()];
}

function mergeTwo(a: Judged, b: Judged): Judged {
  const [first, second] = bySeverity(a, b);
  const differ = second.result !== 'doesNotApply' && !sayTheSame(first, second);
  return {
    ...first,
    restsOnWeak: a.restsOnWeak || b.restsOnWeak,
    staleBy: Math.max(a.staleBy, b.staleBy),
    redFlag: joined(first.redFlag, second.redFlag),
    says: differ ? [...first.says, ...second.says] : first.says,
    missing: [...new Set([...first.missing, ...second.missing])],
    overcomeBy: first.overcomeBy.filter((id) => second.result === 'doesNotApply' || second.overcomeBy.includes(id)),
  };
}

/** One rule leaves one flag, save where each sign is a flag of its own: then all stand, each once. */
export function joined(a: Judged['redFlag'], b: Judged['redFlag']): Judged['redFlag'] {
  if (a === null || b === null || !a.every(standsApart)) return a ?? b;
  const known = new Set(a.map(apartKey));
  return [...a, ...b.filter((one) => !known.has(apartKey(one)))];
}

const sayTheSame = (a: Judged, b: Judged): boolean => JSON.stringify(a.says) === JSON.stringify(b.says);
