/** Which list, between which two dates; the versions that are held are one click away. */
import { Select, TextInput } from '@mantine/core';
import type { ListSummary } from '../../../src/contract/index.ts';
import { showDay } from '../kit/dates.ts';
import classes from './ChangesForm.module.css';
import type { ChangesAsked } from './changesAddress.ts';

interface Props {
  readonly asked: ChangesAsked;
  readonly lists: readonly ListSummary[];
  readonly onAsk: (asked: ChangesAsked) => void;
}

export function ChangesForm({ asked, lists, onAsk }: Props) {
  const held = lists.filter(({ versions }) => versions.length > 0);
  const choices = held.map(({ list, title }) => ({ value: list, label: title }));
  const known = choices.some(({ value }) => value === asked.list)
    ? choices
    : [...choices, { value: asked.list, label: asked.list }];
  const versions = lists.find(({ list }) => list === asked.list)?.versions ?? [];
  return (
    <form className={classes.form} aria-label="Which list and dates" onSubmit={(event) => event.preventDefault()}>
      <Select
        label="List"
        data={known}
        value={asked.list}
        onChange={(list) => list && list !== asked.list && onAsk({ list, from: '', to: '' })}
        allowDeselect={false}
        searchable
      />
      <TextInput
        type="date"
        label="From"
        value={asked.from}
        onChange={(event) => onAsk({ ...asked, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="To"
        value={asked.to}
        onChange={(event) => onAsk({ ...asked, to: event.currentTarget.value })}
      />
      <p className={classes.held}>
        {versions.length === 0
          ? ''
          : `Held: ${versions.map(({ publishedOn, size }) => `${size.toLocaleString('en')} of ${showDay(publishedOn)}`).join(', ')}`}
      </p>
    </form>
  );
}
