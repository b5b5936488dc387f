/** The question as a form: what always matters is open, what sometimes matters is folded. Every change asks again. */
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CountrySelect } from '../kit/CountrySelect.tsx';
import { showDay } from '../kit/dates.ts';
import { choiceOf, choicesOf, KIND_WORDS } from './choices.ts';
import { FactList } from './FactList.tsx';
import { FIELD_IDS } from './fieldIds.ts';
import { PartyFields } from './PartyFields.tsx';
import classes from './QuestionForm.module.css';
import type { Question } from './question.ts';

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
      <More question={question} set={set} onChange={onChange} />
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

function More({
  question,
  set,
  onChange,
}: {
  readonly question: Question;
  readonly set: Set;
  readonly onChange: Props['onChange'];
}) {
  return (
    <Folded title="Exporter, attestation, known at, facts" open={hasMore(question)}>
      <div className={classes.grid}>
        <TextInput
          id={FIELD_IDS.exporter}
          label="Exporter"
          placeholder="Name"
          value={question.exporter}
          onChange={(event) => set('exporter', event.currentTarget.value)}
        />
        <CountrySelect
          label="Exporter’s country"
          placeholder="Not said"
          value={question.exporterCountry}
          onChange={(code) => set('exporterCountry', code)}
        />
        <Select
          label="US person"
          data={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          placeholder="Not said"
          clearable
          value={question.usPerson === '' ? null : question.usPerson}
          onChange={(value) => set('usPerson', value === 'yes' || value === 'no' ? value : '')}
        />
        <TextInput
          type="date"
          label="As known on"
          description="Leaves out what was published later"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={question.knownAt}
          onChange={(event) => set('knownAt', event.currentTarget.value)}
        />
      </div>
      <Textarea
        id={FIELD_IDS.attestation}
        label="End-use attestation"
        description="Quoted in the answer; answers “do you know of …?” with no"
        placeholder="We know of no military end use or end user …"
        autosize
        minRows={1}
        maxRows={5}
        value={question.attestation}
        onChange={(event) => set('attestation', event.currentTarget.value)}
      />
      <Checkbox
        label="The parties named are all there are"
        checked={question.partiesComplete}
        onChange={(event) => set('partiesComplete', event.currentTarget.checked)}
        disabled={question.parties.length === 0}
      />
      <FactList question={question} onChange={onChange} />
    </Folded>
  );
}

const hasMore = (question: Question): boolean =>
  [question.exporter, question.exporterCountry, question.usPerson, question.knownAt, question.attestation].some(
    Boolean,
  ) ||
  question.partiesComplete ||
  Object.keys(question.facts).length > 0;

/** Opens by itself when something inside is set; never closes by itself while somebody works in it. */
function Folded({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={classes.more} open={open || undefined}>
      <summary>{title}</summary>
      <div className={classes.moreBody}>{children}</div>
    </details>
  );
}
