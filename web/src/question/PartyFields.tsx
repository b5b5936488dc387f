/** The parties of the transaction, each with role and country. */
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { CountrySelect } from '../kit/CountrySelect.tsx';
import { choiceOf, choicesOf, PARTY_TYPE_WORDS, ROLE_WORDS } from './choices.ts';
import { FIELD_IDS, focusById, partyCountryId, partyNameId } from './fieldIds.ts';
import classes from './PartyFields.module.css';
import type { Question, QuestionParty } from './question.ts';

interface Props {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

export function PartyFields({ question, onChange }: Props) {
  const { parties } = question;
  const setParties = (next: readonly QuestionParty[]) =>
    onChange({ ...question, parties: next, partiesComplete: next.length > 0 && question.partiesComplete });
  const add = () => {
    const role = parties.some((party) => party.role === 'endUser') ? 'purchaser' : 'endUser';
    setParties([...parties, { name: '', role, country: question.to, type: '' }]);
    requestAnimationFrame(() => focusById(partyNameId(parties.length)));
  };
  return (
    <fieldset className={classes.parties}>
      <legend>Parties</legend>
      {parties.map((party, index) => (
        <PartyRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a party has no identity but its place
          key={index}
          index={index}
          party={party}
          onChange={(next) => setParties(parties.with(index, next))}
          onRemove={() => setParties(parties.toSpliced(index, 1))}
        />
      ))}
      <Button id={FIELD_IDS.addParty} variant="default" size="xs" type="button" onClick={add}>
        {parties.length === 0 ? 'Name the end user' : 'Add a party'}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly index: number;
  readonly party: QuestionParty;
  readonly onChange: (party: QuestionParty) => void;
  readonly onRemove: () => void;
}

function PartyRow({ index, party, onChange, onRemove }: RowProps) {
  const number = index + 1;
  return (
    <div className={classes.row}>
      <TextInput
        id={partyNameId(index)}
        aria-label={`Name of party ${number}`}
        placeholder="Name"
        value={party.name}
        onChange={(event) => onChange({ ...party, name: event.currentTarget.value })}
        autoComplete="off"
      />
      <CloseButton aria-label={`Remove party ${number}`} onClick={onRemove} />
      <div className={classes.details}>
        <Select
          size="xs"
          aria-label={`Role of party ${number}`}
          data={choicesOf(ROLE_WORDS)}
          value={party.role}
          onChange={(role) => onChange({ ...party, role: choiceOf(ROLE_WORDS, role) ?? party.role })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          aria-label={`Type of party ${number}`}
          data={choicesOf(PARTY_TYPE_WORDS)}
          placeholder="Type"
          clearable
          value={party.type === '' ? null : party.type}
          onChange={(type) => onChange({ ...party, type: choiceOf(PARTY_TYPE_WORDS, type) ?? '' })}
        />
        <CountrySelect
          size="xs"
          className={classes.country}
          id={partyCountryId(index)}
          label=""
          ariaLabel={`Country of party ${number}`}
          placeholder="Country"
          value={party.country}
          onChange={(country) => onChange({ ...party, country })}
        />
      </div>
    </div>
  );
}
