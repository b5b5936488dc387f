/** The open questions by what settles them: somebody's answer, a list that has to be loaded, law that has to be read. */
import type { Question as OpenQuestion } from '../../../src/domain/determination.ts';
import { targetOf } from './questionTarget.ts';

export interface OpenQuestionGroups {
  /** What settles most comes first; of equals, in the engine's order. */
  readonly answerable: readonly OpenQuestion[];
  /** Keys of the programmes that are not loaded or do not cover the date. */
  readonly programmes: readonly string[];
  readonly others: readonly OpenQuestion[];
}

const PROGRAMME = 'programme:';

export function groupQuestions(questions: readonly OpenQuestion[]): OpenQuestionGroups {
  const programmes = questions.filter(({ fact }) => fact.startsWith(PROGRAMME));
  const rest = questions.filter(({ fact }) => !fact.startsWith(PROGRAMME));
  return {
    answerable: rest
      .filter(({ fact }) => targetOf(fact).by !== 'data')
      .toSorted((a, b) => b.settles.length - a.settles.length),
    programmes: programmes.map(({ fact }) => fact.slice(PROGRAMME.length)),
    others: rest.filter(({ fact }) => targetOf(fact).by === 'data'),
  };
}
