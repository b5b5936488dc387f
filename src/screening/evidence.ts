/**
 * Evidence beside the name: birth date, country, gender, kind of party, identifiers. It re-ranks and settles candidates that their names
 * brought up. What contradicts weighs more the commoner the name is: of people called alike most are not the listed one.
 */
import { parsePartialDate } from '../domain/partialDate.ts';
import type { Explanation, ScreeningQuery } from '../domain/screening.ts';
import { type ReadIdentifier, readIdentifier } from './identifiers.ts';
import type { ListingFacts } from './listingFacts.ts';

type EvidenceLine = Explanation['evidence'][number];

export interface QueryEvidence {
  readonly born: readonly [number, number, boolean] | undefined;
  readonly bornText: string;
  readonly country: string | undefined;
  readonly gender: string | undefined;
  readonly type: ScreeningQuery['type'];
  readonly identifiers: readonly ReadIdentifier[];
  /** The most that agreement with this query can take off the distance to 1. */
  readonly mostLift: number;
  /** Whether the facts of a listing are asked for at all. */
  readonly readsFacts: boolean;
}

export const LIFT = { bornDay: 0.3, bornYear: 0.1, country: 0.05 } as const;
/** Years between birth dates -> what is left of the score. */
const BIRTH_GAPS: readonly (readonly [number, number, string])[] = [
  [0.04, 0.98, 'days apart'],
  [1.1, 0.95, 'a year or less apart'],
  [3, 0.9, 'up to three years apart'],
  [5, 0.86, 'up to five years apart'],
  [10, 0.8, 'up to ten years apart'],
  [16, 0.73, 'up to sixteen years apart'],
  [1000, 0.6, 'more than sixteen years apart'],
];
const FLIPPED = 0.97;
export const OTHER_COUNTRY = 0.95;
export const OTHER_GENDER = 0.75;
export const OTHER_TYPE = 0.7;
export const SAME_IDENTIFIER = 0.97;
export const OTHER_IDENTIFIER = 0.85;
/** Kinds of which a party has one at a time. */
const SINGLE_KINDS = new Set(['lei', 'imo', 'inn', 'ogrn']);
/** Matched rarity from which on a name counts as rare. */
const RARE_NAME = 1;
/** How much harder a contradiction hits the commonest name. */
export const COMMON_EXPONENT = 2.5;

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

export function queryEvidence(query: ScreeningQuery): QueryEvidence {
  const birth = query.born ? parsePartialDate(query.born) : undefined;
  const birthLift = birth ? (birth.from === birth.to ? LIFT.bornDay : LIFT.bornYear) : 0;
  return {
    born: birth ? [dayNumber(birth.from), dayNumber(birth.to), birth.approximate] : undefined,
    bornText: query.born ?? '',
    country: query.country ?? undefined,
    gender: query.gender ?? undefined,
    type: query.type,
    identifiers: (query.identifiers ?? []).map(readIdentifier).filter((read) => read !== undefined),
    mostLift: 1 - (1 - birthLift) * (1 - (query.country ? LIFT.country : 0)),
    readsFacts: Boolean(birth || query.country || query.gender || query.identifiers?.length),
  };
}

const yearsOf = (day: number): number =>
  Math.floor(day / 10_000) + ((Math.floor(day / 100) % 100) - 1) / 12 + ((day % 100) - 1) / 372;
const isFlipped = (a: number, b: number): boolean =>
  Math.floor(a / 10_000) === Math.floor(b / 10_000) &&
  Math.floor(a / 100) % 100 === b % 100 &&
  a % 100 === Math.floor(b / 100) % 100;
const dayText = (day: number): string =>
  `${Math.floor(day / 10_000)}-${String(Math.floor(day / 100) % 100).padStart(2, '0')}-${String(day % 100).padStart(2, '0')}`;
const rangeText = (from: number, to: number): string =>
  from === to
    ? dayText(from)
    : from % 10_000 === 101 && to % 10_000 === 1231 && Math.floor(from / 10_000) === Math.floor(to / 10_000)
      ? String(Math.floor(from / 10_000))
      : `${dayText(from)} to ${dayText(to)}`;

interface Change {
  /** Multiplies the score. */
  readonly factor: number;
  /** Share of the distance to 1 that is taken off. */
  readonly lift: number;
  readonly line: Omit<EvidenceLine, 'effect'>;
  /** A sure sign: the score is at least this. */
  readonly least?: number;
}

