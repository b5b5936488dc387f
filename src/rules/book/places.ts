/**
 * Which countries does a place set hold on a day? Groups have their history, and some territories follow the row of another
 * country.
 */
import { isInForce } from '../../domain/dateBound.ts';
import { type Evidence, mayRelieve } from '../../domain/evidence.ts';
import { isWithin, type LocalDate } from '../../kit/localDate.ts';
import type { Stack } from '../../kit/stack.ts';
import {
  anyOf,
  FALSE,
  flip,
  fromTri,
  negate,
  type Polarity,
  TRUE,
  type Truth,
  truthOf,
  UNKNOWN,
  weaken,
} from '../../kit/truth.ts';
import type { ChartFile, GroupFile } from '../law/lawSchemas.ts';
import type { PlaceSet } from '../law/predicate.ts';

/** Whether a country lies in a set; `missing` gets a key when it is unknown. */
export type PlaceTest = (country: string, missing: Stack<string>) => Truth;

export interface Places {
  readonly test: (set: PlaceSet, polarity: Polarity) => PlaceTest;
  /** The country whose row a territory follows; itself when none. */
  readonly treatedAs: (country: string) => string;
}

interface PlaceAnswer {
  readonly truth: Truth;
  readonly missing: string | null;
}

export function placesOn(date: LocalDate, groups: readonly GroupFile[], chart: ChartFile | null): Places {
  const byLabel = new Map(groups.map((group) => [group.label, group]));
  const universe = new Set(groups.flatMap((group) => group.members));
  const charted = new Set<string>([
    ...universe,
    ...Object.keys(chart?.rows ?? {}),
    ...Object.keys(chart?.pointers ?? {}),
  ]);
  const followed = new Map(Object.entries(chart?.treatedAs ?? {}));
  const treatedAs = (country: string): string => {
    const follows = followed.get(country);
    return follows && isWithin(date, follows.validFrom, null) ? follows.as : country;
  };
  const inName = (name: string, country: string, polarity: Polarity): PlaceAnswer => {
    if (name === '*') return { truth: TRUE, missing: null };
    const group = byLabel.get(name);
    const row = treatedAs(country);
    if (!group) return { truth: truthOf(name === country || name === row), missing: null };
    return membership(date, group, row, charted.has(row), polarity);
  };
  return { treatedAs, test: (set, polarity) => compileSet(set, polarity, inName) };
}

function compileSet(
  set: PlaceSet,
  polarity: Polarity,
  inName: (name: string, country: string, polarity: Polarity) => PlaceAnswer,
): (country: string, missing: Stack<string>) => Truth {
  const remembered = new Map<string, PlaceAnswer>();
  const judge = (country: string): PlaceAnswer => {
    const inside = set.in.map((name) => inName(name, country, polarity));
    const outside = (set.except ?? []).map((name) => inName(name, country, flip(polarity)));
    const [isIn, isOut] = [anyOf(inside.map(({ truth }) => truth)), anyOf(outside.map(({ truth }) => truth))];
    const truth = isIn === FALSE || isOut === TRUE ? FALSE : isIn === TRUE && negate(isOut) === TRUE ? TRUE : UNKNOWN;
    const open = [...inside, ...outside].find((answer) => answer.truth === UNKNOWN);
    return { truth, missing: truth === UNKNOWN ? (open?.missing ?? null) : null };
  };
  return (country, missing) => {
    let answer = remembered.get(country);
    if (!answer) {
      answer = judge(country);
      remembered.set(country, answer);
    }
    if (answer.missing !== null) missing.push(answer.missing);
    return answer.truth;
  };
}

/** Membership on the day: single histories first, then the known state; a place the regulation does not name is unknown. */
function membership(
  date: LocalDate,
  group: GroupFile,
  country: string,
  charted: boolean,
  polarity: Polarity,
): PlaceAnswer {
  const missing = `law:${group.id}:${country}`;
  const answer = (truth: Truth, evidence: Evidence): PlaceAnswer => {
    const counted = mayRelieve(evidence.verification) ? truth : weaken(truth, polarity);
    return { truth: counted, missing: counted === UNKNOWN ? missing : null };
  };
  for (const row of group.history) {
    if (row.country !== country) continue;
    const holds = fromTri(isInForce(date, row.validFrom, row.validTo));
    if (holds === UNKNOWN) return { truth: UNKNOWN, missing };
    if (holds === TRUE) return answer(truthOf(row.member), row.evidence);
  }
  if (date < group.knownFrom || !(charted || group.exhaustive)) return { truth: UNKNOWN, missing };
  return answer(truthOf(group.members.some((member) => member === country)), group.evidence);
}
