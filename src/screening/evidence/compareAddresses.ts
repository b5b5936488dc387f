/**
 * compareAddresses: whether two addresses are the same place, and if not, what they have in common. A number that both give and that differs
 * separates neighbours; a number that one of them leaves out says nothing.
 */

import { partSimilarity } from '../compare/partSimilarity.ts';
import type { PartMatches } from '../model/partMatches.ts';
import type { NamePart } from '../names/namePart.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import type { ReadAddress } from './readAddress.ts';

/** From the most in common to the least; otherCountry: both say where, and it is elsewhere. */
export const ADDRESS_RELATIONS = [
  'sameAddress',
  'sameBuilding',
  'sameStreet',
  'samePostcode',
  'sameCity',
  'sameCountry',
  'nothing',
  'otherCountry',
] as const;
export type AddressRelation = (typeof ADDRESS_RELATIONS)[number];

/** Similarity from which on two words of an address are the same; short words must be equal, or similar over scripts. */
const SAME_WORD = 0.85;
const SHORTEST_FUZZY = 6;
/** Share of the names of the shorter address that must be in the other. */
const LEAST_COMMON = 0.6;
const SHORTEST_POSTCODE = 4;
/** Hong Kong and Macau are written as themselves or as China. */
const WITHIN: ReadonlyMap<string, string> = new Map([
  ['HK', 'CN'],
  ['MO', 'CN'],
]);

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));
const conflicts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !overlaps(a, b);
const inCountry = (code: string): string => WITHIN.get(code) ?? code;

const isAmong = (
  word: NamePart,
  others: readonly NamePart[],
  matches: PartMatches,
  scratch: SpellingScratch,
): boolean =>
  others.some(
    (other) =>
      isStem(word.text, other.text) ||
      word.text === other.text ||
      (mayDiffer(word, other) && partSimilarity(word, other, matches, scratch).similarity >= SAME_WORD),
  );

/** Streets named after somebody are written with or without the ending of the case: Belov, Belova. */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 2;
function isStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_STEM && long.length - short.length <= LONGEST_ENDING && long.startsWith(short);
}
const mayDiffer = (a: NamePart, b: NamePart): boolean =>
  a.native !== b.native || Math.min(a.text.length, b.text.length) >= SHORTEST_FUZZY;

/** Whether the names of the shorter address are mostly in the other. */
function haveSameNames(
  a: readonly NamePart[],
  b: readonly NamePart[],
  matches: PartMatches,
  scratch: SpellingScratch,
): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const common = short.filter((word) => isAmong(word, long, matches, scratch)).length;
  return common > 0 && common >= LEAST_COMMON * short.length;
}

/** Whether one side names a city that the other has as a city or among its names. */
function haveSameCity(a: ReadAddress, b: ReadAddress): boolean {
  const has = ({ cities, names }: ReadAddress, city: string): boolean =>
    cities.some((other) => other === city || other.includes(city) || city.includes(other)) ||
    names.some(({ text }) => text === city);
  return a.cities.some((city) => has(b, city)) || b.cities.some((city) => has(a, city));
}

function samePlace(
  a: ReadAddress,
  b: ReadAddress,
  { city, postcode }: { readonly city: boolean; readonly postcode: boolean },
  matches: PartMatches,
  scratch: SpellingScratch,
): AddressRelation | undefined {
  const isCityUnknown = a.cities.length === 0 || b.cities.length === 0;
  if (!city && !postcode && !isCityUnknown) return undefined;
  if (overlaps(a.boxes, b.boxes) && (city || postcode)) return 'sameAddress';
  if (!haveSameNames(a.names, b.names, matches, scratch)) return undefined;
  if (conflicts(a.houses, b.houses) || conflicts(a.boxes, b.boxes)) return undefined;
  if (!overlaps(a.houses, b.houses) && !overlaps(a.units, b.units)) return 'sameStreet';
  return conflicts(a.units, b.units) || conflicts(a.floors, b.floors) ? 'sameBuilding' : 'sameAddress';
}

export function compareAddresses(
  a: ReadAddress,
  b: ReadAddress,
  matches: PartMatches,
  scratch: SpellingScratch,
): AddressRelation {
  if (a.country && b.country && inCountry(a.country) !== inCountry(b.country)) return 'otherCountry';
  const postcode = a.postcode.length >= SHORTEST_POSTCODE && a.postcode === b.postcode;
  const city = haveSameCity(a, b);
  const place = samePlace(a, b, { city, postcode }, matches, scratch);
  if (place) return place;
  if (postcode) return 'samePostcode';
  if (city) return 'sameCity';
  return a.country !== undefined && b.country !== undefined ? 'sameCountry' : 'nothing';
}

/** The most that two sets of addresses have in common, and the pair that has it. */
export function closestAddresses(
  asked: readonly ReadAddress[],
  listed: readonly ReadAddress[],
  matches: PartMatches,
  scratch: SpellingScratch,
): { readonly relation: AddressRelation; readonly asked: ReadAddress; readonly listed: ReadAddress } | undefined {
  let best: { relation: AddressRelation; asked: ReadAddress; listed: ReadAddress } | undefined;
  for (const a of asked) {
    for (const b of listed) {
      const relation = compareAddresses(a, b, matches, scratch);
      if (!best || ADDRESS_RELATIONS.indexOf(relation) < ADDRESS_RELATIONS.indexOf(best.relation))
        best = { relation, asked: a, listed: b };
    }
  }
  return best;
}
