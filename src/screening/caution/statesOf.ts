/** statesOf: of which state is a listing, and of which a party? Two may be told apart by it only where both say one. */
import { countryRow } from '../../domain/country.ts';
import type { Listing } from '../../domain/list.ts';
import type { ScreeningQuery } from '../../domain/screening.ts';
import { HELD_LAND } from '../data/stateBodies.ts';
import { readStateBody, type StateBody } from './stateBody.ts';
import { wordTables } from './wordTables.ts';

/** agree: one is the same. conflict: each says one, and none is the same. unknown: one of them says none. */
export type StatesRelation = 'agree' | 'conflict' | 'unknown';

/** Of a territory or a region the state that it belongs to: a body of Hong Kong may be China's. */
const stateOf = (country: string): string => countryRow(country)?.partOf ?? country;

const ofAddresses = (addresses: readonly { readonly country?: string | null | undefined }[]): readonly string[] =>
  addresses.flatMap(({ country }) => (country ? [country] : []));

/** Countries of a party: its own, those of its addresses and those that its name says. */
export const statesOfParty = ({ name, country, addresses }: ScreeningQuery): ReadonlySet<string> =>
  statesSaid([...(country ? [country] : []), ...ofAddresses(addresses)], [readStateBody(name)]);

const known = new WeakMap<Listing, ReadonlySet<string>>();

/** Countries of a listing: registered, of its addresses, in its names; where it has none, those of the regime that lists it. */
export function statesOfListing(listing: Listing): ReadonlySet<string> {
  const before = known.get(listing);
  if (before) return before;
  const names = [listing.name, ...listing.names.map(({ text }) => text)].map(readStateBody);
  const places = listing.addresses.flatMap(({ country, full }) => (country || !full ? [] : [readStateBody(full)]));
  const own = statesSaid([...listing.countries, ...ofAddresses(listing.addresses)], [...names, ...places]);
  const states = own.size > 0 ? own : statesSaid(listing.programTags.flatMap(statesOfTag), []);
  known.set(listing, states);
  return states;
}

/** A word that leaves open which state it means adds all of them, unless one of them is said clearly. */
function statesSaid(countries: readonly string[], names: readonly StateBody[]): ReadonlySet<string> {
  const clear = new Set([...countries, ...names.flatMap(({ states }) => states)].map(stateOf));
  const open = names.flatMap(({ eitherOf }) => eitherOf).filter((codes) => !codes.some((code) => clear.has(code)));
  return new Set([...clear, ...open.flat()]);
}

/** A code, or names of states: "1718 (DPRK)", "The Syria (Sanctions) (EU Exit) Regulations 2019". */
function statesOfTag(tag: string): readonly string[] {
  const code = wordTables().stateOfTag.get(tag.toUpperCase());
  // Regulations of the UK say "EU" and "United Nations" of themselves.
  const named =
    code === undefined ? readStateBody(tag.replace(/\((?:EU|UN|United Nations)[^)]*\)/gi, ' ')).states : [code];
  return named.filter((state) => state !== UNTOLD);
}

/** What a regime over it tells of whom it lists: nothing. */
const UNTOLD = 'UA';

const HELD: ReadonlySet<string> = new Set(
  HELD_LAND.split(', ').flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

export function relationOf(party: ReadonlySet<string>, listed: ReadonlySet<string>): StatesRelation {
  if (party.size === 0 || listed.size === 0) return 'unknown';
  for (const state of party) {
    if (listed.has(state)) return 'agree';
    for (const other of listed) if (HELD.has(`${state} ${other}`)) return 'unknown';
  }
  return 'conflict';
}
