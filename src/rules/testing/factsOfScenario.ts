/** Facts of a scenario of the bundled law, by its name. */
import type { Facts } from '../book/facts.ts';
import { scenarioFacts } from '../scenario/scenarioFacts.ts';
import { bundledBook, bundledLaw } from './bundledLaw.ts';

export function factsOfScenario(regime: string, name: string): Facts {
  const found = bundledLaw().scenarios.find((one) => one.regime === regime && one.scenario.name === name);
  if (!found) throw new Error(`${regime} has no scenario "${name}"`);
  return scenarioFacts(found.scenario, bundledBook());
}
