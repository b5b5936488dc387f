/** What must hold of facts and statements: a statement answers facts of its own regime with values that fit; conditions are sound. */
import type { ErrorDetail } from '../../kit/errors.ts';
import type { RegimeFiles } from './readLaw.ts';
import { checkPredicate, factFault, type References } from './references.ts';
import { lawProblem } from './yamlFile.ts';

export function checkClaims(regime: RegimeFiles, references: References): readonly ErrorDetail[] {
  return [
    ...checkFacts(regime, references),
    ...checkStatements(regime, references),
    ...checkScenarioStatements(regime, references),
  ];
}

function checkScenarioStatements(
  { scenarios }: RegimeFiles,
  { statements: known }: References,
): readonly ErrorDetail[] {
  return scenarios.flatMap(({ value, file }) =>
    value.scenarios.flatMap(({ statements, transaction }, index) => {
      const ids = [
        ...(statements === 'all' ? [] : (statements ?? [])),
        ...(transaction.statements ?? []).map(({ id }) => id),
      ];
      return ids
        .filter((id) => !known.has(id))
        .map((id) => lawProblem(file.at(['scenarios', index]), `no statement "${id}" is defined`));
    }),
  );
}

function checkFacts({ key, facts }: RegimeFiles, references: References): readonly ErrorDetail[] {
  if (!facts) return [];
  const problems: ErrorDetail[] = [];
  for (const [index, { contradictedBy, type }] of facts.value.facts.entries()) {
    if (!contradictedBy) continue;
    const place = ['facts', index, 'contradictedBy'];
    if (type !== 'boolean')
      problems.push(lawProblem(facts.file.at(place), 'only a fact of yes or no can be contradicted: its "no" is'));
    checkPredicate(contradictedBy, key, references, place, (at, what) =>
      problems.push(lawProblem(facts.file.at([...at]), what)),
    );
  }
  return problems;
}

function checkStatements({ key, statements }: RegimeFiles, references: References): readonly ErrorDetail[] {
  if (!statements) return [];
  const { file, value } = statements;
  const problems: ErrorDetail[] = [];
  for (const [index, { answers, contradictedBy }] of value.statements.entries()) {
    const place = ['statements', index];
    for (const [number, { fact, value: answer }] of answers.entries()) {
      const at = file.at([...place, 'answers', number]);
      const fault = factFault({ key: fact, is: answer }, references.facts.get(fact));
      if (fault) problems.push(lawProblem(at, fault));
      else if (!fact.startsWith(`${key}.`))
        problems.push(
          lawProblem(at, `the fact "${fact}" does not belong to ${key}; a statement answers its own regime`),
        );
    }
    if (contradictedBy)
      checkPredicate(contradictedBy, key, references, [...place, 'contradictedBy'], (at, what) =>
        problems.push(lawProblem(file.at([...at]), what)),
      );
  }
  return problems;
}
