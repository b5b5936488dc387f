/** A screening for a terminal: the decision, the matches with their reasons, and what was not looked at. */
import type { Match, NameCaution, Screening } from '../../domain/screening.ts';

const DECISIONS: Record<Screening['decision'], string> = {
  match: 'MATCH',
  review: 'REVIEW: a person has to look',
  clear: 'CLEAR on every list looked at',
  clearAsOf: 'NO HIT as of an earlier day: every list was looked at, and some were last checked too long ago',
  notCovered: 'NOT COVERED: no hit, but not every list could be looked at',
};

const CAUTIONS: Record<NameCaution, string> = {
  stateOpen: "A state's body: which state's is not said on both sides, so the name proves nothing.",
  generic: 'Many have such a name, so it proves nothing.',
  oneWord: 'One word alone proves nothing.',
};

export function screeningText(screening: Screening): string {
  const missing = screening.coverage.filter(({ state }) => state !== 'loaded');
  return [
    `${DECISIONS[screening.decision]}  (${screening.query.name}, on ${screening.asOf.validAt}, model ${screening.model})`,
    ...(screening.clearAsOf
      ? [`As of ${screening.clearAsOf}, the oldest check with a publisher that it rests on.`]
      : []),
    ...screening.matches.map(matchText),
    ...(missing.length > 0
      ? [
          '',
          screening.decision === 'clearAsOf' ? 'Checked too long ago:' : 'Not fully covered:',
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
    ...(match.caution ? [`        ${CAUTIONS[match.caution]}`] : []),
    `        ${listing.id}${listing.programTags.length > 0 ? `  tags ${listing.programTags.join(' ')}` : ''}`,
  ].join('\n');
}
