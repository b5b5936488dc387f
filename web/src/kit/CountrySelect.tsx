/** A country, chosen by typing its name, code or an alias. */
import { Select } from '@mantine/core';
import { COUNTRY_CHOICES, countryRank } from './countries.ts';

interface Props {
  /** Empty when `ariaLabel` names the field instead. */
  readonly label: string;
  readonly ariaLabel?: string;
  /** Two-letter code; empty: none chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly className?: string | undefined;
  readonly size?: 'xs' | 'sm';
}

export function CountrySelect({ label, ariaLabel, value, onChange, required = false, ...rest }: Props) {
  return (
    <Select
      {...(ariaLabel ? { 'aria-label': ariaLabel } : { label })}
      data={COUNTRY_CHOICES}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      searchable
      clearable={!required}
      required={required}
      withAsterisk={false}
      limit={40}
      nothingFoundMessage="No such country"
      filter={({ options, search }) => rank(options as Option[], search)}
      selectFirstOptionOnChange
      comboboxProps={CLOSED_LISTS_ARE_NOT_DRAWN}
      {...rest}
    />
  );
}

/** A page may hold many of these; each list is drawn when it opens. */
const CLOSED_LISTS_ARE_NOT_DRAWN = { keepMounted: false } as const;

interface Option {
  readonly value: string;
  /** Empty when `ariaLabel` names the field instead. */
  readonly label: string;
  readonly ariaLabel?: string;
}

function rank(options: readonly Option[], search: string): Option[] {
  return options
    .flatMap((option) => {
      const place = countryRank(option.value, search);
      return place === undefined ? [] : [{ option, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ option }) => option);
}
