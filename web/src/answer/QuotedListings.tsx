/** The list rows that a finding quotes, in force on the date or not. */
import type { QuotedListing } from '../../../src/domain/determination.ts';
import { showDay } from '../kit/dates.ts';
import classes from './QuotedListings.module.css';
import { IN_FORCE_WORDS, metAs } from './words.ts';

export function QuotedListings({ listings }: { readonly listings: readonly QuotedListing[] }) {
  if (listings.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {listings.map((row) => (
        <li key={`${row.programme}${row.id}${row.party}`} data-in-force={row.inForce}>
          <span className={classes.name}>{metAs(row.name, row.basis)}</span>
          <span className={classes.period}>
            {periodWords(row.validFrom, row.validTo)} · <strong>{IN_FORCE_WORDS[row.inForce]}</strong>
          </span>
          <span className={classes.meta}>
            <code>{row.programme}</code> · asked as “{row.party}”, score {row.score.toFixed(2)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** `validTo` is the first day no longer listed. */
export function periodWords(from: string | null, to: string | null): string {
  if (!from && !to) return 'period not given';
  if (!to) return `listed since ${showDay(from ?? '')}`;
  return from ? `listed from ${showDay(from)} until ${showDay(to)}` : `listed until ${showDay(to)}`;
}
