/** compareNames: compares two names and gives a score with its reasons. The score of a pair depends on the pair and the model alone. */
import type { Explanation, ScreeningQuery } from '../../domain/screening.ts';
import { PortcullisError } from '../../kit/errors.ts';
import type { MatchingModel } from '../model/matchingModel.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { guessProfile, type ParsedName, type Profile, parseName } from '../names/parseName.ts';
import { type Comparison, compareParts } from './compareParts.ts';
import { ComparisonScratch } from './comparisonScratch.ts';
import { explain } from './explain.ts';
import { ofacScore } from './ofacScore.ts';

export interface PairResult {
  /** 0..1, rounded to 1e-4. */
  readonly score: number;
  readonly explanation: Explanation;
}

export const round4 = (value: number): number => Math.round(value * 10_000) / 10_000;

const emptyName = (name: string): PortcullisError =>
  new PortcullisError({
    code: 'NAME_EMPTY',
    what: 'nothing of the name can be compared',
    expected: 'a name with a letter or a digit',
    got: JSON.stringify(name.slice(0, 40).toWellFormed()),
    hint: 'give the name as it is written in a document',
  });

/** @throws PortcullisError NAME_EMPTY */
export function parseOrRefuse(name: string, profile: Profile): ParsedName {
  const parsed = parseName(name, profile);
  if (parsed.parts.length === 0) throw emptyName(name);
  return parsed;
}

export const profileOfType = (type: ScreeningQuery['type'], ...names: readonly string[]): Profile =>
  type === 'person'
    ? 'person'
    : type
      ? 'organization'
      : names.some((name) => guessProfile(name) === 'organization')
        ? 'organization'
        : 'person';

/** A name as text and as parts. */
export interface ReadName {
  readonly text: string;
  readonly parsed: ParsedName;
}

/** The model's score of two names and the alignment behind it. */
export function scoreNames(
  asked: ReadName,
  listed: ReadName,
  model: MatchingModel,
  scratch: ComparisonScratch,
): Comparison {
  const comparison = compareParts(asked.parsed, listed.parsed, model, scratch);
  const { ofacPage } = model.steps;
  return ofacPage ? comparison.withScore(ofacScore(asked.text, listed.text, ofacPage)) : comparison;
}

/** Scratch memory of this thread for `compareNames`, which is called for one pair after another. */
const threadScratch = new ComparisonScratch();

/** @throws PortcullisError NAME_EMPTY when nothing of a name can be compared */
export function compareNames(
  a: string,
  b: string,
  type?: ScreeningQuery['type'],
  model: MatchingModel = DEFAULT_MODEL,
): PairResult {
  const profile = profileOfType(type, a, b);
  const [left, right] = [parseOrRefuse(a, profile), parseOrRefuse(b, profile)];
  const comparison = scoreNames({ text: a, parsed: left }, { text: b, parsed: right }, model, threadScratch);
  let explanation: Explanation | undefined;
  return {
    score: round4(comparison.score),
    // It is worked out when it is read: most pairs are compared for the score alone.
    get explanation(): Explanation {
      explanation ??= explain(comparison, left, right, { evidence: [] });
      return explanation;
    },
  };
}
