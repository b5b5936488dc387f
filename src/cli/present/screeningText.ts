/** A screening for a terminal: the decision, the matches with their reasons, and what was not looked at. */
import type { Match, Screening } from '../../domain/screening.ts';

const DECISIONS: Record<Screening['decision'], string> = {
  match: 'MATCH',
  review: 'REVIEW: a person has to look',
  clear: 'CLEAR on every list looked at',
  notCovered: 'NOT COVERED: no hit, but not every list could be looked at',
};

export function screeningText(screening: Screening): string {
  const missing = screening.coverage.filter(({ state }) => state !== 'loaded');
  return [
    `${DECISIONS[screening.decision]}  (${screening.query.name}, on ${screening.asOf.validAt}, model ${screening.model})`,
    ...screening.matches.map(matchText),
    ...(missing.length > 0
      ? [
          '',
          'Not fully covered:',
          ...missing.map(({ programme, state, note }) => `  ${programme}: ${state}${note ? ` (${note})` : ''}`),
        ]
      : []),
  ].join('\n');
}

function matchText(match: Match): string {
  const { listing, explanation } = match;
  const { basis } = explanation;
  const period =
    listing.validFrom || listing.validTo ? `, ${listing.validFrom ?? '?'} to ${listing.validTo ?? 'open'}` : '';
  const force =
    listing.inForce === 'true'
      ? ''
      : listing.inForce === 'false'
        ? ', NOT in force on this date'
        : ', not known whether in force';
  return [
    '',
    `${match.score.toFixed(4)}  ${basis === 'address' ? 'at ' : ''}${listing.name}${basis === 'identifier' ? ' by identifier' : ''}  [${listing.programs.join(', ') || listing.list}${period}${force}]`,
    `        ${explanation.sentence}`,
    `        ${listing.id}${listing.programTags.length > 0 ? `  tags ${listing.programTags.join(' ')}` : ''}`,
  ].join('\n');
}
