/**
 * What of an answer does the baseline record? Codes, ids, keys and values alone, no sentences: those may be written better. What is too
 * much to write out goes into digests: `details` (every finding with what it lacks and meets), `cited` (what it rests on) and `order`
 * (in which findings, exceptions, red flags and obligations come; everywhere else but in the questions they are sorted).
 */
import type { ExceptionResult, Finding, RegimeResult } from '../../src/domain/determination.ts';
import type { RulesAnswer } from '../../src/rules/prose/rulesAnswer.ts';
import type { BaselineRow } from './baselineFile.ts';
import { saysNothing, shortDigest } from './shortDigest.ts';

/** @param input digest of what was asked, so that a changed question is told apart from a changed answer */
export function answerRow(id: string, input: string, answer: RulesAnswer): BaselineRow {
  const { regimes, authorisation, reviewPolicy } = answer;
  return withoutEmpty(id, {
    input,
    outcome: answer.outcome,
    possible: answer.possible,
    couldBeWorse: answer.couldBeWorse,
    reviewPolicy: reviewPolicy && `${reviewPolicy.policy} ${reviewPolicy.regime} ${reviewPolicy.authority}`,
    authorisation: authorisation && `${authorisation.basis} ${authorisation.symbol ?? ''}`.trim(),
    regimes: Object.fromEntries(regimes.map((regime) => [regime.regime, regimeText(regime)])),
    findings: byResult(regimes.flatMap(({ findings }) => findings.filter(({ result }) => result !== 'doesNotApply'))),
    exceptions: byResult(regimes.flatMap(({ exceptions }) => exceptions)),
    redFlags: answer.redFlags.map(({ rule, resolved }) => (resolved ? `${rule} resolved` : rule)).sort(),
    obligations: answer.obligations.map(({ rule, when, due }) => `${rule} ${when}${due === null ? '' : ' due'}`).sort(),
    questions: answer.questions.map(({ fact }) => fact),
    recheckBy: answer.recheckBy,
    details: shortDigest(detailsOf(answer)),
    cited: shortDigest(citedBy(answer)),
    order: shortDigest(orderOf(answer)),
  });
}

/** Fields that say nothing are left out: the file stays small, and the comparison takes an absent field for what it is. */
const withoutEmpty = (id: string, fields: Readonly<Record<string, unknown>>): BaselineRow => ({
  id,
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => !saysNothing(value))),
});

function regimeText({ nexus, outcome, possible, listBased }: RegimeResult): string {
  return `nexus ${nexus}, ${outcome} of ${possible.join('|')}, list ${listBased}`;
}

/** Result -> ids of its rules, sorted; a rule that is found twice stands twice. */
function byResult(
  found: readonly Pick<Finding | ExceptionResult, 'rule' | 'result'>[],
): Readonly<Record<string, readonly string[]>> {
  const results = [...new Set(found.map(({ result }) => result))].sort();
  return Object.fromEntries(
    results.map((wanted) => [
      wanted,
      found
        .filter(({ result }) => result === wanted)
        .map(({ rule }) => rule)
        .sort(),
    ]),
  );
}

const sorted = (values: readonly unknown[]): readonly string[] => values.map((value) => JSON.stringify(value)).sort();

const detailsOf = ({ regimes, questions, redFlags, regimesNotEvaluated, reaches }: RulesAnswer) => ({
  findings: sorted(regimes.flatMap(({ findings }) => findings.map(findingDetails))),
  exceptions: sorted(regimes.flatMap(({ exceptions }) => exceptions.map(exceptionDetails))),
  questions: questions.map(({ fact, settles, type, values }) => [fact, settles, type, values]),
  ownListings: sorted(redFlags.flatMap(({ ownListing }) => (ownListing ? [ownListing.id] : []))),
  notEvaluated: sorted(regimesNotEvaluated.map(({ regime }) => regime)),
  reaches: Object.fromEntries(reaches),
});

const findingDetails = ({ rule, kind, result, missing, reviewPolicy, listings, overcomeBy, holder }: Finding) => ({
  rule,
  kind,
  result,
  missing,
  reviewPolicy,
  hasHolder: holder !== null,
  overcomeBy,
  listings: listings.map(({ party, id, programme, inForce, basis }) => [party, id, programme, inForce, basis]),
});

const exceptionDetails = ({ rule, symbol, result, overcomes, conditions }: ExceptionResult) => ({
  rule,
  symbol,
  result,
  overcomes,
  conditions: conditions.map(({ fact, given }) => [fact, given]),
});

/** What the answer rests on, finding by finding: instruments and how well they were read. */
const citedBy = ({ regimes, redFlags, obligations }: RulesAnswer) => ({
  findings: sorted(
    regimes.flatMap(({ findings }) =>
      findings.map(({ rule, citations, authority, state, verification, verifiedOn, conflicts }) => ({
        rule,
        citations,
        standing: [authority, state, verification, verifiedOn],
        conflicts: conflicts.map((conflict) => conflict.citations),
      })),
    ),
  ),
  exceptions: sorted(regimes.flatMap(({ exceptions }) => exceptions.map(({ rule, citations }) => [rule, citations]))),
  redFlags: sorted(redFlags.map(({ rule, citations }) => [rule, citations])),
  obligations: sorted(obligations.map(({ rule, citation }) => [rule, citation])),
});

/** The order in which a reader meets them. */
const orderOf = ({ regimes, redFlags, obligations }: RulesAnswer) => ({
  regimes: regimes.map(({ regime, findings, exceptions }) => [
    regime,
    ...[...findings, ...exceptions].map(({ rule }) => rule),
  ]),
  redFlags: redFlags.map(({ rule }) => rule),
  obligations: obligations.map(({ rule, when }) => [rule, when]),
});
