/** The question of the page, kept in step with the address: typing replaces it, an example is a step that "back" undoes. */
import { useCallback, useEffect, useState } from 'react';
import { goTo } from '../kit/location.ts';
import { useDebounced } from '../kit/useDebounced.ts';
import type { Question } from './question.ts';
import { addressOf, questionOf } from './questionAddress.ts';

const ADDRESS_WAIT_MS = 300;

export interface QuestionState {
  readonly question: Question;
  /** A change by typing or choosing. */
  readonly change: (question: Question) => void;
  /** Another question altogether. */
  readonly open: (question: Question) => void;
}

export function useQuestion(): QuestionState {
  const [question, setQuestion] = useState(() => questionOf(location.search));
  const settled = useDebounced(question, ADDRESS_WAIT_MS);

  useEffect(() => {
    const goBack = () => setQuestion(questionOf(location.search));
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, []);

  useEffect(() => {
    if (location.pathname === '/') goTo(pageAddress(settled), 'replace');
  }, [settled]);

  const open = useCallback((next: Question) => {
    goTo(pageAddress(next), 'push');
    setQuestion(next);
  }, []);
  return { question, change: setQuestion, open };
}

function pageAddress(question: Question): string {
  const query = addressOf(question);
  return query === '' ? '/' : `/?${query}`;
}
