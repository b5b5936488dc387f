/**
 * From findings and exceptions to the outcome for one item under one regime, every outcome still reachable, and the result of
 * the lists alone. This is the order of answers of design section 3.
 */
import type { Outcome, RegimeResult } from '../../domain/determination.ts';
import type { DayRegime, DayRule, Judged } from './dayTypes.ts';
import { exceptionsNaming, type JudgedException } from './evaluateException.ts';

/** The exceptions that were looked at, by rule. */
export type JudgedExceptions = ReadonlyMap<DayRule, JudgedException>;

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

function weigh(day: DayRegime, judged: readonly Judged[], exceptions: JudgedExceptions): readonly Weighed[] {
  const weighed: Weighed[] = [];
  for (const { finding, restsOnWeak } of judged) {
    if (finding.kind !== 'prohibition' && finding.kind !== 'requirement') continue;
    if (finding.result === 'doesNotApply' && !restsOnWeak) continue;
    const best = bestException(day, finding, exceptions);
    if (best === 'available') continue;
    weighed.push({
      duty: finding.kind === 'prohibition' ? 'prohibited' : 'licenceRequired',
      proven: finding.result === 'applies',
      mayFall: best === 'undetermined',
    });
  }
  return weighed;
}

function bestException(
  day: DayRegime,
  finding: Judged['finding'],
  exceptions: JudgedExceptions,
): 'available' | 'undetermined' | null {
  if (exceptions.size === 0) return null;
  let best: 'undetermined' | null = null;
  for (const rule of exceptionsNaming(day, finding)) {
    const result = exceptions.get(rule)?.result.result;
    if (result === 'available') return result;
    if (result === 'undetermined') best = result;
  }
  return best;
}

export interface Circumstances {
  /** Something else stands between these findings and `allowed`: end user or end use not given, text not read. */
  readonly gap: boolean;
  /** The item is on no list of the regime, or the regime has none. */
  readonly residual: boolean;
}

/** @param judged every finding that is not a plain no */
export function itemOutcome(
  day: DayRegime,
  judged: readonly Judged[],
  exceptions: JudgedExceptions,
  { gap, residual }: Circumstances,
): ItemOutcome {
  const weighed = weigh(day, judged, exceptions);
  const reach = { prohibited: false, licenceRequired: false };
  const proven = { prohibited: false, licenceRequired: false };
  const fixed = { prohibited: false, licenceRequired: false };
  for (const one of weighed) {
    reach[one.duty] = true;
    proven[one.duty] ||= one.proven;
    fixed[one.duty] ||= one.proven && !one.mayFall;
  }
  const undecided = gap || weighed.some((one) => !one.proven);
  const outcome = outcomeOf(proven, undecided);
  const possible: Outcome[] = [];
  if (!fixed.prohibited && !fixed.licenceRequired) possible.push('allowed');
  if (outcome === 'unknown') possible.push('unknown');
  if (!fixed.prohibited && reach.licenceRequired) possible.push('licenceRequired');
  if (reach.prohibited) possible.push('prohibited');
  return { outcome, possible, listBased: listBasedOf(judged, residual) };
}

function outcomeOf(proven: Readonly<Record<Weighed['duty'], boolean>>, undecided: boolean): Outcome {
  if (proven.prohibited) return 'prohibited';
  if (proven.licenceRequired) return 'licenceRequired';
  return undecided ? 'unknown' : 'allowed';
}

function listBasedOf(judged: readonly Judged[], residual: boolean): RegimeResult['listBased'] {
  let open = false;
  for (const { listBased, finding } of judged) {
    if (!listBased) continue;
    if (finding.result === 'applies') return 'licenceRequired';
    open ||= finding.result === 'undetermined';
  }
  if (open) return 'unknown';
  return residual ? 'notListed' : 'noLicenceRequired';
}
