/** One finding: what the rule asks and what was found, on whose authority, how it was verified, who says otherwise, which rows. */

import type { Finding } from '../../../src/domain/determination.ts';
import type { Conflict } from '../../../src/domain/evidence.ts';
import { Citations } from './Citations.tsx';
import classes from './FindingRow.module.css';
import { QuotedListings } from './QuotedListings.tsx';
import {
  AUTHORITY_WORDS,
  KIND_OF_FINDING_WORDS,
  POLICY_WORDS,
  RESULT_WORDS,
  STATE_WORDS,
  verificationWords,
} from './words.ts';

export function FindingRow({ finding }: { readonly finding: Finding }) {
  return (
    <li className={classes.finding} data-result={finding.result} data-kind={finding.kind}>
      <p className={classes.result}>
        <ResultSign result={finding.result} />
        <span>
          {RESULT_WORDS[finding.result]}
          <span className={classes.kind}>{KIND_OF_FINDING_WORDS[finding.kind]}</span>
        </span>
      </p>
      <div className={classes.body}>
        <p className={classes.says}>{finding.says}</p>
        <FindingSources finding={finding} />
      </div>
    </li>
  );
}

/** One line that opens: for findings that are open or do not apply, of which there may be many. */
export function CompactFindingRow({ finding }: { readonly finding: Finding }) {
  return (
    <li className={classes.compact} data-result={finding.result}>
      <details>
        <summary>
          <ResultSign result={finding.result} />
          <span>{finding.says}</span>
        </summary>
        <div className={classes.compactBody}>
          <p className={classes.meta}>
            {RESULT_WORDS[finding.result]} {KIND_OF_FINDING_WORDS[finding.kind]}
          </p>
          <FindingSources finding={finding} />
        </div>
      </details>
    </li>
  );
}

function FindingSources({ finding }: { readonly finding: Finding }) {
  return (
    <>
      <Details finding={finding} />
      <QuotedListings listings={finding.listings} />
      {finding.conflicts.map((conflict) => (
        <ConflictNote key={conflict.says} conflict={conflict} />
      ))}
      {finding.missing.length > 0 && (
        <p className={classes.meta}>
          Open: <code>{finding.missing.join(', ')}</code>
        </p>
      )}
      <p className={classes.meta}>
        <Citations citations={finding.citations} />
      </p>
      <p className={classes.grade}>
        {AUTHORITY_WORDS[finding.authority]} · {STATE_WORDS[finding.state]} ·{' '}
        {verificationWords(finding.verification, finding.verifiedOn)} · <code>{finding.rule}</code>
      </p>
    </>
  );
}

function Details({ finding }: { readonly finding: Finding }) {
  const parts = [
    finding.holder && `to be held by: ${finding.holder}`,
    finding.reviewPolicy &&
      `review policy: ${POLICY_WORDS[finding.reviewPolicy]}${finding.authority === 'reportedPolicy' ? ', as reported' : ''}`,
    finding.overcomeBy.length > 0 && `overcome by ${finding.overcomeBy.join(', ')}`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : <p className={classes.meta}>{parts.join(' · ')}</p>;
}

export function ConflictNote({ conflict }: { readonly conflict: Conflict }) {
  return (
    <p className={classes.conflict}>
      <strong>Another source says otherwise:</strong> {conflict.says}{' '}
      <Citations citations={conflict.citations} inline />
    </p>
  );
}

/** Full, half or empty: the word stands beside it. */
export function ResultSign({ result }: { readonly result: Finding['result'] }) {
  return (
    <svg width="13" height="13" viewBox="0 0 14 14" aria-hidden="true" className={classes.sign}>
      <circle
        cx="7"
        cy="7"
        r="5.6"
        fill={result === 'applies' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
      />
      {result === 'undetermined' && <path d="M7 1.4a5.6 5.6 0 0 0 0 11.2Z" fill="currentColor" />}
    </svg>
  );
}
