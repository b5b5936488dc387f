/** How each party's name was found on the lists: the rows, their scores, and why they are taken to be the same. */
import { useState } from 'react';
import type { Match, Screening } from '../../../src/domain/screening.ts';
import { showDay } from '../kit/dates.ts';
import { Sheet } from '../kit/Sheet.tsx';
import classes from './ListRows.module.css';
import { periodWords } from './QuotedListings.tsx';
import { count, IN_FORCE_WORDS, metAs } from './words.ts';

const SHOWN_AT_FIRST = 5;

const DECISION_WORDS = {
  clear: 'nothing found on the lists looked at',
  clearAsOf: 'nothing found as of an earlier day: lists are aged',
  review: 'somebody has to look',
  match: 'found',
  notCovered: 'not every list was looked at',
} as const satisfies Record<Screening['decision'], string>;

interface Props {
  readonly screenings: readonly Screening[];
  readonly date: string;
}

export function ListRows({ screenings, date }: Props) {
  if (screenings.length === 0) return null;
  return (
    <Sheet title="Parties on the lists" aside={`names screened as of ${showDay(date)}`}>
      <div className={classes.parties}>
        {screenings.map((screening) => (
          <PartyRows key={`${screening.query.name}${screening.query.country ?? ''}`} screening={screening} />
        ))}
      </div>
    </Sheet>
  );
}

function PartyRows({ screening }: { readonly screening: Screening }) {
  const [all, setAll] = useState(false);
  const shown = all ? screening.matches : screening.matches.slice(0, SHOWN_AT_FIRST);
  const hidden = screening.matches.length - shown.length;
  return (
    <div>
      <p className={classes.query}>
        <strong>{screening.query.name}</strong>
        <span>
          {screening.matches.length === 0
            ? DECISION_WORDS[screening.decision]
            : `${DECISION_WORDS[screening.decision]}: ${count(screening.matches.length, 'row')}`}
        </span>
      </p>
      {shown.length > 0 && (
        <ul className={classes.matches}>
          {shown.map((match) => (
            <MatchRow key={match.listing.id} match={match} threshold={screening.thresholds.match} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          Show {count(hidden, 'more row')}
        </button>
      )}
    </div>
  );
}

function MatchRow({
  match: { listing, score, explanation },
  threshold,
}: {
  readonly match: Match;
  readonly threshold: number;
}) {
  return (
    <li className={classes.match}>
      <span className={classes.score} data-strong={score >= threshold}>
        {score.toFixed(2)}
      </span>
      <div>
        <p>
          {listing.url ? (
            <a href={listing.url} target="_blank" rel="noreferrer noopener">
              {metAs(listing.name, explanation.basis)}
            </a>
          ) : (
            <span>{metAs(listing.name, explanation.basis)}</span>
          )}{' '}
          <span className={classes.meta}>
            {periodWords(listing.validFrom, listing.validTo)}, {IN_FORCE_WORDS[listing.inForce]}
          </span>
        </p>
        <p className={classes.meta}>{explanation.sentence}</p>
        <p className={classes.meta}>
          <code>{[...listing.programs, ...listing.programTags].join(', ')}</code>
          {listing.aliases.length > 0 &&
            ` · also ${listing.aliases.slice(0, 4).join(', ')}${listing.aliases.length > 4 ? ' …' : ''}`}
        </p>
      </div>
    </li>
  );
}
