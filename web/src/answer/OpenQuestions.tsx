/** What is not known, as questions. An answer becomes a fact of the question and asks again; a missing party leads to its field. */
import type { Determination, Question as OpenQuestion } from '../../../src/domain/determination.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { showFact } from '../question/FactList.tsx';
import { type Question, withFact } from '../question/question.ts';
import { AnswerField } from './AnswerField.tsx';
import type { AnswerActions } from './AnswerPanel.tsx';
import classes from './OpenQuestions.module.css';
import { targetOf } from './questionTarget.ts';
import { count } from './words.ts';

interface Props extends AnswerActions {
  readonly determination: Determination;
  readonly question: Question;
}

export function OpenQuestions({ determination, question, onFact, onChange, onFocusField }: Props) {
  const open = determination.questions;
  const answered = Object.entries(question.facts);
  if (open.length === 0 && answered.length === 0) return null;
  return (
    <Sheet title="What is not known" aside={count(open.length, 'open question')} tone="attention">
      <ul className={classes.questions}>
        {open.map((one) => (
          <li key={one.fact} className={classes.question}>
            <div className={classes.words}>
              <p className={classes.text}>{one.text}</p>
              <p className={classes.settles}>
                <code>{one.fact}</code>
                {one.whoKnows && <span> · known to: {one.whoKnows}</span>}
                <Settles settles={one.settles} />
              </p>
            </div>
            <div className={classes.answer}>
              <Answering one={one} onFact={onFact} onFocusField={onFocusField} />
            </div>
          </li>
        ))}
      </ul>
      {answered.length > 0 && (
        <p className={classes.given}>
          Answered:{' '}
          {answered.map(([fact, value]) => (
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
      )}
    </Sheet>
  );
}

function Settles({ settles }: { readonly settles: readonly string[] }) {
  if (settles.length === 0) return null;
  return <span> · settles {settles.join(', ')}</span>;
}

type AnsweringProps = Pick<AnswerActions, 'onFact' | 'onFocusField'> & { readonly one: OpenQuestion };

/** A declared fact is answered here; what the form has a field for is answered there; the rest needs data, not an answer. */
function Answering({ one, onFact, onFocusField }: AnsweringProps) {
  const target = targetOf(one.fact);
  switch (target.by) {
    case 'fact':
      return <AnswerField question={one} onAnswer={(value) => onFact(one.fact, value)} />;
    case 'field':
      return (
        <button
          type="button"
          className={classes.lead}
          aria-label={`Fill in: ${one.text}`}
          onClick={() => onFocusField(target.field)}
        >
          Fill in
        </button>
      );
    case 'data':
      return <span className={classes.data}>needs {target.needs}</span>;
  }
}
