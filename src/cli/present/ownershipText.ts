/** Ownership as text: who holds what, each list's own test with its chains, and what is odd in the record. */
import type { OwnershipCheck, OwnershipImported, OwnershipShown } from '../../contract/index.ts';
import type { Share } from '../../domain/ownership.ts';

export function ownershipImportText({ source, state, publishedOn, links, issues }: OwnershipImported): string {
  return [`${source}: ${state}, of ${publishedOn}, ${links} links`, ...issues.map(issueLine)].join('\n');
}

export function ownershipText(shown: OwnershipShown): string {
  const { party, asOf, owners, ownersComplete, unaccounted, tests, listed, notes } = shown;
  return [
    `${party} on ${asOf.validAt}`,
    '',
    ...owners.map(ownerLine),
    ...(ownersComplete ? ['  these are all its owners, by the record'] : []),
    ...(unaccounted === '0' ? [] : [`  ${unaccounted} % is held by nobody on record`]),
    '',
    ...listed.map(
      ({ party: owner, programme, listing, certainty, says }) =>
        `${certainty === 'proven' ? 'LISTED' : 'PERHAPS LISTED'}  ${owner}  ${programme}  ${listing}${says === null ? '' : `\n  ${says}`}`,
    ),
    ...(listed.length === 0 ? ['No party above it is listed, as far as the loaded lists say.'] : []),
    '',
    ...tests.flatMap(testLines),
    ...notes,
  ].join('\n');
}

/** One link into the party, as the record has it. */
export function ownerLine({
  owner,
  share,
  kind,
  control,
  validFrom,
  validTo,
  source,
  holds,
}: OwnershipShown['owners'][number]): string {
  const what = [
    share === null ? (control ? null : 'share not known') : `${shareText(share)} ${kind}`,
    control ? 'control' : null,
  ];
  const period = validFrom || validTo ? `, ${validFrom ?? '...'} to ${validTo ?? '...'}` : '';
  const from = source ? `  (${source.instrument})` : '';
  return `  ${owner}: ${what.filter((part) => part !== null).join(' and ')}${period}${holds ? '' : ', does not hold on the day'}${from}`;
}

const shareText = (share: Share): string =>
  typeof share === 'string'
    ? `${share} %`
    : `${share.fromOpen ? '>' : ''}${share.from} to ${share.toOpen ? '<' : ''}${share.to} %`;

function testLines({ programmes, test, outcome, doubts, finding }: OwnershipShown['tests'][number]): string[] {
  const limit = `${test.strict ? 'more than ' : ''}${test.threshold} %${test.strict ? '' : ' or more'}`;
  return [
    `${programmes.join(', ')} (${limit}, ${test.method}): ${outcome}`,
    `  ${[finding.why, ...doubts].join(' ')}`,
    ...finding.chains.map(({ text }) => `  ${text}`),
    ...(finding.moreChains ? ['  there are more chains'] : []),
    ...finding.redFlags.map(({ text }) => `  Red flag: ${text}`),
    '',
  ];
}

export function ownershipCheckText({ asOf, sources, parties, links, issues }: OwnershipCheck): string {
  const files = sources.filter(({ source }) => !source.startsWith('hand:'));
  const byHand = sources.length - files.length;
  return [
    `${links} links between ${parties} parties on ${asOf.validAt}`,
    ...files.map(({ source, publishedOn, links: own }) => `  ${source} of ${publishedOn}: ${own} links`),
    ...(byHand > 0 ? [`  by hand: ${byHand}`] : []),
    ...(issues.length === 0 ? ['Nothing odd was found.'] : issues.map(issueLine)),
  ].join('\n');
}

const issueLine = ({ code, message, where, count }: OwnershipCheck['issues'][number]): string =>
  `${code}: ${message}${where ? ` (${where})` : ''}${count > 1 ? `, ${count} times` : ''}`;
