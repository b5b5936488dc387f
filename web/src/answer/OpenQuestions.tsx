/** What is not known, as questions. An answer becomes a fact of the question and asks again; a missing party leads to its field. */
import type { Determination, Question as OpenQuestion } from '../../../src/domain/determination.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { showFact } from '../question/factText.ts';
import { focusById, partyCountryId, partyOwnersId } from '../question/fieldIds.ts';
import { type Question, withFact } from '../question/question.ts';
import { AnswerField } from './AnswerField.tsx';
import type { AnswerActions } from './answerActions.ts';
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
              <Answering
                one={one}
                question={question}
                onFact={onFact}
                onChange={onChange}
                onFocusField={onFocusField}
              />
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

interface AnsweringProps extends AnswerActions {
  readonly one: OpenQuestion;
  readonly question: Question;
}

/** A declared fact is answered here; what the form has a field for is answered there; the rest needs data, not an answer. */
function Answering({ one, question, onFact, onChange, onFocusField }: AnsweringProps) {
  const target = targetOf(one.fact);
  switch (target.by) {
    case 'fact':
      return <AnswerField question={one} onAnswer={(value) => onFact(one.fact, value)} />;
    case 'field':
      return <Lead words="Fill in" about={one.text} onClick={() => onFocusField(target.field)} />;
    case 'party': {
      const index = Math.max(
        question.parties.findIndex(({ name }) => name.trim() === target.party),
        0,
      );
      const id = target.part === 'country' ? partyCountryId(index) : partyOwnersId(index);
      return <Lead words="Fill in" about={one.text} onClick={() => focusById(id)} />;
    }
    case 'completeness':
      if (question.parties.length === 0)
        return <Lead words="Name them" about={one.text} onClick={() => onFocusField('addParty')} />;
      return (
        <Lead words="These are all" about={one.text} onClick={() => onChange({ ...question, partiesComplete: true })} />
      );
    case 'data':
      return <span className={classes.data}>needs {target.needs}</span>;
  }
}

interface LeadProps {
  readonly words: string;
  /** The question it belongs to, for those who hear the button alone. */
  readonly about: string;
  readonly onClick: () => void;
}

function Lead({ words, about, onClick }: LeadProps) {
  return (
    <button type="button" className={classes.lead} aria-label={`${words}: ${about}`} onClick={onClick}>
      {words}
    </button>
  );
}
