/**
 * matchingModel: a version of the model as score, bounds and evidence use it, with what follows from its numbers worked out once. It is handed
 * to whoever scores; there is no current model.
 */
import { ownMember } from '../../kit/ownMember.ts';
import type { Digest } from '../../kit/sha256.ts';
import { MOST_DAMPING } from './damping.ts';
import { digestOfVersion, type ModelReference, type ModelVersion, type Thresholds } from './modelVersion.ts';
import { type PartMatches, partMatchesOf } from './partMatches.ts';
import { STEP_ROWS, type StepName } from './steps.ts';
import { WEIGHT_ROWS, type WeightRow } from './weights.ts';

/** What each kind of part counts in a score. */
export interface PartWeights {
  readonly name: number;
  readonly initial: number;
  readonly generic: number;
  readonly place: number;
  readonly number: number;
  readonly honorific: number;
}

export interface MatchingModel extends ModelVersion, Thresholds {
  readonly partWeights: PartWeights;
  readonly partMatches: PartMatches;
  /**
   * No score with a contradiction other than of numbers is above this. Such a pair weighs no less than an organisation word, the damping is 2
   * at most, and every other term and factor is 1 at most.
   */
  readonly mostWithConflict: number;
  /** Lowest score of the names that the strict pass looks for: below it contradictions of names would have to be candidates. */
  readonly strictFloor: number;
  /** What an answer says of the version; its digest is worked out when it is first asked for. */
  readonly reference: ModelReference;
}

/** A version ready for use. It throws an Error where a number is outside its range, or the strict pass would miss what a review shows. */
export function matchingModel(version: ModelVersion): MatchingModel {
  const { name, weights, thresholds } = version;
  const faults = faultsOf(version);
  if (faults.length > 0) throw new Error(`the model ${name} cannot be used: ${faults.join('; ')}`);
  let digest: Digest | undefined;
  return Object.freeze({
    ...version,
    ...thresholds,
    weights: Object.freeze({ ...weights }),
    partWeights: Object.freeze({
      name: 1,
      initial: 1,
      generic: weights.organisationWord,
      place: 1,
      number: 1,
      honorific: 0,
    }),
    partMatches: partMatchesOf(weights),
    mostWithConflict: weights.conflict ** (weights.organisationWord / MOST_DAMPING) + 1e-9,
    strictFloor: strictFloorOf(version),
    get reference() {
      digest ??= digestOfVersion(version);
      return { name, digest };
    },
  });
}

/** What a contradiction of two names leaves at most, rounded up to hundredths. */
const strictFloorOf = ({ weights }: ModelVersion): number =>
  Math.ceil(100 * weights.conflict ** (1 / MOST_DAMPING)) / 100;

/** The same with every lift that evidence can give: the strict pass looks for no such name, so none may be shown. */
function mostOfContradiction(version: ModelVersion): number {
  const { bornSameDay, sameCountry, sameAddress } = version.weights;
  return 1 - (1 - strictFloorOf(version)) * (1 - bornSameDay) * (1 - sameCountry) * (1 - sameAddress);
}

function faultsOf(version: ModelVersion): readonly string[] {
  const faults = outside(WEIGHT_ROWS, version.weights);
  for (const [step, values] of Object.entries(version.steps))
    faults.push(...outside(STEP_ROWS[step as StepName].weights, values).map((fault) => `${step} ${fault}`));
  const { floor, review, match } = version.thresholds;
  if (!(0 <= floor && floor <= review && review <= match && match <= 1))
    faults.push('floor, review and match are not in this order, or not from 0 to 1');
  if (mostOfContradiction(version) >= review)
    faults.push('a contradiction of two names may reach the review threshold');
  return faults;
}

function outside(rows: Readonly<Record<string, WeightRow>>, values: Readonly<Record<string, number>>): string[] {
  return Object.entries(rows).flatMap(([name, { range }]) => {
    const value = ownMember(values, name) ?? Number.NaN;
    return value >= range[0] && value <= range[1] ? [] : [`${name} is ${value}, not from ${range[0]} to ${range[1]}`];
  });
}
