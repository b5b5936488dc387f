/** The control that answers one open question: yes or no, one of the allowed values, a number with its unit, or text. */
import { useState } from 'react';
import type { Question as OpenQuestion } from '../../../src/domain/determination.ts';
import type { FactValue } from '../../../src/domain/transaction.ts';
import { readFactText } from '../question/factText.ts';
import classes from './AnswerField.module.css';

interface Props {
  readonly question: OpenQuestion;
  readonly onAnswer: (value: FactValue) => void;
}

export function AnswerField({ question, onAnswer }: Props) {
  if (question.values && question.values.length > 0)
    return <OneOf question={question} values={question.values} onAnswer={onAnswer} />;
  if (question.type === 'number' || question.type === 'text' || question.type === 'texts')
    return <Typed question={question} onAnswer={onAnswer} />;
  return <YesOrNo question={question} onAnswer={onAnswer} />;
}

/** Without a declared type most facts are yes or no, and the rest can still be typed. */
function YesOrNo({ question, onAnswer }: Props) {
  const [typing, setTyping] = useState(false);
  if (typing) return <Typed question={question} onAnswer={onAnswer} />;
  return (
    <span className={classes.choices}>
      <button type="button" aria-label={`Yes: ${question.text}`} onClick={() => onAnswer(true)}>
        Yes
      </button>
      <button type="button" aria-label={`No: ${question.text}`} onClick={() => onAnswer(false)}>
        No
      </button>
      {question.type === undefined && (
        <button type="button" aria-label={`Another value: ${question.text}`} onClick={() => setTyping(true)}>
          …
        </button>
      )}
    </span>
  );
}

function OneOf({ question, values, onAnswer }: Props & { readonly values: readonly string[] }) {
  return (
    <select
      className={classes.select}
      aria-label={question.text}
      value=""
      onChange={(event) =>
        onAnswer(question.type === 'texts' ? [event.currentTarget.value] : event.currentTarget.value)
      }
    >
      <option value="" disabled>
        Choose
      </option>
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
}

function Typed({ question, onAnswer }: Props) {
  const [text, setText] = useState('');
  const value = readTyped(question.type, text);
  return (
    <form
      className={classes.typed}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined) onAnswer(value);
      }}
    >
      <input
        aria-label={question.text}
        inputMode={question.type === 'number' ? 'decimal' : 'text'}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {question.unit && <span className={classes.unit}>{question.unit}</span>}
      <button type="submit" disabled={value === undefined}>
        Set
      </button>
    </form>
  );
}

function readTyped(type: OpenQuestion['type'], text: string): FactValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (type === 'texts')
    return trimmed
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  if (type === undefined) return readFactText(trimmed);
  if (type !== 'number') return trimmed;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
