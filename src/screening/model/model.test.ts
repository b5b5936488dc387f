import { describe, expect, it } from 'vitest';
import { type MatchingModel, matchingModel } from './matchingModel.ts';
import { MODELS } from './models.ts';
import { digestOfVersion, type ModelVersion } from './modelVersion.ts';
import { OFAC } from './ofac.ts';
import { PORTCULLIS_1 } from './portcullis1.ts';
import { STEP_ROWS, type StepName } from './steps.ts';
import { tableDigests } from './tables.ts';
import { WEIGHT_ROWS, type WeightRow, type Weights } from './weights.ts';

/** The next number after this one. */
function next(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0);
}

const weightNames = Object.keys(WEIGHT_ROWS) as readonly (keyof Weights)[];
const withWeights = (weights: Partial<Weights>): ModelVersion => ({
  ...PORTCULLIS_1,
  weights: { ...PORTCULLIS_1.weights, ...weights },
});

/** The version with one number of a step set to the next one. */
const withStepNumber = (version: ModelVersion, step: StepName, weight: string): ModelVersion => {
  const values: Readonly<Record<string, number>> = version.steps[step] ?? {};
  return { ...version, steps: { ...version.steps, [step]: { ...values, [weight]: next(values[weight] ?? 0) } } };
};

describe('the digest of a version', () => {
  it('is what it was: stored answers name it', () => {
    expect(MODELS.map(({ reference }) => `${reference.name} ${reference.digest}`)).toMatchInlineSnapshot(`
      [
        "portcullis-1 6419566ba18f2f9e6ca3e4aae26ef993c17eb6c90314788c5dd373dacf682943",
        "ofac 33512fa923add7ccaad12e11629a5ae105f152f8ecc2bec13cee02e084175933",
      ]
    `);
  });

  it.each(weightNames)('changes with the last place of %s', (name) => {
    const changed = withWeights({ [name]: next(PORTCULLIS_1.weights[name]) });
    expect(digestOfVersion(changed)).not.toBe(digestOfVersion(PORTCULLIS_1));
  });

  it('changes with the last place of every number of a step, and with a step that is left out', () => {
    const digest = digestOfVersion(OFAC);
    for (const [step, values] of Object.entries(OFAC.steps) as [StepName, object][]) {
      const { [step]: _left, ...others } = OFAC.steps;
      expect(digestOfVersion({ ...OFAC, steps: others })).not.toBe(digest);
      for (const weight of Object.keys(values))
        expect(digestOfVersion(withStepNumber(OFAC, step, weight))).not.toBe(digest);
    }
  });

  it('changes with the name, a threshold and a table, and not with the description', () => {
    const { thresholds, tables } = PORTCULLIS_1;
    const digest = digestOfVersion(PORTCULLIS_1);
    const others: readonly Partial<ModelVersion>[] = [
      { name: 'portcullis-2' },
      { thresholds: { ...thresholds, review: next(thresholds.review) } },
      { thresholds: { ...thresholds, match: next(thresholds.match) } },
      { thresholds: { ...thresholds, floor: next(thresholds.floor) } },
      { tables: { ...tables, terms: tables.namesakes } },
    ];
    for (const other of others) expect(digestOfVersion({ ...PORTCULLIS_1, ...other })).not.toBe(digest);
    expect(digestOfVersion({ ...PORTCULLIS_1, description: 'other words' })).toBe(digest);
  });
});

describe('a version', () => {
  it.each(MODELS.map((model): [string, MatchingModel] => [model.name, model]))(
    '%s has the tables of this program: a table that changes belongs to a new version',
    (_name, { tables }) => {
      expect(tables).toEqual(tableDigests());
    },
  );

  it.each([
    ['a share above 1', withWeights({ omission: 1.1 }), 'omission is 1.1, not from 0 to 1'],
    ['a weight that would soften a reading', withWeights({ transliterated: 0.9 }), 'transliterated is 0.9'],
    ['no number', withWeights({ conflict: Number.NaN }), 'conflict is NaN'],
    ['a contradiction that a review may show', withWeights({ conflict: 0.2 }), 'may reach the review threshold'],
    [
      'a match below the review threshold',
      { ...PORTCULLIS_1, thresholds: { review: 0.7, match: 0.6, floor: 0.1 } },
      'floor, review and match are not in this order',
    ],
    [
      'a number of a step outside its range',
      { ...PORTCULLIS_1, steps: { cutNames: { similarity: 2 } } },
      'cutNames similarity is 2, not from 0 to 1',
    ],
  ] as readonly (readonly [string, ModelVersion, string])[])('is refused with %s', (_what, version, fault) => {
    expect(() => matchingModel(version)).toThrow(fault);
  });

  it('says what each of its numbers is for', () => {
    const steps = Object.values(STEP_ROWS).map(({ weights }) => weights);
    const rows = [WEIGHT_ROWS, ...steps].flatMap((all: Readonly<Record<string, WeightRow>>) => Object.values(all));
    expect(rows.filter(({ reason }) => reason.length < 8)).toEqual([]);
  });
});
