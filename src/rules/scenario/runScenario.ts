/** Runs one scenario and lists where the answer differs from what was written. */

import type { RuleBook } from '../book/ruleBook.ts';
import type { Scenario } from '../law/scenarioSchema.ts';
import { determine, type RulesAnswer } from '../prose/determine.ts';
import { explainAnswer } from '../prose/explainAnswer.ts';
import { scenarioFacts } from './scenarioFacts.ts';

export interface ScenarioRun {
  readonly answer: RulesAnswer;
  /** One sentence per difference; empty: as written. */
  readonly differences: readonly string[];
}

export function runScenario(scenario: Scenario, book: RuleBook): ScenarioRun {
  const facts = scenarioFacts(scenario, book);
  const answer = determine(book, facts);
  const { expect } = scenario;
  const differences = [
    ...differs('outcome', answer.outcome, expect.outcome),
    ...differs('possible', answer.possible, expect.possible),
    ...differs('couldBeWorse', answer.couldBeWorse, expect.couldBeWorse),
    ...differs('reviewPolicy', answer.reviewPolicy?.policy ?? null, expect.reviewPolicy),
    ...differs('basis', answer.authorisation?.basis ?? null, expect.basis),
    ...regimeDifferences(scenario, answer),
    ...findingDifferences(scenario, answer),
    ...absent('missing', expect.missing, new Set([...answer.questions.map(({ fact }) => fact), ...missingIn(answer)])),
    ...absent('redFlags', expect.redFlags, new Set(answer.redFlags.map(({ rule }) => rule))),
    ...absent('obligations', expect.obligations, new Set(answer.obligations.map(({ rule }) => rule))),
    ...saysDifferences(expect.says, explainAnswer({ ...answer, asOf: { validAt: facts.validAt } })),
  ];
  return { answer, differences };
}

function differs(what: string, got: unknown, wanted: unknown): readonly string[] {
  if (wanted === undefined || JSON.stringify(got) === JSON.stringify(wanted)) return [];
  return [`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`];
}

function absent(what: string, wanted: readonly string[], got: ReadonlySet<string>): readonly string[] {
  return wanted
    .filter((one) => !got.has(one))
    .map((one) => `${what}: expected ${one}, got ${[...got].join(', ') || 'none'}`);
}

const missingIn = (answer: RulesAnswer): readonly string[] =>
  answer.regimes.flatMap(({ findings }) => findings.flatMap(({ missing }) => missing));

function regimeDifferences({ expect }: Scenario, answer: RulesAnswer): readonly string[] {
  return Object.entries(expect.regimes).flatMap(([key, wanted]) => {
    const got = answer.regimes.find(({ regime }) => regime === key);
    if (!got) return wanted.nexus === 'doesNotApply' ? [] : [`${key}: not among the regimes of the answer`];
    return [
      ...differs(`${key}.nexus`, got.nexus, wanted.nexus),
      ...differs(`${key}.outcome`, got.outcome, wanted.outcome),
      ...differs(`${key}.listBased`, got.listBased, wanted.listBased),
    ];
  });
}

function findingDifferences({ expect }: Scenario, answer: RulesAnswer): readonly string[] {
  const findings = new Map(
    answer.regimes.flatMap((regime) => regime.findings.map(({ rule, result }) => [rule, result])),
  );
  const exceptions = new Map(
    answer.regimes.flatMap((regime) => regime.exceptions.map(({ rule, result }) => [rule, result])),
  );
  return [
    ...Object.entries(expect.findings).flatMap(([rule, wanted]) =>
      differs(rule, findings.get(rule) ?? 'no finding', wanted),
    ),
    ...Object.entries(expect.exceptions).flatMap(([rule, wanted]) =>
      differs(rule, exceptions.get(rule) ?? 'not looked at', wanted),
    ),
  ];
}

function saysDifferences(wanted: readonly string[], text: string): readonly string[] {
  return wanted.filter((one) => !text.includes(one)).map((one) => `the explanation does not say "${one}"`);
}
