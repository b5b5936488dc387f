/**
 * Whether every score is what it was: for each version of the model hundreds of pairs of names that together use each weight and step. A
 * version never changes: other scores are another version (CONTRIBUTING.md), which gets a file of its own by
 * `npx node scripts/writeGoldenScores.ts`.
 */
import { describe, expect, it } from 'vitest';
import { type MatchingModel, MODELS } from '../../src/screening/index.ts';
import { changesOf, readRows, scoredModels } from './scoreRow.ts';

it('each version has golden scores, and no file is of a version that is gone', () => {
  expect(scoredModels().toSorted()).toEqual(MODELS.map(({ name }) => name).toSorted());
});

describe.each(MODELS.map((model): [string, MatchingModel] => [model.name, model]))(
  'the golden scores of %s',
  (name, model) => {
    const rows = readRows(name);

    it('are of many pairs, each there once', () => {
      expect(rows.length).toBeGreaterThan(280);
      const pairs = rows.map(({ score: _score, screened: _screened, kind: _kind, ...pair }) => JSON.stringify(pair));
      expect(new Set(pairs).size).toBe(pairs.length);
    });

    it.each(rows.map((row) => [`${row.kind}: ${row.left} | ${row.right}`, row] as const))('%s', (_pair, row) => {
      const changes = changesOf(row, model).map(
        ({ pair, what, expected, got }) => `${pair} (${what}): expected ${expected}, got ${got}`,
      );
      expect(changes).toEqual([]);
    });
  },
);
