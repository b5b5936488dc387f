/** Says how parties meet rows of lists, published ones and the user's own. */
import type { MatchBasis } from '../../domain/screening.ts';
import type { VerdictListing, VerdictRedFlag } from '../../domain/verdict/verdict.ts';
import type { Speaker } from './speaker.ts';

/** The sentences of rows that a rule looked at; equal ones once. */
export const sayListings = (speaker: Speaker, rows: readonly VerdictListing[], date: string): string =>
  [...new Set(rows.map((row) => row.says ?? sayRow(speaker, row, date)))].join(' ');

function sayRow({ say }: Speaker, listing: VerdictListing, date: string): string {
  const { party, name, programme, inForce, match, basis } = listing;
  const row = say('listing row', { name, programme });
  const since = sayPeriod(say, listing);
  if (inForce === 'false') return say('listing ended', { row, since, date });
  const doubt = inForce === 'unknown' ? say('listing doubt') : '';
  return say('listing met', { meeting: sayMeeting(say, party, row, match, basis), since, doubt });
}

function sayPeriod(
  say: Speaker['say'],
  { validFrom: from, validTo: to }: Pick<VerdictListing, 'validFrom' | 'validTo'>,
) {
  if (!from) return '';
  return to ? say('listing period', { from, to }) : say('listing since', { from });
}

/** `Candiru is CANDIRU`, `Candiru may be at Room 1405`, `Candiru is CANDIRU by identifier`. */
function sayMeeting(
  say: Speaker['say'],
  party: string,
  row: string,
  match: VerdictListing['match'],
  basis: MatchBasis | undefined,
): string {
  return say(basis === undefined ? `meets ${match}` : `meets ${match} ${basis}`, { party, row });
}

/** The red flag of a row of a list of the user's own. */
export function sayOwnListed(
  { say }: Speaker,
  { listing, match, isOwner }: NonNullable<VerdictRedFlag['ownListed']>,
): string {
  const { party, id, name, list, title, programmes, validFrom: from, inForce, basis } = listing;
  const who = isOwner ? say('own owner', { party }) : party;
  return say('own flag', {
    meeting: sayMeeting(say, who, name, match, basis),
    list: title === null ? list : say('own titled', { list, title }),
    id,
    programmes: programmes.join(', '),
    since: from === null ? '' : say('listing since', { from }),
    doubt: inForce === 'unknown' ? say('own doubt') : '',
  });
}
