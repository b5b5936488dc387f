/** One finding per rule: when several codes or items give findings of one rule, the most serious stands and nothing missing is lost. */
import type { Finding } from '../../domain/determination.ts';
import type { Judged } from '../book/dayTypes.ts';

const WEIGHT: Record<Finding['result'], number> = { doesNotApply: 0, undetermined: 1, applies: 2 };

export function mergeFindings(judged: readonly Judged[]): readonly Judged[] {
  const byRule = new Map<string, Judged>();
  for (const one of judged) {
    const before = byRule.get(one.finding.rule);
    byRule.set(one.finding.rule, before && before !== one ? mergeTwo(before, one) : one);
  }
  return byRule.size === judged.length ? judged : [...byRule.values()];
}

function mergeTwo(a: Judged, b: Judged): Judged {
  const [first, second] = WEIGHT[b.finding.result] > WEIGHT[a.finding.result] ? [b, a] : [a, b];
  const differ = first.finding.says !== second.finding.says && second.finding.result !== 'doesNotApply';
  return {
    ...first,
    restsOnWeak: a.restsOnWeak || b.restsOnWeak,
    redFlag: first.redFlag ?? second.redFlag,
    finding: {
      ...first.finding,
      says: differ ? `${first.finding.says} ${second.finding.says}` : first.finding.says,
      missing: [...new Set([...first.finding.missing, ...second.finding.missing])],
      overcomeBy: first.finding.overcomeBy.filter(
        (id) => second.finding.result === 'doesNotApply' || second.finding.overcomeBy.includes(id),
      ),
    },
  };
}
