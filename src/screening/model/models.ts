/** models: which versions of the matching model are there, and which one answers when none is named? A new version is a file and a line here. */
import { PortcullisError } from '../../kit/errors.ts';
import { type MatchingModel, matchingModel } from './matchingModel.ts';
import { OFAC } from './ofac.ts';
import { PORTCULLIS_1 } from './portcullis1.ts';

export const DEFAULT_MODEL: MatchingModel = matchingModel(PORTCULLIS_1);
export const MODELS: readonly MatchingModel[] = [DEFAULT_MODEL, matchingModel(OFAC)];

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
