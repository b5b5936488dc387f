/** One open question with what settles it: a control to answer, a way to the form's field, or what is needed. */
import type { Question as OpenQuestion } from '../../../src/domain/determination.ts';
import { focusById, partyCountryId, partyOwnersId } from '../question/fieldIds.ts';
import { type Question, withClassification } from '../question/question.ts';
import { AnswerField } from './AnswerField.tsx';
import type { AnswerActions } from './answerActions.ts';
import classes from './OpenQuestions.module.css';
import { targetOf } from './questionTarget.ts';
import { count } from './words.ts';

interface Props extends AnswerActions {
  readonly one: OpenQuestion;
  readonly question: Question;
}

export function QuestionRow({ one, ...rest }: Props) {
  return (
    <li className={classes.question}>
      <div className={classes.words}>
        <p className={classes.text}>{one.text}</p>
        <p className={classes.settles}>
          <code>{one.fact}</code>
          {one.whoKnows && <span> · known to: {one.whoKnows}</span>}
          <Settles settles={one.settles} />
        </p>
      </div>
      <div className={classes.answer}>
        <Answering one={one} {...rest} />
      </div>
    </li>
  );
}

function Settles({ settles }: { readonly settles: readonly string[] }) {
  if (settles.length === 0) return null;
  if (settles.length > 2) return <span title={settles.join(', ')}> · settles {count(settles.length, 'finding')}</span>;
  return <span> · settles {settles.join(', ')}</span>;
}

/** A declared fact is answered here; what the form has a field for is answered there; the rest needs data, not an answer. */
function Answering({ one, question, onFact, onChange, onFocusField }: Props) {
  const target = targetOf(one.fact);
  switch (target.by) {
    case 'fact':
      return (
        <>
          <AnswerField question={one} onAnswer={(value) => onFact(one.fact, value)} />
          {one.statements?.map((id) => (
            <Lead
              key={id}
              words={`Sign ${id}`}
              about={one.text}
              onClick={() => {
                onChange({ ...question, statements: [...new Set([...question.statements, id])] });
                if (question.signer.trim() === '') onFocusField('signer');
              }}
            />
          ))}
        </>
      );
    case 'field':
      return <Lead words="Fill in" about={one.text} onClick={() => onFocusField(target.field)} />;
    case 'party':
      return <Lead words="Fill in" about={one.text} onClick={() => focusById(partyFieldId(question, target))} />;
    case 'classification':
      return (
        <AnswerField
          question={{ ...one, type: 'text' }}
          onAnswer={(code) => onChange(withClassification(question, target.list, String(code)))}
        />
      );
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

function partyFieldId(
  question: Question,
  { part, party }: { readonly part: 'country' | 'owners'; readonly party: string },
): string {
  const index = Math.max(
    question.parties.findIndex(({ name }) => name.trim() === party),
    0,
  );
  return part === 'country' ? partyCountryId(index) : partyOwnersId(index);
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
