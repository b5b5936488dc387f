/** The named entries of a difference, each with the sources that name it. Long lists are shown a page at a time. */
import { useState } from 'react';
import type { ListDiff, Listing } from '../../../src/domain/list.ts';
import { Citations } from '../answer/Citations.tsx';
import { ConflictNote } from '../answer/FindingRow.tsx';
import { periodWords } from '../answer/QuotedListings.tsx';
import { AUTHORITY_WORDS, verificationWords } from '../answer/words.ts';
import { countryName } from '../kit/countries.ts';
import { Sheet } from '../kit/Sheet.tsx';
import classes from './DiffRows.module.css';

const PAGE = 40;

interface Props {
  readonly title: string;
  readonly rows: readonly Listing[];
  readonly explain?: string;
}

export function NamedRows({ title, rows, explain }: Props) {
  const [shown, setShown] = useState(PAGE);
  if (rows.length === 0) return null;
  return (
    <Sheet title={title} aside={rows.length.toLocaleString('en')}>
      {explain && <p className={classes.explain}>{explain}</p>}
      <ul className={classes.rows}>
        {rows.slice(0, shown).map((row) => (
          <ListingRow key={row.id} row={row} />
        ))}
      </ul>
      <More left={rows.length - shown} onMore={() => setShown(shown + PAGE)} />
    </Sheet>
  );
}

export function ChangedRows({ changed }: { readonly changed: ListDiff['changed'] }) {
  const [shown, setShown] = useState(PAGE);
  if (changed.length === 0) return null;
  return (
    <Sheet title="Changed" aside={changed.length.toLocaleString('en')}>
      <ul className={classes.rows}>
        {changed.slice(0, shown).map(({ after, fields }) => (
          <li key={after.id} className={classes.row}>
            <p className={classes.name}>{nameOf(after)}</p>
            <p className={classes.meta}>changed: {fields.join(', ')}</p>
          </li>
        ))}
      </ul>
      <More left={changed.length - shown} onMore={() => setShown(shown + PAGE)} />
    </Sheet>
  );
}

function ListingRow({ row }: { readonly row: Listing }) {
  return (
    <li className={classes.row}>
      <p className={classes.name}>
        {nameOf(row)} {row.type === 'country' && <code>{row.countries.join(', ')}</code>}
      </p>
      {row.type !== 'country' && (
        <p className={classes.meta}>
          {[row.programs.join(', '), row.countries.map(countryName).join(', '), periodWords(row.validFrom, row.validTo)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {row.evidence && (
        <p className={classes.meta}>
          {AUTHORITY_WORDS[row.evidence.authority]},{' '}
          {verificationWords(row.evidence.verification, row.evidence.verifiedOn)}:{' '}
          <Citations citations={row.evidence.citations} />
        </p>
      )}
      {row.evidence?.conflicts.map((conflict) => (
        <ConflictNote key={conflict.says} conflict={conflict} />
      ))}
    </li>
  );
}

const nameOf = (row: Listing): string =>
  row.type === 'country' ? countryName(row.countries[0] ?? row.name) : row.name;

function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  if (left <= 0) return null;
  return (
    <button type="button" className={classes.more} onClick={onMore}>
      Show {Math.min(left, PAGE)} more of {left.toLocaleString('en')}
    </button>
  );
}
