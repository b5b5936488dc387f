/** One party: name, role, type, country, and its owners where they matter. */
import { CloseButton, Select, TextInput } from '@mantine/core';
import { CountrySelect } from '../kit/CountrySelect.tsx';
import { choiceOf, choicesOf, PARTY_TYPE_WORDS, ROLE_WORDS } from '../question/choices.ts';
import { partyCountryId, partyNameId } from '../question/fieldIds.ts';
import type { QuestionParty } from '../question/question.ts';
import { OwnerFields } from './OwnerFields.tsx';
import classes from './PartyFields.module.css';

interface Props {
  readonly index: number;
  readonly party: QuestionParty;
  readonly onChange: (party: QuestionParty) => void;
  readonly onRemove: () => void;
}

export function PartyRow({ index, party, onChange, onRemove }: Props) {
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
          className={classes.wide}
          id={partyCountryId(index)}
          label=""
          ariaLabel={`Country of party ${number}`}
          placeholder="Country"
          value={party.country}
          onChange={(country) => onChange({ ...party, country })}
        />
        <OwnerFields index={index} party={party} onChange={onChange} />
      </div>
    </div>
  );
}
