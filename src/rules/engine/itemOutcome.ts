/**
 * From findings and exceptions to the outcome for one item under one regime, every outcome still reachable, and the result of
 * the lists alone. This is the order of answers of design section 3.
 */
import type { Outcome, RegimeResult } from '../../domain/determination.ts';
import type { Judged } from './dayTypes.ts';
import { type JudgedException, names } from './evaluateException.ts';

export interface ItemOutcome {
  readonly outcome: Outcome;
  readonly possible: readonly Outcome[];
  readonly listBased: RegimeResult['listBased'];
}

/** How one prohibition or requirement counts once exceptions were looked at. */
interface Weighed {
  readonly duty: 'prohibited' | 'licenceRequired';
  readonly proven: boolean;
  /** An undetermined exception may still overcome it. */
  readonly mayFall: boolean;
}

export function weigh(judged: readonly Judged[], exceptions: readonly JudgedException[]): readonly Weighed[] {
  const available = exceptions.filter(({ result }) => result.result === 'available');
  const open = exceptions.filter(({ result }) => result.result === 'undetermined');
  return judged.flatMap(({ finding, restsOnWeak }) => {
    if (finding.kind !== 'prohibition' && finding.kind !== 'requirement') return [];
    if (finding.result === 'doesNotApply' && !restsOnWeak) return [];
    if (available.some(({ result }) => names(result.overcomes, finding))) return [];
    return [
      {
        duty: finding.kind === 'prohibition' ? ('prohibited' as const) : ('licenceRequired' as const),
        proven: finding.result === 'applies',
        mayFall: open.some(({ result }) => names(result.overcomes, finding)),
      },
    ];
  });
}

/**
 * @param gap something else stands between these findings and `allowed`: end user or end use not given, text not read
 */
export function itemOutcome(
  judged: readonly Judged[],
  exceptions: readonly JudgedException[],
  gap: boolean,
  residual: boolean,
): ItemOutcome {
  const weighed = weigh(judged, exceptions);
  const proven = (duty: Outcome) => weighed.some((one) => one.duty === duty && one.proven);
  const fixed = (duty: Outcome) => weighed.some((one) => one.duty === duty && one.proven && !one.mayFall);
  const reachable = (duty: Outcome) => weighed.some((one) => one.duty === duty);
  const undecided = weighed.some((one) => !one.proven) || gap;
  const outcome: Outcome = proven('prohibited')
    ? 'prohibited'
    : proven('licenceRequired')
      ? 'licenceRequired'
      : undecided
        ? 'unknown'
        : 'allowed';
  const possible: Outcome[] = [];
  if (!fixed('prohibited') && !fixed('licenceRequired')) possible.push('allowed');
  if (outcome === 'unknown') possible.push('unknown');
  if (!fixed('prohibited') && reachable('licenceRequired')) possible.push('licenceRequired');
  if (reachable('prohibited')) possible.push('prohibited');
  return { outcome, possible, listBased: listBasedOf(judged, residual) };
}

function listBasedOf(judged: readonly Judged[], residual: boolean): RegimeResult['listBased'] {
  const lists = judged.filter(({ listBased }) => listBased);
  if (lists.some(({ finding }) => finding.result === 'applies')) return 'licenceRequired';
  if (lists.some(({ finding }) => finding.result === 'undetermined')) return 'unknown';
  return residual || lists.length === 0 ? 'notListed' : 'noLicenceRequired';
}
