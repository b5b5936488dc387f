/** A party over all lists for a terminal: how each listing stands on the day, what changed when, and what ties the listings. */
import type {
  PartyListing,
  PartyTimeline,
  TimelineEntryShown,
  TimelineParty,
  UndecidedLink,
  UndecidedWork,
} from '../../contract/index.ts';

export function timelineText(timeline: PartyTimeline): string {
  const { parties, asOf, laterEntries } = timeline;
  return [
    `${timeline.query}: on ${asOf.validAt}, as known ${asOf.knownBasis === 'public' ? 'to the public' : 'here'} at ${asOf.knownAt}`,
    ...(parties.length > 1 ? [`${parties.length} parties have this name; the best first`] : []),
    ...parties.flatMap((party) => ['', ...partyLines(party, asOf.validAt)]),
    ...(laterEntries > 0
      ? ['', `${laterEntries} later ${laterEntries === 1 ? 'change is' : 'changes are'} left out`]
      : []),
  ].join('\n');
}

const STATE = { true: 'LISTED', false: 'not listed', unknown: 'not known' } as const;

function partyLines(party: TimelineParty, day: string): string[] {
  const { listings, entries, links } = party;
  return [
    `${party.name}${party.score === null ? '' : `  (name score ${party.score.toFixed(4)})`}`,
    ...(party.aliases.length > 0 ? [`also: ${cut(party.aliases)}`] : []),
    ...listings.map((shown) => `  ${listingLine(shown)}`),
    ...(entries.length > 0 ? [`history up to ${day}:`] : []),
    ...entries.map((entry) => `  ${entryLine(entry)}`),
    ...(links.length > 0 ? ['one party, since:'] : []),
    ...links.map(({ a, b, basis, why }) => `  ${a} = ${b}  (${basis}: ${why})`),
    ...undecidedLines(party.undecided),
  ];
}

export const listingLine = ({ listing, standing }: PartyListing): string =>
  `${STATE[standing.inForce]}  ${listing.id}  ${listing.name}${listing.programs.length > 0 ? `  [${listing.programs.join(', ')}]` : ''}  ${standing.says}`;

const SAYS: Record<TimelineEntryShown['kind'], string> = {
  firstKnown: 'in the first version held',
  listed: 'listed',
  begins: "listing begins, by the publisher's date",
  changed: 'changed',
  delisted: 'no longer in the list',
  ends: "listing ends, by the publisher's date",
};

function entryLine({ on, kind, fields, listingId, publicOn }: TimelineEntryShown): string {
  const told = publicOn > on ? `  (told by the file of ${publicOn})` : '';
  return `${on}  ${listingId}  ${SAYS[kind]}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}${told}`;
}

const MOST = 10;

export function undecidedLines(undecided: readonly UndecidedLink[]): string[] {
  if (undecided.length === 0) return [];
  const more = undecided.length - MOST;
  return [
    'undecided (settle with: portcullis dossier settle A B --as same|different --why "..."):',
    ...undecided
      .slice(0, MOST)
      .map((link) => `  ${link.a} ? ${link.b}  ${link.name}  ${link.score.toFixed(4)}  ${undecidedWhy(link)}`),
    ...(more > 0 ? [`  ... and ${more} more; --json shows all`] : []),
  ];
}

export const undecidedText = ({ list, looked, members, pairs }: UndecidedWork): string =>
  [
    `${list}: ${pairs.length} undecided, ${looked} of ${members} listings looked at`,
    ...pairs.map((link) => `${link.a} ? ${link.b}  ${link.name}  ${link.score.toFixed(4)}  ${undecidedWhy(link)}`),
  ].join('\n');

function undecidedWhy({ why, resolution, reopened }: UndecidedLink): string {
  if (resolution === null) return why;
  const said = `${resolution.by} on ${resolution.at.slice(0, 10)}: ${resolution.why}`;
  return reopened ? `decided before, open again since a field changed (${said})` : `left undecided (${said})`;
}

const cut = (names: readonly string[]): string =>
  names.length > MOST ? `${names.slice(0, MOST).join('; ')}; ... ${names.length - MOST} more` : names.join('; ');
