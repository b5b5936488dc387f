/**
 * Gives a determination with as much of its trace as was asked for. INVARIANT: whatever stays has the name and shape it has in
 * the full document; the outcome, the citations of what was found and the missing facts stay in every form.
 */
import type { Determination, ExceptionResult, Finding, RegimeResult } from '../../domain/determination.ts';
import type { Citation } from '../../domain/evidence.ts';
import type { Screening } from '../../domain/screening.ts';

/** full: the determination. short: what was found or is open. none: the answer, what it cites and what is missing. */
export const TRACES = ['none', 'short', 'full'] as const;
export type Trace = (typeof TRACES)[number];

export function tracedDetermination(determination: Determination, trace: Trace): object {
  if (trace === 'full') return determination;
  const { schema, id, transaction, asOf, engine, outcome, possible, couldBeWorse } = determination;
  const { reviewPolicy, authorisation, recheckBy, nextKnownChange, text } = determination;
  return {
    schema,
    trace,
    id,
    transaction: { id: transaction.id ?? null },
    asOf,
    engine,
    outcome,
    possible,
    couldBeWorse,
    reviewPolicy,
    authorisation,
    ...(trace === 'short' ? shortTrace(determination) : noTrace(determination)),
    recheckBy,
    nextKnownChange,
    text,
  };
}

function noTrace({ regimes, questions, redFlags }: Determination) {
  const found = regimes.flatMap(({ findings }) => findings.filter(({ result }) => result === 'applies'));
  const citations = new Map<string, Citation>();
  for (const { citations: own } of [...found, ...redFlags])
    for (const citation of own) citations.set(JSON.stringify(citation), citation);
  return {
    regimes: regimes.map(({ regime, nexus, outcome, possible, listBased }) => ({
      regime,
      nexus,
      outcome,
      possible,
      listBased,
    })),
    citations: [...citations.values()],
    questions: questions.map(({ fact }) => ({ fact })),
    redFlags: redFlags.map(({ rule, resolved }) => ({ rule, resolved })),
  };
}

const shortTrace = (determination: Determination) => ({
  regimes: determination.regimes.map(shortRegime),
  regimesNotEvaluated: determination.regimesNotEvaluated.map(({ regime }) => ({ regime })),
  questions: determination.questions.map(({ fact, text }) => ({ fact, text })),
  redFlags: determination.redFlags,
  obligations: determination.obligations,
  screenings: determination.screenings.map(shortScreening),
  coverage: determination.coverage
    .filter(({ state }) => state !== 'loaded')
    .map(({ programme, state }) => ({ programme, state })),
});

const shortRegime = ({ findings, exceptions, ...regime }: RegimeResult) => ({
  ...regime,
  findings: findings.filter(({ result }) => result !== 'doesNotApply').map(shortFinding),
  exceptions: exceptions.map(shortException),
});

/** Members that say nothing beyond the usual are left out. */
function shortFinding(finding: Finding) {
  const { rule, kind, result, says, missing, citations, state, verification } = finding;
  return {
    rule,
    kind,
    result,
    ...(result === 'applies' ? { says } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    citations,
    ...(state === 'inForce' ? {} : { state }),
    ...(verification === 'primaryText' ? {} : { verification }),
    ...(result === 'applies' ? foundMembers(finding) : {}),
  };
}

const foundMembers = ({ reviewPolicy, conflicts, listings, overcomeBy, holder }: Finding) => ({
  ...(reviewPolicy === null ? {} : { reviewPolicy }),
  ...(conflicts.length > 0 ? { conflicts } : {}),
  ...(listings.length > 0 ? { listings } : {}),
  ...(overcomeBy.length > 0 ? { overcomeBy } : {}),
  ...(holder === null ? {} : { holder }),
});

/** Of an exception that serves everything but what it overcomes, since its conditions bind. */
const shortException = ({ rule, symbol, result, why, conditions, citations }: ExceptionResult) =>
  result === 'available' ? { rule, symbol, result, conditions, citations, why } : { rule, symbol, result };

const shortScreening = ({ query: { name }, decision, matches }: Screening) => ({
  query: { name },
  decision,
  matches: matches.map(({ listing: { id, list, name: listed }, score, explanation: { basis } }) => ({
    listing: { id, list, name: listed },
    score,
    ...(basis ? { explanation: { basis } } : {}),
  })),
});