function birthChange(
  born: readonly [number, number, boolean],
  text: string,
  births: ListingFacts['b'],
): Change | undefined {
  let best: Change | undefined;
  for (const [from, to, approximate] of births ?? []) {
    const change = oneBirth(born, text, from, to, approximate === 1 || born[2]);
    if (!best || change.factor > best.factor || (change.factor === best.factor && change.lift > best.lift))
      best = change;
  }
  return best;
}

function oneBirth(
  born: readonly [number, number, boolean],
  text: string,
  from: number,
  to: number,
  approximate: boolean,
): Change {
  const line = { kind: 'born', query: text, candidate: rangeText(from, to) };
  if (born[0] <= to && from <= born[1]) {
    const exact = born[0] === born[1] && from === to;
    return {
      factor: 1,
      lift: exact ? LIFT.bornDay : LIFT.bornYear,
      line: { ...line, says: exact ? 'the same day of birth' : 'birth dates fit' },
    };
  }
  if (born[0] === born[1] && from === to && isFlipped(born[0], from))
    return { factor: FLIPPED, lift: 0, line: { ...line, says: 'day and month of birth are swapped' } };
  const gap = Math.max(yearsOf(born[0]) - yearsOf(to), yearsOf(from) - yearsOf(born[1])) - (approximate ? 2 : 0);
  const [, factor, says] = BIRTH_GAPS.find(([most]) => gap <= most) ?? [0, 0.6, 'far apart'];
  return { factor, lift: 0, line: { ...line, says: `birth dates are ${says}` } };
}

function countryChange(country: string, countries: readonly string[]): Change {
  const same = countries.includes(country);
  return {
    factor: same ? 1 : OTHER_COUNTRY,
    lift: same ? LIFT.country : 0,
    line: {
      kind: 'country',
      query: country,
      candidate: countries.join(', '),
      says: same ? 'the same country' : 'another country',
    },
  };
}

function identifierChanges(identifiers: readonly ReadIdentifier[], listed: ListingFacts['i']): Change[] {
  const changes: Change[] = [];
  for (const { kind, value, checks } of identifiers) {
    const equal = listed?.find(([, other]) => other === value);
    const other = listed?.find(([otherKind]) => otherKind === kind);
    if (equal && checks !== false)
      changes.push({
        factor: 1,
        lift: 0,
        least: SAME_IDENTIFIER,
        line: { kind, query: value, candidate: equal[1], says: 'the same identifier' },
      });
    else if (other && SINGLE_KINDS.has(kind))
      changes.push({
        factor: OTHER_IDENTIFIER,
        lift: 0,
        line: { kind, query: value, candidate: other[1], says: 'another identifier of the same kind' },
      });
  }
  return changes;
}

/** Parties that may go by either type: a listing without a type contradicts nothing. */
function typeChange(type: NonNullable<QueryEvidence['type']>, listed: string): Change | undefined {
  if (listed === 'unknown' || listed === 'address' || listed === 'country' || listed === type) return undefined;
  return {
    factor: OTHER_TYPE,
    lift: 0,
    line: { kind: 'type', query: type, candidate: listed, says: 'another kind of party' },
  };
}

export interface Weighed {
  readonly score: number;
  readonly lines: readonly EvidenceLine[];
}

/** @param matched rarity of the parts that the names share: how much the name itself tells. */
export function weighEvidence(
  score: number,
  matched: number,
  query: QueryEvidence,
  facts: ListingFacts,
  listedType: string,
): Weighed {
  const changes: Change[] = [];
  const type = query.type ? typeChange(query.type, listedType) : undefined;
  if (type) changes.push(type);
  if (query.born)
    changes.push(...[birthChange(query.born, query.bornText, facts.b)].filter((change) => change !== undefined));
  if (query.country && facts.c) changes.push(countryChange(query.country, facts.c));
  if (query.gender && facts.g && facts.g !== query.gender)
    changes.push({
      factor: OTHER_GENDER,
      lift: 0,
      line: { kind: 'gender', query: query.gender, candidate: facts.g, says: 'another gender' },
    });
  changes.push(...identifierChanges(query.identifiers, facts.i));
  const exponent = 1 + (COMMON_EXPONENT - 1) * (1 - Math.min(1, matched / RARE_NAME));
  let result = score;
  const lines: EvidenceLine[] = [];
  for (const { factor, lift, least, line } of changes) {
    const before = result;
    result = result * factor ** exponent;
    result += (1 - result) * lift;
    if (least !== undefined) result = Math.max(result, least);
    lines.push({ ...line, effect: Math.round((result - before) * 10_000) / 10_000 });
  }
  return { score: result, lines };
}
