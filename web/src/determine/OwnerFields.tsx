/** Who owns a party, with shares in per cent: ownership by a listed party can bind where the name alone does not. */
import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { partyOwnersId } from '../question/fieldIds.ts';
import type { QuestionOwner, QuestionParty } from '../question/question.ts';
import classes from './OwnerFields.module.css';

interface Props {
  readonly index: number;
  readonly party: QuestionParty;
  readonly onChange: (party: QuestionParty) => void;
}

export function OwnerFields({ index, party, onChange }: Props) {
  const { owners } = party;
  const setOwners = (next: readonly QuestionOwner[]) => onChange({ ...party, owners: next });
  const of = `of party ${index + 1}`;
  return (
    <details className={classes.owners} open={owners.length > 0 || party.ownersComplete || undefined}>
      <summary id={partyOwnersId(index)}>Owners</summary>
      {owners.map((owner, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an owner has no identity but its place
        <div className={classes.owner} key={place}>
          <TextInput
            size="xs"
            aria-label={`Owner ${place + 1} ${of}`}
            placeholder="Name"
            value={owner.name}
            onChange={(event) => setOwners(owners.with(place, { ...owner, name: event.currentTarget.value }))}
          />
          <TextInput
            size="xs"
            aria-label={`Share of owner ${place + 1} ${of}, in per cent`}
            placeholder="%"
            inputMode="decimal"
            value={owner.share}
            onChange={(event) => setOwners(owners.with(place, { ...owner, share: event.currentTarget.value }))}
          />
          <CloseButton
            size="sm"
            aria-label={`Remove owner ${place + 1} ${of}`}
            onClick={() => setOwners(owners.toSpliced(place, 1))}
          />
        </div>
      ))}
      <div className={classes.foot}>
        <Button
          size="compact-xs"
          variant="default"
          type="button"
          onClick={() => setOwners([...owners, { name: '', share: '' }])}
        >
          Add an owner
        </Button>
        <Checkbox
          size="xs"
          label="No other owners"
          checked={party.ownersComplete}
          onChange={(event) => onChange({ ...party, ownersComplete: event.currentTarget.checked })}
        />
      </div>
    </details>
  );
}
