/** The answers of today are the answers of the baseline. A change that is meant: `npm run baseline -- --write`, and say why. */
import { describe, expect, it } from 'vitest';
import { BASELINE_FILE, readBaseline, rowsOfKind } from './baselineFile.ts';
import { compareRows } from './compareRows.ts';
import { rowsOfScenarios } from './rowsOfScenarios.ts';
import { rowsOfTransactions } from './rowsOfTransactions.ts';
import { tellDifferences } from './tellDifferences.ts';

const baseline = readBaseline(BASELINE_FILE);

describe('the baseline of answers', () => {
  it('is what every scenario of the law is answered today', () => {
    const differences = compareRows(rowsOfKind(baseline, 'scenario'), rowsOfScenarios());
    expect(tellDifferences(differences)).toEqual([]);
  });

  it('is what every generated transaction is answered today', () => {
    const differences = compareRows(rowsOfKind(baseline, 'transaction'), rowsOfTransactions());
    expect(tellDifferences(differences)).toEqual([]);
  });

  it('settles more than a third of the generated transactions, and reaches every outcome', () => {
    const rows = rowsOfKind(baseline, 'transaction');
    const outcomes = Map.groupBy(rows, ({ outcome }) => outcome);
    expect([...outcomes.keys()].sort()).toEqual(['allowed', 'licenceRequired', 'prohibited', 'unknown']);
    expect(outcomes.get('unknown')?.length).toBeLessThan((rows.length * 2) / 3);
  });

  it('has the figures of evaluation sets, which npm run baseline compares', () => {
    expect(rowsOfKind(baseline, 'eval').length).toBeGreaterThan(0);
  });
});
