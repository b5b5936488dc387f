/** What sometimes matters: who exports, what is stated, worth, further dates, what was known when, facts by key. */
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { CountrySelect } from '../kit/CountrySelect.tsx';
import { FIELD_IDS } from '../question/fieldIds.ts';
import type { Question } from '../question/question.ts';
import { FactList } from './FactList.tsx';
import classes from './QuestionForm.module.css';
import { StatementFields } from './StatementFields.tsx';

interface Props {
  readonly question: Question;
  readonly set: <K extends keyof Question>(field: K, value: Question[K]) => void;
  readonly onChange: (question: Question) => void;
}

/** Opens by itself when something inside is set; never closes by itself while somebody works in it. */
export function MoreFields({ question, set, onChange }: Props) {
  const filled = hasMore(question);
  const [open, setOpen] = useState(filled);
  useEffect(() => {
    if (filled) setOpen(true);
  }, [filled]);
  return (
    <details className={classes.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Exporter, destination, worth, statements, facts …</summary>
      <div className={classes.moreBody}>
        <ExporterFields question={question} set={set} />
        <WhereItEnds question={question} set={set} />
        <WorthAndDates question={question} set={set} />
        <StatementFields question={question} onChange={onChange} />
        <Checkbox
          label="The parties named are all there are"
          checked={question.partiesComplete}
          onChange={(event) => set('partiesComplete', event.currentTarget.checked)}
          disabled={question.parties.length === 0}
        />
        <FactList question={question} onChange={onChange} />
      </div>
    </details>
  );
}

type PartProps = Pick<Props, 'question' | 'set'>;

function WhereItEnds({ question, set }: PartProps) {
  return (
    <div className={classes.grid}>
      <CountrySelect
        id={FIELD_IDS.ultimateDestination}
        label="Ultimate destination"
        placeholder="As “To” says"
        value={question.ultimateDestination}
        onChange={(code) => set('ultimateDestination', code)}
      />
      <TextInput
        id={FIELD_IDS.route}
        label="Countries passed through"
        placeholder="Codes in order: KZ, UZ"
        value={question.route}
        onChange={(event) => set('route', event.currentTarget.value)}
        autoCapitalize="characters"
        spellCheck={false}
      />
    </div>
  );
}

function ExporterFields({ question, set }: PartProps) {
  return (
    <div className={classes.grid}>
      <TextInput
        id={FIELD_IDS.exporter}
        label="Exporter"
        placeholder="Name"
        value={question.exporter}
        onChange={(event) => set('exporter', event.currentTarget.value)}
      />
      <CountrySelect
        id={FIELD_IDS.exporterCountry}
        label="Exporter’s country"
        placeholder="Not said"
        value={question.exporterCountry}
        onChange={(code) => set('exporterCountry', code)}
      />
      <Select
        id={FIELD_IDS.usPerson}
        label="Exporter is a US person"
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
        label="Item in words"
        placeholder="Description"
        value={question.description}
        onChange={(event) => set('description', event.currentTarget.value)}
      />
    </div>
  );
}

function WorthAndDates({ question, set }: PartProps) {
  return (
    <div className={classes.grid}>
      <TextInput
        id={FIELD_IDS.value}
        label="Value"
        placeholder="100000.00"
        inputMode="decimal"
        value={question.value}
        onChange={(event) => set('value', event.currentTarget.value)}
      />
      <TextInput
        label="Currency"
        value={question.currency}
        onChange={(event) => set('currency', event.currentTarget.value.toUpperCase())}
      />
      <TextInput
        id={FIELD_IDS.contractDate}
        type="date"
        label="Contract signed on"
        value={question.contractDate}
        onChange={(event) => set('contractDate', event.currentTarget.value)}
      />
      <TextInput
        id={FIELD_IDS.exportedDate}
        type="date"
        label="Left on"
        value={question.exportedDate}
        onChange={(event) => set('exportedDate', event.currentTarget.value)}
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
  );
}

const hasMore = (question: Question): boolean =>
  [
    question.exporter,
    question.exporterCountry,
    question.usPerson,
    question.description,
    question.value,
    question.contractDate,
    question.exportedDate,
    question.knownAt,
    question.signer,
    question.ultimateDestination,
    question.route,
  ].some(Boolean) ||
  question.partiesComplete ||
  question.statements.length > 0;
