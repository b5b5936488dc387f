/** What differs between two sets of facts? Rows of lists, memberships, coverage, ownership, and the request itself. */
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Facts, OwnershipResult, PartyFacts, PartyHit } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { validStatements } from '../claims/statementLife.ts';
import type { Cause, Standing } from './cause.ts';

export function factCauses(book: RuleBook, earlier: Facts, later: Facts): readonly Cause[] {
  return [
    ...listingCauses(earlier, later),
    ...membershipCauses(book, earlier, later),
    ...coverageCauses(earlier, later),
    ...ownershipCauses(earlier, later),
    ...requestCauses(book, earlier, later),
  ];
}

interface Row {
  readonly party: string;
  readonly hit: PartyHit;
}

const standingOf = (row: Row | undefined): Standing =>
  row === undefined ? 'absent' : row.hit.match === 'open' ? 'open' : row.hit.inForce;

const STANDING: Readonly<Record<Standing, string>> = {
  absent: 'not among the matches',
  true: 'in force',
  false: 'not in force',
  unknown: 'in force or not, unknown',
  open: 'a match that is not settled',
};

function listingCauses(earlier: Facts, later: Facts): readonly Cause[] {
  const [old, young] = [rowsOf(earlier), rowsOf(later)];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key) => {
    const row = young.get(key) ?? old.get(key);
    const [before, after] = [standingOf(old.get(key)), standingOf(young.get(key))];
    if (!row || before === after) return [];
    const { party, hit } = row;
    const period = hit.validFrom ? ` (listed from ${hit.validFrom}${hit.validTo ? ` to ${hit.validTo}` : ''})` : '';
    return [
      {
        kind: 'listing' as const,
        id: `listing ${hit.listingId} ${hit.programme} ${party}`,
        party,
        programme: hit.programme,
        listing: hit.listingId,
        before,
        after,
        says: `${party}: the row ${hit.name} of ${hit.programme}${period} was ${STANDING[before]} and then ${STANDING[after]}.`,
      },
    ];
  });
}

const rowsOf = ({ parties }: Facts): ReadonlyMap<string, Row> =>
  new Map(
    parties.flatMap((party) =>
      party.hits.map((hit) => [`${party.name} ${hit.listingId} ${hit.programme}`, { party: party.name, hit }] as const),
    ),
  );

function membershipCauses(book: RuleBook, earlier: Facts, later: Facts): readonly Cause[] {
  return countriesAsked(book, earlier, later).flatMap(({ list, country }) => {
    const [before, after] = [earlier.membership(list, country), later.membership(list, country)];
    if (before.membership === after.membership && before.version === after.version) return [];
    const change =
      before.membership === after.membership
        ? `stays ${after.membership} under another version`
        : `was ${before.membership} and then ${after.membership}`;
    return [
      {
        kind: 'membership' as const,
        id: `membership ${list} ${country}`,
        list,
        country,
        before: before.membership,
        after: after.membership,
        says: `${country} on ${list} ${change}. ${after.says}`,
      },
    ];
  });
}

/** The countries that some rule looks up in a country list, each once. */
function countriesAsked(book: RuleBook, earlier: Facts, later: Facts): readonly { list: string; country: string }[] {
  const asked = new Map<string, { list: string; country: string }>();
  for (const { reviewPolicy: policy } of book.rules.flatMap(({ versions }) => versions)) {
    if (typeof policy !== 'object') continue;
    for (const { transaction } of [earlier, later]) {
      const pair = { list: policy.countryList, country: transaction[policy.of] };
      asked.set(`${pair.list} ${pair.country}`, pair);
    }
  }
  return [...asked.values()];
}

function coverageCauses(earlier: Facts, later: Facts): readonly Cause[] {
  const keys = new Set([...earlier.coverage.keys(), ...later.coverage.keys()]);
  return [...keys].flatMap((programme) => {
    const [before, after] = [earlier, later].map(({ coverage }) => coverage.get(programme)?.state ?? 'notLoaded');
    if (before === undefined || after === undefined || before === after) return [];
    const says = `Coverage of ${programme} was ${before} and then ${after}.`;
    return [{ kind: 'coverage' as const, id: `coverage ${programme}`, programme, before, after, says }];
  });
}

function ownershipCauses(earlier: Facts, later: Facts): readonly Cause[] {
  const [old, young] = [ownershipOf(earlier), ownershipOf(later)];
  return [...new Map([...old, ...young])].flatMap(([key, { party, programme }]) => {
    const [was, is] = [shareText(old.get(key)), shareText(young.get(key))];
    if (was === is) return [];
    const says = `Listed owners (${programme}) of ${party} hold ${is}; before ${was}.`;
    return [{ kind: 'ownership' as const, id: `ownership ${party} ${programme}`, party, programme, says }];
  });
}

interface PartyOwnership {
  readonly party: string;
  readonly programme: string;
  readonly result: OwnershipResult;
}

const ownershipOf = ({ parties }: Facts): ReadonlyMap<string, PartyOwnership> =>
  new Map(
    parties.flatMap(({ name: party, ownership }: PartyFacts) =>
      (ownership ?? []).map((result) => {
        const { programme } = result;
        return [JSON.stringify([party, programme]), { party, programme, result }] as const;
      }),
    ),
  );

function shareText(ownership: PartyOwnership | undefined): string {
  if (!ownership) return 'a share that is not known';
  const { atLeast, atMost } = ownership.result;
  return atLeast === atMost ? `${atLeast} per cent` : `${atLeast} to ${atMost} per cent`;
}

/** The day of the question is what the comparison is about, and an id says nothing. */
const LEFT_OUT: readonly string[] = ['id', 'date', 'facts', 'statements'];

function requestCauses(book: RuleBook, earlier: Facts, later: Facts): readonly Cause[] {
  const [old, young] = [flat(book, earlier), flat(book, later)];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key) ?? null, young.get(key) ?? null];
    if (canonicalJson(before) === canonicalJson(after)) return [];
    const says = `${key} was ${canonicalJson(before)} and then ${canonicalJson(after)}.`;
    return [{ kind: 'fact' as const, id: `fact ${key}`, key, before, after, says }];
  });
}

/** Of statements, those that answer on the day: one that has expired is a cause. */
function flat({ statements }: RuleBook, { transaction }: Facts): ReadonlyMap<string, unknown> {
  const fields = Object.entries(transaction).filter(([key]) => !LEFT_OUT.includes(key));
  const valid = [...validStatements(transaction, statements).keys()].sort();
  const stated = valid.length > 0 ? [['statements', valid] as const] : [];
  return new Map<string, unknown>([...fields, ...stated, ...Object.entries(transaction.facts)]);
}
