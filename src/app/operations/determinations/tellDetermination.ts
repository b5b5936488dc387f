/** Tells what was judged, in words: the answer as every edge gives it, with as much of its reasons as was asked for. */
import { type Trace, type TracedDetermination, tracedDetermination } from '../../../contract/index.ts';
import type { Determination } from '../../../domain/determination.ts';
import { renderVerdict } from '../../../rules/index.ts';
import { ENGINE } from '../../runtime/version.ts';
import type { Judged } from './judgeAsOf.ts';

/** Everything. */
export const tellDetermination = (judged: Judged): Determination => tell(judged, 'all');

/** What is left out is never given words. */
export function tellTraced(judged: Judged, trace: Trace): Determination | TracedDetermination {
  return trace === 'full' ? tellDetermination(judged) : tracedDetermination(tell(judged, DEPTHS[trace]), trace);
}

const DEPTHS = { short: 'found', none: 'applied' } as const;

function tell(
  { id, transaction, asOf, ruleBook, joined, verdict, digests }: Judged,
  depth: 'all' | 'found' | 'applied',
): Determination {
  const { reaches, ...answer } = renderVerdict(verdict, { book: ruleBook, ...joined.facts }, { depth });
  return {
    schema: 'portcullis/1',
    id,
    transaction,
    asOf,
    engine: ENGINE,
    outcome: answer.outcome,
    possible: answer.possible,
    couldBeWorse: answer.couldBeWorse,
    reviewPolicy: answer.reviewPolicy,
    authorisation: answer.authorisation,
    regimes: answer.regimes,
    regimesNotEvaluated: answer.regimesNotEvaluated,
    questions: answer.questions,
    redFlags: answer.redFlags,
    obligations: answer.obligations,
    recheckBy: answer.recheckBy,
    nextKnownChange: answer.nextKnownChange,
    screenings: [...joined.screenings],
    coverage: joined.ground.coverage.map((entry) => ({
      ...entry,
      reaches: [...(reaches.get(entry.programme) ?? [])],
    })),
    digests,
    text: answer.text,
    ...(answer.warnings ? { warnings: answer.warnings } : {}),
  };
}
