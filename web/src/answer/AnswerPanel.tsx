/** The right-hand side: what is still to be said, the answer being fetched, the answer, or what went wrong. */
import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../api/problemError.ts';
import { determinationQuery } from '../api/queries.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { useDebounced } from '../kit/useDebounced.ts';
import { missingParts, type Question, transactionOf } from '../question/question.ts';
import { Answer } from './Answer.tsx';
import classes from './AnswerPanel.module.css';
import type { AnswerActions } from './answerActions.ts';
import { NothingAsked } from './NothingAsked.tsx';
import { count, headlineOf } from './words.ts';

interface Props extends AnswerActions {
  readonly question: Question;
}

const TYPING_WAIT_MS = 250;

export function AnswerPanel({ question, ...actions }: Props) {
  const asked = useDebounced(question, TYPING_WAIT_MS);
  const complete = missingParts(asked).length === 0;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...determinationQuery(transactionOf(asked), asked.knownAt),
    enabled: complete,
  });
  if (!complete) return <NothingAsked missing={missingParts(asked)} onFocusField={actions.onFocusField} />;
  if (error && !isFetching) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data || error) return <AnswerLoading />;
  const said = `${headlineOf(data)}. ${count(data.questions.length, 'question')} open.`;
  return (
    <div aria-busy={isFetching} className={isPlaceholderData ? classes.stale : undefined}>
      <VisuallyHidden>
        <p role="status">{isPlaceholderData ? 'Asking again' : said}</p>
      </VisuallyHidden>
      <Answer determination={data} question={question} {...actions} />
    </div>
  );
}

function AnswerLoading() {
  return (
    <div role="status" aria-label="Asking">
      <Skeleton height={150} mb={14} radius={10} />
      <Skeleton height={90} mb={14} radius={10} />
      <Skeleton height={220} radius={10} />
    </div>
  );
}
