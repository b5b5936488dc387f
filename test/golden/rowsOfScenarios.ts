/** What does the rules engine answer to each scenario of the bundled law? One row a scenario, whatever the scenario itself expects. */
import { runScenario } from '../../src/rules/scenario/runScenario.ts';
import { bundledBook, bundledLaw } from '../../src/rules/testing/bundledLaw.ts';
import { answerRow } from './answerRow.ts';
import type { BaselineRow } from './baselineFile.ts';
import { shortDigest } from './shortDigest.ts';

export function rowsOfScenarios(): readonly BaselineRow[] {
  const book = bundledBook();
  const rows = bundledLaw().scenarios.map(({ regime, scenario }) => {
    const { name, basis: _basis, expect: _expect, ...asked } = scenario;
    return answerRow(`scenario ${regime}: ${name}`, shortDigest(asked), runScenario(scenario, book).answer);
  });
  return named(rows);
}

/** Scenarios of one name are told apart by what they ask, not by the file in which they stand; of the same question, by their number. */
function named(rows: readonly BaselineRow[]): readonly BaselineRow[] {
  const asked = apart(rows, ({ id, input }) => `${id} #${String(input)}`);
  return apart(asked, ({ id }, number) => `${id} (${number})`);
}

/** Gives rows that share an id another one. */
function apart(
  rows: readonly BaselineRow[],
  rename: (row: BaselineRow, number: number) => string,
): readonly BaselineRow[] {
  const byId = Map.groupBy(rows, ({ id }) => id);
  return [...byId.values()].flatMap((same) =>
    same.length === 1 ? same : same.map((row, index) => ({ ...row, id: rename(row, index + 1) })),
  );
}
