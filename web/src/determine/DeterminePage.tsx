/** The first page: ask the question on the left, read the answer on the right; cases of the record above. */
import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { AnswerPanel } from '../answer/AnswerPanel.tsx';
import { focusField } from '../question/fieldIds.ts';
import { EMPTY_QUESTION, type Question, withFact } from '../question/question.ts';
import { useQuestion } from '../question/useQuestion.ts';
import classes from './DeterminePage.module.css';
import { Examples } from './Examples.tsx';
import { QuestionForm } from './QuestionForm.tsx';

export function DeterminePage() {
  const { question, change, open } = useQuestion();
  const answer = useRef<HTMLElement>(null);
  const openExample = (example: Question) => {
    open(example);
    showAnswer(answer.current);
  };
  return (
    <>
      <h1 className={classes.title}>May this item go to this party in this country for this use on this date?</h1>
      <Examples current={question} onOpen={openExample} />
      <div className={classes.columns}>
        <section aria-label="Question" className={classes.question}>
          <QuestionForm question={question} onChange={change} onClear={() => open(EMPTY_QUESTION)} />
        </section>
        <section aria-labelledby="answer-title" className={classes.answer} ref={answer}>
          <VisuallyHidden>
            <h2 id="answer-title">Answer</h2>
          </VisuallyHidden>
          <AnswerPanel
            question={question}
            onFact={(fact, value) => change(withFact(question, fact, value))}
            onChange={change}
            onFocusField={focusField}
          />
        </section>
      </div>
    </>
  );
}

/** On a narrow screen the answer lies below the form. */
function showAnswer(answer: HTMLElement | null): void {
  if (answer && answer.getBoundingClientRect().top > innerHeight * 0.7) answer.scrollIntoView({ block: 'start' });
}
