/**
 * Whether the golden scores notice a change of any number: each weight, each number of a step and each threshold is moved by a twentieth, and
 * at least one score must differ.
 */
import { describe, expect, it } from 'vitest';
import { type MatchingModel, matchingModel } from '../../src/screening/model/matchingModel.ts';
import type { ModelVersion } from '../../src/screening/model/modelVersion.ts';
import { OFAC } from '../../src/screening/model/ofac.ts';
import { PORTCULLIS_1 } from '../../src/screening/model/portcullis1.ts';
import { changesOf, readRows } from './scoreRow.ts';

type Numbers = Readonly<Record<string, number>>;
interface Moved {
  readonly what: string;
  readonly up: ModelVersion;
  readonly down: ModelVersion;
}

/** One version for each number of `values`, with the number larger, and smaller. */
function movedIn(values: Numbers, what: string, versionWith: (values: Numbers) => ModelVersion): readonly Moved[] {
  return Object.entries(values).map(([name, value]) => ({
    what: `${what} ${name}`,
    up: versionWith({ ...values, [name]: value === Math.round(value) && value > 1 ? value + 1 : value * 1.05 }),
    down: versionWith({ ...values, [name]: value === Math.round(value) && value > 1 ? value - 1 : value * 0.95 }),
  }));
}

const ofWeights = (version: ModelVersion): readonly Moved[] =>
  movedIn(version.weights, 'weight', (weights) => ({ ...version, weights: { ...version.weights, ...weights } }));
const ofThresholds = (version: ModelVersion): readonly Moved[] =>
  movedIn({ ...version.thresholds }, 'threshold', (thresholds) => ({
    ...version,
    thresholds: { ...version.thresholds, ...thresholds },
  }));
const ofSteps = (version: ModelVersion): readonly Moved[] =>
  Object.entries(version.steps).flatMap(([step, values]) =>
    movedIn(values, step, (moved) => ({ ...version, steps: { ...version.steps, [step]: moved } })),
  );

/** A version whose number left its range cannot be used at all. */
function usable(version: ModelVersion): MatchingModel | undefined {
  try {
    return matchingModel(version);
  } catch {
    return undefined;
  }
}

const rowsOf = { [PORTCULLIS_1.name]: readRows(PORTCULLIS_1.name), [OFAC.name]: readRows(OFAC.name) };
const isNoticed = (version: ModelVersion): boolean => {
  const model = usable(version);
  return model !== undefined && (rowsOf[version.name] ?? []).some((row) => changesOf(row, model).length > 0);
};

const { ofacPage } = OFAC.steps;
/** It decides which of several listings are shown below the review threshold, and a row has one listing. */
const UNNOTICED = 'loosePass found';
const moved: readonly Moved[] = [
  ...ofWeights(PORTCULLIS_1),
  ...ofThresholds(PORTCULLIS_1),
  ...ofSteps(PORTCULLIS_1),
  ...ofSteps({ ...OFAC, steps: { ...(ofacPage ? { ofacPage } : {}) } }),
];

describe('the golden scores', () => {
  it.each(moved.filter(({ what }) => what !== UNNOTICED).map((one) => [one.what, one] as const))(
    'notice another %s',
    (_what, { up, down }) => {
      expect(isNoticed(up) || isNoticed(down)).toBe(true);
    },
  );
});
