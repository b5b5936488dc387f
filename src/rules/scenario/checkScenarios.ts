/**
 * Checks that all scenarios come out as written, and that every rule has one scenario that fires it and one that does not.
 */
import { mayRelieve } from '../../domain/evidence.ts';
import type { ErrorDetail } from '../../kit/errors.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import type { ScenarioCase } from '../law/compileLaw.ts';
import type { RuleSource } from '../law/ruleBookSource.ts';
import { lawProblem } from '../law/yamlFile.ts';
import { runScenario } from './runScenario.ts';

export function checkScenarios(book: RuleBook, cases: readonly ScenarioCase[]): readonly ErrorDetail[] {
  const wrong = cases.flatMap(({ where, scenario }) =>
    runScenario(scenario, book).differences.map((difference) =>
      lawProblem(where, `scenario "${scenario.name}": ${difference}`),
    ),
  );
  return [...wrong, ...book.rules.flatMap((rule) => coverageFaults(rule, cases))];
}

/**
 * Only what a scenario names counts: a rule that happens to run proves nothing. A rule known through weak evidence alone may be unable
 * to say no; then undetermined is how it does not fire.
 */
function coverageFaults(rule: RuleSource, cases: readonly ScenarioCase[]): readonly ErrorDetail[] {
  const results = new Set(cases.flatMap(({ scenario }) => namedResults(rule, scenario.expect)));
  const exception = rule.kind === 'exception';
  const fires = exception ? ['available', 'undetermined'] : [isOpen(rule) ? 'undetermined' : 'applies'];
  const weak = rule.versions.every(({ evidence }) => !mayRelieve(evidence.verification));
  const rests = exception ? ['notAvailable'] : weak ? ['doesNotApply', 'undetermined'] : ['doesNotApply'];
  const where = `${rule.regime}/${exception ? 'exceptions' : 'rules'}/${rule.id}.yml`;
  const faults: ErrorDetail[] = [];
  if (!fires.some((result) => results.has(result))) faults.push(lawProblem(where, `no scenario fires ${rule.id}`));
  if (!rests.some((result) => results.has(result)))
    faults.push(lawProblem(where, `no scenario shows where ${rule.id} does not fire`));
  return faults;
}

/** No machine decides it: a part that must hold is always open. */
const isOpen = ({ versions }: RuleSource): boolean =>
  versions.every(({ when }) => when !== undefined && 'all' in when && when.all.some((part) => 'open' in part));

function namedResults(rule: RuleSource, expect: ScenarioCase['scenario']['expect']): readonly string[] {
  return Object.entries({ ...expect.findings, ...expect.exceptions })
    .filter(([id]) => id === rule.id || id.startsWith(`${rule.id}:`))
    .map(([, result]) => result);
}
