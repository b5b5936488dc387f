/** The parties of the transaction, each with role and country. */
import { Button } from '@mantine/core';
import { FIELD_IDS, focusById, partyNameId } from '../question/fieldIds.ts';
import { newParty, type Question, type QuestionParty } from '../question/question.ts';
import classes from './PartyFields.module.css';
import { PartyRow } from './PartyRow.tsx';

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
    setParties([...parties, newParty({ role, country: question.to })]);
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
