/** Everything that must hold between law files: names, references, regimes. Each fault names file and line. */
import type { ErrorDetail } from '../../kit/errors.ts';
import { checkClaims } from './checkClaims.ts';
import { checkChart, checkControlLists, checkGroups } from './checkLists.ts';
import { checkRules } from './checkRules.ts';
import type { RegimeFiles } from './readLaw.ts';
import { checkPredicate, gatherReferences, type References, type ReportAt } from './references.ts';
import { lawProblem, type YamlFile } from './yamlFile.ts';

export function checkLaw(regimes: readonly RegimeFiles[]): readonly ErrorDetail[] {
  const references = gatherReferences(regimes);
  return [
    ...checkNames(regimes),
    ...checkControlLists(regimes, references),
    ...regimes.flatMap((regime) => [
      ...checkRegime(regime, references),
      ...checkClaims(regime, references),
      ...checkRules(regime, references),
      ...checkChart(regime),
      ...checkGroups(regime),
    ]),
  ];
}

function checkRegime(regime: RegimeFiles, references: References): readonly ErrorDetail[] {
  if (!regime.regime) return [];
  const { value, file } = regime.regime;
  const problems: ErrorDetail[] = [];
  const report = (place: readonly (string | number)[], what: string) => problems.push(lawProblem(file.at(place), what));
  const reportAt: ReportAt = (place, what) => report(place.map(String), what);
  if (value.key !== regime.key) report(['key'], `the key "${value.key}" is not the folder's name "${regime.key}"`);
  if (value.modelled && !(value.nexus && value.reading))
    report(['modelled'], 'a modelled regime needs nexus and reading');
  if (!value.modelled && !value.why) report(['modelled'], 'a regime that is not modelled says why');
  if (value.controlList && !regime.controlLists.some(({ value: list }) => list.list === value.controlList))
    report(['controlList'], `no file under control-list/ holds the list "${value.controlList}"`);
  if (value.blockingStatute)
    checkPredicate(value.blockingStatute.when, regime.key, references, ['blockingStatute', 'when'], reportAt);
  if (value.nexus) checkPredicate(value.nexus.when, regime.key, references, ['nexus', 'when'], reportAt);
  return problems;
}

/** File name = id, ids and keys unique over all regimes, fact keys within their regime. */
function checkNames(regimes: readonly RegimeFiles[]): readonly ErrorDetail[] {
  const problems: ErrorDetail[] = [];
  const seen = new Map<string, string>();
  const unique = (kind: string, id: string, file: YamlFile, place: readonly (string | number)[]) => {
    const first = seen.get(`${kind} ${id}`);
    if (first) problems.push(lawProblem(file.at(place), `${kind} "${id}" is defined twice, first in ${first}`));
    seen.set(`${kind} ${id}`, file.path);
  };
  const named = (kind: string, id: string, file: YamlFile) => {
    if (!file.path.endsWith(`/${id}.yml`))
      problems.push(
        lawProblem(file.at(['id']), `the ${kind} "${id}" must stand in a file of that name`, {
          hint: `rename the file to ${id}.yml`,
        }),
      );
    unique(kind, id, file, []);
  };
  for (const regime of regimes) {
    for (const { value, file, row } of regime.rules)
      if (row) unique('rule', value.id, file, row);
      else named('rule', value.id, file);
    for (const { value, file } of regime.groups) named('group', value.id, file);
    for (const { value, file } of regime.programmes) named('programme', value.key, file);
    for (const [index, { id }] of (regime.statements?.value.statements ?? []).entries())
      if (regime.statements) unique('statement', id, regime.statements.file, ['statements', index]);
    for (const [index, fact] of (regime.facts?.value.facts ?? []).entries()) {
      if (!regime.facts) continue;
      unique('fact', fact.key, regime.facts.file, ['facts', index]);
      if (!fact.key.startsWith(`${regime.key}.`))
        problems.push(
          lawProblem(regime.facts.file.at(['facts', index]), `the fact "${fact.key}" does not belong to ${regime.key}`),
        );
    }
  }
  return problems;
}
