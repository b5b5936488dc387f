/** What is not known: first what somebody can answer here, then what needs data or law. An answer asks again at once. */
import { useState } from 'react';
import type { Determination, Question as OpenQuestion } from '../../../src/domain/determination.ts';
import { Folded, Sheet } from '../kit/Sheet.tsx';
import { showFact } from '../question/factText.ts';
import { type Question, withFact } from '../question/question.ts';
import type { AnswerActions } from './answerActions.ts';
import { QuestionRow } from './OpenQuestionRow.tsx';
import classes from './OpenQuestions.module.css';
import { groupQuestions } from './openQuestionGroups.ts';
import { count } from './words.ts';

const SHOWN_AT_FIRST = 4;

interface Props extends AnswerActions {
  readonly determination: Determination;
  readonly question: Question;
}

export function OpenQuestions({ determination: { questions }, question, ...actions }: Props) {
  const answered = Object.keys(question.facts).length > 0;
  if (questions.length === 0 && !answered) return null;
  const { answerable, programmes, others } = groupQuestions(questions);
  return (
    <Sheet title="What is not known" aside={count(questions.length, 'open question')} tone="attention">
      <Answerable questions={answerable} question={question} {...actions} />
      {answered && <Answered question={question} onChange={actions.onChange} />}
      {programmes.length > 0 && (
        <Folded summary={`${count(programmes.length, 'list')} not loaded, or not for this date`}>
          <p className={classes.data}>
            A name that is not found says nothing about them. Import a version that covers the date, or check by hand:
          </p>
          <p>
            <code>{programmes.join(', ')}</code>
          </p>
        </Folded>
      )}
      {others.length > 0 && (
        <Folded
          summary={`${count(others.length, 'point')} that ${others.length === 1 ? 'needs' : 'need'} law or a person’s judgement`}
        >
          <ul>
            {others.map((one) => (
              <QuestionRow key={one.fact} one={one} question={question} {...actions} />
            ))}
          </ul>
        </Folded>
      )}
    </Sheet>
  );
}

interface AnswerableProps extends AnswerActions {
  readonly questions: readonly OpenQuestion[];
  readonly question: Question;
}

function Answerable({ questions, ...rest }: AnswerableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? questions : questions.slice(0, SHOWN_AT_FIRST);
  const hidden = questions.length - shown.length;
  return (
    <>
      <ul className={classes.questions}>
        {shown.map((one) => (
          <QuestionRow key={one.fact} one={one} {...rest} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          Show {count(hidden, 'more question')} to answer
        </button>
      )}
    </>
  );
}

function Answered({ question, onChange }: Pick<Props, 'question' | 'onChange'>) {
  return (
    <p className={classes.given}>
      Answered:{' '}
      {Object.entries(question.facts).map(([fact, value]) => (
        <button
          key={fact}
          type="button"
          title="Take this answer back"
          onClick={() => onChange(withFact(question, fact, undefined))}
        >
          {fact} = {showFact(value)} <span aria-hidden="true">×</span>
          <span className={classes.hidden}> (take back)</span>
        </button>
      ))}
    </p>
  );
}
