/**
 * Where may the item end? The destinations of a transaction are `to` and the countries of its end users and ultimate consignees; countries
 * that it only passes through are judged where the regime says so (General Prohibition Eight, 15 CFR 736.2(b)(8)). Each is judged as if the
 * item went there, and the findings are merged (15 CFR 736.2(a)(2), 748.5(f): the country of ultimate destination).
 */
import type { CountryCode } from '../../domain/country.ts';
import type { Destination } from '../../domain/determination.ts';
import { Stack } from '../../kit/stack.ts';
import { FALSE } from '../../kit/truth.ts';
import type { DayRegime } from '../book/dayTypes.ts';
import type { Facts, PartyFacts } from '../book/facts.ts';
import { type BookParts, END_ROLES, type Scene, setScene } from '../book/scene.ts';

/** A destination other than `to`, with the scene in which an item is judged for it. */
export interface Beside {
  readonly destination: Destination;
  readonly scene: Scene;
  /** It is only passed through: rules that go by list or embargo are judged for it, and no others. */
  readonly transit: boolean;
  /** It counts because an end user is registered there; a stated ultimate destination would take it away. */
  readonly removable: boolean;
}

interface Counted {
  readonly destination: Destination;
  readonly transit: boolean;
  readonly removable: boolean;
}

/** The scenes of one item: for `to`, and on demand for each other destination of a regime. */
export class ItemScenes {
  readonly first: Scene;
  private readonly parts: BookParts;
  private readonly others = new Map<CountryCode, Scene>();

  constructor(first: Scene, parts: BookParts) {
    this.first = first;
    this.parts = parts;
  }

  /** Destinations other than `to` that the regime judges; none in nearly every transaction. */
  beside(day: DayRegime): readonly Beside[] {
    const counted = countedBeside(day, this.first.facts);
    if (counted.length === 0) return NONE;
    return counted.map((one) => ({ ...one, scene: this.sceneAt(one.destination.country) }));
  }

  private sceneAt(country: CountryCode): Scene {
    const known = this.others.get(country);
    if (known) return known;
    const { facts, item, quoted } = this.first;
    const transaction = { ...facts.transaction, to: country };
    const scene = setScene({ ...facts, transaction }, item.item, this.parts, quoted);
    this.others.set(country, scene);
    return scene;
  }
}

const NONE: readonly Beside[] = [];
const NO_COUNTRY: readonly Counted[] = [];

/** Countries other than `to`, each once: what stands whatever is stated goes before what a statement would take away. */
function countedBeside(day: DayRegime, facts: Facts): readonly Counted[] {
  const { to, route, ultimateDestination } = facts.transaction;
  if (
    route.length === 0 &&
    ultimateDestination === undefined &&
    facts.parties.every((party) => !endsElsewhere(party, to) && !handsOnElsewhere(party, facts))
  )
    return NO_COUNTRY;
  const counted = new Map<string, Counted>();
  const count = (one: Counted): void => {
    const before = counted.get(one.destination.country);
    if (!before || (before.removable && !one.removable)) counted.set(one.destination.country, one);
  };
  for (const one of stated(facts)) count(one);
  for (const party of facts.parties)
    if (endsElsewhere(party, to)) for (const one of ofParty(day, party, facts)) count(one);
  for (const country of passedThrough(facts))
    if (country !== to && !counted.has(country) && isIn(day.transit, country))
      count({ destination: { country, because: 'transit' }, transit: true, removable: false });
  return [...counted.values()];
}

/** The countries of the route, and those in which an intermediate consignee takes the item over to hand it on (15 CFR 748.5(d)). */
function passedThrough(facts: Facts): readonly CountryCode[] {
  const { route } = facts.transaction;
  const between = facts.parties.filter((party) => handsOnElsewhere(party, facts));
  // Countries of facts were read with the transaction.
  return between.length === 0 ? route : [...route, ...between.map(({ country }) => country as CountryCode)];
}

const handsOnElsewhere = ({ role, country }: PartyFacts, { transaction: { from, to } }: Facts): boolean =>
  role === 'intermediateConsignee' && country !== null && country !== from && country !== to;

const endsElsewhere = ({ role, country }: PartyFacts, to: string): boolean =>
  country !== null && country !== to && END_ROLES.includes(role);

function stated({ transaction: { to, ultimateDestination } }: Facts): readonly Counted[] {
  if (ultimateDestination === undefined || ultimateDestination === to) return NO_COUNTRY;
  return [
    {
      destination: { country: ultimateDestination, because: 'ultimateDestination' },
      transit: false,
      removable: false,
    },
  ];
}

/**
 * A party in the country of departure receives nothing across a border, unless that country is embargoed. A stated ultimate destination
 * replaces the country of an end user, and no embargoed one.
 */
function ofParty(day: DayRegime, { name, role, country }: PartyFacts, { transaction }: Facts): readonly Counted[] {
  if (country === null) return NO_COUNTRY;
  const embargoed = isIn(day.embargoed, country);
  if (!embargoed && country === transaction.from) return NO_COUNTRY;
  const registered = role === 'endUser' && !embargoed;
  if (registered && transaction.ultimateDestination !== undefined) return NO_COUNTRY;
  const because = role === 'endUser' ? (`endUser:${name}` as const) : (`ultimateConsignee:${name}` as const);
  // Countries of facts were read with the transaction.
  return [{ destination: { country: country as CountryCode, because }, transit: false, removable: registered }];
}

/** What may be in the set counts as in it. */
function isIn(test: DayRegime['embargoed'], country: string): boolean {
  return test !== null && test(country, new Stack()) !== FALSE;
}

/** How many destinations other than those passed through a transaction names, `to` included. */
export function destinationCount({ to, ultimateDestination, parties }: Facts['transaction']): number {
  const ends = parties.filter(({ role }) => END_ROLES.includes(role)).flatMap(({ country }) => country ?? []);
  return new Set([to, ...(ultimateDestination === undefined ? [] : [ultimateDestination]), ...ends]).size;
}

/** More destinations than this in one transaction are refused (`DESTINATIONS_TOO_MANY`): nobody ships one item to so many. */
export const MOST_DESTINATIONS = 8;
