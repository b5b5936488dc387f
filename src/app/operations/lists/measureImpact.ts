/**
 * Use case: whom does a change of a list affect? A change of a country list affects parties by their country. For a party list
 * the search is reversed: only the rows that were added, removed or changed are searched in the portfolio.
 */

import type { Impact, ImpactHit, PortfolioRow } from '../../../contract/index.ts';
import { impact as operation } from '../../../contract/operations/lists/impact.ts';
import { countryName, isCountryCode } from '../../../domain/country.ts';
import type { ListDiff, Listing, Membership } from '../../../domain/list.ts';
import type { ScreeningQuery } from '../../../domain/screening.ts';
import { buildScreeningIndex } from '../../../screening/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { sourceDefinitions } from '../../models/lists/sourceDefinitions.ts';
import { searchAll } from '../../models/names/searchAll.ts';
import { hitsOf, type SearchThreads } from '../../models/names/searchBatch.ts';
import { implement } from '../../requests/implement.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';
import { diffList } from './diffList.ts';

interface Found {
  readonly hits: readonly ImpactHit[];
  readonly notJudged: Impact['notJudged'];
}

/**
 * Without parties a country list is measured country by country; a party list then has no hits, only its diff. `threads` share the
 * work of a large portfolio.
 */
export async function measureImpact(
  context: CallContext,
  list: string,
  from: string,
  to: string,
  parties?: readonly PortfolioRow[],
  threads?: () => SearchThreads | null,
): Promise<Impact> {
  const diff = await diffList(context, list, from, to);
  const isCountryList = sourceDefinitions().get(list)?.kind === 'countries';
  const rows = parties ?? (isCountryList ? countriesOf(diff) : []);
  const found = isCountryList
    ? await byCountry(context, list, from, to, rows)
    : await byName(context, diff, rows, threads);
  return { schema: 'portcullis/1', diff, hits: [...found.hits], checked: rows.length, notJudged: found.notJudged };
}

/** Every country that the change names. */
function countriesOf(diff: ListDiff): PortfolioRow[] {
  const listings = [...diff.removed, ...diff.added, ...diff.changed.map(({ after }) => after), ...diff.disputed];
  return listings.flatMap(({ countries: [code] }) => (code ? [{ name: countryName(code), country: code }] : []));
}

async function byCountry(
  context: CallContext,
  list: string,
  from: string,
  to: string,
  rows: readonly PortfolioRow[],
): Promise<Found> {
  const lists = await context.moments.storedLists();
  const now = context.caller.at;
  const [before, after] = [readAsOf(readDate(from, 'from'), {}, now), readAsOf(readDate(to, 'to'), {}, now)];
  const hits: ImpactHit[] = [];
  const notJudged: Impact['notJudged'] = [];
  for (const party of rows) {
    if (!party.country || !isCountryCode(party.country)) {
      notJudged.push({ party: party.name, why: 'its country is not given' });
      continue;
    }
    const [was, is] = [before, after].map((asOf) => lists.membership(list, party.country ?? '', asOf));
    if (was && is && was.membership !== is.membership) {
      hits.push({
        party,
        country: party.country,
        certainty: isKnown(was.membership) && isKnown(is.membership) ? 'certain' : 'possible',
        before: was.membership,
        after: is.membership,
        reason: `${countryName(party.country)}: on ${from} ${was.says}; on ${to} ${is.says}`,
      });
    }
  }
  return { hits: hits.sort((a, b) => a.certainty.localeCompare(b.certainty, 'en')), notJudged };
}

const isKnown = (membership: Membership): boolean => membership === 'member' || membership === 'notMember';

interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly listing: Listing;
  readonly says: string;
}

function changesOf(diff: ListDiff): Change[] {
  return [
    ...diff.added.map((listing) => ({ kind: 'added' as const, listing, says: 'was added' })),
    ...diff.removed.map((listing) => ({ kind: 'removed' as const, listing, says: 'was removed' })),
    // Another id alone changes nothing for anybody.
    ...diff.changed
      .filter(({ fields }) => fields.join() !== 'id')
      .map(({ after, fields }) => ({
        kind: 'changed' as const,
        listing: after,
        says: `changed in ${fields.join(', ')}`,
      })),
  ];
}

async function byName(
  context: CallContext,
  diff: ListDiff,
  rows: readonly PortfolioRow[],
  threads?: () => SearchThreads | null,
): Promise<Found> {
  const changes = changesOf(diff);
  const index = buildScreeningIndex(
    changes.map(({ listing }) => listing),
    context.model,
  );
  const answers = await searchAll(index, rows.map(queryOf), { limit: 10, threshold: context.model.review }, threads);
  const hits: ImpactHit[] = [];
  const notJudged: Impact['notJudged'] = [];
  for (const [place, party] of rows.entries()) {
    const answer = answers[place];
    if (!answer) throw new Error(`row ${place} of the portfolio was not searched`);
    if ('refused' in answer) notJudged.push({ party: party.name, why: answer.refused.what });
    else
      for (const { ordinal, score, explanation } of hitsOf(answer)) {
        const change = changes[ordinal];
        if (change) hits.push(hitOf(party, change, score, explanation.sentence, context.model.match));
      }
  }
  return { hits, notJudged };
}

const queryOf = ({ name, country, type, born }: PortfolioRow): ScreeningQuery => ({
  name,
  country: country ?? null,
  type: type ?? null,
  born: born ?? null,
  identifiers: [],
  addresses: [],
});

function hitOf(party: PortfolioRow, change: Change, score: number, sentence: string, match: number): ImpactHit {
  return {
    party,
    certainty: score >= match ? 'certain' : 'possible',
    before: change.kind === 'added' ? 'notListed' : 'listed',
    after: change.kind === 'removed' ? 'notListed' : 'listed',
    reason: `${change.listing.name} ${change.says}. ${sentence}`,
    listing: change.listing,
    score,
  };
}

// A row's country is compared as text: one that is no code hits nothing.
export const impactOperation = implement(operation, (call, { list, from, to, parties }) =>
  measureImpact(call, list, from, to, parties as readonly PortfolioRow[] | undefined, () => call.threads.of()),
);
