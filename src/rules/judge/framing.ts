/** Findings on a regime as a whole: whether it reaches the transaction, and what stands between it and `allowed`. */
import type { VerdictFinding } from '../../domain/verdict/verdict.ts';
import { TRUE, type Truth } from '../../kit/truth.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import { missingKey } from '../book/missingKeys.ts';
import type { Scene } from '../book/scene.ts';
import type { Beside } from './destinations.ts';

export function nexusFinding({ source }: DayRegime, nexus: Truth, missing: string[]): VerdictFinding {
  const rule = `${source.regime.key}-nexus`;
  if (nexus === TRUE) return { rule, result: 'applies', says: [{ code: 'nexusApplies' }] };
  return { rule, result: 'undetermined', says: [{ code: 'nexusOpen' }], missing };
}

export const beyondFinding = (day: DayRegime, rules: readonly string[]): VerdictFinding => ({
  rule: `${day.source.regime.key}-nexus`,
  result: 'applies',
  says: [{ code: 'nexusBeyond', rules: [...rules] }],
});

/** What was found rests on where end users are registered; the ultimate destination would decide. */
export function destinationFinding({ source }: DayRegime, beside: readonly Beside[]): VerdictFinding {
  const countries = beside.filter(({ removable }) => removable).map(({ destination }) => destination.country);
  return {
    rule: `${source.regime.key}-destination`,
    result: 'undetermined',
    says: [{ code: 'destinationOpen', countries }],
    missing: ['deal.ultimateDestination'],
  };
}

/** What stands between the regime and `allowed`. */
export function gapFinding({ mayAllow, source }: DayRegime, { gaps }: Scene): VerdictFinding {
  const { key } = source.regime;
  const missing = mayAllow ? [...gaps] : [...gaps, missingKey('law', key)];
  return { rule: `${key}-allowed`, result: 'undetermined', says: [{ code: 'moreNeeded' }], missing };
}
