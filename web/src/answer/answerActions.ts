/** What the parts of an answer may do to the question: set a fact, change it, lead to one of its fields. */
import type { FactValue } from '../../../src/domain/transaction.ts';
import type { FieldName } from '../question/fieldIds.ts';
import type { Question } from '../question/question.ts';

export interface AnswerActions {
  readonly onFact: (fact: string, value: FactValue | undefined) => void;
  readonly onChange: (question: Question) => void;
  readonly onFocusField: (field: FieldName) => void;
}
