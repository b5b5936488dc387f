/**
 * Derives the outcome for one item under one regime from findings and exceptions: the outcome, every outcome still reachable,
 * and the result of the lists alone.
 */
import type { Outcome } from '../../domain/determination.ts';
import type { VerdictRegime } from '../../domain/verdict/verdict.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import { exceptionsNaming, type JudgedExceptions } from './evaluateException.ts';
import type { Judged } from './judged.ts';
import { bitOf } from './severity.ts';

export interface ItemOutcome {
  readonly outcome: Outcome;
  /** As a set of bits. */
  readonly possible: number;
  readonly listBased: VerdictRegime['listBased'];
}

export interface Circumstances {
  /** Something else stands between these findings and `allowed`: end user or end use not given, text not read. */
  readonly gap: boolean;
  /** The item is on no list of the regime, or the regime has none. */
  readonly residual: boolean;
}

const ALLOWED = bitOf('allowed');
const UNKNOWN = bitOf('unknown');
const PROHIBITED = bitOf('prohibited');
const LICENCE_REQUIRED = bitOf('licenceRequired');

/** @param judged every finding that is not a plain no */
export function itemOutcome(
  day: DayRegime,
  judged: readonly Judged[],
  exceptions: JudgedExceptions,
  { gap, residual }: Circumstances,
): ItemOutcome {
  let reach = 0;
  let proven = 0;
  let fixed = 0;
  let undecided = gap;
  for (const { id, rule, result, restsOnWeak } of judged) {
    if (rule.kind !== 'prohibition' && rule.kind !== 'requirement') continue;
    if (result === 'doesNotApply' && !restsOnWeak) continue;
    const best = bestException(day, id, exceptions);
    if (best === 'available') continue;
    const duty = rule.kind === 'prohibition' ? PROHIBITED : LICENCE_REQUIRED;
    reach |= duty;
    if (result !== 'applies' || best === 'claimed') undecided = true;
    else {
      proven |= duty;
      if (best === null) fixed |= duty;
    }
  }
  const outcome = outcomeOf(proven, undecided);
  return { outcome, possible: possibleOf(outcome, reach, fixed), listBased: listBasedOf(judged, residual) };
}

/** What is proven and no open exception may overcome is fixed, and with it everything milder is out of reach. */
function possibleOf(outcome: Outcome, reach: number, fixed: number): number {
  let possible = reach & PROHIBITED;
  if (fixed === 0) possible |= ALLOWED;
  if (outcome === 'unknown') possible |= UNKNOWN;
  if ((fixed & PROHIBITED) === 0) possible |= reach & LICENCE_REQUIRED;
  return possible;
}

function bestException(
  day: DayRegime,
  finding: string,
  exceptions: JudgedExceptions,
): 'available' | 'claimed' | 'undetermined' | null {
  if (exceptions.length === 0) return null;
  let best: 'claimed' | 'undetermined' | null = null;
  for (const position of exceptionsNaming(day, finding)) {
    const one = exceptions[position];
    if (one?.found.result === 'available') return 'available';
    if (one?.claimed) best = 'claimed';
    else if (one?.found.result === 'undetermined') best ??= 'undetermined';
  }
  return best;
}

function outcomeOf(proven: number, undecided: boolean): Outcome {
  if (proven & PROHIBITED) return 'prohibited';
  if (proven & LICENCE_REQUIRED) return 'licenceRequired';
  return undecided ? 'unknown' : 'allowed';
}

function listBasedOf(judged: readonly Judged[], residual: boolean): VerdictRegime['listBased'] {
  let open = false;
  for (const { rule, result } of judged) {
    if (!rule.listBased) continue;
    if (result === 'applies') return 'licenceRequired';
    open ||= result === 'undetermined';
  }
  if (open) return 'unknown';
  return residual ? 'notListed' : 'noLicenceRequired';
}
