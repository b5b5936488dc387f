/** The question as a form: what always matters is open, what sometimes matters is folded. Every change asks again. */
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { CountrySelect } from '../kit/CountrySelect.tsx';
import { showDay } from '../kit/dates.ts';
import { choiceOf, choicesOf, KIND_WORDS } from '../question/choices.ts';
import { FIELD_IDS } from '../question/fieldIds.ts';
import type { Question } from '../question/question.ts';
import { MoreFields } from './MoreFields.tsx';
import { PartyFields } from './PartyFields.tsx';
import classes from './QuestionForm.module.css';

interface Props {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly onClear: () => void;
}

type Set = <K extends keyof Question>(field: K, value: Question[K]) => void;

export function QuestionForm({ question, onChange, onClear }: Props) {
  const set: Set = (field, value) => onChange({ ...question, [field]: value });
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()} aria-label="Question">
      <Route question={question} set={set} />
      <PartyFields question={question} onChange={onChange} />
      <Use question={question} set={set} />
      <MoreFields question={question} set={set} onChange={onChange} />
      <div className={classes.foot}>
        <Button variant="subtle" size="xs" type="button" onClick={onClear}>
          Clear the question
        </Button>
      </div>
    </form>
  );
}

function Route({ question, set }: { readonly question: Question; readonly set: Set }) {
  return (
    <div className={classes.grid}>
      <CountrySelect
        id={FIELD_IDS.from}
        label="From"
        placeholder="Country"
        value={question.from}
        onChange={(code) => set('from', code)}
        required
        className={classes.beside}
      />
      <CountrySelect
        id={FIELD_IDS.to}
        label="To"
        placeholder="Country"
        value={question.to}
        onChange={(code) => set('to', code)}
        required
        className={classes.beside}
      />
      <TextInput
        id={FIELD_IDS.item}
        label="Item code"
        placeholder="4D004, EAR99"
        value={question.item}
        onChange={(event) => set('item', event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <CountrySelect
        id={FIELD_IDS.origin}
        label="Item origin"
        placeholder="Not said"
        value={question.origin}
        onChange={(code) => set('origin', code)}
      />
      <TextInput
        id={FIELD_IDS.date}
        type="date"
        label="Date"
        description={question.date === '' ? 'Today, unless given' : showDay(question.date)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={question.date}
        onChange={(event) => set('date', event.currentTarget.value)}
      />
      <Select
        label="Kind"
        data={choicesOf(KIND_WORDS)}
        value={question.kind}
        onChange={(kind) => set('kind', choiceOf(KIND_WORDS, kind) ?? 'export')}
        allowDeselect={false}
      />
    </div>
  );
}

function Use({ question, set }: { readonly question: Question; readonly set: Set }) {
  return (
    <div className={classes.block}>
      <Textarea
        id={FIELD_IDS.endUse}
        label="End use"
        placeholder="What the end user will do with it"
        autosize
        minRows={1}
        maxRows={5}
        value={question.endUse}
        onChange={(event) => set('endUse', event.currentTarget.value)}
      />
    </div>
  );
}
