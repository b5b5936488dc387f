import { describe, expect, it } from 'vitest';
import { bundledBook, bundledLaw } from '../testing/bundledLaw.ts';
import { checkScenarios } from './checkScenarios.ts';
import { runScenario } from './runScenario.ts';

const { problems, scenarios } = bundledLaw();

describe('the law of the repository', () => {
  it('has no faults', () => {
    expect(problems).toEqual([]);
  });

  it('has a scenario for and against every rule', () => {
    expect(checkScenarios(bundledBook(), scenarios)).toEqual([]);
  });

  it.each(scenarios.map((one) => [`${one.regime}: ${one.scenario.name}`, one.scenario] as const))(
    '%s',
    (_name, scenario) => {
      expect(runScenario(scenario, bundledBook()).differences).toEqual([]);
    },
  );

  it('notices a scenario that comes out otherwise', () => {
    const first = scenarios.find(({ scenario }) => scenario.name === '4D004 to the UAE after the cut of the list');
    if (!first) throw new Error('the story has no such scenario');
    const wrong = { ...first.scenario, expect: { ...first.scenario.expect, outcome: 'allowed' as const } };
    expect(runScenario(wrong, bundledBook()).differences).toEqual([
      'outcome: expected "allowed", got "licenceRequired"',
    ]);
    expect(checkScenarios(bundledBook(), [{ ...first, scenario: wrong }]).map(({ where }) => where)).toContain(
      first.where,
    );
  });
});
