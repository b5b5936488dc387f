/**
 * Whether every score is what it was: about three hundred pairs of names that together use each weight and step of both models. A change
 * that is meant makes a new model (CONTRIBUTING.md); `npx node scripts/writeGoldenScores.ts` then writes the scores anew.
 */
import { describe, expect, it } from 'vitest';
import { MODELS } from '../../src/screening/index.ts';
import { changesOf, readRows } from './scoreRow.ts';

const rows = readRows();

describe('the golden scores', () => {
  it('are of many pairs, each there once, under every model', () => {
    expect(rows.length).toBeGreaterThan(280);
    const pairs = rows.map(({ scores: _scores, screened: _screened, kind: _kind, ...pair }) => JSON.stringify(pair));
    expect(pairs.filter((pair, place) => pairs.indexOf(pair) !== place)).toEqual([]);
    const models = MODELS.map(({ name }) => name);
    for (const { scores } of rows) expect(Object.keys(scores)).toEqual(models);
  });

  it.each(rows.map((row) => [`${row.kind}: ${row.left} | ${row.right}`, row] as const))('%s', (_pair, row) => {
    const changes = changesOf(row).map(
      ({ pair, what, expected, got }) => `${pair} (${what}): expected ${expected}, got ${got}`,
    );
    expect(changes).toEqual([]);
  });
});
