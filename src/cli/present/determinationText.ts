/** Prints a determination on a terminal: the answer first, then the reasons, what is unknown, and what to watch. */
import type { Determination, Finding, QuotedListing, RedFlag } from '../../domain/determination.ts';

const HEADLINES: Record<Determination['outcome'], string> = {
  allowed: 'ALLOWED',
  licenceRequired: 'LICENCE REQUIRED',
  prohibited: 'PROHIBITED',
  unknown: 'UNKNOWN (not a yes)',
};

export function determinationText(determination: Determination): string {
  return [
    headline(determination),
    '',
    determination.text,
    ...section(
      'Why',
      determination.regimes
        .flatMap(({ findings }) => findings.filter(({ result }) => result === 'applies'))
        .map(findingLine),
    ),
    ...section('List rows quoted', quotedRows(determination)),
    ...section(
      'Unknown; each answer could settle it',
      determination.questions.slice(0, 12).map(({ fact, text }) => `${text}  [${fact}]`),
    ),
    ...section('Red flags', determination.redFlags.map(redFlagLine)),
    ...section(
      'Obligations',
      determination.obligations.map(({ when, what, citation }) => `${when}: ${what} (${citation.instrument})`),
    ),
    '',
    `valid at ${determination.asOf.validAt}, known at ${determination.asOf.knownAt} (${determination.asOf.knownBasis})`,
    `determination ${determination.id}`,
  ].join('\n');
}

function headline(determination: Determination): string {
  const parts = [HEADLINES[determination.outcome]];
  const { reviewPolicy, authorisation, couldBeWorse, possible } = determination;
  if (reviewPolicy)
    parts.push(
      `review policy: ${policyName(reviewPolicy.policy)}${reviewPolicy.authority === 'reportedPolicy' ? ', as reported' : ''}`,
    );
  if (authorisation)
    parts.push(`on the basis of ${authorisation.basis}${authorisation.symbol ? ` ${authorisation.symbol}` : ''}`);
  if (couldBeWorse.length > 0) parts.push(`could still be ${couldBeWorse.join(' or ')}`);
  else if (determination.outcome === 'unknown')
    parts.push(`possible: ${possible.filter((outcome) => outcome !== 'unknown').join(', ')}`);
  return parts.join(' | ');
}

const redFlagLine = ({ text, resolution }: RedFlag): string =>
  resolution ? `${text} (settled by ${resolution.by} on ${resolution.on}: ${resolution.why})` : text;

const policyName = (policy: string): string => policy.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function findingLine(finding: Finding): string {
  const cited = finding.citations
    .map(({ instrument, provision }) => [instrument, provision].filter(Boolean).join(' '))
    .join('; ');
  return `${finding.says}\n    ${finding.rule}: ${cited} (${finding.authority}, ${finding.state}, ${finding.verification})`;
}

function quotedRows(determination: Determination): string[] {
  const rows = determination.regimes.flatMap(({ findings }) => findings.flatMap(({ listings }) => listings));
  const seen = new Map(rows.map((row) => [`${row.id} ${row.programme}`, row]));
  return [...seen.values()].map(
    (row) =>
      `${rowMet(row)} on ${row.programme}, ${row.inForce === 'true' ? 'in force' : row.inForce === 'false' ? 'NOT in force on this date' : 'not known whether in force'} (${row.validFrom ?? '?'} to ${row.validTo ?? 'open'}), score ${row.score}`,
  );
}

/** An address is no party: whoever is found by one is at it. */
function rowMet({ party, name, basis }: QuotedListing): string {
  if (basis === 'address') return `${party} at ${name}`;
  return basis === 'identifier' ? `${party} = ${name} by identifier` : `${party} = ${name}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  - ${line}`)];
}
