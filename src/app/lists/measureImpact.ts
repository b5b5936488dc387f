/**
 * Use case: whom a change of a list hits. A country list hits parties by their country; a party list is screened in reverse: only
 * what came, went or changed is asked of the portfolio.
 */
import type { Impact, ImpactHit, PortfolioRow } from '../../contract/impact.ts';
import { countryName, isCountryCode } from '../../domain/country.ts';
import type { ListDiff, Listing, Membership } from '../../domain/list.ts';
import { buildScreeningIndex, searchIndex } from '../../screening/index.ts';
import type { AppContext } from '../context.ts';
import { readAsOf, readDate } from '../readAsOf.ts';
import { diffList } from './diffList.ts';
import { sourceDefinitions } from './sourceDefinitions.ts';

interface Found {
  readonly hits: readonly ImpactHit[];
  readonly notJudged: Impact['notJudged'];
}

/** Without parties a country list is measured country by country; a party list then has no hits, only its diff. */
export async function measureImpact(
  context: AppContext,
  list: string,
  from: string,
  to: string,
  parties?: readonly PortfolioRow[],
): Promise<Impact> {
  const diff = await diffList(context, list, from, to);
  const isCountryList = sourceDefinitions().get(list)?.kind === 'countries';
  const rows = parties ?? (isCountryList ? countriesOf(diff) : []);
  const found = isCountryList ? await byCountry(context, list, from, to, rows) : byName(context, diff, rows);
  return { schema: 'portcullis/1', diff, hits: [...found.hits], checked: rows.length, notJudged: found.notJudged };
}

/** Every country that the change names. */
function countriesOf(diff: ListDiff): PortfolioRow[] {
  const listings = [...diff.removed, ...diff.added, ...diff.changed.map(({ after }) => after), ...diff.disputed];
  return listings.flatMap(({ countries: [code] }) => (code ? [{ name: countryName(code), country: code }] : []));
}

async function byCountry(
  context: AppContext,
  list: string,
  from: string,
  to: string,
  rows: readonly PortfolioRow[],
): Promise<Found> {
  const snapshot = await context.lists.snapshot();
  const now = context.clock();
  const [before, after] = [readAsOf(readDate(from, 'from'), {}, now), readAsOf(readDate(to, 'to'), {}, now)];
  const hits: ImpactHit[] = [];
  const notJudged: Impact['notJudged'] = [];
  for (const party of rows) {
    if (!party.country || !isCountryCode(party.country)) {
      notJudged.push({ party: party.name, why: 'its country is not given' });
      continue;
    }
    const [was, is] = [before, after].map((asOf) =>
      context.lists.membership(snapshot, list, party.country ?? '', asOf),
    );
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
    ...diff.changed.map(({ after, fields }) => ({
      kind: 'changed' as const,
      listing: after,
      says: `changed in ${fields.join(', ')}`,
    })),
  ];
}

function byName(context: AppContext, diff: ListDiff, rows: readonly PortfolioRow[]): Found {
  const changes = changesOf(diff);
  const index = buildScreeningIndex(
    changes.map(({ listing }) => listing),
    context.model,
  );
  const hits = rows.flatMap((party) =>
    searchIndex(
      index,
      {
        name: party.name,
        country: party.country ?? null,
        type: party.type ?? null,
        born: party.born ?? null,
        identifiers: [],
        addresses: [],
      },
      { limit: 10, threshold: context.model.review },
    ).flatMap((hit) => {
      const change = changes[hit.ordinal];
      return change ? [hitOf(party, change, hit.score, hit.explanation.sentence, context.model.match)] : [];
    }),
  );
  return { hits, notJudged: [] };
}

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
