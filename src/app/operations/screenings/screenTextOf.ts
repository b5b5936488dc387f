/**
 * Use case: which listed parties and countries does a text name? Names are found as written or normalised, never by similarity,
 * and nothing is saved.
 */
import type { TextScreening } from '../../../contract/index.ts';
import { screenText as operation } from '../../../contract/operations/screenings/screenText.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { ListLibrary } from '../../models/lists/listLibrary.ts';
import type { NamedMention } from '../../models/names/nameIndex.ts';
import type { AskOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { momentOnDay } from '../../requests/momentAsked.ts';
import { maskToSearch } from '../../screening/screenQuery.ts';

/** A book has about a million characters; a longer text is cut by the caller. */
const LONGEST_TEXT = 5_000_000;

/** Throws INPUT_TOO_LARGE, DATE_INVALID. */
export async function screenTextOf(
  context: CallContext,
  text: string,
  options: AskOptions & { readonly date?: string | undefined } = {},
): Promise<TextScreening> {
  if (text.length > LONGEST_TEXT) {
    throw new PortcullisError({
      code: 'INPUT_TOO_LARGE',
      what: 'the text is too long',
      expected: `at most ${LONGEST_TEXT} characters`,
      got: String(text.length),
      hint: 'give it in parts',
    });
  }
  const { moment, asOf } = await momentOnDay(context, options);
  const found = await moment.names.mentionsIn(text, await maskToSearch({ moment, asOf }));
  const mentions: TextScreening['mentions'] = [];
  for (const { stored, ...mention } of found) {
    const listings = await listingsOf(stored, (id) => moment.lists.standing(id, asOf));
    if (mention.kind === 'country' || listings.length > 0) mentions.push({ ...mention, listings });
  }
  return { schema: 'portcullis/1', asOf, length: text.length, mentions };
}

type Standing = Awaited<ReturnType<ListLibrary['standing']>>;

/** One entry per party listing; countries of country lists are told as countries. */
async function listingsOf(
  stored: NamedMention['stored'],
  standingOf: (id: string) => Promise<Standing>,
): Promise<TextScreening['mentions'][number]['listings']> {
  const byId = new Map(
    stored.filter(({ listing }) => listing.type !== 'country').map(({ listing }) => [listing.id, listing]),
  );
  const listings: TextScreening['mentions'][number]['listings'] = [];
  for (const { id, list, name, programs } of byId.values()) {
    const standing = await standingOf(id);
    if (standing) listings.push({ id, list, name, programs, inForce: standing.inForce });
  }
  return listings;
}

export const screenTextOperation = implement(operation, (call, { text, ...options }) =>
  screenTextOf(call, text, options),
);
