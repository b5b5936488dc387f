import { describe, expect, it } from 'vitest';
import { compareRows } from './compareRows.ts';
import { tellDifferences } from './tellDifferences.ts';

const row = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  outcome: 'unknown',
  findings: { applies: ['a', 'b'] },
  questions: ['one', 'two'],
  ...more,
});

describe('comparing two baselines', () => {
  it('finds nothing between equal rows, in whatever order they stand', () => {
    const differences = compareRows([row('1'), row('2')], [row('2'), row('1')]);
    expect(differences).toEqual([]);
    expect(tellDifferences(differences)).toEqual([]);
  });

  it('tells a changed outcome with what was and what is', () => {
    const [difference] = compareRows([row('1')], [row('1', { outcome: 'allowed' })]);
    expect(difference).toEqual({
      id: '1',
      kind: 'changed',
      changes: [{ field: 'outcome', was: '"unknown"', is: '"allowed"' }],
    });
  });

  it('tells a missing row and an added row', () => {
    const differences = compareRows([row('1'), row('2')], [row('2'), row('3')]);
    expect(differences.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['1 missing', '3 added']);
  });

  it('tells a field that went or came', () => {
    const [difference] = compareRows([row('1', { recheckBy: '2026-01-01' })], [row('1', { refused: ['X'] })]);
    expect(difference?.changes).toEqual([
      { field: 'recheckBy', was: '"2026-01-01"', is: null },
      { field: 'refused', was: null, is: '["X"]' },
    ]);
  });

  it('shows of a list within a field what went and what came, counting entries that stand twice', () => {
    const [difference] = compareRows([row('1')], [row('1', { findings: { applies: ['b', 'b', 'c'] } })]);
    expect(difference?.changes).toEqual([{ field: 'findings.applies', was: '["a"]', is: '["b","c"]' }]);
  });

  it('tells a changed order in full', () => {
    const [difference] = compareRows([row('1')], [row('1', { questions: ['two', 'one'] })]);
    expect(difference?.changes).toEqual([{ field: 'questions', was: '["one","two"]', is: '["two","one"]' }]);
  });

  it('refuses two rows with one id', () => {
    expect(() => compareRows([row('1'), row('1')], [])).toThrow('same id');
  });
});

describe('telling the differences', () => {
  it('shows the first twenty rows and counts the rest', () => {
    const ids = Array.from({ length: 25 }, (_, index) => String(index + 10));
    const differences = compareRows(
      ids.map((id) => row(id)),
      ids.map((id) => row(id, { outcome: 'allowed' })),
    );
    const lines = tellDifferences(differences);
    expect(lines[0]).toBe('25 rows differ: outcome 25');
    expect(lines).toContain('  outcome: was "unknown", is "allowed"');
    expect(lines).toHaveLength(1 + 2 * 20 + 1);
    expect(lines.at(-1)).toBe('... and 5 more rows');
  });

  it('says when a row was asked something else', () => {
    const lines = tellDifferences(compareRows([row('1', { input: 'x' })], [row('1', { input: 'y' })]));
    expect(lines.at(-1)).toContain('1 row asks something else than before');
  });
});
