/** models: the matching models: versioned, visible tables of the weight of each feature, and the scores from which on a hit is shown. */
import { PortcullisError } from '../../kit/errors.ts';
import { type ModelRow, OFAC_TABLE, PORTCULLIS_1_TABLE } from './modelTable.ts';

export interface MatchingModel {
  /** `portcullis-1`, `ofac`: part of every answer; a change that alters scores makes a new name. */
  readonly name: string;
  readonly description: string;
  /** From this score on a hit is shown to a person. */
  readonly review: number;
  /** From this score on a hit counts as a match until a person says otherwise. */
  readonly match: number;
  /** The lowest score that is ever reported. */
  readonly floor: number;
  /** The table: what each number is, and why it has that value. */
  readonly table: readonly ModelRow[];
}

const PORTCULLIS_1: MatchingModel = {
  name: 'portcullis-1',
  description: 'Aligned name parts; a contradiction costs far more than an omission; rarity weighs.',
  review: 0.65,
  match: 0.7,
  floor: 0.1,
  table: PORTCULLIS_1_TABLE,
};

const OFAC: MatchingModel = {
  name: 'ofac',
  description: "Emulates the scores of OFAC's own Sanctions List Search page.",
  review: 0.8,
  match: 0.85,
  floor: 0.5,
  table: OFAC_TABLE,
};

export const MODELS: readonly MatchingModel[] = [PORTCULLIS_1, OFAC];
export const DEFAULT_MODEL: MatchingModel = PORTCULLIS_1;

/** @throws PortcullisError MODEL_UNKNOWN */
export function modelByName(name: string): MatchingModel {
  const model = MODELS.find((candidate) => candidate.name === name);
  if (model) return model;
  throw new PortcullisError({
    code: 'MODEL_UNKNOWN',
    what: 'no matching model has this name',
    expected: MODELS.map((candidate) => candidate.name).join(' or '),
    got: name,
    hint: 'leave the model out for the default',
  });
}
